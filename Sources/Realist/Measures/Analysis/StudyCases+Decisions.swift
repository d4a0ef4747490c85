extension StudyCases {
    /// Recommendations at sites: what each site made of each. Several of one site share its circumstances, so these cases
    /// are not independent; nobody gets them unasked.
    ///
    /// - Parameters:
    ///   - study: whose decisions are cases.
    ///   - partly: what "partly" and "some" are in what a site answers of itself.
    /// - Returns: each of them, site after site in the study's order.
    public static func decisions(_ study: Study, partly: MechanismCases.Partly = .more) -> StudyCases {
        let byId = Dictionary(study.sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let titles = Dictionary(
            study.recommendations.map { ($0.id, $0.title.text) }, uniquingKeysWith: { first, _ in first })
        let decisions = Dictionary(grouping: study.decisions, by: \.site)
        let pairs = study.sites.flatMap { decisions[$0.id] ?? [] }
        struct Pair: Hashable {
            let site: Site.ID
            let recommendation: Recommendation.ID
        }
        var changes: [Pair: [Adaptation]] = [:]
        for change in study.adaptations {
            for one in change.recommendations {
                changes[Pair(site: change.site, recommendation: one.recommendation), default: []].append(
                    change)
            }
        }
        var sets = [
            CaseSet(
                "decided", "the site takes it up", .decided, pairs.map { membership($0.choice) }),
            CaseSet(
                "stage", "how far a change for it came", .stage,
                pairs.map { pair in
                    changes[Pair(site: pair.site, recommendation: pair.recommendation)]
                        .map { .known(stage($0)) } ?? .unknown("no change recorded")
                }),
        ]
        sets += study.recommendations.map { one in
            CaseSet(
                "recommendation:\(one.id.text)", "it is: \(one.title.text)", .isSo,
                pairs.map { .known($0.recommendation == one.id ? 1 : 0) })
        }
        sets += profiles(study, at: pairs.map { byId[$0.site] }, partly)
        return StudyCases(
            .siteRecommendation,
            pairs.map { pair in
                let place = byId[pair.site]?.label.text ?? pair.site.text
                return Case(
                    id: "\(pair.site.text)/\(pair.recommendation.text)",
                    title: "\(titles[pair.recommendation] ?? pair.recommendation.text) (\(place))",
                    site: pair.site)
            }, sets)
    }
}
