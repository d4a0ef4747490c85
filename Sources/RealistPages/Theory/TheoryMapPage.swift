public import Realist

/// The map of the theory that is being worked on: the published site's drawing, whose cards lead into the app.
public struct TheoryMapPage: Page, Equatable {
    public static let template = "app/theory/map"

    public let frame: AppFrame
    public let heading: String
    public let wide: SafeHTML
    public let tall: SafeHTML
    public let caption: String
    public let list: Link

    /// - `day`: of the theory as it stands.
    public init(_ around: Surroundings, _ theory: WorkingTheory, on day: Day) {
        let words = theory.words
        heading = words["app.theory.map.heading"]
        list = Link(text: words["app.theory.map.list"], href: theory.addresses.theory)
        frame = around.frame(
            heading, crumbs: [Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)])
        let map = theory.map(theory.addresses)
        let gaps = theory.mapCounts(map, day: day)
        wide = SafeHTML(made: map.wide(title: words["map.title", gaps], id: "map-wide"))
        tall = SafeHTML(made: map.tall(title: words["map.title-tall", gaps], id: "map-tall"))
        caption = words["app.theory.map.caption", gaps]
    }
}

extension TheoryMapPage: PagePart {
    static let pageFields = Fields<TheoryMapPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("wide", \.wide), .init("tall", \.tall),
        .init("caption", \.caption), .init("list", \.list))
}
