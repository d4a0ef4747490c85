import Realist
import Testing

@testable import RealistPages

@Suite("What passages tell together, on pages") struct LinkedPagesTests {
    private let codings = AppExample.linkedCodings

    @Test("stands with what tells the same, whatever blanks and capitals; each once, the rest last")
    func groups() {
        let groups = LinkedGroups.of(codings, statements: [])
        #expect(groups.map { $0.told?.text } == ["people talk", nil])
        #expect(groups.map { $0.codings.map(\.id.text) } == [["tea", "chairs"], ["night"]])
        #expect(LinkedGroups.of([], statements: []).isEmpty)
    }

    @Test("tells the same where it is told of one statement, by its present or an earlier name")
    func statements() {
        let talk = Statement(
            id: Identifier(known: "talk"), text: "people talk", level: .team,
            aliases: [Identifier(known: "chat")])
        var (one, other) = (codings[1], codings[2])
        one.parts = [.init(.context, "a chat", statement: Identifier(known: "chat")), .init(.outcome, "x")]
        other.parts = [.init(.context, "talks", statement: Identifier(known: "talk")), .init(.outcome, "y")]
        #expect(LinkedGroups.of([one, other], statements: [talk]).map(\.codings.count) == [2])
        // In another role it is something else.
        other.parts[0].role = .reasoning
        #expect(LinkedGroups.of([one, other], statements: [talk]).map { $0.told == nil } == [true])
    }

    @Test("is shown a page at a time, a group cut where the page ends")
    func pages() {
        let many = (0..<50).compactMap { number in
            LinkedCoding.ID("c-\(number)").map {
                LinkedCoding(
                    id: $0, excerpt: Identifier(known: "x-1"), parts: [.init(.context, "it rains")],
                    coder: "a",
                    on: Day(2026, 5, 4))
            }
        }
        let groups = LinkedGroups.of(many + [codings[2]], statements: [])
        let first = LinkedCodingsPage.shown(groups, from: 0)
        let second = LinkedCodingsPage.shown(groups, from: LinkedCodingsPage.most)
        #expect(first.map(\.codings.count) == [40] && second.map(\.codings.count) == [10, 1])
        #expect(second.first?.codings.first?.id.text == "c-40")
    }

    @Test("needs two parts; the same words mean the same statement, and like ones are asked about")
    func typed() throws {
        let heard = Statement(id: Identifier(known: "heard"), text: "People are heard here", level: .team)
        var typed = LinkedTyped()
        typed.texts = [.context: "people are heard here"]
        guard case .failure(let few) = typed.parts([heard]) else {
            Issue.record("one part is none")
            return
        }
        #expect(few.all == [.fewParts] && few.twins.isEmpty)
        typed.texts[.outcome] = "people are heard"
        guard case .failure(let asks) = typed.parts([heard]) else {
            Issue.record("nobody said which it is")
            return
        }
        #expect(asks.all == [.meant(.outcome)] && asks.twins[.outcome] == [heard])
        typed.meant[.outcome] = LinkedTyped.isOwn
        let own = try typed.parts([heard]).get()
        #expect(
            own == [
                .init(.context, "people are heard here", statement: heard.id),
                .init(.outcome, "people are heard"),
            ])
        typed.meant[.outcome] = "heard"
        #expect(try typed.parts([heard]).get()[1].statement == heard.id)
        typed.texts[.context] = String(repeating: "a", count: LinkedTyped.mostText + 1)
        guard case .failure(let long) = typed.parts([heard]) else {
            Issue.record("too long")
            return
        }
        #expect(long.all == [.tooLong])
    }
}
