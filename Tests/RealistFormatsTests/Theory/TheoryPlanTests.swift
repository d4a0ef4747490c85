import Realist
import Testing

@testable import RealistFormats

@Suite("What becomes of a table of a theory") struct TheoryPlanTests {
    private func fates(_ plan: TheoryPlan) -> [TheoryPlan.Fate] { plan.rows.map(\.fate) }

    @Test("is proposed once, however often it is brought, and whatever became of it")
    func again() throws {
        var tables = try TheoryTables()
        let csv = "CMO,Context,Outcome\n1,c,o\n2,d,p\n2,d,p"
        let first = try tables.plan(csv)
        #expect(fates(first) == [.new, .new, .seen])
        tables.study.theoryProposals = first.writes
        #expect(fates(try tables.plan(csv)) == [.seen, .seen, .seen])
        tables.study.theoryProposals[0].state = .declined(
            because: "No.", on: Day(2026, 11, 24), by: "Evaluator")
        let again = try tables.plan("Context;CMO;Outcome\nc;1;o\nd;2;p")
        #expect(fates(again) == [.seen, .seen] && again.writes.isEmpty)
    }

    @Test("is said anew where a row of the same label waits with other words")
    func replaced() throws {
        var tables = try TheoryTables()
        let first = try tables.plan("CMO,Context\n1,c\n2,d")
        tables.study.theoryProposals = first.writes
        let second = try tables.plan("CMO,Context\n1,better\n2,d\n,no label")
        #expect(fates(second) == [.replaced, .seen, .new])
        #expect(second.rows[0].proposal.id == first.rows[0].proposal.id)
        #expect(second.rows[0].proposal.told == "context: better")
        // What somebody decided stays as it is: then it is a new one.
        tables.study.theoryProposals[0].state = .declined(
            because: "No.", on: Day(2026, 11, 24), by: "Evaluator")
        #expect(fates(try tables.plan("CMO,Context\n1,better")) == [.new])
        // Two rows of one label cannot be told apart.
        tables.study.theoryProposals = first.writes
        #expect(fates(try tables.plan("CMO,Context\n1,x\n1,y")) == [.new, .new])
    }

    @Test(
        "is an edit where it names a configuration and says something else, and nothing where it says the same"
    )
    func edits() throws {
        let tables = try TheoryTables()
        let head = "id,revision,Title,Context,Outcome\n"
        #expect(
            fates(try tables.plan(head + "i3,2,Talks,talks stay confidential,staff feel safe")) == [.same])
        let plan = try tables.plan(head + "i3,1,Talks,talks stay confidential,staff feel heard")
        #expect(fates(plan) == [.edit])
        let difference = try #require(plan.rows[0].difference)
        #expect(difference.isOfEarlierRevision)
        #expect(difference.lines.map(\.aspect) == [.outcome])
        #expect(
            difference.lines[0].gone == ["staff feel safe"] && difference.lines[0].new == ["staff feel heard"]
        )
        // No column of the outcome: it stays.
        #expect(fates(try tables.plan("id,Context\ni3,talks stay confidential")) == [.same])
    }
}
