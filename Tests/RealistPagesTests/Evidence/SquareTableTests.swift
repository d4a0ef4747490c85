import Realist
import Testing

@testable import RealistPages

@Suite("What comes together, as a square") struct SquareTableTests {
    private func square(_ tier: CodingTier) throws -> (SquareTable?, CodedTier) {
        let tier = AppExample.codesTold(.plain).coded.tier(tier)
        return (try AppExample.theory(.plain).square(tier), tier)
    }

    @Test(
        "has in each cell what the pair has, and on the diagonal what the one has",
        arguments: CodingTier.allCases)
    func cells(tier: CodingTier) throws {
        let (made, tier) = try square(tier)
        let found = tier.coOccurrence
        let carried = tier.entries.indices.filter { found.samePassage[$0][$0] > 0 }
        guard carried.count > 1 else {
            #expect(made == nil)
            return
        }
        let square = try #require(made)
        #expect(
            square.rows.count == carried.count
                && square.columns.map(\.number) == carried.indices.map { "\($0 + 1)" })
        for (row, first) in carried.enumerated() {
            for (column, second) in carried.enumerated() {
                let cell = square.rows[row].cells[column]
                #expect(cell.passages == "\(found.samePassage[first][second])")
                #expect((cell.href == nil) == (cell.passages == "0"))
                #expect((cell.share == nil) == (row == column || cell.passages == "0"))
                #expect(cell.share == square.rows[column].cells[row].share)
            }
        }
    }

    @Test("is not drawn of codes that no passage carries")
    func none() throws {
        let nothing = CodedPassages(Evidence(), participants: [], codings: [])
        #expect(try AppExample.theory(.plain).square(nothing.tier(.codes)) == nil)
    }
}
