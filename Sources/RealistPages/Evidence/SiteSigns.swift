import Realist

/// One sign for each site, in the study's order, with their count in words for those who do not see them.
public struct SiteSigns: Equatable, Sendable {
    public let icons: [SafeHTML]
    /// "Of five sites, 2 support, 1 refines and 2 are silent."
    public let count: String
}

extension Toolkit {
    func judgement(of configuration: Configuration.ID, at site: PublishedSite) -> Judgement? {
        index.links.judgements[site.id]?[configuration]
    }

    /// `nil` when no site says anything of it.
    func siteSigns(_ configuration: Configuration.ID) -> SiteSigns? {
        var icons: [SafeHTML] = []
        var counts: [Verdict: Int] = [:]
        var silent = 0
        for site in publication.sites {
            switch judgement(of: configuration, at: site)?.finding {
            case .verdict(let verdict, _, _)?:
                icons.append(Sign.verdict(verdict))
                counts[verdict, default: 0] += 1
            case .silent?, nil:
                icons.append(Sign.silent)
                silent += 1
            }
        }
        if counts.isEmpty { return nil }
        var parts = Verdict.allCases.compactMap { verdict in
            counts[verdict].map { words.count("verdict-count.\(verdict.rawValue)", $0) }
        }
        if silent > 0 { parts.append(words.count("verdict-count.silent", silent)) }
        let gaps = [
            "sites": words.spelled(publication.sites.count),
            "counts": words.list(parts),
        ]
        return SiteSigns(
            icons: icons, count: words.count("verdict-count.sentence", publication.sites.count, gaps))
    }
}

extension SiteSigns: PagePart {
    static let pageFields = Fields<SiteSigns>(.init("icons", \.icons), .init("count", \.count))
}
