public import Realist

/// The name of a thing that REFI-QDA wants to be unique in the world: 32 hexadecimal signs in five groups.
public struct Guid: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Small letters, without braces.
    public let text: String

    /// As a file has it: braces and capitals make no difference. What a program writes in another form is taken as it is.
    ///
    /// - Returns: `nil` for a text that is empty, or too long to be a name.
    public init?(_ text: some StringProtocol) {
        var text = text.lowercased().filter { !$0.isWhitespace }
        if text.hasPrefix("{"), text.hasSuffix("}") { text = String(text.dropFirst().dropLast()) }
        guard !text.isEmpty, text.utf8.count <= 100 else { return nil }
        self.text = text
    }

    /// A name that needs to be unique in one file alone.
    init(plain text: String) { self.text = text }

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
        let digits = String(bits, radix: 16)
        let signs = Array(String(repeating: "0", count: 32 - digits.count) + digits)
        text = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(signs[$0]) }.joined(separator: "-")
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
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
