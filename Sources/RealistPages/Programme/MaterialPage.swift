import Realist

/// A letter, an agenda or another text that helps to do a recommendation: to be read, printed and taken along.
public struct MaterialPage: Page, Equatable {
    public static let template = "programme/material"

    public let frame: Frame
    /// "Letter"
    public let kicker: String
    public let title: String
    public let note: String?
    public let source: String
    public let site: Link?
    /// What it helps to do.
    public let recommendations: Items<Link>?
    /// The same text as a file, to be changed.
    public let file: String?
    public let text: SafeHTML

    /// - Returns: `nil` when it is no text in Markdown.
    init?(_ material: Material, in toolkit: Toolkit) {
        guard let markdown = material.markdown, case .file(let path, _) = material.place else { return nil }
        let words = toolkit.words
        let address = PageAddress.material(material.id)
        let links = toolkit.links(from: address)
        let line = MaterialLine(material, in: toolkit, links)
        kicker = line.kind
        title = line.title
        note = line.note
        source = line.source
        site = line.site
        recommendations = Items(
            material.recommendations.compactMap { id in
                toolkit.index.recommendations[id].map {
                    Link(text: toolkit.text($0.title), href: links.to(.recommendation(id)))
                }
            })
        file = toolkit.file(ofMaterial: path, links)
        text = toolkit.asWritten(toolkit.markdown(markdown, headings: 2, mark: "text"))
        frame = toolkit.frame(
            address, title: title,
            description: words["material.description", ["kind": kicker, "title": title]])
    }
}

extension Material {
    /// The text of a file in Markdown; `nil` of a link, of another kind of file, and of what is no text.
    var markdown: String? {
        guard case .file(let path, let contents) = place, SharedFile.isMarkdown(path),
            SharedFile.fault(of: path) == nil, contents.count <= Markdown.longest
        else { return nil }
        return String(validating: contents, as: UTF8.self).map(PlainText.of)
    }
}

extension MaterialPage: PagePart {
    static let pageFields = Fields<MaterialPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("title", \.title), .init("note", \.note),
        .init("source", \.source), .init("site", \.site), .init("recommendations", \.recommendations),
        .init("file", \.file), .init("text", \.text))
}
