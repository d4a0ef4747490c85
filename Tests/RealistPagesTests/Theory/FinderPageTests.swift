import Testing

@testable import Realist
@testable import RealistPages

@Suite("The finder") struct FinderPageTests {
    static func points(_ statement: Statement.ID, _ answer: FinderAnswer) throws -> [FinderPage.Point] {
        FinderReplies(try Example.toolkit(), Links(from: .finder)).points(on: statement, answer)
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
        ] as [(Statement.ID, FinderAnswer, [String])])
    func roles(statement: Statement.ID, answer: FinderAnswer, said: [String]) throws {
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
        #expect(no.why?.hasPrefix("Then the person talks openly, because ") == true)
    }

    @Test("names sites that gave the same answer, and none for one that was not given")
    func sites() throws {
        let replies = FinderReplies(try Example.toolkit(), Links(from: .finder))
        #expect(replies.sites(Example.distrust, .yes)?.items.map(\.text) == ["Harrow"])
        #expect(replies.sites(Example.distrust, .no) == nil)
    }

    @Test("asks only what an answer means something to, each once, numbered through")
    func questions() throws {
        let page = FinderPage(try Example.toolkit())
        let questions = page.groups.flatMap(\.questions)
        #expect(questions.map(\.number) == Array(1...questions.count))
        let answered = questions.map { question in question.replies.count { !$0.points.isEmpty } }
        #expect(answered.allSatisfy { $0 > 0 })
        let ids = questions.flatMap(\.choices).map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(questions.allSatisfy { $0.choices.map(\.value) == ["yes", "partly", "no", "unknown"] })
    }

    @Test("has a plan's lines for the recommendations that an answer can call for, in the study's order")
    func plan() throws {
        let plan = FinderPage(try Example.toolkit()).plan
        #expect(plan.map(\.recommendation.text) == ["Name an advocate", "Write the plan together"])
        #expect(plan.first?.steps?.items == ["List who may advocate"])
        #expect(plan.first?.materials?.items.map(\.text) == ["First letter", "A guide"])
    }

    @Test("says of each advice which part of a plan it belongs to")
    func parts() throws {
        #expect(try Self.points(Example.agent, .yes).compactMap(\.advice?.part) == ["clear", "guard"])
        #expect(try Self.points(Example.distrust, .yes).first?.advice?.part == "do")
    }

    @Test("keeps the plan out of sight until a script fills it")
    func hidden() throws {
        let page = try #require(try WrittenSite.pages()["finder.html"])
        #expect(page.contains("id=\"plan\" aria-labelledby=\"plan-heading\" hidden>"))
    }
}
