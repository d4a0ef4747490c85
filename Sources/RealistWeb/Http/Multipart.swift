internal import Foundation

/// Reads a form with files as it arrives: texts into memory, files onto the disk, never the whole of it at once.
///
/// `multipart/form-data`, RFC 7578 and RFC 2046, as browsers send it.
struct Multipart {
    private(set) var fields: [(name: String, text: String)] = []
    private(set) var files: [UploadedFile] = []

    private let folder: UploadFolder
    /// `CR LF -- boundary`: what ends a part.
    private let mark: [UInt8]
    private var waiting: [UInt8]
    private var state = State.before
    private var textBytes = 0

    private enum State {
        case before
        case head
        case text(name: String, [UInt8])
        case file(UploadedFile, FileHandle)
        case after
    }

    /// All texts together, in bytes, and the heading lines of one part.
    static let mostText = 1 << 20
    static let mostHead = 4_096
    static let mostParts = 1_000
    private static let endOfHead = Array("\r\n\r\n".utf8)

    /// `nil` for a type that is not a form with files.
    init?(type: String, folder: UploadFolder) {
        guard type.lowercased().hasPrefix("multipart/form-data"),
            let found = Multipart.parameter("boundary", in: type)
        else { return nil }
        guard (1...70).contains(found.utf8.count), found.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            return nil
        }
        mark = Array("\r\n--\(found)".utf8)
        self.folder = folder
        // The first mark has no line end of its own before it.
        waiting = [13, 10]
    }

    /// - Throws: ``FormFault`` for what no browser sends, or what the disk says.
    mutating func take(_ bytes: some Sequence<UInt8>) throws {
        waiting += bytes
        while try step() {}
    }

    /// - Throws: ``FormFault/cutShort`` when the last mark is missing.
    mutating func finish() throws {
        guard case .after = state else { throw FormFault.cutShort }
    }

    /// One part's head, or one stretch of its content. `false` when more has to arrive first.
    private mutating func step() throws -> Bool {
        switch state {
        case .after:
            waiting = []
            return false
        case .head:
            guard let end = waiting.firstPlace(of: Multipart.endOfHead) else {
                if waiting.count > Multipart.mostHead { throw FormFault.notEncoded }
                return false
            }
            let head = Array(waiting[..<end.lowerBound])
            waiting.removeSubrange(..<end.upperBound)
            try begin(head)
            // An empty content is followed by its mark at once, whose line end the head has just used.
            return true
        case .before, .text, .file:
            return try content()
        }
    }

    private mutating func content() throws -> Bool {
        guard let found = waiting.firstPlace(of: mark) else {
            // The mark may have arrived in part.
            let sure = waiting.count - mark.count
            guard sure > 0 else { return false }
            try keep(waiting[..<sure])
            waiting.removeSubrange(..<sure)
            return false
        }
        guard waiting.count >= found.upperBound + 2 else {
            try keep(waiting[..<found.lowerBound])
            waiting.removeSubrange(..<found.lowerBound)
            return false
        }
        try keep(waiting[..<found.lowerBound])
        try close()
        let next = Array(waiting[found.upperBound..<found.upperBound + 2])
        waiting.removeSubrange(..<(found.upperBound + 2))
        switch next {
        case Array("--".utf8): state = .after
        case [13, 10]: state = .head
        default: throw FormFault.notEncoded
        }
        return true
    }

    private mutating func begin(_ head: [UInt8]) throws {
        guard fields.count + files.count < Multipart.mostParts else {
            throw FormFault.tooManyFields(most: Multipart.mostParts)
        }
        guard let text = String(validating: head, as: UTF8.self) else { throw FormFault.notText }
        let lines = text.split(whereSeparator: \.isNewline)
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = Multipart.parameter("name", in: String(line))
        else { throw FormFault.notEncoded }
        // The content's mark begins with a line end; the head's own stands in for it when there is no content.
        if let fileName = Multipart.parameter("filename", in: String(line)) {
            let (path, handle) = try folder.newFile()
            state = .file(UploadedFile(field: name, name: fileName, path: path), handle)
        } else {
            state = .text(name: name, [])
        }
        if waiting.starts(with: mark.dropFirst(2)) { waiting.insert(contentsOf: [13, 10], at: 0) }
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>) throws {
        if bytes.isEmpty { return }
        switch state {
        case .text(let name, let earlier):
            textBytes += bytes.count
            if textBytes > Multipart.mostText { throw FormFault.tooLong(most: Multipart.mostText) }
            state = .text(name: name, earlier + bytes)
        case .file(_, let handle): try handle.write(contentsOf: Data(bytes))
        case .before, .head, .after: break
        }
    }

    private mutating func close() throws {
        switch state {
        case .text(let name, let bytes):
            guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
                throw FormFault.notText
            }
            fields.append((FormText.named(name), FormText.asKept(text, of: name)))
        case .file(let file, let handle):
            try handle.close()
            // An empty name is how a browser says that no file was chosen.
            if !file.name.isEmpty { files.append(file) }
        case .before, .head, .after: break
        }
    }

    /// `name="value"` or `name=value` of a header's line.
    static func parameter(_ name: String, in line: String) -> String? {
        for part in parts(of: line).dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name else {
                continue
            }
            let value = pair[1].trimmingCharacters(in: .whitespaces)
            guard value.hasPrefix("\"") else { return value }
            guard value.count >= 2, value.hasSuffix("\"") else { return nil }
            return value.dropFirst().dropLast().replacingOccurrences(of: "%22", with: "\"")
        }
        return nil
    }

    /// Parted at semicolons outside quotes.
    private static func parts(of line: String) -> [String] {
        var parts = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character == ";", !isQuoted {
                parts.append("")
            } else {
                parts[parts.count - 1].append(character)
            }
        }
        return parts
    }
}
