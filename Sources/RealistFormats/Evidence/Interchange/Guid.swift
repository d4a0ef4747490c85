public import Realist

/// The name of a thing that REFI-QDA wants to be unique in the world: 32 hexadecimal signs in five groups.
public struct Guid: Hashable, Comparable, Sendable, CustomStringConvertible {
    private let form: Form

    /// Nearly all are 32 hexadecimal signs. As two numbers they take a fifth of the place: a large project names a hundred
    /// thousand of them.
    private enum Form: Hashable, Sendable {
        case bits(UInt64, UInt64)
        case other(String)
    }

    /// Small letters, without braces.
    public var text: String {
        switch form {
        case .bits(let upper, let lower): Guid.grouped(Guid.digits(upper) + Guid.digits(lower))
        case .other(let text): text
        }
    }

    /// As a file has it: braces and capitals make no difference. What a program writes in another form is taken as it is.
    ///
    /// - Returns: `nil` for a text that is empty, or too long to be a name.
    public init?(_ text: some StringProtocol) {
        var text = text.lowercased().filter { !$0.isWhitespace }
        if text.hasPrefix("{"), text.hasSuffix("}") { text = String(text.dropFirst().dropLast()) }
        guard !text.isEmpty, text.utf8.count <= 100 else { return nil }
        form = Guid.form(of: text)
    }

    /// A name that needs to be unique in one file alone.
    init(plain text: String) { form = Guid.form(of: text) }

    /// The one that a thing of a study always has, so that it is known again when a file comes back: made of the 128-bit
    /// FNV-1a hash of its names (draft-eastlake-fnv), in the form for such (RFC 9562, version 8).
    ///
    /// - Parameters:
    ///   - kind: a word that parts things that may have the same identifier.
    ///   - id: identifies it among its kind.
    ///   - study: the study that it is of.
    public init(_ kind: String, _ id: String, in study: Identifier<Study>) {
        let hash = Guid.hash(of: "realist/\(study)/\(kind)/\(id)")
        var bits = hash & ~(0xF << 76) | 8 << 76
        bits = bits & ~(0x3 << 62) | 2 << 62
        form = .bits(UInt64(truncatingIfNeeded: bits >> 64), UInt64(truncatingIfNeeded: bits))
    }

    /// Only the form that everybody writes becomes numbers, so that every text comes back as it was.
    private static func form(of text: String) -> Form {
        guard text.utf8.count == 36 else { return .other(text) }
        var (upper, lower): (UInt64, UInt64) = (0, 0)
        for (place, sign) in text.utf8.enumerated() {
            if dashes.contains(place) {
                guard sign == UInt8(ascii: "-") else { return .other(text) }
                continue
            }
            let digit: UInt8
            switch sign {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = sign - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = sign - UInt8(ascii: "a") + 10
            default: return .other(text)
            }
            if place <= 18 { upper = upper << 4 | UInt64(digit) } else { lower = lower << 4 | UInt64(digit) }
        }
        return .bits(upper, lower)
    }

    private static let dashes = [8, 13, 18, 23]

    private static func digits(_ half: UInt64) -> String {
        let digits = String(half, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func grouped(_ digits: String) -> String {
        let signs = Array(digits)
        return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(signs[$0]) }.joined(separator: "-")
    }

    /// Offset and prime as published.
    static func hash(of text: String) -> UInt128 {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        let prime: UInt128 = 1 << 88 + 0x13B
        for byte in text.utf8 { hash = (hash ^ UInt128(byte)) &* prime }
        return hash
    }

    public var description: String { text }

    public static func < (left: Guid, right: Guid) -> Bool {
        if case .bits(let first, let second) = left.form, case .bits(let third, let fourth) = right.form {
            return (first, second) < (third, fourth)
        }
        return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
