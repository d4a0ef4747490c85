/// Where a file may lie: area says what, room says how.
enum Addresses {
    /// The areas of the field: the same folders in every room.
    static let areas: Set<String> = [
        "Programme", "Theory", "Evidence", "Measures", "Monitoring", "Sharing", "Access",
    ]

    /// Folders for what a room has before it has any noun of the field.
    static let own: [String: Set<String>] = [
        "Statistics": [
            // Laws of chance; what a sample is like.
            "Distributions", "Samples",
            // Do two or more samples differ: by their means, by their ranks, by counts; and by how much.
            "Comparisons", "Configurational", "Ranks", "Categories", "Effects",
            // Many tests at once.
            "Multiplicity",
            // Rows in groups; the same figure from several places.
            "Multilevel", "MetaAnalysis",
            // Do items go together; do coders agree.
            "Reliability", "Agreement",
            // Who goes to which group, by chance.
            "Allocation",
            // How many of how many.
            "Proportions",
            // A series over time: what in it is more than its usual variation.
            "ProcessControl",
            // What these need: matrices, and where a function crosses 0.
            "LinearAlgebra", "Roots",
        ],
        // The forms of text themselves, what all of them need to read a value, and files on disk.
        "RealistFormats": ["Csv", "Files", "Json", "Values", "Document", "Workbook", "Xml", "Yaml", "Zip"],
        // Drawings of figures, whatever they are about; forms and the frame of the app's pages; where things in layers
        // stand, whatever they are; texts with marks; templates.
        "RealistPages": ["Charts", "Forms", "Layers", "Markdown", "Template"],
        // The site's folder on the disk, whatever is in its files; the index that readers look words up in.
        "RealistSite": ["Folder", "Search"],
        // Addresses and who may ask for them; what is sent and answered; what every form does, whatever it changes; the
        // process that listens.
        "RealistWeb": ["Forms", "Http", "Routes", "Server"],
        // The file on the disk; what is kept of every change; how a thing becomes rows; one migration a file.
        "RealistStore": ["File", "History", "Rows", "Schema"],
    ]

    /// Names that say nothing of what lies there.
    static let nameless: Set<String> = [
        "core", "common", "shared", "utilities", "utils", "extensions", "helpers", "misc", "support",
    ]

    static func faults(in files: [HouseFile]) -> [Fault] {
        files.compactMap { file in
            let folders = file.parts.dropLast()
            if let folder = folders.first(where: { nameless.contains($0.lowercased()) }) {
                return Fault(
                    path: file.path, what: "a folder is named for what it holds, which \(folder) does not say"
                )
            }
            guard let room = file.room, let area = folders.dropFirst(2).first else { return nil }
            if areas.contains(area) || own[room]?.contains(area) == true { return nil }
            return Fault(
                path: file.path, what: "\(area) is no area of the field, nor a folder of \(room)'s own")
        }
    }
}
