public import Realist

/// A recommendation for those who work with it: the advice, why it should work, what the own site and others did with
/// it and what it took them.
public struct AdvicePage: Page, Equatable {
    public static let template = "app/programme/advice"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let advice: String
    /// What can be done with it here; one for each of the reader's sites.
    public let acts: Items<Link>?
    /// Under a heading each: what is core, what may change, and so on.
    public let lists: [List]
    /// For those who will do no more.
    public let oneThing: String?
    public let watchFor: String?
    public let grounds: Items<Ground>?
    public let own: DidList?
    /// `nil` for whoever reads all sites.
    public let others: DidList?
    /// To earlier changes about it, where there are more than this page has.
    public let more: Link?
    public let materials: Items<Thing>?
    public let note: String?

    public struct List: Equatable, Sendable {
        public let heading: String
        public let items: [String]
    }

    /// An explanation that it rests on.
    public struct Ground: Equatable, Sendable {
        public let explanation: ExplanationLink
        /// What the recommendation does there.
        public let role: String
        public let clauses: [IfThen.Clause]
        public let confidence: String
    }

    /// What sites did with it.
    public struct DidList: Equatable, Sendable {
        public let heading: String
        /// What to bear in mind, or that there is nothing.
        public let lead: String?
        public let items: Items<Did>?
    }

    /// What one change took and what came of it; `about` is said to those who hear the summary alone.
    public struct Took: Equatable, Sendable {
        public let about: String
        public let items: [DecisionPage.Fact]
    }

    /// What one site changed.
    public struct Did: Equatable, Sendable {
        public let site: String
        public let change: Link
        public let kind: String
        public let track: StateTrack
        public let description: String
        public let took: Took?
    }

    /// Something to take along.
    public struct Thing: Equatable, Sendable {
        public let title: String
        public let href: String?
        public let kind: String
        public let source: String
    }

    /// What a page is made of.
    public struct Content: Sendable {
        public var recommendation: Recommendation
        /// Sites of the reader, with what each decided.
        public var sites: [(site: Site, choice: Decision.Choice)]
        /// Changes that bear on it: of the reader's sites, and those that others share.
        public var own: [(site: String, change: Adaptation)]
        public var others: [(site: String, change: Adaptation)]
        public var materials: [Material]
        public var mayWrite: Bool
        /// All sites are the reader's: an evaluator's.
        public var readsAll: Bool
        /// There are earlier changes.
        public var hasMore: Bool

        public init(
            recommendation: Recommendation, sites: [(site: Site, choice: Decision.Choice)],
            own: [(site: String, change: Adaptation)], others: [(site: String, change: Adaptation)],
            materials: [Material], mayWrite: Bool, readsAll: Bool, hasMore: Bool = false
        ) {
            self.recommendation = recommendation
            self.sites = sites
            self.own = own
            self.others = others
            self.materials = materials
            self.mayWrite = mayWrite
            self.readsAll = readsAll
            self.hasMore = hasMore
        }
    }

