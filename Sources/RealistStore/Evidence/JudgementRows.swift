internal import GRDB
internal import struct Realist.Configuration
internal import Realist

extension Judgement: Stored {
    static let stored = StoredKind("judgement", parts: ["judgementExcerpt"])
    /// One for each site, revision of a configuration, and subgroup.
    var storedId: String { Judgement.storedName(site, configuration, revision, subgroup) }

    func write(_ object: inout ObjectCells) {
        object.own.put("siteId", site)
        object.own.put("configurationId", configuration)
        object.own.put("subgroupAttribute", subgroup?.attribute)
        object.own.put("subgroupValue", subgroup?.value)
        object.own.put("revision", revision)
        switch finding {
        case .verdict(let verdict, let worked, let strength):
            object.own.put(code: "verdict", verdict)
            object.own.put(code: "worked", worked)
            object.own.put(code: "strength", strength)
            object.own.put(code: "silent", Silence?.none)
        case .silent(let silence):
            object.own.put(code: "verdict", Verdict?.none)
            object.own.put(code: "worked", Worked?.none)
            object.own.put(code: "strength", Grade?.none)
            object.own.put(code: "silent", silence)
        }
        object.own.put("reason", reason)
        object.own.put("day", on)
        object.own.put("judgedBy", by)
        object.own.put("lookAgain", lookAgain)
        object.add("judgementExcerpt", "excerptId", excerpts)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let finding: Finding
        if let silence: Silence = try own.maybeCode("silent") {
            finding = .silent(silence)
        } else {
            finding = try .verdict(
                own.code("verdict"), worked: own.code("worked"), strength: own.code("strength"))
        }
        try self.init(
            site: own.get("siteId"), configuration: own.get("configurationId"),
            subgroup: own.maybe("subgroupAttribute").map { attribute in
                try Subgroup(attribute: attribute, value: own.get("subgroupValue"))
            }, revision: own.get("revision"),
            finding: finding, reason: own.wording("reason"),
            excerpts: object.list("judgementExcerpt", "excerptId"), on: own.get("day"),
            by: own.get("judgedBy"), lookAgain: own.maybe("lookAgain"))
    }
}

extension Judgement {
    /// A subgroup stands last: its value is any text.
    static func storedName(
        _ site: Site.ID, _ configuration: Configuration.ID, _ revision: Int, _ subgroup: Subgroup?
    ) -> String {
        "\(site)/\(configuration)/\(revision)" + (subgroup.map { "/\($0.attribute)=\($0.value)" } ?? "")
    }
}

extension OverallJudgement: Stored {
    static let stored = StoredKind(
        "overallJudgement",
        parts: ["overallJudgementExcerpt", "overallJudgementMeasure", "overallJudgementSource"])
    var storedId: String { "\(configuration)/\(revision)" }

    func write(_ object: inout ObjectCells) {
        object.own.put("configurationId", configuration)
        object.own.put("revision", revision)
        object.own.put(code: "verdict", verdict)
        object.own.put(code: "confidence", confidence)
        object.own.put("reason", reason)
        object.own.put("day", on)
        object.own.put("judgedBy", by)
        object.own.put("lookAgain", lookAgain)
        object.add("overallJudgementExcerpt", "excerptId", cites.passages)
        for cited in cites.measures {
            object.add("overallJudgementMeasure") {
                $0.put("measureId", cited.measure)
                $0.put("fromWaveId", cited.from)
                $0.put("toWaveId", cited.to)
            }
        }
        object.add("overallJudgementSource", "sourceId", cites.literature)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let measures = try object.rows("overallJudgementMeasure").map { row in
            try CitedMeasure(
                measure: row.get("measureId"), from: row.get("fromWaveId"), to: row.get("toWaveId"))
        }
        try self.init(
            configuration: own.get("configurationId"), revision: own.get("revision"),
            verdict: own.code("verdict"), confidence: own.code("confidence"), reason: own.wording("reason"),
            cites: Citations(
                passages: object.list("overallJudgementExcerpt", "excerptId"), measures: measures,
                literature: object.list("overallJudgementSource", "sourceId")),
            on: own.get("day"), by: own.get("judgedBy"), lookAgain: own.maybe("lookAgain"))
    }
}
