/// A file that a reader can take along.
public struct Download: Equatable, Sendable {
    /// From the site's folder: `downloads/figures.csv`.
    public let path: String
    public let kind: Kind
    /// Bytes; `nil` where they are not known yet.
    public let size: Int?

    public init(path: String, kind: Kind, size: Int?) {
        self.path = path
        self.kind = kind
        self.size = size
    }

    /// What is in it; its words are under `downloads.KIND.…`.
    public enum Kind: String, CaseIterable, Sendable {
        /// Every figure of the release, shown and withheld.
        case figures
        /// Those that are not as they were in the last release.
        case figureChanges = "figure-changes"
        /// Recommendations, with what is core and what may be adapted.
        case recommendations
        /// Explanations, part by part.
        case configurations
        /// Changes that sites made.
        case changes
        /// What sites made of recommendations.
        case decisions
        /// What the evidence of each site says of each explanation.
        case judgements
        /// The publication as data.
        case study
        /// What the files and columns mean.
        case dataPackage = "data-package"
        /// How to cite it, for machines.
        case citation
        /// The citation for reference managers.
        case bibtex, ris
        /// All files of the site but this one, in one.
        case site
        /// All pages as one.
        case everything
    }

    var format: String {
        switch kind {
        case .figures, .figureChanges, .recommendations, .configurations, .changes, .decisions, .judgements:
            "CSV"
        case .study, .dataPackage: "JSON"
        case .citation: "CFF"
        case .bibtex: "BibTeX"
        case .ris: "RIS"
        case .site: "ZIP"
        case .everything: "HTML"
        }
    }
}
