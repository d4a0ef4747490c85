import Testing

@testable import Realist
@testable import RealistPages

@Suite("What one context means") struct SettingPageTests {
    static func points(_ statement: Statement.ID, _ answer: SettingAnswer) throws -> [SettingPage.Point] {
        SettingReplies(try Example.toolkit(), Links(from: .finder)).points(on: statement, answer)
    }

    @Test(
        "answers from the role that a statement has in each explanation",
        arguments: [
            (Example.distrust, .yes, ["Fits I1", "Take care I2"]),
            (Example.distrust, .partly, ["Fits in part I1", "Keep an eye on it I2"]),
            (Example.distrust, .no, ["Fits less I1"]),
            // Needed absent by I1; a context of I2, which hinders.
            (Example.agent, .yes, ["In the way I1", "Take care I2"]),
            (Example.agent, .no, ["Fits I1"]),
            // Makes I1 stronger, and C1, which is mixed, neither way.
            (Example.stays, .yes, ["All the more I1"]), (Example.stays, .no, []),
            // Makes I1 weaker; I3 has no wanted or unwanted outcome.
            (Example.small, .yes, ["Works less well I1"]), (Example.small, .no, []),
            // One of two that can stand in for each other.
            (Example.fearJob, .yes, ["Fits I1"]), (Example.fearJob, .no, []),
            // Nothing has it as a context.
            (Example.trust, .yes, []),
        ] as [(Statement.ID, SettingAnswer, [String])])
    func roles(statement: Statement.ID, answer: SettingAnswer, said: [String]) throws {
        #expect(try Self.points(statement, answer).map { "\($0.word) \($0.label)" } == said)
    }

    @Test("names what to do, what may clear the way, and what to guard with")
    func advice() throws {
        let yes = try Self.points(Example.agent, .yes)
        #expect(yes.map(\.advice?.lead) == ["What may clear the way:", "To guard against it:"])
        #expect(
            yes.map { $0.advice?.recommendations.map(\.text) ?? [] } == [
                ["Write the plan together"], ["Name an advocate"],
            ])
        let no = try #require(try Self.points(Example.agent, .no).first)
        #expect(no.advice?.lead == "What to do:")
        #expect(
            no.why?.hasPrefix("If a named advocate is offered, then the person talks openly, because ")
                == true)
    }

    @Test("names sites that gave the same answer, and none for one that was not given")
    func sites() throws {
        let replies = SettingReplies(try Example.toolkit(), Links(from: .finder))
        #expect(replies.sites(Example.distrust, .yes)?.items.map(\.text) == ["Harrow"])
        #expect(replies.sites(Example.distrust, .no) == nil)
    }

    @Test("is a page for each context of what helps or hinders, with a reply to every answer")
    func pages() throws {
        let toolkit = try Example.toolkit()
        let pages = toolkit.addresses.compactMap { address -> SettingPage? in
            guard case .setting = address else { return nil }
            return toolkit.page(at: address) as? SettingPage
        }
        #expect(pages.count == toolkit.index.contexts.count && pages.count > 3)
        for page in pages {
            #expect(page.replies.map(\.value) == ["yes", "partly", "no"])
            #expect(page.replies.contains { !$0.points.isEmpty }, "\(page.heading)")
        }
        #expect(toolkit.page(at: .setting(Example.trust)) == nil)
    }
}
