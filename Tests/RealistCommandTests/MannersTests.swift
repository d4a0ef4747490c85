import Testing

@testable import RealistCommand

@Suite("What a command prints") struct MannersTests {
    @Test("never holds signs that steer a terminal")
    func printable() {
        #expect(Manners.printable("a\u{1B}[31mred\u{7}") == "a\u{FFFD}[31mred\u{FFFD}")
        #expect(Manners.printable("two\nlines\u{2028}three") == "two lines\u{FFFD}three")
        #expect(Manners.printable("naïve — 温") == "naïve — 温")
        #expect(Manners.printable("\u{202E}gpj.\u{2066}x\u{FEFF}") == "\u{FFFD}gpj.\u{FFFD}x\u{FFFD}")
        #expect(Manners.printable("👩\u{200D}💻 می\u{200C}خواهم") == "👩\u{200D}💻 می\u{200C}خواهم")
    }
}
