import Realist

/// A project of REFI-QDA as a file (.qdpx): read from the disk, with its texts and without its recordings and pages.
public struct QdpxFile {
    /// Whoever plans what it brings takes out of it what was looked at.
    public internal(set) var project: QualitativeProject
    /// What Realist wrote beside it, where it did.
    let own: OwnPart?

    /// Of all texts together, unpacked.
    public static let mostText = 64 << 20
    /// Of `project.qde`.
    static let longestProject = 128 << 20
    /// Of one text within it.
    static let longestContent = 16 << 20
    static let limits = ZipArchive.Limits(parts: 40_000, bytes: nil)

    /// - Parameters:
    ///   - path: as a person named it.
    ///   - name: as messages say it; `nil` for the path.
    /// - Returns: what is in it, each passage where it stands in the text that a study keeps.
    /// - Throws: ``InterchangeProblem`` and ``FileProblem``; nothing was written anywhere.
    public static func read(path: String, name: String? = nil) throws -> QdpxFile {
        let file = try OpenFile(path: path)
        return try read(.file(file, count: try file.size()), name: name ?? path)
    }

    static func read(_ bytes: ZipBytes, name: String) throws -> QdpxFile {
        try InterchangeProblem.explained(name) {
            guard bytes.count >= 4, bytes.read(0..<4) == [0x50, 0x4B, 0x03, 0x04] else {
                throw InterchangeProblem.notAProject(at: Location(file: name))
            }
            return try QdpxFile(ZipArchive(bytes, file: name, limits: limits))
        }
    }

    private init(_ archive: ZipArchive) throws {
        let place = Location(file: archive.file)
        guard let member = archive.open(QdpxPath.project) else {
            throw InterchangeProblem.noProject(at: place)
        }
        guard archive.size(of: QdpxPath.project) ?? 0 <= QdpxFile.longestProject else {
            throw InterchangeProblem.tooMuchText(limit: QdpxFile.longestProject, at: place)
        }
        var left = QdpxFile.mostText
        var reading = ProjectReading { path in
            try QdpxFile.text(path, in: archive, left: &left)
        }
        var reader = XmlReader(
            { try member.next() }, part: member.name, file: archive.file, longest: QdpxFile.longestContent)
        try reading.read(&reader, file: archive.file)
        var project = reading.project
        PositionVote.decide(&project)
        self.project = project
        own = try OwnPart(archive)
    }

    private static func text(
        _ path: String, in archive: ZipArchive, left: inout Int
    ) throws -> QualitativeProject.Text {
        guard let names = QdpxPath.inside(path) else { return .outside }
        guard let member = names.lazy.compactMap({ archive.open($0) }).first else { return .missing }
        let bytes = try whole(member, archive, left: &left)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let text = String(validating: bytes[start...], as: UTF8.self), !bytes.contains(0) else {
            return .notText
        }
        return .words(text)
    }

    /// What is really unpacked counts, whatever the archive says.
    static func whole(_ member: ZipMember, _ archive: ZipArchive, left: inout Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let next = try member.next()
            if next.isEmpty { return bytes }
            left -= next.count
            guard left >= 0 else {
                throw InterchangeProblem.tooMuchText(limit: mostText, at: Location(file: archive.file))
            }
            bytes += next
        }
    }
}

/// Where things lie in the archive of a project.
enum QdpxPath {
    static let project = "project.qde"
    static let sources = "sources/"
    /// What only Realist reads.
    static let own = "realist/"

    static func text(_ source: Guid) -> String { "\(sources)\(source).txt" }
    static func link(_ source: Guid) -> String { "internal://\(source).txt" }

    /// The names that a path may have in the archive; capitals make no difference there.
    ///
    /// - Returns: `nil` for a path that leads out of it.
    static func inside(_ path: String) -> [String]? {
        var name = path[...]
        if let scheme = name.firstRange(of: "://") {
            guard name[..<scheme.lowerBound].lowercased() == "internal" else { return nil }
            name = name[scheme.upperBound...]
        }
        name = name.drop { $0 == "/" }
        return [sources + name, String(name)]
    }
}
