internal import Realist

/// What readers' searches call what they find.
public struct SearchWords: Sendable {
    private let words: Words
    /// What stands around a page's own title in the browser's window.
    private let around: (before: String, after: String)

    public init(_ toolkit: Toolkit) {
        words = toolkit.words
        let mark = "\u{0}"
        let parts = ForeignText.plain(words["page.title", ["page": mark, "study": toolkit.title]])
            .split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        around = parts.count == 2 ? (parts[0], parts[1]) : ("", "")
    }

    /// A page's own title.
    public func pageTitle(ofWindow title: String) -> String {
        guard title.hasPrefix(around.before), title.hasSuffix(around.after),
            title.utf8.count > around.before.utf8.count + around.after.utf8.count
        else { return title }
        return String(title.dropFirst(around.before.count).dropLast(around.after.count))
    }

    /// What a page is about: "Recommendation".
    public func kind(of address: PageAddress) -> String {
        ForeignText.plain(words["search.kind.\(SearchKind(address).rawValue)"])
    }

    /// What stands at a place of a page, where that is another thing than the page.
    public func kind(ofPlace id: String) -> String? {
        id.hasPrefix("reference-") || id.hasPrefix("source-")
            ? ForeignText.plain(words["search.source"]) : nil
    }
}

/// What a page is about.
enum SearchKind: String, CaseIterable, Sendable {
    case page, own, recommendation, material, explanation, site, setting, measure

    init(_ address: PageAddress) {
        self =
            switch address {
            case .recommendation: .recommendation
            case .material: .material
            case .configuration: .explanation
            case .site: .site
            case .setting: .setting
            case .own: .own
            case .measure: .measure
            default: .page
            }
    }
}
