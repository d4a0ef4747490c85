import Realist

extension SitePage {
    /// One change, as fully as the site told it.
    public struct Change: Equatable, Sendable {
        public let id: String
        public let title: String
        public let state: StateSign
        public let kind: String
        public let description: String
        public let reason: String?
        /// Intended, observed, and what nobody intended.
        public let effects: Items<Fact>?
        public let took: Items<Fact>?
        public let steps: [Step]
        public let recommendations: Items<Bearing>?
        public let explanations: Items<Explanation>?
        public let measures: Items<MeasureLine>?
        public let materials: Items<MaterialLine>?
        public let next: String?
        public let told: String?

        public struct Step: Equatable, Sendable {
            public let state: String
            public let date: DateText?
            public let note: String?
        }

        /// A recommendation that the change bears on, and how much of its core was kept.
        public struct Bearing: Equatable, Sendable {
            public let label: String
            public let recommendation: Link
            public let kept: String?
            /// Core parts that were not kept.
            public let lost: Items<String>?
        }

        public struct Explanation: Equatable, Sendable {
            public let label: String
            public let title: String
            public let href: String
        }

        init(_ adaptation: Adaptation, in toolkit: Toolkit, _ links: Links) {
            let words = toolkit.words
            id = "change-" + adaptation.id.text
            title = toolkit.text(adaptation.title)
            state = StateSign(adaptation.state, in: toolkit)
            kind = words["kind.\(adaptation.kind.rawValue)"]
            description = Sentences.ended(toolkit.text(adaptation.description))
            reason = toolkit.text(adaptation.reason).map(Sentences.ended)
            effects = Items(
                toolkit.facts([
                    ("site.change.before", adaptation.before),
                    ("site.change.intended", adaptation.intended),
                    ("site.change.observed", adaptation.observed),
                    ("site.change.unintended", adaptation.unintended),
                ]))
            took = Items(toolkit.facts(adaptation.took))
            steps = adaptation.steps.map { step in
                Step(
                    state: words["state.\(step.to.rawValue)"], date: step.on.map(words.dateText),
                    note: toolkit.text(step.note).map(Sentences.ended))
            }
            recommendations = Items(
                adaptation.recommendations.compactMap { Bearing($0, in: toolkit, links) })
            explanations = Items(
                adaptation.configurations.compactMap { toolkit.index.configurations[$0] }.map {
                    Explanation(
                        label: $0.label, title: toolkit.text($0.title),
                        href: links.to(.configuration($0.id)))
                })
            measures = Items(
                adaptation.measures.compactMap { toolkit.index.measures[$0] }
                    .map { MeasureLine($0, in: toolkit, links) })
            materials = Items(
                adaptation.materials.compactMap { toolkit.index.materials[$0] }
                    .map { MaterialLine($0, in: toolkit, links) })
            next = adaptation.next.map(toolkit.nextStep)
            self.told = adaptation.toldBy.map(toolkit.told)
        }
    }
}

extension SitePage.Change.Bearing {
    fileprivate init?(_ bearing: Adaptation.Bearing, in toolkit: Toolkit, _ links: Links) {
        guard let recommendation = toolkit.index.recommendations[bearing.recommendation] else { return nil }
        let words = toolkit.words
        label = recommendation.label
        self.recommendation = Link(
            text: toolkit.text(recommendation.title), href: links.to(.recommendation(recommendation.id)))
        let lost = recommendation.core.filter { bearing.coreKept?.contains($0.id) == false }
        if bearing.coreKept == nil || recommendation.core.isEmpty {
            kept = nil
        } else if lost.isEmpty {
            kept = words["site.change.core-kept"]
        } else if lost.count == recommendation.core.count {
            kept = words["site.change.core-lost"]
        } else {
            kept = words["site.change.core-part"]
        }
        self.lost = Items(lost.map { toolkit.text($0.text) })
    }
}

extension Toolkit {
    /// "Find more advocates. Support lead, by 1 October 2026."
    fileprivate func nextStep(_ next: Adaptation.NextStep) -> String {
        let step = Sentences.ended(text(next.step))
        switch (next.owner.map(asWritten), next.due.map(words.date)) {
        case (let owner?, let due?):
            return step + " " + words["site.change.next-by", ["owner": owner, "day": due]]
        case (let owner?, nil): return step + " " + Sentences.ended(owner)
        case (nil, let due?): return step + " " + words["site.change.next-on", ["day": due]]
        case (nil, nil): return step
        }
    }

    fileprivate func told(_ told: ToldBy) -> String {
        let gaps = [
            "who": asWritten(Sentences.lowered(told.who)),
            "by": asWritten(Sentences.lowered(told.recordedBy)),
        ]
        guard let day = told.confirmed.map(words.date) else { return words["site.change.told", gaps] }
        return words["site.change.told-confirmed", gaps.merging(["day": day]) { own, _ in own }]
    }
}

extension SitePage.Change: PagePart {
    static let pageFields = Fields<SitePage.Change>(
        .init("id", \.id), .init("title", \.title), .init("state", \.state), .init("kind", \.kind),
        .init("description", \.description), .init("reason", \.reason), .init("effects", \.effects),
        .init("took", \.took), .init("steps", \.steps), .init("recommendations", \.recommendations),
        .init("explanations", \.explanations), .init("measures", \.measures), .init("materials", \.materials),
        .init("next", \.next), .init("told", \.told))
}

extension SitePage.Change.Step: PagePart {
    static let pageFields = Fields<SitePage.Change.Step>(
        .init("state", \.state), .init("date", \.date), .init("note", \.note))
}

extension SitePage.Change.Bearing: PagePart {
    static let pageFields = Fields<SitePage.Change.Bearing>(
        .init("label", \.label), .init("recommendation", \.recommendation), .init("kept", \.kept),
        .init("lost", \.lost))
}

extension SitePage.Change.Explanation: PagePart {
    static let pageFields = Fields<SitePage.Change.Explanation>(
        .init("label", \.label), .init("title", \.title), .init("href", \.href))
}
