internal import GRDB
public import struct Realist.Configuration
public import Realist

/// What in a study rests on a passage.
public struct ExcerptUses: Equatable, Sendable {
    /// How many codes it carries, counted once for each who gave one.
    public var codings = 0
    public internal(set) var readings = 0
    /// Rounds of double coding that ask about it.
    public internal(set) var rounds: [CodingRound.ID] = []
    /// Parts of explanations that it tells together.
    public internal(set) var linkedCodings = 0
    public internal(set) var memos = 0
    /// Judgements that rest on it: which explanation, at which site.
    public internal(set) var judgements: [Judged] = []
    /// Explanations whose judgement across sites cites it.
    public internal(set) var overall: [Configuration.ID] = []
    /// Sites whose profile cites it.
    public internal(set) var profiles: [Site.ID] = []
    /// Changes of the theory that it brought about.
    public internal(set) var changes = 0

    public struct Judged: Hashable, Sendable {
        public let configuration: Configuration.ID
        public let site: Site.ID
    }

    public var isEmpty: Bool { self == ExcerptUses() }
}

extension Store {
    public func uses(of excerpt: Excerpt.ID) throws -> ExcerptUses {
        try read { database in
            func rows(_ sql: String) throws -> [Row] {
                try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [excerpt.text])
            }
            func count(_ table: String) throws -> Int {
                try rows("SELECT count(*) AS n FROM \(table) WHERE excerptId = ?").first?.get("n") ?? 0
            }
            var uses = ExcerptUses()
            uses.codings = try count("coding")
            uses.readings = try count("reading")
            uses.rounds = try rows(
                "SELECT DISTINCT codingRoundId FROM codingRoundPassage WHERE excerptId = ? ORDER BY codingRoundId"
            ).map { try $0.get("codingRoundId") }
            uses.linkedCodings = try count("linkedCoding")
            uses.memos = try count("memo")
            uses.changes = try count("theoryChangePassage")
            uses.judgements = try rows(
                """
                SELECT DISTINCT configurationId, siteId FROM judgementExcerpt
                JOIN judgement ON judgement.id = judgementExcerpt.judgementId
                WHERE excerptId = ? ORDER BY judgement.position
                """
            ).map { try ExcerptUses.Judged(configuration: $0.get("configurationId"), site: $0.get("siteId")) }
            uses.overall = try rows(
                """
                SELECT DISTINCT configurationId FROM overallJudgementExcerpt
                JOIN overallJudgement ON overallJudgement.id = overallJudgementExcerpt.overallJudgementId
                WHERE excerptId = ? ORDER BY overallJudgement.position
                """
            ).map { try $0.get("configurationId") }
            uses.profiles = try rows(
                "SELECT DISTINCT siteId FROM siteProfileEvidence WHERE excerptId = ? ORDER BY siteId"
            ).map { try $0.get("siteId") }
            return uses
        }
    }
}
