/// What is known of each site, sorted by sites once, and of it what its lead approved.
struct ApprovedSites {
    private let study: Study
    private let workshops: [Site.ID: [PublishedWorkshop]]
    private let adaptations: [Site.ID: [Adaptation]]
    private let decisions: [Site.ID: [Decision]]
    private let judgements: [Site.ID: [Judgement]]

    /// `workshops`: all of the study, as they may be shown.
    init(of study: Study, workshops: [PublishedWorkshop]) {
        self.study = study
        var meetings: [Site.ID: [PublishedWorkshop]] = [:]
        for workshop in workshops {
            if let site = workshop.site { meetings[site, default: []].append(workshop) }
        }
        self.workshops = meetings
        adaptations = Dictionary(grouping: study.adaptations.filter(\.shared), by: \.site)
        decisions = ApprovedSites.sorted(
            study.decisions, by: \.site, in: study.recommendations.map(\.id).places, of: \.recommendation)
        judgements = ApprovedSites.sorted(
            // Of the people with one attribute at one site: two things at once, which may be very few.
            study.evidence.judgements.ofWholeSites.latest, by: \.site,
            in: study.theory.configurations.map(\.id).places,
            of: \.configuration)
    }

    /// A site under its label, or under its name where it has agreed in writing by the day of the publication, with what
    /// its lead approved.
    func published(_ site: Site, on day: Day) -> PublishedSite {
        PublishedSite(
            id: site.id, title: site.agreedName(on: day).map { Wording($0) } ?? site.label, kind: site.kind,
            page: site.standingApproval.map { approval in
                PublishedSite.Page(
                    approvedOn: approval.on, story: site.story, facts: site.facts,
                    profile: publishedProfile(of: site), changedAnswers: site.changedAnswers,
                    programme: site.programme,
                    decisions: publishedDecisions(of: site.id),
                    adaptations: adaptations[site.id] ?? [], workshops: workshops[site.id] ?? [],
                    judgements: publishedJudgements(of: site.id))
            })
    }

    /// Without the passages that an answer cites: their names would tell who said what.
    private func publishedProfile(of site: Site) -> [ProfileAnswer] {
        let given = Dictionary(site.profile.map { ($0.statement, $0) }) { $1.on < $0.on ? $0 : $1 }
        return study.theory.statements.compactMap { statement in
            given[statement.id].map { answer in
                var answer = answer
                answer.evidence = []
                return answer
            }
        }
    }

    /// Without who told it, which is no page's to show.
    private func publishedDecisions(of site: Site.ID) -> [Decision] {
        (decisions[site] ?? []).map { decision in
            var decision = decision
            decision.toldBy = nil
            return decision
        }
    }

    /// Without passages, for the same reason.
    private func publishedJudgements(of site: Site.ID) -> [Judgement] {
        (judgements[site] ?? []).map { judgement in
            var judgement = judgement
            judgement.excerpts = []
            return judgement
        }
    }

    /// Of each site, in the order of what they are about.
    private static func sorted<Thing, Subject: Hashable>(
        _ things: [Thing], by site: (Thing) -> Site.ID, in places: [Subject: Int],
        of subject: (Thing) -> Subject
    ) -> [Site.ID: [Thing]] {
        Dictionary(grouping: things, by: site).mapValues { things in
            things.enumerated()
                .map { (place: places[subject($0.element)] ?? Int.max, entry: $0) }
                .sorted { ($0.place, $0.entry.offset) < ($1.place, $1.entry.offset) }
                .map(\.entry.element)
        }
    }
}

extension Site {
    /// The approval of the pages as they are now.
    fileprivate var standingApproval: PageApproval? { isApproved ? approved : nil }
}
