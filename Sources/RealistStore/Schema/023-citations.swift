internal import GRDB

extension Migration {
    /// What a judgement across sites cites, and of whom at a site a judgement is.
    static let addCitations = Migration(sentence: "what judgements cite, and of which subgroup they are") {
        database in
        try database.createParts("overallJudgementExcerpt", of: "overallJudgement") { t in
            t.reference("excerptId", to: "excerpt", indexed: true)
        }
        try database.createParts("overallJudgementMeasure", of: "overallJudgement") { t in
            t.reference("measureId", to: "measure")
            t.reference("fromWaveId", to: "wave")
            t.reference("toWaveId", to: "wave")
            t.check(sql: "fromWaveId <> toWaveId")
        }
        try database.createParts("overallJudgementSource", of: "overallJudgement") { t in
            t.reference("sourceId", to: "source", indexed: true)
        }
        try database.alter(table: "judgement") { t in
            t.add(column: "subgroupAttribute", .text)
            t.add(column: "subgroupValue", .text).check(
                sql: "(subgroupValue IS NULL) = (subgroupAttribute IS NULL)")
        }
    }
}
