public import Realist

/// From search to selection: the flow of documents as a picture and as a table.
public struct FlowPage: Page, Equatable {
    public static let template = "app/evidence/flow"

    public let frame: AppFrame
    public let heading: String
    public let flow: FlowFigure?
    /// Said in place of it where nothing was found yet.
    public let none: String?
    public let ways: [Link]

    /// - Parameters:
    ///   - around: what all pages of the request have.
    ///   - flow: `nil` where there is no literature.
    ///   - addresses: of the study.
    public init(_ around: Surroundings, _ flow: LiteratureFlow?, at addresses: StudyAddresses) {
        let words = around.words
        heading = words["flow.heading"]
        self.flow = flow.map { FlowFigure($0, words) }
        none = flow == nil ? words["app.literature.none"] : nil
        ways =
            flow == nil
            ? []
            : [
                Link(text: words["app.literature.flow.picture"], href: addresses.literatureFlowPicture),
                Link(text: words["app.literature.flow.numbers"], href: addresses.literatureFlowTable),
            ]
        frame = around.frame(
            heading,
            crumbs: [
                Link(text: words["app.sources.heading"], href: addresses.sources),
                Link(text: words["app.literature.heading"], href: addresses.literature),
            ])
    }
}

extension FlowPage: PagePart {
    static let pageFields = Fields<FlowPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("flow", \.flow), .init("none", \.none),
        .init("ways", \.ways))
}
