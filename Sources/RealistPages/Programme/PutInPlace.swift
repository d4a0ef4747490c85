import Realist

/// At how many sites a recommendation was put in place, and how long that took from the agreement on.
struct PutInPlace {
    private let sites: Int
    /// From the shortest to the longest of those whose days are known.
    private let days: ClosedRange<Int>?

    /// `nil` when no site that tells of itself put it in place.
    init?(_ recommendation: Recommendation.ID, in toolkit: Toolkit) {
        let inPlace = toolkit.publication.sites
            .map { toolkit.changes(of: $0.id, for: recommendation).filter(\.wasInPlace) }
            .filter { !$0.isEmpty }
        if inPlace.isEmpty { return nil }
        sites = inPlace.count
        let known = inPlace.joined().compactMap(\.daysToPlace)
        days = known.first.map { first in
            known.reduce(first) {
                min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
            }
        }
    }

    /// "In place at four sites. From agreed to in place: 2 to 9 weeks."
    func sentence(in words: Words) -> String {
        let places = words.count("took.short.places", sites, ["number": words.spelled(sites)])
        guard let days else { return places }
        return words["took.short.line", ["places": places, "time": words.weeks(ofDays: days)]]
    }
}

extension Words {
    /// `2 to 9 weeks`, `five weeks`: whole weeks, so that nobody takes them for exact.
    fileprivate func weeks(ofDays days: ClosedRange<Int>) -> String {
        let few = days.lowerBound / 7
        let most = (days.upperBound + 6) / 7
        if few >= most || most == 1 { return Sentences.lowered(count("took.weeks", most)) }
        return self["took.short.between", ["few": String(few), "most": String(most)]]
    }
}
