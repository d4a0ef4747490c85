internal import GRDB
internal import Realist

extension Judgement: Stored {
    static let stored = StoredKind("judgement", parts: ["judgementExcerpt"])
    /// One for each site and revision of a configuration.
    var storedId: String { "\(site)/\(configuration)/\(revision)" }

    func write(_ object: inout ObjectCells) {
        object.own.put("siteId", site)
        object.own.put("configurationId", configuration)
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
            site: own.get("siteId"), configuration: own.get("configurationId"), revision: own.get("revision"),
            finding: finding, reason: own.wording("reason"),
            excerpts: object.list("judgementExcerpt", "excerptId"), on: own.get("day"),
            by: own.get("judgedBy"), lookAgain: own.maybe("lookAgain"))
    }
}

extension OverallJudgement: Stored {
    static let stored = StoredKind("overallJudgement")
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
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            configuration: own.get("configurationId"), revision: own.get("revision"),
            verdict: own.code("verdict"), confidence: own.code("confidence"), reason: own.wording("reason"),
            on: own.get("day"), by: own.get("judgedBy"), lookAgain: own.maybe("lookAgain"))
    }
}
