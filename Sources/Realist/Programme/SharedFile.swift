/// What a file that sites share may be called, and of which kind it may be: one that lies on every disk, and that no
/// reader's browser runs as a part of the site.
public enum SharedFile {
    public enum Fault: Equatable, Sendable {
        /// Some disks cannot have it, or keep it out of sight.
        case name
        /// Browsers run it, or guess what it is.
        case kind
    }

    /// Kinds of files, by the ending of their names: papers, tables, slides, pictures, sound, film, dates, archives.
    public static let endings: Set<String> = [
        "csv", "doc", "docx", "epub", "gif", "ics", "jpeg", "jpg", "m4a", "md", "mp3", "mp4", "odp", "ods",
        "odt", "ogg", "pdf", "png", "ppt", "pptx", "rtf", "txt", "wav", "webm", "webp", "xls", "xlsx", "zip",
    ]

    /// - Parameter path: names joined by `/`, below the folder of shared files.
    /// - Returns: `nil` when it can be shared.
    public static func fault(of path: String) -> Fault? {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        if !names.allSatisfy(isEverywhere) || path.utf8.count > 200 { return .name }
        // Pages of the site lie beside the files.
        if names.dropLast().contains(where: { ending(of: String($0)) == "html" }) { return .name }
        return endings.contains(ending(of: path)) ? nil : .kind
    }

    /// Under which path a file is published. A text in Markdown is a `.txt`, which opens on every computer.
    public static func published(_ path: String) -> String {
        isMarkdown(path) ? path.dropLast(3) + ".txt" : path
    }

    /// Is it a text that can be a page of its own?
    public static func isMarkdown(_ path: String) -> Bool { ending(of: path) == "md" }

    /// Two published files that agree in this lie in one place on a disk that takes capitals for small letters.
    public static func place(of path: String) -> String { published(path).lowercased() }

    private static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// A name that Linux, macOS and Windows can have, and that is not hidden.
    private static func isEverywhere(_ name: Substring) -> Bool {
        guard let first = name.first, first != ".", let last = name.last, last != ".", last != " " else {
            return false
        }
        let stem = name.prefix { $0 != "." }.lowercased()
        return !devices.contains(stem) && name.unicodeScalars.allSatisfy { isPlain($0) }
    }

    /// Windows keeps these names, with any ending, for its devices.
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// No sign that steers, that turns the direction of writing, or that Windows cannot have.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if "\\:*?\"<>|".unicodeScalars.contains(scalar) { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: return false
        default: return true
        }
    }
}
