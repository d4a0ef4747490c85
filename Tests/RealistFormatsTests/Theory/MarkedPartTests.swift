import Realist
import Testing

@testable import RealistFormats

@Suite("What a table says of a link") struct MarkedPartTests {
    private func told(_ csv: String) throws -> [String] {
        let tables = try TheoryTables()
        let reading = tables.reading(try tables.table(csv))
        try reading.problems.throwIfAny()
        return reading.proposals.flatMap(\.proposal.parts).map { part in
            "\(part.role.rawValue): \(part.text)" + (part.link.map { " → \($0.rawValue)" } ?? "")
        }
    }

    @Test(
        "is known by the words that people write behind a part or before it",
        arguments: [
            ("no time (must be absent)", "no time → absent"), ("no time [absent]", "no time → absent"),
            ("Must be absent: no time", "no time → absent"),
            ("no time (strengthens)", "no time → strengthens"),
            ("no time (Hindering)", "no time → weakens"), ("a quiet room (needed)", "a quiet room → present"),
            // What nobody says of a context, and what is no such word, stays as it is written.
            ("no time (not wanted)", "no time (not wanted)"), ("no time (at night)", "no time (at night)"),
            ("no time (or)", "no time (or)"), ("(must be absent)", "(must be absent)"),
            ("no time (must be absent; strengthens)", "no time (must be absent; strengthens)"),
            ("At night: no time", "At night: no time"), ("no time", "no time"),
        ])
    func context(cell: String, part: String) throws {
        #expect(try told("Context,Outcome\n\"\(cell)\",o") == ["context: \(part)", "outcome: o"])
    }

    @Test("belongs to the entry of the list that it stands behind")
    func lists() throws {
        #expect(
            try told(
                "Context,Outcome\n\"no time (must be absent); a room\n- a list (weakens)\",\"calm\nfear (unwanted)\""
            )
                == [
                    "context: no time → absent", "context: a room", "context: a list → weakens",
                    "outcome: calm",
                    "outcome: fear → unwanted",
                ])
    }

    @Test("is read of a part whose role nobody has decided, and of no resource")
    func undecided() throws {
        #expect(
            try told("undecided,Resource\nno time (must be absent),a nurse (must be absent)")
                == ["undecided: no time → absent", "resource: a nurse (must be absent)"])
    }

    @Test("is not guessed: only our own tables, which have the revision, say something by saying nothing")
    func silence() throws {
        var tables = try TheoryTables()
        tables.study.theory.configurations[0].context[0].need = .absent
        func roles(_ csv: String) throws -> [ProposalDifference.Role] {
            try #require(try tables.plan(csv).rows.first).difference?.lines.flatMap(\.roles) ?? []
        }
        #expect(try roles("id,Context\ni3,talks stay confidential").isEmpty)
        #expect(
            try roles("id,revision,Context\ni3,2,talks stay confidential")
                == [.init(text: "talks stay confidential", now: .absent, new: .present)])
        #expect(
            try roles("id,Context\ni3,talks stay confidential (makes it weaker)")
                == [.init(text: "talks stay confidential", now: .absent, new: .weakens)])
    }
}
