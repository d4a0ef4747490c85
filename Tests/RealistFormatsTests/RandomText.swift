/// The same numbers for the same seed on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Texts that are hard to write and read back: signs that mean something, blanks, emoji, words from right
/// to left, letters with loose accents, every kind of line end.
enum RandomText {
    private static let pieces: [String] = [
        "a", "B", "word", "two words", " ", "  ", "\n", "\n\n", "\t", "\r", "\r\n", ":", ": ", " #", "#",
        "- ",
        "-", "? ", "?", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`", "\\", "=",
        "+", "<<", "~", "null", "true", "no", "on", "1.0", "0x1F", "1e3", "2026-03-09", "12:30", ".inf",
        "---",
        "...", "é", "e\u{301}", "ŵ", "😀", "👩‍👩‍👧", "שלום", "مرحبا", "\u{202E}", "\u{200B}", "\u{A0}", "\u{85}",
        "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{7F}", "\u{1}", "\u{1B}", "\u{10FFFF}", "\u{FFFD}", "\u{E000}",
        "''",
        "\"\"", "日本語", "C:\\temp", "{{x}}", "<b>",
    ]

    /// Up to eight pieces; one time in ten nothing.
    static func make(_ random: inout some RandomNumberGenerator) -> String {
        let count = Int.random(in: 0...9, using: &random)
        return (0..<max(0, count - 1)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
    }
}

extension RandomText {
    /// Never longer than YAML allows a key to be.
    static func key(_ random: inout some RandomNumberGenerator) -> String {
        make(&random) + "\(Int.random(in: 0...99, using: &random))"
    }
}
