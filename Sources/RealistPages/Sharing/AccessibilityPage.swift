import Realist

/// How far everybody can use the site, how that was tried, and what is known not to be good enough.
public struct AccessibilityPage: Page, Equatable {
    public static let template = "sharing/accessibility"

    public let frame: Frame
    public let contact: Contact?
    public let theory: String
    public let downloads: String
    /// "This statement holds for the edition of 4 June 2026."
    public let edition: String

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .accessibility)
        frame = toolkit.frame(
            .accessibility, title: words["accessibility.title"],
            description: words["accessibility.description"])
        contact = Contact(toolkit)
        theory = links.to(.theory)
        downloads = links.to(.downloads)
        edition = words["accessibility.edition", ["day": words.date(toolkit.publication.on)]]
    }
}

extension AccessibilityPage: PagePart {
    static let pageFields = Fields<AccessibilityPage>(
        .init("frame", \.frame), .init("contact", \.contact), .init("theory", \.theory),
        .init("downloads", \.downloads), .init("edition", \.edition))
}
