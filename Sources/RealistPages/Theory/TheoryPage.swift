import Realist

/// The programme theory: its map, the map in words, what is held against each other, and how it changed.
public struct TheoryPage: Page, Equatable {
    public static let template = "theory/theory"

    public let frame: Frame
    public let heading: String
    public let contents: Contents
    public let wide: SafeHTML
    public let tall: SafeHTML
    public let caption: String
    public let contrasts: Items<Contrasted>?
    public let rivals: Items<Rivals>?
    public let stages: [StageOfTheory]
    public let written: Items<WrittenLink>?
    public let snapshots: Items<SnapshotLine>?
    public let changes: Items<ChangeOfTheory>?

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .theory)
        let theory = toolkit.publication.theory
        heading = words["theory.heading"]
        frame = toolkit.frame(.theory, title: words["nav.theory"], description: words["theory.description"])
        let map = toolkit.map(links)
        let refined = theory.snapshots.max { $0.on < $1.on }
        let gaps = toolkit.mapCounts(map, day: refined?.on ?? toolkit.publication.on)
        wide = SafeHTML(made: map.wide(title: words["map.title", gaps], id: "map-wide"))
        tall = SafeHTML(made: map.tall(title: words["map.title-tall", gaps], id: "map-tall"))
        caption = words["map.caption", gaps]
        contrasts = Items(theory.contrasts.compactMap { Contrasted($0, in: toolkit, links) })
        rivals = Items(theory.rivals.map { Rivals($0, in: toolkit, links) })
        stages = toolkit.byStage(theory.configurations, \.stage).map { stage, own in
            StageOfTheory(
                id: "stage-" + stage.id.text, title: toolkit.text(stage.title),
                summary: toolkit.text(stage.summary),
                count: Sentences.capitalised(
                    words.count("theory.words.count", own.count, ["number": words.spelled(own.count)])),
                explanations: own.map { Told($0, in: toolkit, links) })
        }
        written = Items(theory.leadsTo.map { WrittenLink($0, in: toolkit) })
        snapshots = Items(theory.snapshots.map { SnapshotLine($0, in: toolkit) })
        changes = Items(ChangeOfTheory.all(in: toolkit, links))
        let stagesInWords = stages.map { ($0.title, $0.id) }
        let sections: [(isThere: Bool, entry: Contents.Entry)] = [
            (true, .init(words["theory.map"], at: "map")),
            (contrasts != nil, .init(words["theory.contrasts.heading"], at: "contrasts")),
            (rivals != nil, .init(words["theory.rivals.heading"], at: "rivals")),
            (true, .init(words["theory.words.heading"], at: "words", inner: stagesInWords)),
            (written != nil, .init(words["theory.written.heading"], at: "written")),
            (snapshots != nil, .init(words["theory.snapshots.heading"], at: "snapshots")),
            (true, .init(words["theory.history.heading"], at: "history")),
        ]
        contents = Contents(entries: sections.filter(\.isThere).map(\.entry))
    }

    public struct StageOfTheory: Equatable, Sendable {
        public let id: String
        public let title: String
        public let summary: String
        /// "Ten explanations, part by part"
        public let count: String
        public let explanations: [Told]
    }

    /// An explanation of the map, in words.
    public struct Told: Equatable, Sendable {
        public let id: String
        public let explanation: ExplanationLink
        public let direction: DirectionText
        public let strip: Strip
        public let ripples: Items<RippleLine>?
        public let confidence: String

        init(_ configuration: Configuration, in toolkit: Toolkit, _ links: Links) {
            id = "explanation-" + configuration.id.text
            explanation = toolkit.explanation(configuration, links)
            direction = DirectionText(configuration.direction, in: toolkit.words)
            strip = toolkit.strip(configuration)
            ripples = Items(toolkit.ripplesOut(of: configuration.id, links))
            confidence = toolkit.confidence(configuration) ?? toolkit.words["confidence.none"]
        }
    }
}

extension TheoryPage: PagePart {
    static let pageFields = Fields<TheoryPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("contents", \.contents),
        .init("wide", \.wide), .init("tall", \.tall), .init("caption", \.caption),
        .init("contrasts", \.contrasts), .init("rivals", \.rivals), .init("stages", \.stages),
        .init("written", \.written), .init("snapshots", \.snapshots), .init("changes", \.changes))
}

extension TheoryPage.StageOfTheory: PagePart {
    static let pageFields = Fields<TheoryPage.StageOfTheory>(
        .init("id", \.id), .init("title", \.title), .init("summary", \.summary), .init("count", \.count),
        .init("explanations", \.explanations))
}

extension TheoryPage.Told: PagePart {
    static let pageFields = Fields<TheoryPage.Told>(
        .init("id", \.id), .init("explanation", \.explanation), .init("direction", \.direction),
        .init("strip", \.strip), .init("ripples", \.ripples), .init("confidence", \.confidence))
}
