import Realist
import Testing

@testable import RealistPages

@Suite("The app’s matrix") struct MatrixGroupsTests {
    private func page(groups: Bool, row: Int = 0, explanations: Int = 5) throws -> MatrixPage {
        MatrixPage(
            try AppExample.surroundings(), try AppExample.theory(.plain, explanations: explanations),
            stage: Example.insight, row: row, groups: groups, token: "token")
    }

    @Test("shows who was judged apart below the explanation, when it is asked for")
    func groups() throws {
        let whole = try page(groups: false)
        #expect(whole.rows.allSatisfy { $0.group == nil } && whole.apart == nil)
        #expect(whole.groups?.href.hasSuffix("groups=yes") == true)
        let shown = try page(groups: true)
        let first = try #require(shown.rows.firstIndex { $0.explanation.label == "I1" })
        let (one, two) = (shown.rows[first + 1], shown.rows[first + 2])
        let group = try #require(one.group)
        #expect(group.hasPrefix("I1, for career-stage: ") && group.hasSuffix(" only"))
        #expect(two.group?.hasPrefix("I1, for role: ") == true)
        #expect(one.cells[0].text == whole.rows[first].cells[0].text && one.cells[0].href.hasSuffix("#apart"))
        #expect(one.cells[1].text == "Not judged" && two.cells[0].text == "Not judged")
        // What is in a row of its own is not counted in the cell.
        #expect(whole.rows[first].cells[0].apart == "One group judged apart")
        #expect(shown.rows[first].cells[0].apart == nil)
        #expect(shown.groups?.href.contains("groups") == false)
        let ids = shown.rows.flatMap { $0.cells.compactMap(\.id) }
        #expect(Set(ids).count == ids.count)
    }

    @Test("shows eight groups of an explanation, and says how many there are besides")
    func most() throws {
        let page = MatrixPage(
            try AppExample.surroundings(), try AppExample.theory(.plain, groups: 12), stage: Example.insight,
            groups: true, token: "token")
        let first = try #require(page.rows.first { $0.explanation.label == "I1" })
        #expect(page.rows.count { $0.group?.hasPrefix("I1, ") == true } == MatrixPage.mostGroups)
        // Twelve wards, one stage of a career, one role.
        #expect(first.more == "6 more groups were judged apart. Open a cell to see them.")
    }

    @Test("has explanations without a column where there is no site, and what was judged of everything")
    func noSites() throws {
        let page = MatrixPage(
            try AppExample.surroundings(), try AppExample.theory(.plain, sites: 0), stage: Example.insight,
            token: "token")
        let whole = try #require(page.whole).items
        #expect(!page.isEmpty && whole.map(\.explanation.label) == ["I1", "I2", "I3"])
        #expect(whole.map(\.chip?.kind) == ["supports", "refines", nil])
        #expect(whole.map(\.judge.text) == ["Change the judgement", "Change the judgement", "Judge it"])
        #expect(whole[0].judge.href.hasSuffix("/theory/explanations/i1/overall"))
        #expect(page.heading == "What the evidence says of each explanation")
        #expect(try self.page(groups: false).whole == nil)
    }

    @Test("with groups has half as many explanations on a page, and its ways lead on with groups")
    func ways() throws {
        let shown = try page(groups: true, row: 6, explanations: 40)
        #expect(shown.rows.count { $0.group == nil } == MatrixPage.mostRows / 2)
        let ways = shown.ways?.items.map(\.href) ?? []
        #expect(ways.count == 2 && ways.allSatisfy { $0.hasSuffix("&groups=yes") }, "\(ways)")
        #expect(ways.last?.contains("row=12") == true)
    }

    @Test("offers to keep what was judged of an earlier version, and only that")
    func holds() throws {
        let shown = try page(groups: true)
        for row in shown.rows {
            for cell in row.cells {
                // Where evidence is gone there is more to look at than the wording.
                if cell.holds != nil { #expect(cell.isAgain) }
            }
        }
        let first = try #require(shown.rows.first { $0.explanation.label == "I1" })
        let holds = try #require(first.cells[0].holds)
        #expect(holds.button == "It still holds for version 2")
        #expect(holds.action.hasSuffix("/matrix/i1/\(Example.harrow)/holds"))
        #expect(first.cells[1].holds == nil && !first.cells[1].isAgain)
    }
}
