import Realist

/// The texts that a workbook keeps once and its cells name by number.
struct SharedTexts {
    static let mostBytes = 64 << 20

    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    subscript(index: Int) -> ArraySlice<UInt8>? {
        guard ends.indices.contains(index) else { return nil }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    private mutating func append(_ text: String, file: String) throws {
        guard bytes.count + text.utf8.count <= SharedTexts.mostBytes, ends.count < SharedTexts.mostBytes / 8
        else {
            throw WorkbookProblem.tooMuchText(limit: SharedTexts.mostBytes, at: Location(file: file))
        }
        bytes += text.utf8
        ends.append(bytes.count)
    }

    static func read(_ part: String, in archive: ZipArchive) throws -> SharedTexts {
        var texts = SharedTexts()
        guard var reader = archive.xml(part) else { return texts }
        while true {
            switch try reader.next() {
            case .done: return texts
            case .start(let element) where element.isOfSheet("si"):
                try texts.append(try RichText.read(&reader), file: archive.file)
            default: continue
            }
        }
    }
}

/// A text that may be in pieces of different looks.
enum RichText {
    /// Reads up to the end of the element whose start was read. How the text is spoken (`rPh`) is no part of it.
    static func read(_ reader: inout XmlReader) throws -> String {
        var text = ""
        var path: [String] = []
        while true {
            switch try reader.next() {
            case .start(let element): path.append(element.isOfSheet ? element.name.local : "")
            case .text(let piece) where path.last == "t" && !path.contains("rPh"): text += piece
            case .text: continue
            case .end:
                if path.popLast() == nil { return unescaped(text) }
            case .done: return unescaped(text)
            }
        }
    }

    /// `_x000D_` stands for a sign that XML cannot hold, or holds badly.
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstRange(of: "_x") {
            let digits = rest[start.upperBound...].prefix(4)
            let after = rest[digits.endIndex...]
            result += rest[..<start.lowerBound]
            if digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }), after.first == "_",
                let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code), code > 0
            {
                result.unicodeScalars.append(scalar)
                rest = after.dropFirst()
            } else {
                result += "_x"
                rest = rest[start.upperBound...]
            }
        }
        return result + rest
    }
}

extension XmlElement.Name {
    /// Both families of names that programs write: those of Excel, and those of the strict form of the standard.
    private static let sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

    /// The same text, and where it is one of these the same piece of memory: so it is told apart at a glance.
    static func known(_ space: String) -> String {
        space == sheet ? sheet : space == strict ? strict : space
    }

    var isOfSheet: Bool { space == XmlElement.Name.sheet || space == XmlElement.Name.strict }
}

extension XmlElement {
    var isOfSheet: Bool { name.isOfSheet }

    func isOfSheet(_ local: String) -> Bool { name.local == local && isOfSheet }
}
