import Realist

extension JudgementPage {
    /// What the measures say at the site, in sentences of the closed set, under the rules of what may be published.
    public struct Outcomes: Equatable, Sendable {
        /// Empty where nothing is known of them here.
        public let lines: [Line]

        public struct Line: Equatable, Sendable {
            public let measure: String
            /// "Baseline to month 6, chosen beforehand"
            public let comparison: String
            /// What may be said, or why nothing is.
            public let sentence: String
            public let people: String?
        }

        /// - `measures`: those that the explanation should move; others are left out.
        init(_ measures: Set<Measure.ID>, at site: Site.ID, in toolkit: Toolkit) {
            // There is no page of the published site to go to.
            let links = Links(allTo: "#outcomes")
            lines = toolkit.publication.outcomes.measures.filter { measures.contains($0.measure.id) }
                .flatMap { outcome in
                    outcome.changes.flatMap { table in
                        table.rows.filter { $0.group == .site(site) }.map { row in
                            let said = SiteOutcomes.Line(row, table, of: outcome, in: toolkit, links)
                            return Line(
                                measure: said.measure.text,
                                comparison: said.comparison + toolkit.words["list.comma"] + said.standing,
                                sentence: said.sentence ?? said.reason, people: said.people)
                        }
                    }
                }
        }
    }
}

extension WorkingTheory {
    /// The measures that an explanation should move: those of the recommendations that it is linked to; without any, the
    /// study's primary measure.
    func measures(of id: Configuration.ID) -> Set<Measure.ID> {
        let linked = recommendations.filter { one in one.links.contains { $0.configuration == id } }
            .flatMap(\.measures)
        return linked.isEmpty ? Set([about.primary?.measure].compactMap(\.self)) : Set(linked)
    }
}

extension StudyAddresses {
    /// A judgement with what the measures say beside it.
    func judgementWithOutcomes(of id: Configuration.ID, at site: Site.ID) -> String {
        judgement(of: id, at: site) + "?measures=yes#outcomes"
    }
}

extension JudgementPage.Outcomes: PagePart {
    static let pageFields = Fields<JudgementPage.Outcomes>(.init("lines", \.lines))
}

extension JudgementPage.Outcomes.Line: PagePart {
    static let pageFields = Fields<JudgementPage.Outcomes.Line>(
        .init("measure", \.measure), .init("comparison", \.comparison), .init("sentence", \.sentence),
        .init("people", \.people))
}
