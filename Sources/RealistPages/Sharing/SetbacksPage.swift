import Realist

/// Where it did not work: what got worse, what the evidence speaks against, what was stopped, what nobody wanted, what
/// was turned down. All of it stands elsewhere, too, each thing on its own page.
public struct SetbacksPage: Page, Equatable {
    public static let template = "sharing/setbacks"

    public let frame: Frame
    public let lead: String
    /// How many changes of measures are told of, and how many are clear. `nil` where none is told of.
    public let clear: String?
    public let worse: Items<WorseMeasure>?
    /// Explanations of success that did not hold at a site, refuted ones first.
    public let against: Items<Judged>?
    /// Explanations of failure that held.
    public let hindered: Items<Judged>?
    public let stopped: Items<Change>?
    /// Changes with something that nobody had intended.
    public let unintended: Items<Change>?
    public let rejected: Items<Rejected>?
    /// How many sites tell nothing.
    public let unshared: String?
    public let outcomes: String

    /// A clear change for the worse at one site.
    public struct WorseMeasure: Equatable, Sendable {
        public let measure: Link
        public let sentence: String
        /// "Exploratory: not chosen beforehand."
        public let standing: String
    }

    /// What one site's evidence says of one explanation.
    public struct Judged: Equatable, Sendable {
        public let site: String
        public let label: String
        public let explanation: Link
        public let chip: VerdictChip
        public let reason: String
        /// The explanation was changed after the judgement.
        public let again: String?
    }

    public struct Change: Equatable, Sendable {
        public let site: String
        public let change: Link
        /// Why it ended, or what came of it.
        public let text: String?
    }

    public struct Rejected: Equatable, Sendable {
        public let site: String
        public let label: String
        public let recommendation: Link
        public let reason: String?
    }

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .setbacks)
        frame = toolkit.frame(
            .setbacks, title: words["setbacks.title"], description: words["setbacks.description"])
        lead = words["setbacks.lead"]
        let told = toolkit.clearChanges(links)
        clear = told.all == 0 ? nil : words.count("setbacks.clear", told.all, told.gaps)
        worse = Items(told.worse)
        outcomes = links.to(.outcomes)
        let judged = toolkit.publication.sites.flatMap { toolkit.setbacks(at: $0, links) }
        let against = judged.filter { !$0.hinders }.map(\.judged)
        let refuted = Verdict.refutes.rawValue
        self.against = Items(
            against.filter { $0.chip.kind == refuted } + against.filter { $0.chip.kind != refuted })
        hindered = Items(judged.filter(\.hinders).map(\.judged))
        stopped = Items(
            toolkit.changes(links) { change in
                guard change.state == .stopped || change.kind == .stops else { return nil }
                return .some(change.steps.last?.note ?? change.reason)
            })
        unintended = Items(
            toolkit.changes(links) { change in change.unintended.map { .some($0) } })
        rejected = Items(toolkit.publication.sites.flatMap { toolkit.rejections(at: $0, links) })
        let quiet = toolkit.publication.sites.count { $0.page == nil }
        unshared = quiet == 0 ? nil : words.count("setbacks.unshared", quiet)
    }
}

extension Toolkit {
    /// Changes of measures at single sites: how many are told of, how many of them are clear, and the worse ones.
    fileprivate func clearChanges(
        _ links: Links
    ) -> (all: Int, gaps: [String: String], worse: [SetbacksPage.WorseMeasure]) {
        var (all, better) = (0, 0)
        var worse: [SetbacksPage.WorseMeasure] = []
        for outcome in publication.outcomes.measures {
            let good = publication.outcomes.instruments.first { $0.id == outcome.scored.instrument }?
                .subscale(outcome.scored.subscale)?.better
            for table in outcome.changes {
                for row in table.rows where !row.group.isPooled {
                    guard let said = row.sentence, let good else { continue }
                    all += 1
                    switch (said, good) {
                    case (.noClearChange, _): continue
                    case (.higher, .higher), (.lower, .lower): better += 1
                    case (.higher, .lower), (.lower, .higher):
                        worse.append(worsening(row, said, table, of: outcome, links))
                    }
                }
            }
        }
        let gaps = ["worse": String(worse.count), "better": String(better)]
        return (all, gaps, worse)
    }

