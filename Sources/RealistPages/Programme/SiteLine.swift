import Realist

/// A site in a list of sites.
public struct SiteLine: Equatable, Sendable {
    public let title: String
    public let href: String
    public let kind: String
    /// What may be said of the primary measure; `nil` where nothing may.
    public let outcome: String?
    public let toward: Toward?
    /// Why nothing may be said of it, where figures are withheld.
    public let withheld: String?
    /// Its lead has not approved its pages.
    public let isNotShared: Bool
    /// "4 already done, 2 adopted, 5 adapted"
    public let decisions: String?

    init(_ site: PublishedSite, in toolkit: Toolkit, _ links: Links) {
        title = toolkit.text(site.title)
        href = links.to(.site(site.id))
        kind = Sentences.ended(Sentences.capitalised(toolkit.text(site.kind)))
        let primary = toolkit.primarySentence(of: site.id)
        outcome = primary?.text
        toward = primary?.toward
        withheld = primary == nil ? toolkit.whyNothingSaid(of: site.id) : nil
        isNotShared = site.page == nil
        decisions = site.page.flatMap { toolkit.decisionCounts($0.decisions) }
    }
}

extension Toolkit {
    /// "4 already done, 2 adopted, 1 not decided"; `nil` when nothing was decided.
    func decisionCounts(_ decisions: [Decision]) -> String? {
        let parts = Decision.Choice.allCases.compactMap { choice -> String? in
            let count = decisions.count { $0.choice == choice }
            return count == 0 ? nil : words["choice-count.\(choice.rawValue)", ["n": String(count)]]
        }
        return parts.isEmpty ? nil : parts.joined(separator: words["list.comma"])
    }
}

extension SiteLine: PagePart {
    static let pageFields = Fields<SiteLine>(
        .init("title", \.title), .init("href", \.href), .init("kind", \.kind), .init("outcome", \.outcome),
        .init("toward", \.toward), .init("withheld", \.withheld),
        .init("isNotShared", \.isNotShared), .init("decisions", \.decisions))
}
