internal import Realist
internal import RealistPages
internal import RealistStore

/// The first page of an evaluator: how the study stands.
struct StudyOverview {
    let visit: Visit
    let study: ServedStudy
    let library: StudyLibrary

    init(_ visit: Visit) throws {
        self.visit = visit
        study = try visit.here()
        library = try study.library()
    }

    func page() async throws -> Answer {
        let found = try await study.checks.found(study.store, now: visit.app.clock())
        let start = visit.number("start")
        return .page(
            OverviewPage(
                try visit.surroundings(), try standing(found.map(checked), start: start),
                at: study.addresses, start: start))
    }

    private func checked(_ known: (found: StudyChecks.Found, isPresent: Bool)) -> StudyStanding.Checked {
        StudyStanding.Checked(
            counts: known.found.counts, questions: known.found.asked.open,
            earlier: known.isPresent ? nil : visit.when(known.found.at.description),
            isPartial: known.found.isPartial)
    }

    private func standing(_ checked: StudyStanding.Checked?, start: Int) throws -> StudyStanding {
        let language = library.about.language
        return try study.store.inOneState { store in
            let totals = try store.adaptationTotals()
            let order = library.sitesInOrder
            let decided = try store.decidedCounts()
            let drafts = try store.draftCounts(of: ChangeDraft.kind)
            let last = Dictionary(
                try store.siteActivity().map { ($0.site, $0.deed) }, uniquingKeysWith: { first, _ in first })
            let shown = Set(order.dropFirst(start).prefix(OverviewPage.mostSites).map(\.id))
            let sites = order.map { site in
                var line = StudyStanding.AtSite(
                    id: site.id, label: site.label.text(in: language), isApproved: site.isApproved)
                line.decided = decided[site.id] ?? 0
                line.drafts = drafts[site.id] ?? 0
                // Names of people are looked up for the sites that are shown.
                if shown.contains(site.id) {
                    line.last = last[site.id].map { (visit.when($0.at), visit.who($0.by)) }
                }
                return line
            }
            return StudyStanding(
                question: library.about.question.text(in: language),
                recommendations: library.recommendations.count, sites: counted(sites, totals),
                unconfirmed: totals.filter { $0.what == .unconfirmed }.map(\.count).reduce(0, +),
                uncoded: totals.filter { $0.what == .incomplete }.map(\.count).reduce(0, +),
                answers: answered(try store.responseTotals()), checked: checked)
        }
    }

    private func counted(
        _ sites: [StudyStanding.AtSite], _ totals: [AdaptationTotal]
    ) -> [StudyStanding.AtSite] {
        let bySite = Dictionary(grouping: totals, by: \.site)
        return sites.map { site in
            var site = site
            for total in bySite[site.id] ?? [] {
                switch total.what {
                case .state(let state):
                    site.changes += total.count
                    if [.inPlace, .kept, .changedAgain].contains(state) { site.inPlace += total.count }
                case .unconfirmed: site.unconfirmed = total.count
                case .shared, .incomplete: break
                }
            }
            return site
        }
    }

    private func answered(_ totals: [ResponseTotal]) -> [StudyStanding.Answered] {
        let language = library.about.language
        var seen: Set<Instrument.ID> = []
        return totals.map(\.instrument).filter { seen.insert($0).inserted }.flatMap { instrument in
            library.about.waves.compactMap { wave -> StudyStanding.Answered? in
                let forms = totals.filter { $0.instrument == instrument && $0.wave == wave.id }.map(\.forms)
                    .reduce(0, +)
                return forms == 0
                    ? nil
                    : StudyStanding.Answered(
                        instrument: instrument.text, wave: wave.title.text(in: language), forms: forms)
            }
        }
    }
}

extension StudyLibrary {
    /// In the order of the study; sites that it does not name come last.
    var sitesInOrder: [Site] {
        let places = Dictionary(
            about.siteOrder.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return sites.enumerated().sorted { one, other in
            (places[one.element.id] ?? .max, one.offset) < (places[other.element.id] ?? .max, other.offset)
        }.map(\.element)
    }
}
