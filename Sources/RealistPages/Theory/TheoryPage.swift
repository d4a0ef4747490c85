import Realist

/// The programme theory: its map, the map in words, what is held against each other, and how it changed.
public struct TheoryPage: Page, Equatable {
    public static let template = "theory/theory"

    public let frame: Frame
    public let heading: String
    public let contents: Contents
    /// Of a theory that fits on one map; a larger one is told by stage.
    public let picture: Picture?
    public let overview: MapStages?
    public let toParts: String
    public let toThen: String?
    public let toThemes: String?
    public let toMatrix: String?
    public let contrasts: Items<Contrasted>?
    public let rivals: Items<Rivals>?
    public let written: Items<WrittenLink>?
    public let snapshots: Items<SnapshotLine>?
    public let changes: Items<ChangeOfTheory>?

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .theory)
        let theory = toolkit.publication.theory
        heading = words["theory.heading"]
        frame = toolkit.frame(.theory, title: words["nav.theory"], description: words["theory.description"])
        overview = MapStages(toolkit, links)
        toParts = links.to(.map)
        toThen = theory.firstAndLastSnapshot.map { _ in links.to(.theoryThen) }
        toThemes = toolkit.publication.evidence.themes.map { _ in links.to(.themes) }
        toMatrix = toolkit.hasMatrix ? links.to(.matrix) : nil
        picture = overview == nil ? Picture(toolkit, links) : nil
        contrasts = Items(theory.contrasts.compactMap { Contrasted($0, in: toolkit, links) })
        rivals = Items(theory.rivals.map { Rivals($0, in: toolkit, links) })
        written = Items(theory.leadsTo.map { WrittenLink($0, in: toolkit) })
        snapshots = Items(theory.snapshots.map { SnapshotLine($0, in: toolkit) })
        changes = Items(ChangeOfTheory.all(in: toolkit, links))
        let sections: [(isThere: Bool, entry: Contents.Entry)] = [
            (true, .init(words["theory.map"], at: "map")),
            (contrasts != nil, .init(words["theory.contrasts.heading"], at: "contrasts")),
            (rivals != nil, .init(words["theory.rivals.heading"], at: "rivals")),
            (written != nil, .init(words["theory.written.heading"], at: "written")),
            (snapshots != nil, .init(words["theory.snapshots.heading"], at: "snapshots")),
            (true, .init(words["theory.history.heading"], at: "history")),
        ]
        contents = Contents(entries: sections.filter(\.isThere).map(\.entry))
    }

    /// The explanations in columns by stage, wide and tall.
    public struct Picture: Equatable, Sendable {
        public let wide: SafeHTML
        public let tall: SafeHTML
        public let caption: String
    }
}

extension TheoryPage.Picture {
    fileprivate init(_ toolkit: Toolkit, _ links: Links) {
        let map = toolkit.map(links)
        let refined = toolkit.theory.snapshots.max { $0.on < $1.on }
        let gaps = toolkit.mapCounts(map, day: refined?.on ?? toolkit.publication.on)
        wide = SafeHTML(made: map.wide(title: toolkit.words["map.title", gaps], id: "map-wide"))
        tall = SafeHTML(made: map.tall(title: toolkit.words["map.title-tall", gaps], id: "map-tall"))
        caption = toolkit.words["map.caption", gaps]
    }
}

extension TheoryPage: PagePart {
    static let pageFields = Fields<TheoryPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("contents", \.contents),
        .init("picture", \.picture), .init("overview", \.overview), .init("toParts", \.toParts),
        .init("toThen", \.toThen), .init("toThemes", \.toThemes), .init("toMatrix", \.toMatrix),
        .init("contrasts", \.contrasts),
        .init("rivals", \.rivals),
        .init("written", \.written), .init("snapshots", \.snapshots), .init("changes", \.changes))
}

extension TheoryPage.Picture: PagePart {
    static let pageFields = Fields<TheoryPage.Picture>(
        .init("wide", \.wide), .init("tall", \.tall), .init("caption", \.caption))
}
