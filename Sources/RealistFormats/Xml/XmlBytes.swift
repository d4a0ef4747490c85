import Realist

/// The bytes of an XML text, one after the other, and the small things they make: names, values, runs of text.
struct XmlBytes {
    private let source: () throws -> [UInt8]
    private let part: String
    private let file: String
    private let longest: Int
    private var bytes: [UInt8] = []
    private var at = 0
    private var isAtEnd = false

    init(_ source: @escaping () throws -> [UInt8], part: String, file: String, longest: Int) {
        self.source = source
        self.longest = longest
        self.part = part
        self.file = file
    }

    var malformed: XmlProblem { .malformed(part: part, at: Location(file: file)) }
    var documentType: XmlProblem { .documentType(part: part, at: Location(file: file)) }
    func tooMuch(_ limit: XmlProblem.XmlLimit) -> XmlProblem {
        .tooMuch(part: part, limit, at: Location(file: file))
    }

    /// The next byte, which stays where it is; `nil` at the end.
    mutating func peek() throws -> UInt8? {
        while at == bytes.count, !isAtEnd {
            bytes = try source()
            at = 0
            if bytes.isEmpty { isAtEnd = true }
        }
        return at < bytes.count ? bytes[at] : nil
    }

    /// Passes over the byte that was looked at.
    mutating func skip() {
        if at < bytes.count { at += 1 }
    }

    /// Passes over these signs when they come next. When only some of them do, nothing else may stand there.
    mutating func take(_ word: String) throws -> Bool {
        for (index, byte) in word.utf8.enumerated() {
            guard try peek() == byte else {
                if index == 0 { return false }
                throw malformed
            }
            skip()
        }
        return true
    }

    mutating func skip(through end: [UInt8]) throws {
        var window: [UInt8] = []
        while let byte = try peek() {
            skip()
            window.append(byte)
            if window.count > end.count { window.removeFirst() }
            if window == end { return }
        }
        throw malformed
    }

    /// - Returns: whether there were any.
    mutating func skipBlanks() throws -> Bool {
        var found = false
        while let byte = try peek(), XmlBytes.isBlank(byte) {
            skip()
            found = true
        }
        return found
    }

    mutating func name() throws -> [UInt8] {
        var name: [UInt8] = []
        while try peek() != nil {
            var end = at
            while end < bytes.count, XmlBytes.isOfName(bytes[end]) { end += 1 }
            name += bytes[at..<end]
            at = end
            if name.count > XmlReader.longestName { throw tooMuch(.length) }
            if end < bytes.count { break }
        }
        let isDigit = name.first.map { (48...57).contains($0) || $0 == UInt8(ascii: "-") } ?? true
        if isDigit { throw malformed }
        return name
    }

    /// `="value"`
    mutating func attribute() throws -> String {
        _ = try skipBlanks()
        guard try take("=") else { throw malformed }
        _ = try skipBlanks()
        guard let quote = try peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw malformed
        }
        skip()
        let value = try text(until: quote, isAttribute: true)
        guard try peek() == quote else { throw malformed }
        skip()
        return value
    }

    /// What stands before a sign, entities resolved; the sign stays.
    mutating func text(until end: UInt8, isAttribute: Bool = false) throws -> String {
        var text: [UInt8] = []
        while let byte = try peek(), byte != end {
            switch byte {
            case UInt8(ascii: "&"):
                skip()
                text += try entity()
            case UInt8(ascii: "<") where isAttribute: throw malformed
            case 13:
                // A line's end is one sign, whatever it was.
                skip()
                text.append(10)
                if try peek() == 10 { skip() }
            default:
                var next = at
                while next < bytes.count, isPlain(bytes[next]), bytes[next] != end { next += 1 }
                // A sign that may not stand here is looked at alone, and refused.
                if next == at {
                    text.append(try plain(byte))
                    skip()
                } else {
                    text += bytes[at..<next]
                    at = next
                }
            }
            if text.count > longest { throw tooMuch(.length) }
        }
        return try string(text[...])
    }

    /// Signs that mean nothing but themselves, whatever they stand in.
    private func isPlain(_ byte: UInt8) -> Bool {
        (byte >= 32 || byte == 9 || byte == 10) && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
    }

    /// What stands before these signs, as it is; they are passed over.
    mutating func plainText(through end: [UInt8]) throws -> String {
        var text: [UInt8] = []
        while let byte = try peek() {
            skip()
            text.append(try plain(byte))
            if text.count > longest { throw tooMuch(.length) }
            if text.suffix(end.count).elementsEqual(end) { return try string(text.dropLast(end.count)) }
        }
        throw malformed
    }

    /// After `&`.
    private mutating func entity() throws -> [UInt8] {
        var name: [UInt8] = []
        while let byte = try peek(), byte != UInt8(ascii: ";") {
            skip()
            name.append(byte)
            if name.count > 10 { throw malformed }
        }
        guard try take(";") else { throw malformed }
        switch String(decoding: name, as: UTF8.self) {
        case "amp": return [UInt8(ascii: "&")]
        case "lt": return [UInt8(ascii: "<")]
        case "gt": return [UInt8(ascii: ">")]
        case "quot": return [UInt8(ascii: "\"")]
        case "apos": return [UInt8(ascii: "'")]
        case let word where word.hasPrefix("#"):
            let isHex = word.hasPrefix("#x")
            let digits = word.dropFirst(isHex ? 2 : 1)
            guard digits.allSatisfy({ $0.isASCII && (isHex ? $0.isHexDigit : $0.isNumber) }),
                let code = UInt32(digits, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(code),
                code >= 32 || code == 9 || code == 10 || code == 13, code != 0xFFFE, code != 0xFFFF
            else { throw malformed }
            return Array(String(Character(scalar)).utf8)
        default: throw malformed
        }
    }

    private func plain(_ byte: UInt8) throws -> UInt8 {
        guard byte >= 32 || byte == 9 || byte == 10 || byte == 13 else {
            // UTF-16 has a NUL beside nearly every sign.
            if byte == 0 { throw XmlProblem.notUtf8(part: part, at: Location(file: file)) }
            throw malformed
        }
        return byte
    }

    private func string(_ bytes: ArraySlice<UInt8>) throws -> String {
        guard let text = XmlBytes.decoded(bytes) else {
            throw XmlProblem.notUtf8(part: part, at: Location(file: file))
        }
        return text
    }

    /// `nil` when the bytes are not UTF-8. Nearly all are ASCII, which needs no second look.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        bytes.allSatisfy { $0 < 0x80 }
            ? String(decoding: bytes, as: UTF8.self) : String(validating: bytes, as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 32 || byte == 9 || byte == 10 || byte == 13
    }

    /// Signs beyond ASCII are taken as letters.
    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: ":"), 0x80...:
            true
        default: false
        }
    }
}
