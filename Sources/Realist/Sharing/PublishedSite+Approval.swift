extension Site {
    /// The approval of the pages as they are now.
    fileprivate var standingApproval: PageApproval? { isApproved ? approved : nil }
}

extension Study {
    /// A site under its label, or under its name where it has agreed in writing by the day of the publication, with what
    /// its lead approved.
    ///
    /// `workshops`: all of the study, as they may be shown.
    func published(_ site: Site, workshops: [PublishedWorkshop], on day: Day) -> PublishedSite {
        PublishedSite(
            id: site.id, title: site.agreedName(on: day).map { Wording($0) } ?? site.label, kind: site.kind,
            page: site.standingApproval.map { approval in
                PublishedSite.Page(
                    approvedOn: approval.on, story: site.story, facts: site.facts,
                    profile: publishedProfile(of: site), changedAnswers: site.changedAnswers,
                    programme: site.programme,
                    decisions: publishedDecisions(of: site.id),
                    adaptations: adaptations.filter { $0.site == site.id && $0.shared },
                    workshops: workshops.filter { $0.site == site.id },
                    judgements: publishedJudgements(of: site.id))
            })
    }

    /// Without the passages that an answer cites: their names would tell who said what.
    private func publishedProfile(of site: Site) -> [ProfileAnswer] {
        theory.statements.compactMap { statement in
            site.answer(to: statement.id).map { answer in
                var answer = answer
                answer.evidence = []
                return answer
            }
        }
    }

    /// Without who told it, which is no page's to show.
    private func publishedDecisions(of site: Site.ID) -> [Decision] {
        let places = recommendations.map(\.id).places
        return decisions.enumerated().filter { $0.element.site == site }
            .sorted {
                (places[$0.element.recommendation] ?? Int.max, $0.offset)
                    < (places[$1.element.recommendation] ?? Int.max, $1.offset)
            }.map { entry in
                var decision = entry.element
                decision.toldBy = nil
                return decision
            }
    }

    /// Without passages, for the same reason.
    private func publishedJudgements(of site: Site.ID) -> [Judgement] {
        let places = theory.configurations.map(\.id).places
        return evidence.judgements.enumerated().filter { $0.element.site == site }
            .sorted {
                (places[$0.element.configuration] ?? Int.max, $0.offset)
                    < (places[$1.element.configuration] ?? Int.max, $1.offset)
            }.map { entry in
                var judgement = entry.element
                judgement.excerpts = []
                return judgement
            }
    }
}
