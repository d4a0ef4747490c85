import Realist

/// Where it did not work: what got worse, what the evidence speaks against, what was stopped, what nobody wanted, what
/// was turned down. All of it stands elsewhere, too, each thing on its own page.
public struct SetbacksPage: Page, Equatable {
    public static let template = "sharing/setbacks"

    public let frame: Frame
    public let lead: String
    /// Something is told site by site; without sites it is told of everything together.
    public let hasSites: Bool
    /// Something was measured.
    public let hasMeasures: Bool
    /// How many changes of measures are told of, and how many are clear. `nil` where none is told of.
    public let clear: String?
    public let worse: Items<ClearChange>?
    /// Explanations of success that did not hold at a site, or without sites not on the whole; refuted ones first.
    public let against: Items<Judged>?
    /// What stands there, where anything does.
    public let againstLead: String?
    /// Explanations of failure that held.
    public let hindered: Items<Judged>?
    public let hinderedLead: String?
    public let stopped: Items<Change>?
    /// Changes with something that nobody had intended.
    public let unintended: Items<Change>?
    public let rejected: Items<Rejected>?
    /// How many sites tell nothing.
    public let unshared: String?
    public let outcomes: String

    /// What one site's evidence says of one explanation, or without sites all evidence.
    public struct Judged: Equatable, Sendable {
        /// The site; without sites how sure we are.
        public let site: String
        public let label: String
        public let explanation: Link
        /// Nothing where passages speak against it and nobody has judged it.
        public let chip: VerdictChip?
        public let reason: String?
        /// How many passages speak for and against it; told where there are no sites.
        public let passages: String?
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
            .setbacks, title: words["setbacks.title"],
            description: words[
                toolkit.hasSites ? "setbacks.description" : "setbacks.no-sites.description"])
        hasSites = toolkit.hasSites
        hasMeasures = toolkit.hasMeasures
        lead = words[hasSites ? "setbacks.lead" : "setbacks.no-sites.lead"]
        let changes = ClearChanges(toolkit, links)
        clear = changes.counted(in: words)
        worse = Items(changes.worse)
        outcomes = links.to(.outcomes)
        let judged =
            hasSites
            ? toolkit.publication.sites.flatMap { toolkit.setbacks(at: $0, links) } : toolkit.setbacks(links)
        let against = judged.filter { !$0.hinders }.map(\.judged)
        let refuted = Verdict.refutes.rawValue
        self.against = Items(
            against.filter { $0.chip?.kind == refuted } + against.filter { $0.chip?.kind != refuted })
        hindered = Items(judged.filter(\.hinders).map(\.judged))
        againstLead =
            against.isEmpty
            ? nil : words[hasSites ? "setbacks.against.lead" : "setbacks.no-sites.against.lead"]
        hinderedLead =
            hindered == nil
            ? nil : words[hasSites ? "setbacks.hindered.lead" : "setbacks.no-sites.hindered.lead"]
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

extension SetbacksPage: PagePart {
    static let pageFields = Fields<SetbacksPage>(
        .init("frame", \.frame), .init("lead", \.lead), .init("hasSites", \.hasSites),
        .init("hasMeasures", \.hasMeasures), .init("clear", \.clear), .init("worse", \.worse),
        .init("against", \.against), .init("againstLead", \.againstLead),
        .init("hindered", \.hindered), .init("hinderedLead", \.hinderedLead), .init("stopped", \.stopped),
        .init("unintended", \.unintended), .init("rejected", \.rejected), .init("unshared", \.unshared),
        .init("outcomes", \.outcomes))
}

extension SetbacksPage.Judged: PagePart {
    static let pageFields = Fields<SetbacksPage.Judged>(
        .init("site", \.site), .init("label", \.label), .init("explanation", \.explanation),
        .init("chip", \.chip), .init("reason", \.reason), .init("passages", \.passages),
        .init("again", \.again))
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
