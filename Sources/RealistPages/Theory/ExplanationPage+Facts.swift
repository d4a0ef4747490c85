import Realist

extension ExplanationPage {
    /// What stands in the margin: what it does, for whom, and what it hangs together with.
    public struct Facts: Equatable, Sendable {
        public let direction: DirectionText
        public let mixed: String?
        public let forWhom: String?
        public let intervention: String?
        public let ripplesOut: Items<RippleLine>?
        public let ripplesIn: Items<RippleLine>?
        public let contrasts: Items<ConfigurationPage.ContrastLine>?
        public let rivals: Items<ConfigurationPage.RivalLine>?
        /// To the rivals side by side.
        public let sideBySide: Items<Link>?
        /// Recommendations that rest on it, and what they do there.
        public let advice: Items<String>?
        public let backing: Items<String>?
        public let note: String?

        init(_ configuration: Configuration, in theory: WorkingTheory) {
            let words = theory.words
            let addresses = theory.addresses
            direction = DirectionText(configuration.direction, in: words)
            mixed = theory.text(configuration.mixed).map(Sentences.ended)
            forWhom = theory.text(configuration.forWhom)
            intervention = theory.text(configuration.intervention)
            ripplesOut = Items(theory.ripplesOut(of: configuration.id, addresses))
            ripplesIn = Items(theory.ripplesIn(to: configuration.id, addresses))
            contrasts = Items(ConfigurationPage.ContrastLine.all(of: configuration.id, in: theory, addresses))
            rivals = Items(ConfigurationPage.RivalLine.all(of: configuration.id, in: theory, addresses))
            sideBySide = Items(
                (theory.theoryIndex.rivals[configuration.id] ?? []).map { rivalry in
                    Link(
                        text: words[
                            "app.rivals.side-by-side",
                            ["labels": words.list(rivalry.configurations.map(theory.label(of:)))]],
                        href: addresses.rivals(rivalry.id))
                })
            advice = Items(
                theory.recommendations.flatMap { recommendation in
                    recommendation.links.filter { $0.configuration == configuration.id }.map { link in
                        words[
                            "app.theory.explanation.advice",
                            [
                                "label": recommendation.label, "title": theory.text(recommendation.title),
                                "role": Sentences.lowered(words["role.\(link.does.rawValue)"]),
                            ]]
                    }
                })
            backing = Items(
                configuration.backing.compactMap { id in theory.about.references.first { $0.id == id }?.text }
            )
            note = theory.text(configuration.note).map(Sentences.ended)
        }
    }
}

extension ExplanationPage.Facts: PagePart {
    static let pageFields = Fields<ExplanationPage.Facts>(
        .init("direction", \.direction), .init("mixed", \.mixed), .init("forWhom", \.forWhom),
        .init("intervention", \.intervention), .init("ripplesOut", \.ripplesOut),
        .init("ripplesIn", \.ripplesIn), .init("contrasts", \.contrasts), .init("rivals", \.rivals),
        .init("sideBySide", \.sideBySide),
        .init("advice", \.advice), .init("backing", \.backing), .init("note", \.note))
}
