import Realist

extension SitePage {
    /// What the evidence of this site says of one explanation.
    public struct JudgementLine: Equatable, Sendable {
        public let label: String
        public let title: String
        /// To the site's place on the explanation's page.
        public let href: String
        public let chip: VerdictChip
        /// How far the mechanism worked; apart from how strong the evidence is.
        public let worked: String?
        /// The explanation was changed since.
        public let isOfEarlierWording: Bool

        /// In the order of the theory.
        static func all(_ judgements: [Judgement], in toolkit: Toolkit, _ links: Links) -> [JudgementLine] {
            let own = Dictionary(grouping: judgements, by: \.configuration)
            let ordered = toolkit.theoryIndex.inOrder(Set(own.keys)).flatMap { own[$0] ?? [] }
            return ordered.compactMap { judgement in
                guard let configuration = toolkit.configuration(judgement.configuration) else { return nil }
                var worked: String?
                if case .verdict(_, let far, _) = judgement.finding {
                    worked = toolkit.words["site.worked.\(far.rawValue)"]
                }
                return JudgementLine(
                    label: configuration.label, title: toolkit.text(configuration.title),
                    href: links.to(.configuration(configuration.id), at: "site-" + judgement.site.text),
                    chip: toolkit.chip(judgement.finding), worked: worked,
                    isOfEarlierWording: judgement.revision < configuration.revision)
            }
        }
    }
}

extension SitePage.JudgementLine: PagePart {
    static let pageFields = Fields<SitePage.JudgementLine>(
        .init("label", \.label), .init("title", \.title), .init("href", \.href), .init("chip", \.chip),
        .init("worked", \.worked), .init("isOfEarlierWording", \.isOfEarlierWording))
}
