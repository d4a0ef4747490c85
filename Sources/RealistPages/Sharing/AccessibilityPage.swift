import Realist

/// How far everybody can use the site, how that was tried, and what is known not to be good enough.
public struct AccessibilityPage: Page, Equatable {
    public static let template = "sharing/accessibility"

    public let frame: Frame
    public let contact: Contact?
    public let theory: String
    public let downloads: String
    /// That letters and links were not checked, where there are some.
    public let materials: String?
    /// "This statement holds for the edition of 4 June 2026."
    public let edition: String
    public let check: Check?

    /// How the pages of the program's own look were tried; there is none of a look of somebody's own.
    public struct Check: Equatable, Sendable {
        public let told: String
        public let ways: [String]
        public let faults: Items<String>?

        init(_ check: SiteCheck, in words: Words) {
            let gaps = [
                "day": words.date(check.on), "pages": String(check.pages), "browser": check.browser,
                "rules": check.rules, "widths": words.list(check.widths.map { String($0) }),
            ]
            told = words["accessibility.tested.machine", gaps]
            ways = check.ways.map { words["accessibility.way.\($0.rawValue)"] }
            faults = Items(check.faults)
        }
    }

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .accessibility)
        frame = toolkit.frame(
            .accessibility, title: words["accessibility.title"],
            description: words["accessibility.description"])
        contact = Contact(toolkit)
        theory = links.to(.theory)
        downloads = links.to(.downloads)
        materials =
            toolkit.publication.materials.isEmpty
            ? nil
            : words[
                toolkit.hasSites ? "accessibility.limits.materials" : "accessibility.limits.materials-alone"]
        edition = words["accessibility.edition", ["day": words.date(toolkit.publication.on)]]
        check = toolkit.check.map { Check($0, in: words) }
    }
}

extension AccessibilityPage: PagePart {
    static let pageFields = Fields<AccessibilityPage>(
        .init("frame", \.frame), .init("contact", \.contact), .init("theory", \.theory),
        .init("downloads", \.downloads), .init("materials", \.materials), .init("edition", \.edition),
        .init("check", \.check))
}

extension AccessibilityPage.Check: PagePart {
    static let pageFields = Fields<AccessibilityPage.Check>(
        .init("told", \.told), .init("ways", \.ways), .init("faults", \.faults))
}
