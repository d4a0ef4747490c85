internal import GRDB

extension Migration {
    /// Explanations that somebody proposes, in the words in which they came. No reference leads to a configuration: it may
    /// be gone when what was proposed of it is still told.
    static let addTheoryProposals = Migration(sentence: "proposed explanations") { database in
        try database.createThings("theoryProposal") { t in
            t.day("day")
            t.text("file")
            t.text("fileTable", needed: false)
            t.column("fileRow", .integer).notNull().check { $0 > 0 }
            t.text("configurationId", needed: false)
            t.column("revision", .integer)
                .check(sql: "revision IS NULL OR (revision > 0 AND configurationId IS NOT NULL)")
            for optional in ["label", "title", "forWhom", "intervention", "note"] {
                t.text(optional, needed: false)
            }
            t.code("state", ["waiting", "taken", "declined"])
            t.text("takenInto", needed: false)
            t.text("declinedBecause", needed: false)
            t.day("endedOn", needed: false)
            t.text("endedBy", needed: false)
            t.check(
                sql: """
                    (state = 'taken') = (takenInto IS NOT NULL)
                    AND (state = 'declined') = (declinedBecause IS NOT NULL)
                    AND (state = 'waiting') = (endedOn IS NULL) AND (endedOn IS NULL) = (endedBy IS NULL)
                    """)
        }
        try database.createParts("theoryProposalAspect", of: "theoryProposal") { t in
            t.code(
                "aspect",
                [
                    "title", "for-whom", "intervention", "context", "resource", "reasoning", "mechanism",
                    "outcome", "undecided", "note",
                ])
        }
        try database.createParts("theoryProposalPart", of: "theoryProposal") { t in
            t.code("role", ["context", "resource", "reasoning", "mechanism", "outcome", "undecided"])
            t.text("text")
        }
        try database.createParts("theoryProposalQuote", of: "theoryProposal") { t in
            t.text("text")
            t.text("source", needed: false)
        }
        // The list of those that wait, whatever became of the others.
        try database.execute(
            sql: "CREATE INDEX theoryProposalWaiting ON theoryProposal (position) WHERE state = 'waiting'")
    }
}
