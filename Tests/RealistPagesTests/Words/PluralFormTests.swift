import Realist
import Testing

@testable import RealistPages

@Suite("Counted texts") struct PluralFormTests {
    static let welsh = Language("cy") ?? .english

    @Test(
        "have the forms of Welsh",
        arguments: [
            (0, "zero"), (1, "one"), (2, "two"), (3, "few"), (4, "other"), (5, "other"), (6, "many"),
            (7, "other"), (10, "other"), (11, "other"), (12, "other"), (16, "other"), (100, "other"),
        ])
    func welsh(number: Int, form: String) {
        #expect(PluralForm(number, in: Self.welsh).rawValue == form)
    }

    @Test("have the two forms of English", arguments: [(0, "other"), (1, "one"), (2, "other"), (3, "other")])
    func english(number: Int, form: String) {
        #expect(PluralForm(number, in: .english).rawValue == form)
    }

    @Test(
        "say a number as its language does, or as it says all others",
        arguments: [
            (0, "dim cathod"), (1, "1 gath"), (2, "2 gath"), (3, "3 chath"), (4, "4 cath"), (6, "6 cath"),
        ])
    func said(number: Int, text: String) {
        let words = Words(
            [
                "cats.zero": "dim cathod", "cats.one": "{n} gath", "cats.two": "{n} gath",
                "cats.few": "{n} chath", "cats.other": "{n} cath",
            ], fallback: ["cats.one": "{n} cat", "cats.other": "{n} cats"], language: Self.welsh)
        #expect(words.count("cats", number) == text)
    }

    @Test("need no form but the one for all others")
    func otherOnly() {
        let words = Words(
            ["days.other": "{n} diwrnod"], fallback: ["days.one": "One day", "days.other": "{n} days"],
            language: Self.welsh)
        #expect(words.count("days", 1) == "1 diwrnod")
        #expect(words.lacking == [])
    }

    @Test("are said in English with the forms of English where the language has none")
    func borrowed() {
        let words = Words(
            [:], fallback: ["days.one": "One day", "days.other": "{n} days"], language: Self.welsh)
        #expect(ForeignText.plain(words.count("days", 1)) == "One day")
        #expect(ForeignText.plain(words.count("days", 3)) == "3 days")
        #expect(words.lacking == ["days.one", "days.other"])
    }
}
