import struct Realist.Configuration
import Realist

/// Judgements that Realist wrote beside a project, with what they cite, as far as the study has it.
struct JudgementPlan {
    private(set) var bySite: [Judgement] = []
    private(set) var overall: [OverallJudgement] = []
    private(set) var account = InterchangeAccount()

    init(own: Study, study: Study, _ came: CameOverOwn, _ explanations: inout ExplanationPlan) {
        let sites = Set(study.sites.map(\.id))
        let newest = Dictionary(
            study.theory.configurations.map { ($0.id, $0.revision) }, uniquingKeysWith: { first, _ in first })
        // One of a version that the study does not have yet is of other words.
        func verdict(_ id: Configuration.ID, _ revision: Int) -> InterchangeAccount.Reason? {
            if let newest = newest[id], newest < revision { return .otherExplanation }
            return explanations.verdict(on: id)
        }
        var known = Set(study.evidence.judgements.map(JudgementPlan.key))
        for one in own.evidence.judgements {
            guard sites.contains(one.site) else {
                account.leave(.judgements, .withoutSite, one.site.text)
                continue
            }
            guard known.insert(JudgementPlan.key(one)).inserted else {
                account.known(.judgements)
                account.known(.citations, one.excerpts.count)
                continue
            }
            if let reason = verdict(one.configuration, one.revision) {
                account.leave(.judgements, reason, one.configuration.text)
                continue
            }
            var brought = one
            brought.excerpts = one.excerpts.compactMap(came.excerpt)
            tell(of: one.excerpts.count, came: brought.excerpts.count, .withoutPassage)
            account.new(.judgements)
            bySite.append(brought)
        }
        var knownOverall = Set(study.evidence.overallJudgements.map(JudgementPlan.key))
        for one in own.evidence.overallJudgements {
            guard knownOverall.insert(JudgementPlan.key(one)).inserted else {
                account.known(.judgements)
                account.known(.citations, one.cites.count)
                continue
            }
            if let reason = verdict(one.configuration, one.revision) {
                account.leave(.judgements, reason, one.configuration.text)
                continue
            }
            account.new(.judgements)
            overall.append(brought(one, study, came))
        }
    }

    private mutating func brought(
        _ judgement: OverallJudgement, _ study: Study, _ came: CameOverOwn
    ) -> OverallJudgement {
        let measures = Set(study.about.measures.map(\.id))
        let waves = Set(study.about.waves.map(\.id))
        var brought = judgement
        let cites = judgement.cites
        brought.cites.passages = cites.passages.compactMap(came.excerpt)
        brought.cites.literature = cites.literature.compactMap(came.source)
        brought.cites.measures = cites.measures.filter {
            measures.contains($0.measure) && waves.contains($0.from) && waves.contains($0.to)
        }
        tell(of: cites.passages.count, came: brought.cites.passages.count, .withoutPassage)
        tell(of: cites.literature.count, came: brought.cites.literature.count, .withoutSource)
        tell(of: cites.measures.count, came: brought.cites.measures.count, .noPlace)
        return brought
    }

    private mutating func tell(of all: Int, came: Int, _ reason: InterchangeAccount.Reason) {
        account.new(.citations, came)
        account.leave(.citations, reason, count: all - came)
    }

    private static func key(_ one: Judgement) -> String {
        Judgement.named(one.site, one.configuration, one.revision, one.subgroup)
    }

    private static func key(_ one: OverallJudgement) -> String { "\(one.configuration)/\(one.revision)" }
}
