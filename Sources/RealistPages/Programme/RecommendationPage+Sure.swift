import Realist

extension RecommendationPage {
    /// How sure we are, in the margin of the summary.
    public struct Sure: Equatable, Sendable {
        public let confidence: String
        /// "Of five sites 2 support, 3 silent."
        public let count: String?

        init(_ main: Configuration?, in toolkit: Toolkit) {
            confidence = toolkit.confidence(main) ?? toolkit.words["confidence.none"]
            count = main.flatMap { toolkit.siteSigns($0.id) }?.count
        }
    }

    /// An explanation that the recommendation rests on, and what is known of it.
    public struct Ground: Equatable, Sendable {
        public let label: String
        public let title: String
        public let href: String
        public let role: String
        /// Before the verdict, where there is one: "All sites together:"
        public let across: String?
        public let chip: VerdictChip?
        public let confidence: String
        public let reason: String?
        /// Who wrote the judgement, and when.
        public let written: String?
        public let passages: String?
        public let transfer: Transfer?

        init?(_ link: Recommendation.Link, in toolkit: Toolkit, _ links: Links) {
            guard let configuration = toolkit.index.configurations[link.configuration] else { return nil }
            let words = toolkit.words
            let overall = toolkit.index.overall[configuration.id]
            label = configuration.label
            title = toolkit.text(configuration.title)
            href = links.to(.configuration(configuration.id))
            role = words["role.\(link.does.rawValue)"]
            across = overall.map { _ in toolkit.across }
            chip = overall.map { toolkit.chip($0.verdict) }
            confidence = toolkit.confidence(configuration) ?? words["confidence.none"]
            reason = overall.map { toolkit.text($0.reason) }
            written = overall.map { toolkit.written(by: $0.by, on: $0.on) }
            passages = toolkit.passages(of: configuration.id)
            transfer = configuration.transfer.map { Transfer($0, in: toolkit) }
        }
    }
}

/// Where an explanation was tested, where not, and what to look at elsewhere.
public struct Transfer: Equatable, Sendable {
    public let tested: String
    public let notTested: String
    public let check: String?

    init(_ note: TransferNote, in toolkit: some TellsTheory) {
        tested = Sentences.ended(toolkit.text(note.tested))
        notTested = Sentences.ended(toolkit.text(note.notTested))
        check = toolkit.text(note.check).map(Sentences.ended)
    }
}

extension Toolkit {
    /// "9 passages were read against it: 6 support, 1 refines, 2 refute."
    func passages(of id: Configuration.ID) -> String? {
        guard let count = publication.evidence.readings[id] else { return nil }
        let all = count.supports + count.refines + count.refutes
        guard all > 0 else { return nil }
        let parts = [
            (Verdict.supports, count.supports), (.refines, count.refines), (.refutes, count.refutes),
        ]
        .filter { $0.1 > 0 }
        .map { words.count("verdict-count.\($0.0.rawValue)", $0.1) }
        return words.count("passages.read", all, ["counts": parts.joined(separator: words["list.comma"])])
    }
}

extension Toolkit {
    /// How many of its passages can be read, where not all can; that some are missing is said, not what they say.
    func unquoted(of id: Configuration.ID) -> String? {
        guard let count = publication.evidence.readings[id] else { return nil }
        let quoted = index.links.quotes[id]?.count ?? 0
        if quoted >= count.supports + count.refines + count.refutes { return nil }
        return quoted == 0 ? words["passages.not-quoted"] : words["passages.quoted", ["n": String(quoted)]]
    }
}

extension RecommendationPage.Sure: PagePart {
    static let pageFields = Fields<RecommendationPage.Sure>(
        .init("confidence", \.confidence), .init("count", \.count))
}

extension RecommendationPage.Ground: PagePart {
    static let pageFields = Fields<RecommendationPage.Ground>(
        .init("label", \.label), .init("title", \.title), .init("href", \.href), .init("role", \.role),
        .init("across", \.across), .init("chip", \.chip), .init("confidence", \.confidence),
        .init("reason", \.reason),
        .init("written", \.written), .init("passages", \.passages), .init("transfer", \.transfer))
}

extension Transfer: PagePart {
    static let pageFields = Fields<Transfer>(
        .init("tested", \.tested), .init("notTested", \.notTested), .init("check", \.check))
}
