import Realist
import Testing

@testable import RealistPages

@Suite("The order of a glossary") struct AlphabetOrderTests {
    private func sorted(_ terms: [String], in language: Language) -> [String] {
        terms.sorted { AlphabetOrder($0, in: language) < AlphabetOrder($1, in: language) }
    }

    @Test("is that of the Welsh alphabet in Welsh, whatever the accents and capitals")
    func welsh() {
        let order = [
            "6 mis", "addasu", "cyd-destun", "Chwilio", "darn", "ddoe", "ffigur", "gwerthuso", "ngwaith",
            "iaith",
            "lleoliad", "pecyn", "rhaglen", "safle", "tâl", "theori", "ŵy",
        ]
        #expect(sorted(order.reversed(), in: PluralFormTests.welsh) == order)
    }

    @Test("goes by the signs in English")
    func english() {
        #expect(
            sorted(["theory", "Tea", "change", "cost"], in: .english) == ["change", "cost", "Tea", "theory"])
    }
}
