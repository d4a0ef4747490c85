internal import Realist

/// One file of a page of one's own: keys between two lines of dashes, and below them the text in Markdown.
struct OwnTextFile {
    let version: OwnText.Version
    let place: OwnText.Place
    let order: Int?

    /// Letters of a line that stands in lists, in the navigation and under a title.
    private static let (longestTitle, longestShort, longestSummary) = (120, 24, 300)
    private static let dashes = "---"

    /// - Parameters:
    ///   - bytes: of the file.
    ///   - isTranslation: then where the page stands is said in the file that it translates.
    ///   - findings: their ``Findings/file`` is this one.
    /// - Returns: `nil` when a problem was added.
    static func read(_ bytes: [UInt8], isTranslation: Bool, _ findings: inout Findings) -> OwnTextFile? {
        let file = findings.file
        let typed = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let problem = notUtf8(typed, file: file) {
            findings.add(problem)
            return nil
        }
        let lines = PlainText.of(String(decoding: typed, as: UTF8.self))
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first.map(isDashes) == true else {
            findings.add(OwnTextProblem.noFront(at: Location(file: file, line: 1)))
            return nil
        }
        guard let end = lines.indices.dropFirst().first(where: { isDashes(lines[$0]) }) else {
            findings.add(OwnTextProblem.openFront(at: Location(file: file, line: 1)))
            return nil
        }
        let text = lines[(end + 1)...].joined(separator: "\n")
        let start = Location(file: file, line: end + 2)
        if text.allSatisfy(\.isWhitespace) {
            findings.add(OwnTextProblem.noText(at: start))
        }
        // The first line stays empty, so that the keys lie on the lines on which they were typed.
        let front = "\n" + lines[1..<end].joined(separator: "\n") + "\n"
        let count = findings.problems.count
        let read = Yaml.read(
            Array(front.utf8), .front(text: text, start: start, isTranslation: isTranslation), &findings)
        return findings.problems.count == count ? read : nil
    }

    private static func isDashes(_ line: Substring) -> Bool {
        line.hasPrefix(dashes) && line.dropFirst(dashes.count).allSatisfy { $0 == " " || $0 == "\t" }
    }

    private static func notUtf8(_ bytes: ArraySlice<UInt8>, file: String) -> OwnTextProblem? {
        var decoder = Utf8Decoder()
        var (line, column, lead) = (1, 1, UInt8(0))
        for byte in bytes {
            if !decoder.isInside { lead = byte }
            switch decoder.take(byte) {
            case .inside: continue
            case .invalid: return .notUtf8(byte: lead, at: Location(file: file, line: line, column: column))
            case .scalar(0x0A): (line, column) = (line + 1, 1)
            case .scalar: column += 1
            }
        }
        return decoder.isInside
            ? .notUtf8(byte: lead, at: Location(file: file, line: line, column: column)) : nil
    }

    /// A line that may be left out, no longer than it may be.
    fileprivate static func line(_ key: String, _ most: Int, _ keys: inout MapReader) -> String? {
        guard let typed = keys.optional(key, .string) else { return nil }
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.count > most {
            keys.add(
                OwnTextProblem.tooLong(key: key, count: text.count, most: most, at: keys.location(of: key)))
        }
        return text
    }

    fileprivate static func front(
        _ keys: inout MapReader, text: String, start: Location, isTranslation: Bool
    ) -> OwnTextFile? {
        let hasTitle = keys.has("title")
        let title =
            hasTitle ? line("title", longestTitle, &keys) : keys.required("title", .string)
        let short = line("short", longestShort, &keys)
        let summary = line("summary", longestSummary, &keys)
        var place: OwnText.Place?
        var order: Int?
        if !isTranslation {
            place = keys.optional("place", .choice)
            order = keys.optional("order", .integer(in: 0...9_999))
        }
        guard let title else { return nil }
        return OwnTextFile(
            version: OwnText.Version(
                title: title, short: short, summary: summary, text: text, start: start),
            place: place ?? .home, order: order)
    }
}

extension YamlShape where Value == OwnTextFile {
    fileprivate static func front(text: String, start: Location, isTranslation: Bool) -> Self {
        .keys(of: isTranslation ? "a translated page" : "a page") { keys in
            OwnTextFile.front(&keys, text: text, start: start, isTranslation: isTranslation)
        }
    }
}
