import Realist

/// How to cite the toolkit: as text, and for reference managers.
public struct CitePage: Page, Equatable {
    public static let template = "sharing/cite"

    public let frame: Frame
    public let citation: String
    /// An example: nothing in it may be cited as a finding.
    public let isInvented: Bool
    /// How one page is cited.
    public let part: String
    public let licence: String
    public let authors: Items<Person>?
    public let bibtex: String
    public let ris: String
    /// The same as files.
    public let files: Items<DownloadLine>?
    public let contact: Contact?
    public let changes: String

    public struct Person: Equatable, Sendable {
        public let name: String
        public let affiliation: String?
        public let orcid: String?
    }

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .cite)
        frame = toolkit.frame(.cite, title: words["cite.title"], description: words["cite.description"])
        citation = toolkit.citation
        isInvented = toolkit.isInvented
        part = words[toolkit.hasSites ? "cite.part" : "cite.part-alone"]
        licence = words["cite.licence", ["licence": toolkit.about.licence]]
        authors = Items(
            toolkit.about.authors.map { author in
                Person(
                    name: author.name, affiliation: author.affiliation,
                    orcid: author.orcid.map { $0.hasPrefix("https:") ? $0 : "https://orcid.org/" + $0 }
                        .flatMap(SafeURL.checked))
            })
        bibtex = toolkit.bibtex
        ris = toolkit.ris
        let kinds: Set<Download.Kind> = [.bibtex, .ris, .citation]
        files = Items(
            toolkit.downloads.filter { kinds.contains($0.kind) }.map { DownloadLine($0, in: toolkit, links) })
        contact = Contact(toolkit)
        changes = links.to(.changes)
    }
}

/// Whom to write to.
public struct Contact: Equatable, Sendable {
    public let text: String
    public let href: String?

    /// `nil` when the study names nobody.
    init?(_ toolkit: Toolkit) {
        guard let contact = toolkit.about.contact else { return nil }
        text = contact
        if contact.contains(" ") {
            href = nil
        } else if contact.contains("@") && !contact.contains(":") {
            href = SafeURL.checked("mailto:" + contact)
        } else {
            href = contact.contains(":") ? SafeURL.checked(contact) : nil
        }
    }
}

extension CitePage: PagePart {
    static let pageFields = Fields<CitePage>(
        .init("frame", \.frame), .init("citation", \.citation), .init("isInvented", \.isInvented),
        .init("part", \.part), .init("licence", \.licence), .init("authors", \.authors),
        .init("bibtex", \.bibtex),
        .init("ris", \.ris), .init("files", \.files), .init("contact", \.contact),
        .init("changes", \.changes))
}

extension CitePage.Person: PagePart {
    static let pageFields = Fields<CitePage.Person>(
        .init("name", \.name), .init("affiliation", \.affiliation), .init("orcid", \.orcid))
}

extension Contact: PagePart {
    static let pageFields = Fields<Contact>(.init("text", \.text), .init("href", \.href))
}
