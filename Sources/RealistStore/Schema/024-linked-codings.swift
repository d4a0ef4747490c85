internal import GRDB

extension Migration {
    /// Parts of explanations that passages tell together. Statements and proposals that they name may be gone: no reference
    /// leads there.
    static let addLinkedCodings = Migration(sentence: "parts of explanations that passages tell") {
        database in
        try database.createThings("linkedCoding") { t in
            t.reference("excerptId", to: "excerpt", indexed: true)
            t.text("memo")
            t.text("coder")
            t.day("day")
        }
        try database.createParts("linkedCodingPart", of: "linkedCoding") { t in
            t.code("role", ["context", "resource", "reasoning", "outcome"])
            t.column("text", .text).notNull().check { length($0) > 0 }
            t.text("statementId", needed: false)
        }
        try database.createParts("linkedCodingGathered", of: "linkedCoding") { t in
            t.column("proposalId", .text).notNull().indexed()
        }
        try database.create(
            index: "linkedCodingByPosition", on: "linkedCoding", columns: ["position", "id"])
    }
}
