internal import Realist

/// What a form sent: names and texts in the order of the page, a name as often as it was sent.
///
/// `application/x-www-form-urlencoded`, as the URL Standard of WHATWG has it (section 5).
struct FormText: Equatable, Sendable {
    private(set) var fields: [(name: String, text: String)] = []

    /// The most fields that one form may have.
    static let mostFields = 1_000

    init(_ fields: [(name: String, text: String)] = []) {
        self.fields = fields
    }

    /// - Throws: ``FormFault`` for what no form of ours sends.
    init(urlEncoded bytes: some Collection<UInt8>) throws(FormFault) {
        for part in bytes.split(separator: UInt8(ascii: "&")) {
            if fields.count == FormText.mostFields { throw .tooManyFields(most: FormText.mostFields) }
            let equals = part.firstIndex(of: UInt8(ascii: "=")) ?? part.endIndex
            let value = equals == part.endIndex ? part[equals...] : part[part.index(after: equals)...]
            let name = FormText.named(try FormText.decoded(part[..<equals]))
            fields.append((name, FormText.asKept(try FormText.decoded(value), of: name)))
        }
    }

    /// The first text of this name, as it was typed.
    subscript(name: String) -> String? {
        fields.first { $0.name == name }?.text
    }

    /// All texts of this name: the boxes that were ticked.
    func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.text)
    }

    static func == (one: FormText, other: FormText) -> Bool {
        one.fields.elementsEqual(other.fields) { $0 == $1 }
    }

    /// A text as a study keeps it, whatever the browser sent. A password is what was typed: nobody reads it.
    static func asKept(_ text: String, of name: String) -> String {
        name.hasSuffix("password") ? text : PlainText.of(text)
    }

    /// A name may carry a text of a table, whose line ends browsers send in their own way.
    static func named(_ name: String) -> String {
        guard name.utf8.contains(0x0D) else { return name }
        var plain = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in name.unicodeScalars {
            if !(scalar == "\n" && last == "\r") { plain.append(scalar == "\r" ? "\n" : scalar) }
            last = scalar
        }
        return String(plain)
    }

    private static func decoded(_ bytes: some Collection<UInt8>) throws(FormFault) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
                else { throw .notEncoded }
                plain.append(high << 4 | low)
            default: plain.append(byte)
            }
        }
        guard let text = String(validating: plain, as: UTF8.self) else { throw .notText }
        guard !plain.contains(0) else { throw .notText }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

/// Why what was sent is no form of ours. A browser never does this by itself.
enum FormFault: Error, Equatable {
    case notEncoded
    case notText
    case tooManyFields(most: Int)
    case tooLong(most: Int)
    /// The end of what was sent is missing.
    case cutShort
}
