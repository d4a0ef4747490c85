import Realist

/// What kind of study it is, as far as the words of its pages hang on that.
extension Toolkit {
    /// A study of interviews alone has none: then nothing is told site by site.
    var hasSites: Bool { !publication.sites.isEmpty }

    /// Something was measured, or was to be. Where not, nothing is said of figures, and of why some are withheld.
    var hasMeasures: Bool {
        !about.measures.isEmpty || !about.waves.isEmpty || !publication.outcomes.measures.isEmpty
            || !publication.outcomes.instruments.isEmpty
    }

    /// The page that an address belongs to in the navigation and the breadcrumbs, of those that are there.
    func section(of address: PageAddress) -> PageAddress? {
        address.section == .sites && !hasSites ? .theory : address.section
    }

    /// What stands before a verdict on everything together.
    var across: String { words[hasSites ? "judgement.across" : "judgement.no-sites.across"] }

    /// What the toolkit came from: "A toolkit from five sites". Without sites: from what so many people said, where that
    /// may be told; else from its sources.
    var origin: String {
        let count = publication.sites.count
        if hasSites { return words.count("home.kicker", count, ["number": words.spelled(count)]) }
        if let heard = publication.evidence.themes?.people?.heard, heard > 0 {
            return words.count("home.no-sites.people", heard, ["number": words.spelled(heard)])
        }
        let sources = publication.evidence.sources.compactMap { source in
            source.count.value.map { number in
                words.count("source-count.\(source.kind.rawValue)", number, ["n": words.spelled(number)])
            }
        }
        return sources.isEmpty
            ? words["home.no-sites.kicker"] : words["home.no-sites.sources", ["list": words.list(sources)]]
    }
}
