internal import GRDB

extension Migration {
    /// Rounds of double coding, what each coder gave in them, and what was agreed.
    static let addDoubleCoding = Migration(sentence: "rounds of double coding") { database in
        try database.createThings("codingRound") { t in
            t.text("title")
            t.day("begun")
            t.day("closedOn", needed: false)
            t.text("closedBy", needed: false)
            t.check(sql: "(closedOn IS NULL) = (closedBy IS NULL)")
        }
        try database.createParts("codingRoundPassage", of: "codingRound") {
            $0.reference("excerptId", to: "excerpt", indexed: true)
        }
        // No reference: a code may be merged into another one, and what was asked stays what was asked.
        try database.createParts("codingRoundCode", of: "codingRound") { $0.text("codeId") }
        try database.createParts("codingRoundCoder", of: "codingRound") { $0.text("coder") }
        try database.createParts("codingRoundFinished", of: "codingRound") { $0.text("coder") }
        try database.createThings("blindCoding") { t in
            t.reference("roundId", to: "codingRound", indexed: true)
            t.reference("excerptId", to: "excerpt", indexed: true)
            t.text("coder")
            t.text("memo")
            t.day("day")
        }
        try database.createParts("blindCodingCode", of: "blindCoding") { $0.text("codeId") }
        try database.createThings("adjudication") { t in
            t.reference("roundId", to: "codingRound", indexed: true)
            t.reference("excerptId", to: "excerpt", indexed: true)
            t.text("codeId")
            t.flag("isGiven")
            t.text("because")
            t.text("decidedBy")
            t.day("day")
        }
    }
}
