extension StudyCases {
    /// The sites of a study.
    ///
    /// - Parameters:
    ///   - study: without what was put aside.
    ///   - configuration: whose contexts come first, with what it expects of them, and whose mechanism is `worked`.
    ///   - partly: what "partly" and "some" are.
    ///   - people: whose mean scores and mean changes a site has.
    /// - Returns: all sites, in the study's order.
    public static func sites(
        _ study: Study, of configuration: Configuration? = nil, partly: MechanismCases.Partly = .more,
        _ people: CasePeople = CasePeople()
    ) -> StudyCases {
        let sites = study.sites
        var sets: [CaseSet] = []
        if let configuration {
            let mechanism = MechanismCases(study, configuration, partly: partly)
            sets += mechanism.conditions.map { mechanism.set($0, at: sites) }
            sets.append(mechanism.worked("worked", at: sites))
        }
        sets += profiles(study, at: sites, partly)
        let judged = Dictionary(grouping: study.evidence.judgements.ofWholeSites, by: \.configuration)
        sets += study.theory.configurations.compactMap { one in
            judged[one.id].map { judgements in
                MechanismCases(study, one, partly: partly, judgements)
                    .worked("worked:\(one.id.text)", at: sites)
            }
        }
        let decisions = Dictionary(grouping: study.decisions, by: \.recommendation)
        sets += study.recommendations.map { recommendation in
            let at = Dictionary(
                (decisions[recommendation.id] ?? []).map { ($0.site, $0.choice) },
                uniquingKeysWith: { $1 })
            return CaseSet(
                "decided:\(recommendation.id.text)", "takes up: \(recommendation.title.text)", .decided,
                sites.map { site in at[site.id].map(membership) ?? .unknown(nil) })
        }
        sets += people.scores.map { score in
            let at = Dictionary(grouping: score.people, by: \.site)
            return CaseSet(
                score.id, "mean of \(score.title)", .number,
                sites.map { site in
                    let values = at[site.id]?.map(\.value) ?? []
                    return .init(values.isEmpty ? nil : values.reduce(0, +) / Double(values.count))
                })
        }
        return StudyCases(
            .site, sites.map { Case(id: $0.id.text, title: $0.label.text, site: $0.id) }, sets)
    }

    /// What is answered of each statement at the place of each case.
    static func profiles(
        _ study: Study, at places: [Site?], _ partly: MechanismCases.Partly
    ) -> [CaseSet] {
        let answered = Set(places.flatMap { $0?.profile.map(\.statement) ?? [] })
        return study.theory.statements.filter { answered.contains($0.id) }.map { statement in
            CaseSet(
                statement.id.text, statement.text.text, .profile(partly: partly.membership),
                places.map { site in
                    .init(site?.answer(to: statement.id).flatMap { partly.membership(of: $0.answer) })
                })
        }
    }

    static func membership(_ choice: Decision.Choice) -> CaseSet.Value {
        switch choice {
        case .alreadyDoing, .adopt: .known(1)
        case .adapt: .known(MechanismCases.moreIn)
        case .later: .known(MechanismCases.moreOut)
        case .reject: .known(0)
        case .undecided: .unknown("undecided")
        }
    }
}

extension MechanismCases {
    fileprivate func set(_ condition: Condition, at sites: [Site]) -> CaseSet {
        CaseSet(
            condition.id, condition.title,
            condition.isGroup ? .anyOf(partly: partly.membership) : .profile(partly: partly.membership),
            expectation: condition.expectation, sites.map { .init(membership(of: $0, in: condition)) })
    }

    fileprivate func worked(_ id: String, at sites: [Site]) -> CaseSet {
        CaseSet(
            id, "how far the mechanism of \(configuration.label) worked",
            .worked(partly: MechanismCases.moreIn),
            sites.map { site in
                let outcome = worked(at: site)
                return .init(outcome.value, why: outcome.why)
            })
    }
}
