internal import Realist

/// A page that the evaluators wrote themselves, as they wrote it.
public struct OwnPage: Page, Equatable {
    public static let template = "sharing/own"

    public let frame: Frame
    public let title: String
    /// The sentence that stands for the page in lists.
    public let summary: String?
    /// Its sections, where there are several.
    public let contents: Contents?
    public let text: SafeHTML
    /// To the figures that were looked at before they were published, where there are any.
    public let outcomes: String?

    /// Sections that are seen at a glance need no list of them.
    private static let fewSections = 3

    init(_ own: OwnText, in toolkit: Toolkit) {
        let address = PageAddress.own(own.id)
        let links = toolkit.links(from: address)
        title = toolkit.text(own.title)
        summary = toolkit.text(own.summary)
        let version = own.version(in: toolkit.language)
        let read = toolkit.read(version, of: own)
        let html = read?.html ?? toolkit.markdown(version.text, headings: 2, mark: OwnLinks.mark)
        let isForeign = own.translations[toolkit.language] == nil
        text = isForeign ? toolkit.asWritten(html) : html
        let sections = read?.found.headings.filter { $0.level == 2 } ?? []
        contents =
            sections.count < OwnPage.fewSections
            ? nil
            : Contents(
                entries: sections.map {
                    Contents.Entry(isForeign ? toolkit.asWritten($0.text) : $0.text, at: $0.id)
                })
        outcomes = toolkit.hasMeasures ? links.to(.outcomes) : nil
        frame = toolkit.frame(address, title: title, description: summary)
    }
}

extension Toolkit {
    /// A text of one's own as HTML, with what stands in it; `nil` when it is too much to be shown as more than typed.
    func read(_ version: OwnText.Version, of own: OwnText) -> (html: SafeHTML, found: MarkdownFinds)? {
        let targets = OwnLinks(self)
        let links = links(from: .own(own.id))
        return Markdown.read(
            version.text,
            Markdown.Manner(
                headings: 2, closesGaps: true, address: { targets.target(of: $0).address(links) },
                mark: OwnLinks.mark, table: ForeignText.plain(words["table.region"])))
    }

    /// Pages of one's own for a place of the frame, as they are called there.
    func own(at place: OwnText.Place) -> [(PageAddress, String)] {
        own.filter { $0.place == place }.map { (.own($0.id), text($0.shortTitle)) }
    }
}

extension OwnPage: PagePart {
    static let pageFields = Fields<OwnPage>(
        .init("frame", \.frame), .init("title", \.title), .init("summary", \.summary),
        .init("contents", \.contents), .init("text", \.text), .init("outcomes", \.outcomes))
}
