import Realist

extension MeasurePage {
    /// How much of one measure is withheld, why, and of whom nothing is shown.
    public struct Withheld: Equatable, Sendable {
        /// "Of the 228 figures of this measure 155 are shown."
        public let shown: String?
        /// "73 figures: too few people, …"
        public let reasons: Items<String>?
        /// "Nothing is shown of: Island health board."
        public let sites: String?
        /// To all that is withheld on the site.
        public let all: String

        init(_ outcome: OutcomeOfMeasure, in toolkit: Toolkit, _ links: Links) {
            let words = toolkit.words
            let scored = outcome.scored
            let figures = toolkit.publication.figures.filter {
                $0.instrument == scored.instrument.text && $0.subscale == scored.subscale
            }
            shown =
                figures.isEmpty
                ? nil
                : words[
                    "measure.withheld.shown",
                    [
                        "shown": String(figures.count { $0.status == .shown }),
                        "all": String(figures.count),
                    ]]
            reasons = Items(
                toolkit.publication.withheld.compactMap { withheld in
                    guard
                        withheld.subject
                            == .figures(instrument: scored.instrument, subscale: scored.subscale)
                    else { return nil }
                    return words[
                        "measure.withheld.reason",
                        [
                            "count": words.count("withheld.count.figures", withheld.count),
                            "reason": words["withheld.reason.\(withheld.reason.rawValue)"],
                        ]]
                })
            let silent = toolkit.publication.sites.map(\.id).filter { site in
                let own = outcome.statuses(of: site)
                return !own.isEmpty && !own.contains(.shown)
            }
            sites =
                silent.isEmpty
                ? nil
                : words[
                    "measure.withheld.sites", ["sites": words.list(silent.map(toolkit.siteTitle))]]
            all = links.to(.downloads, at: "withheld")
        }
    }
}

extension MeasurePage.Withheld: PagePart {
    static let pageFields = Fields<MeasurePage.Withheld>(
        .init("shown", \.shown), .init("reasons", \.reasons), .init("sites", \.sites), .init("all", \.all))
}
