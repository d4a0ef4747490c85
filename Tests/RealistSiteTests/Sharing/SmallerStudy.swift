import Foundation
import Realist
import RealistFormats
import RealistPages

@testable import RealistSite

/// The worked example with fewer people, as a seed has it: of some sites all, of others a few.
struct SmallerStudy {
    let study: Study
    private(set) var scores: [OutcomeScores]

    /// The example as it is, its answers scored.
    private static let whole = Result {
        let bundle = try RealistFormats.Bundle.read(
            at: WholeSite.exampleBundle.path(percentEncoded: false))
        var scores: [OutcomeScores] = []
        for instrument in bundle.study.instruments {
            var scoring = OutcomeScoring(instrument, measures: bundle.study.about.measures)
            try bundle.responses(to: instrument) { try scoring.add($0) }
            scores += scoring.scores
        }
        return (bundle.study, scores)
    }

    /// - Parameter seed: 0 for everybody.
    /// - Throws: what keeps the example from being read.
    init(seed: Int) throws {
        let (study, all) = try SmallerStudy.whole.get()
        self.study = study
        scores = all.map { outcome in
            var outcome = outcome
            outcome.scores.removeAll { entry in
                let share = [100, 60, 30, 15][SmallerStudy.mixed(entry.site.text, seed) % 4]
                return seed > 0 && SmallerStudy.mixed(entry.respondent, seed) % 100 >= share
            }
            return outcome
        }
    }

    var publication: Publication { study.publication(of: scores, on: Day(2026, 6, 4)) }

    /// The same study without an answer.
    var silent: Publication {
        study.publication(
            of: scores.map { outcome in
                var outcome = outcome
                outcome.scores = []
                return outcome
            }, on: Day(2026, 6, 4))
    }

    /// The same people, those of some sites with other scores.
    func changed(at sites: Set<String>) -> SmallerStudy {
        var other = self
        for place in other.scores.indices {
            for entry in other.scores[place].scores.indices {
                let score = other.scores[place].scores[entry]
                guard sites.contains(score.site.text), let value = score.score else { continue }
                other.scores[place].scores[entry].score = value > 30 ? value - 3 : value + 3
            }
        }
        return other
    }

    static func files(_ publication: Publication) throws -> [SiteFile] {
        try SitePlan.files(publication, theme: SitePlanTests.theme(), baseURL: "https://example.org")
    }

    /// The same number for the same text and seed, and hardly ever for another one.
    private static func mixed(_ text: String, _ seed: Int) -> Int {
        let sum = text.utf8.reduce(UInt64(seed) &* 7919) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
        return Int((sum >> 33) % 10_007)
    }
}
