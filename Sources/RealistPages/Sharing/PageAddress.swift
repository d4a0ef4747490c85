public import Realist

/// A page of the published site.
public enum PageAddress: Hashable, Sendable {
    case home, finder
    /// What it means that a context is so, or is not.
    case setting(Statement.ID)
    case recommendations
    case recommendation(Recommendation.ID)
    /// A letter, an agenda: the text itself, to read and to print.
    case material(Material.ID)
    case sites
    case site(Site.ID)
    /// Where it did not work.
    case setbacks
    case theory
    /// The theory part by part.
    case map
    /// A piece of it, where it is large; from 1.
    case mapSheet(Int)
    /// The theory at the beginning, as it was refined, and what changed.
    case theoryThen
    /// What people said, in themes.
    case themes
    /// What each site's evidence says of each explanation.
    case matrix
    /// A piece of it, where it is large; from 1.
    case matrixSheet(Int)
    case configuration(Configuration.ID)
    /// What the evaluators wrote themselves; in a folder of its own, so that no name is taken already.
    case own(OwnText.ID)
    case outcomes
    /// One scored measure, its figures.
    case measure(Measure.ID)
    case methods, search, glossary, cite, changes, downloads, accessibility, privacy, everything,
        notFound

    /// The file, from the site's folder.
    public var path: String {
        switch self {
        case .home: "index.html"
        case .finder: "finder.html"
        case .setting(let id): "settings/\(id).html"
        case .recommendations: "recommendations.html"
        case .recommendation(let id): "recommendations/\(id).html"
        case .material(let id): "materials/\(id).html"
        case .sites: "sites.html"
        case .site(let id): "sites/\(id).html"
        case .setbacks: "setbacks.html"
        case .theory: "theory.html"
        case .map: "map.html"
        case .mapSheet(let number): "maps/\(number).html"
        case .theoryThen: "theory-then.html"
        case .themes: "themes.html"
        case .matrix: "matrix.html"
        case .matrixSheet(let number): "matrices/\(number).html"
        case .configuration(let id): "configurations/\(id).html"
        case .own(let id): "pages/\(id).html"
        case .outcomes: "outcomes.html"
        case .measure(let id): Figure.page(of: id)
        case .methods: "methods.html"
        case .search: "search.html"
        case .glossary: "glossary.html"
        case .cite: "cite.html"
        case .changes: "changes.html"
        case .downloads: "downloads.html"
        case .accessibility: "accessibility.html"
        case .privacy: "privacy.html"
        case .everything: "everything.html"
        case .notFound: "404.html"
        }
    }

    /// The page that this one belongs to in the navigation and the breadcrumbs.
    var section: PageAddress? {
        switch self {
        case .recommendation: .recommendations
        case .material: .downloads
        case .site, .setbacks: .sites
        case .configuration, .map, .mapSheet, .theoryThen, .themes, .matrix, .matrixSheet: .theory
        case .setting: .finder
        case .measure: .outcomes
        default: nil
        }
    }
}
