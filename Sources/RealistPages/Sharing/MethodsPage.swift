import Realist

/// How the study was done, row by row of its reporting standard: from the model where it knows, else from the study.
public struct MethodsPage: Page, Equatable {
    public static let template = "sharing/methods"

    public let frame: Frame
    public let heading: String
    public let standard: String
    public let items: [Item]
    public let references: Items<ReferenceLine>?
    /// Who took part, where that may be told.
    public let sample: Sample?
    /// Of the literature, where there is any.
    public let flow: FlowFigure?

    public struct Item: Equatable, Sendable {
        public let id: String
        public let number: String
        public let title: String
        /// What the study says of it.
        public let text: SafeHTML?
        /// What the model says of it.
        public let facts: Items<String>?
        public let links: Items<Link>?
        /// Nothing is said of it anywhere.
        public let isOpen: Bool
    }

    public struct ReferenceLine: Equatable, Sendable {
        public let id: String
        public let text: String
        public let href: String?
    }

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .methods)
        let about = toolkit.about
        let key = about.reportingStandard.rawValue
        heading = words["methods.heading"]
        frame = toolkit.frame(
            .methods, title: words["nav.methods"], description: words["methods.description"])
        standard = words["standard.\(key).name"]
        items = about.reportingStandard.items.map { number in
            let filled = toolkit.filled(about.reportingStandard, number, links)
            let own = about.methods.filter { $0.item == number }
            let text = own.map { toolkit.markdown($0.text, mark: "item-\(number)").text }.joined()
            return Item(
                id: "item-\(number)", number: number, title: words["standard.\(key).\(number)"],
                text: text.isEmpty ? nil : SafeHTML(made: text), facts: Items(filled.facts),
                links: Items(filled.links),
                isOpen: text.isEmpty && filled.facts.isEmpty && filled.links.isEmpty)
        }
        sample = toolkit.publication.evidence.sample.map { Sample($0, in: toolkit) }
        flow = toolkit.publication.evidence.literatureFlow.map { FlowFigure($0, words) }
        references = Items(
            about.references.map {
                ReferenceLine(
                    id: "reference-" + $0.id.text, text: Sentences.ended($0.text),
                    href: $0.url.flatMap(SafeURL.checked))
            })
    }
}

extension MethodsPage: PagePart {
    static let pageFields = Fields<MethodsPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("standard", \.standard),
        .init("items", \.items), .init("references", \.references), .init("sample", \.sample),
        .init("flow", \.flow))
}

extension MethodsPage.Item: PagePart {
    static let pageFields = Fields<MethodsPage.Item>(
        .init("id", \.id), .init("number", \.number), .init("title", \.title), .init("text", \.text),
        .init("facts", \.facts), .init("links", \.links), .init("isOpen", \.isOpen))
}

extension MethodsPage.ReferenceLine: PagePart {
    static let pageFields = Fields<MethodsPage.ReferenceLine>(
        .init("id", \.id), .init("text", \.text), .init("href", \.href))
}
