import Realist

/// A codebook of REFI-QDA as a file (.qdc).
public enum CodebookFile {
    static let space = "urn:QDA-XML:codebook:1.0"
    /// In bytes.
    public static let largest = 32 << 20

    /// - Parameters:
    ///   - path: as a person named it.
    ///   - name: as messages say it; `nil` for the path.
    /// - Returns: a project without texts.
    /// - Throws: ``InterchangeProblem`` and ``FileProblem``.
    public static func read(path: String, name: String? = nil) throws -> QualitativeProject {
        let bytes = try OpenFile(path: path).readAll(limit: largest)
        return try read(bytes, name: name ?? path)
    }

    static func read(_ bytes: [UInt8], name: String) throws -> QualitativeProject {
        let place = Location(file: name)
        let start = bytes.first { !($0 == 32 || (9...13).contains($0) || [0xEF, 0xBB, 0xBF].contains($0)) }
        guard start == UInt8(ascii: "<") else { throw InterchangeProblem.notACodebook(at: place) }
        return try InterchangeProblem.explained(name) {
            var isGiven = false
            var reader = XmlReader(
                {
                    defer { isGiven = true }
                    return isGiven ? [] : bytes
                }, part: "the codebook", file: name)
            guard case .start(let root) = try reader.firstElement(), root.name.local == "CodeBook" else {
                throw InterchangeProblem.notACodebook(at: place)
            }
            let book = try XmlNode(root, &reader)
            // Nothing may come behind it.
            _ = try reader.next()
            var reading = ProjectReading(of: PlainText.line(book["origin"])) { _ in .missing }
            for codes in book.all("Codes") {
                try reading.read(codes: codes, under: nil, depth: 0, file: name)
            }
            for sets in book.all("Sets") { for one in sets.all("Set") { reading.read(set: one) } }
            return reading.project
        }
    }

    /// - Parameters:
    ///   - project: only its codes and sets are looked at.
    ///   - name: of what it comes from, as messages say it.
    /// - Returns: the file's bytes.
    /// - Throws: ``InterchangeProblem/noCodes(at:)``: the standard knows no codebook without a code.
    public static func write(_ project: QualitativeProject, name: String) throws(InterchangeProblem)
        -> [UInt8]
    {
        guard !project.codes.isEmpty else { throw .noCodes(at: Location(file: name)) }
        var writer = XmlWriter()
        writer.element("CodeBook", ["xmlns": space, "origin": project.origin]) { xml in
            xml.element("Codes") { CodeTree(project.codes).write(&$0) }
            if project.sets.isEmpty { return }
            xml.element("Sets") { xml in
                for set in project.sets {
                    xml.element("Set", ["guid": set.guid.text, "name": set.name]) { xml in
                        for code in set.codes { xml.element("MemberCode", ["guid": code.text]) }
                    }
                }
            }
        }
        return writer.bytes
    }
}
