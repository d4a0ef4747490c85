import Realist

extension ConfigurationPage {
    /// What stands in the margin: what it does, for whom, and what it hangs together with.
    public struct Facts: Equatable, Sendable {
        public let direction: DirectionText
        /// Why it both helps and hinders.
        public let mixed: String?
        public let forWhom: String?
        public let intervention: String?
        /// Whose reasoning it is.
        public let whose: String?
        public let ripplesOut: Items<RippleLine>?
        public let ripplesIn: Items<RippleLine>?
        public let contrasts: Items<ContrastLine>?
        public let rivals: Items<RivalLine>?
        public let advice: Items<AdviceLine>?
        public let backing: Items<Link>?
        public let note: String?

        init(_ configuration: Configuration, in toolkit: Toolkit, _ links: Links) {
            direction = DirectionText(configuration.direction, in: toolkit.words)
            mixed = toolkit.text(configuration.mixed).map(Sentences.ended)
            forWhom = toolkit.text(configuration.forWhom)
            intervention = toolkit.text(configuration.intervention)
            let owners = configuration.reasoning.compactMap { toolkit.text($0.whose) }
            var seen: Set<String> = []
            let different = owners.filter { seen.insert($0).inserted }
            whose = different.isEmpty ? nil : toolkit.words.list(different)
            ripplesOut = Items(toolkit.ripplesOut(of: configuration.id, links))
            ripplesIn = Items(toolkit.ripplesIn(to: configuration.id, links))
            contrasts = Items(ContrastLine.all(of: configuration.id, in: toolkit, links))
            rivals = Items(RivalLine.all(of: configuration.id, in: toolkit, links))
            advice = Items(
                toolkit.recommendations(using: configuration.id).map { recommendation, role in
                    AdviceLine(
                        label: recommendation.label, title: toolkit.text(recommendation.title),
                        href: links.to(.recommendation(recommendation.id)),
                        role: toolkit.words["role.\(role.rawValue)"])
                })
            backing = Items(
                configuration.backing.compactMap { toolkit.index.references[$0] }.map {
                    Link(text: $0.text, href: links.to(.methods, at: "reference-" + $0.id.text))
                })
            note = toolkit.text(configuration.note).map(Sentences.ended)
        }
    }

    /// A recommendation that uses the explanation.
    public struct AdviceLine: Equatable, Sendable {
        public let label: String
        public let title: String
        public let href: String
        public let role: String
    }

    /// An explanation that ends differently because something else was so.
    public struct ContrastLine: Equatable, Sendable {
        public let other: ExplanationLink
        public let differs: String
        public let lesson: String

        static func all(
            of id: Configuration.ID, in toolkit: some TellsTheory, _ links: some ExplanationPlaces
        ) -> [ContrastLine] {
            (toolkit.theoryIndex.contrasts[id] ?? []).compactMap { contrast in
                let other = contrast.first == id ? contrast.second : contrast.first
                return toolkit.explanation(other, links).map {
                    ContrastLine(
                        other: $0, differs: toolkit.words["differs.\(contrast.differs.rawValue)"],
                        lesson: Sentences.ended(toolkit.text(contrast.lesson)))
                }
            }
        }
    }

    /// Another mechanism for the same pattern.
    public struct RivalLine: Equatable, Sendable {
        public let others: [ExplanationLink]
        /// The evidence that would tell them apart.
        public let telling: String?
        /// Which one survives, and why; or that it is open.
        public let verdict: String

        static func all(
            of id: Configuration.ID, in toolkit: some TellsTheory, _ links: some ExplanationPlaces
        ) -> [RivalLine] {
            (toolkit.theoryIndex.rivals[id] ?? []).map { rivalry in
                RivalLine(
                    others: rivalry.configurations.filter { $0 != id }.compactMap {
                        toolkit.explanation($0, links)
                    },
                    telling: toolkit.text(rivalry.telling).map(Sentences.ended),
                    verdict: toolkit.verdict(of: rivalry))
            }
        }
    }
}

extension TellsTheory {
    /// "C1 survives: nobody spoke of pride." or that nobody can tell yet.
    func verdict(of rivalry: Rivalry) -> String {
        guard let survivor = rivalry.survivor else { return words["rival.open"] }
        let gaps = [
            "label": configuration(survivor.configuration)?.label ?? survivor.configuration.text,
            "reason": Sentences.ended(Sentences.lowered(text(survivor.reason))),
        ]
        return words["rival.survivor", gaps]
    }
}

extension ConfigurationPage.Facts: PagePart {
    static let pageFields = Fields<ConfigurationPage.Facts>(
        .init("direction", \.direction), .init("mixed", \.mixed), .init("forWhom", \.forWhom),
        .init("intervention", \.intervention), .init("whose", \.whose), .init("ripplesOut", \.ripplesOut),
        .init("ripplesIn", \.ripplesIn), .init("contrasts", \.contrasts), .init("rivals", \.rivals),
        .init("advice", \.advice), .init("backing", \.backing), .init("note", \.note))
}

extension ConfigurationPage.AdviceLine: PagePart {
    static let pageFields = Fields<ConfigurationPage.AdviceLine>(
        .init("label", \.label), .init("title", \.title), .init("href", \.href), .init("role", \.role))
}

extension ConfigurationPage.ContrastLine: PagePart {
    static let pageFields = Fields<ConfigurationPage.ContrastLine>(
        .init("other", \.other), .init("differs", \.differs), .init("lesson", \.lesson))
}

extension ConfigurationPage.RivalLine: PagePart {
    static let pageFields = Fields<ConfigurationPage.RivalLine>(
        .init("others", \.others), .init("telling", \.telling), .init("verdict", \.verdict))
}
