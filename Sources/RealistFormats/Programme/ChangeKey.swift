import Realist

/// What a row of a tracker is known by when the tracker is brought in again: its site, and its number there, or its
/// title where it has none. The change's identifier is made of it, so nothing has to be remembered.
struct ChangeKey {
    /// The tracker, where a site has two.
    let source: String
    let site: Site.ID
    let text: String

    var id: Adaptation.ID? {
        let plain = ChangeWords.plain(text)
        var random = KeyGenerator(source + "\n" + site.text + "\n" + plain)
        return Adaptation.ID(IdentifierRule.make(from: "\(site.text) \(plain)", using: &random))
    }
}

/// The same signs for the same text, on every machine: FNV-1a, spread by SplitMix64 (Steele and others 2014).
struct KeyGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ text: String) { state = KeyGenerator.hash(text) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
