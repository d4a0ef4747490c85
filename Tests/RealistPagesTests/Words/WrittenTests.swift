import Realist
import Testing

@testable import RealistPages

@Suite("Numbers, dates and links") struct WrittenTests {
    @Test(
        "one decimal with a true minus sign, and none on zero",
        arguments: [
            (-2.55, "−2.6", "−2.6"), (0.04, "0.0", "0.0"), (-0.04, "0.0", "0.0"), (12, "12.0", "+12.0"),
        ])
    func decimal(value: Double, plain: String, signed: String) {
        #expect(WrittenNumber.decimal(value) == plain)
        #expect(WrittenNumber.signed(value) == signed)
    }

    @Test("what is no number is written as such, without a trap")
    func noNumber() {
        #expect(WrittenNumber.decimal(.nan) == "–")
        #expect(WrittenNumber.decimal(-.infinity) == "–")
        #expect(WrittenNumber.decimal(1e300) == "–")
        #expect(WrittenNumber.hundredths(.nan) == "–")
    }

    @Test(
        "sizes of files", arguments: [(0, "0 B"), (999, "999 B"), (12_345, "12 KB"), (2_340_000, "2.3 MB")])
    func bytes(count: Int, text: String) { #expect(WrittenNumber.bytes(count) == text) }

    @Test(
        "how long something took, as far as it is known",
        arguments: [
            (0...0, "The same day"), (1...1, "One day"), (13...13, "13 days"), (14...14, "2 weeks"),
            (75...75, "11 weeks"),
            (29...89, "4 to 13 weeks, as far as the dates are known"),
            (0...30, "0 to 5 weeks, as far as the dates are known"),
        ])
    func durations(days: ClosedRange<Int>, text: String) throws {
        #expect(try Example.words().duration(ofDays: days) == text)
    }

    @Test("dates as well as they are known")
    func dates() throws {
        let words = try Example.words()
        #expect(words.date(Day(2026, 3, 12)) == "12 March 2026")
        #expect(
            words.dateText(.month(year: 2025, month: 2))
                == DateText(text: "February 2025, day not known", machine: "2025-02"))
        #expect(
            words.dateText(.about(year: 2025, month: 2))
                == DateText(text: "about February 2025", machine: "2025-02"))
        #expect(words.period(Day(2025, 1, 13), Day(2025, 2, 7)).text == "January to February 2025")
        #expect(words.period(Day(2025, 1, 13), Day(2025, 1, 30)).text == "January 2025")
        #expect(words.period(Day(2024, 12, 13), Day(2025, 1, 30)).text == "December 2024 to January 2025")
    }

    @Test("links lead up from a folder, and stay on the page where they can")
    func links() {
        let site = Links(from: .site(Example.harrow))
        #expect(site.to(.home) == "../index.html")
        #expect(site.to(.site(Example.island)) == "../sites/island.html")
        #expect(site.to(.site(Example.harrow), at: "here") == "#here")
        #expect(Links(from: .home).to(.downloads, at: "withheld") == "downloads.html#withheld")
        #expect(
            Links(from: .notFound, baseURL: "https://example.org/a").to(.home)
                == "https://example.org/a/index.html")
        #expect(Links(from: .notFound).to(.home) == "index.html")
    }

    @Test("a material's path is written for an address")
    func material() {
        #expect(Toolkit.path(ofMaterial: "a b/ü.md") == "materials/a%20b/%C3%BC.md")
    }
}