    private func worsening(
        _ row: ChangeRow, _ said: OutcomeSentence, _ table: ChangeTable, of outcome: OutcomeOfMeasure,
        _ links: Links
    ) -> SetbacksPage.WorseMeasure {
        let isPlanned = outcome.isPrimary && table.isPrimary
        return SetbacksPage.WorseMeasure(
            measure: Link(
                text: text(outcome.measure.title),
                href: links.to(.outcomes, at: OutcomesPage.ChangeSection.id(table, of: outcome))),
            sentence: words[
                "outcome.of-site",
                ["site": groupTitle(row.group), "sentence": sentence(said, table)]],
            standing: words[isPlanned ? "outcomes.primary" : "outcomes.exploratory"])
    }

    /// Judgements of one site that tell of failure, in the order of the theory.
    fileprivate func setbacks(
        at site: PublishedSite, _ links: Links
    ) -> [(hinders: Bool, judged: SetbacksPage.Judged)] {
        let own = Dictionary(grouping: site.page?.judgements ?? [], by: \.configuration)
        return theoryIndex.inOrder(Set(own.keys)).flatMap { own[$0] ?? [] }.compactMap { judgement in
            guard let configuration = configuration(judgement.configuration),
                case .verdict(let verdict, _, _) = judgement.finding
            else { return nil }
            let hinders = configuration.direction == .hinders
            switch verdict {
            case .refutes, .mixed: if hinders { return nil }
            case .supports, .refines: if !hinders { return nil }
            }
            let judged = SetbacksPage.Judged(
                site: text(site.title), label: configuration.label,
                explanation: Link(
                    text: text(configuration.title),
                    href: links.to(.configuration(configuration.id), at: "site-" + site.id.text)),
                chip: chip(judgement.finding), reason: Sentences.ended(text(judgement.reason)),
                again: again(judgement.revision, configuration))
            return (hinders, judged)
        }
    }

    /// Changes of all sites, in their order, with what `telling` has to tell of them; those of which it has `nil` are
    /// left out.
    fileprivate func changes(
        _ links: Links, telling: (Adaptation) -> Wording??
    ) -> [SetbacksPage.Change] {
        publication.sites.flatMap { site in
            (site.page?.adaptations ?? []).compactMap { change in
                telling(change).map { said in
                    SetbacksPage.Change(
                        site: text(site.title),
                        change: Link(
                            text: text(change.title),
                            href: links.to(.site(site.id), at: "change-" + change.id.text)),
                        text: text(said).map(Sentences.ended))
                }
            }
        }
    }

    fileprivate func rejections(at site: PublishedSite, _ links: Links) -> [SetbacksPage.Rejected] {
        let turnedDown = (site.page?.decisions ?? []).filter { $0.choice == .reject }
        return publication.recommendations.flatMap { recommendation in
            turnedDown.filter { $0.recommendation == recommendation.id }.map { decision in
                SetbacksPage.Rejected(
                    site: text(site.title), label: recommendation.label,
                    recommendation: Link(
                        text: text(recommendation.title),
                        href: links.to(.recommendation(recommendation.id), at: "did")),
                    reason: text(decision.reason).map(Sentences.ended))
            }
        }
    }
}

extension SetbacksPage: PagePart {
    static let pageFields = Fields<SetbacksPage>(
        .init("frame", \.frame), .init("lead", \.lead), .init("clear", \.clear), .init("worse", \.worse),
        .init("against", \.against), .init("hindered", \.hindered), .init("stopped", \.stopped),
        .init("unintended", \.unintended), .init("rejected", \.rejected), .init("unshared", \.unshared),
        .init("outcomes", \.outcomes))
}

extension SetbacksPage.WorseMeasure: PagePart {
    static let pageFields = Fields<SetbacksPage.WorseMeasure>(
        .init("measure", \.measure), .init("sentence", \.sentence), .init("standing", \.standing))
}

extension SetbacksPage.Judged: PagePart {
    static let pageFields = Fields<SetbacksPage.Judged>(
        .init("site", \.site), .init("label", \.label), .init("explanation", \.explanation),
        .init("chip", \.chip), .init("reason", \.reason), .init("again", \.again))
}

extension SetbacksPage.Change: PagePart {
    static let pageFields = Fields<SetbacksPage.Change>(
        .init("site", \.site), .init("change", \.change), .init("text", \.text))
}

extension SetbacksPage.Rejected: PagePart {
    static let pageFields = Fields<SetbacksPage.Rejected>(
        .init("site", \.site), .init("label", \.label), .init("recommendation", \.recommendation),
        .init("reason", \.reason))
}