    public init(_ around: Surroundings, _ content: Content, in theory: WorkingTheory) {
        let words = around.words
        let language = theory.language
        let addresses = theory.addresses
        let recommendation = content.recommendation
        kicker =
            words[
                "app.advice.kicker",
                ["label": recommendation.label, "stage": theory.stageTitle(recommendation.stage)]]
        heading = recommendation.title.text(in: language)
        advice = recommendation.advice.text(in: language)
        acts = Items(
            content.sites.map { site, choice in
                let gaps = [
                    "site": site.label.text(in: language),
                    "choice": Sentences.lowered(words["choice.\(choice.rawValue)"]),
                ]
                return Link(
                    text: words[content.mayWrite ? "app.advice.decide" : "app.advice.decided", gaps],
                    href: addresses.decision(site.id, recommendation.id))
            })
        let texts: [(String, [Wording])] = [
            ("app.advice.core", recommendation.core.map(\.text)),
            ("app.advice.adaptable", recommendation.adaptable),
            ("app.advice.goes-wrong", recommendation.goesWrong), ("app.advice.suits", recommendation.suits),
            ("app.advice.less", recommendation.mattersLess),
            ("app.advice.first-steps", recommendation.firstSteps),
        ]
        lists = texts.compactMap { key, wordings in
            wordings.isEmpty ? nil : List(heading: words[key], items: wordings.map { $0.text(in: language) })
        }
        oneThing = theory.text(recommendation.oneThing).map(Sentences.ended)
        watchFor = theory.text(recommendation.watchFor)
        grounds = Items(recommendation.links.compactMap { Ground($0, in: theory) })
        own =
            content.own.isEmpty
            ? nil
            : DidList(
                heading: words[content.readsAll ? "app.advice.all" : "app.advice.own"], lead: nil,
                items: Items(
                    content.own.map { Did($0, words, language) { addresses.change($0.site, $0.id) } }))
        others =
            content.readsAll
            ? nil
            : DidList(
                heading: words["app.advice.others"],
                lead: words[content.others.isEmpty ? "app.advice.others-none" : "app.advice.others-lead"],
                items: Items(content.others.map { Did($0, words, language) { addresses.shared($0.id) } }))
        more =
            content.hasMore
            ? Link(
                text: words["app.advice.more"], href: addresses.log([("about", recommendation.id.text)]))
            : nil
        materials = Items(
            content.materials.map { material in
                var href: String?
                if case .link(let address) = material.place { href = SafeURL.checked(address) }
                return Thing(
                    title: material.title.text(in: language), href: href,
                    kind: words["material.\(material.kind.rawValue)"],
                    source: words["material.source", ["whose": material.whose, "licence": material.licence]])
            })
        note = theory.text(recommendation.note)
        frame = around.frame(
            heading,
            crumbs: [Link(text: words["app.advice.heading"], href: addresses.recommendations)])
    }
}

extension AdvicePage.Ground {
    fileprivate init?(_ link: Recommendation.Link, in theory: WorkingTheory) {
        guard let configuration = theory.configuration(link.configuration) else { return nil }
        explanation = theory.explanation(configuration, theory.addresses)
        role = theory.words["role.\(link.does.rawValue)"]
        clauses = theory.ifThen(configuration).clauses
        confidence = theory.confidence(of: configuration.id)
    }
}

extension AdvicePage.Did {
    fileprivate init(
        _ done: (site: String, change: Adaptation), _ words: Words, _ language: Language,
        at address: (Adaptation) -> String
    ) {
        let change = done.change
        site = done.site
        self.change = Link(text: change.title.text(in: language), href: address(change))
        kind = words["kind.\(change.kind.rawValue)"]
        track = StateTrack(change.state, words: words)
        description = change.description.text(in: language)
        let seen = [
            ("recommendation.took.happened", change.observed),
            ("recommendation.took.also", change.unintended),
        ].compactMap { key, text in
            text.map { DecisionPage.Fact(label: words[key], text: $0.text(in: language)) }
        }
        let facts = change.took.facts(words, language) + seen
        took = facts.isEmpty ? nil : AdvicePage.Took(about: self.change.text, items: facts)
    }
}

extension AdvicePage: PagePart {
    static let pageFields = Fields<AdvicePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("advice", \.advice), .init("acts", \.acts), .init("lists", \.lists),
        .init("oneThing", \.oneThing), .init("watchFor", \.watchFor), .init("grounds", \.grounds),
        .init("own", \.own),
        .init("others", \.others), .init("more", \.more), .init("materials", \.materials),
        .init("note", \.note))
}

extension AdvicePage.List: PagePart {
    static let pageFields = Fields<AdvicePage.List>(.init("heading", \.heading), .init("items", \.items))
}

extension AdvicePage.Ground: PagePart {
    static let pageFields = Fields<AdvicePage.Ground>(
        .init("explanation", \.explanation), .init("role", \.role), .init("clauses", \.clauses),
        .init("confidence", \.confidence))
}

extension AdvicePage.DidList: PagePart {
    static let pageFields = Fields<AdvicePage.DidList>(
        .init("heading", \.heading), .init("lead", \.lead), .init("items", \.items))
}

extension AdvicePage.Took: PagePart {
    static let pageFields = Fields<AdvicePage.Took>(.init("about", \.about), .init("items", \.items))
}

extension AdvicePage.Did: PagePart {
    static let pageFields = Fields<AdvicePage.Did>(
        .init("site", \.site), .init("change", \.change), .init("kind", \.kind), .init("track", \.track),
        .init("description", \.description), .init("took", \.took))
}

extension AdvicePage.Thing: PagePart {
    static let pageFields = Fields<AdvicePage.Thing>(
        .init("title", \.title), .init("href", \.href), .init("kind", \.kind), .init("source", \.source))
}
