import Foundation
import Realist

/// Every figure that could be told of made-up people, reckoned here a second time and by other means: for the
/// attack to know what is true, and for a careless release that hides only what is small.
struct TrueFigures {
    let subscale: Int
    let sites: Int
    let waves: Int
    /// For each person the site, the group, and the score at each wave.
    let people: [(site: Int, group: Int, scores: [Int: Double])]

    init(
        people: [(site: Int, group: Int, scores: [Int: Double])], subscale: Int, sites: Int, waves: Int
    ) {
        self.people = people
        self.subscale = subscale
        self.sites = sites
        self.waves = waves
    }

    init(_ outcome: OutcomeScores, subscale: Int, sites: Int, waves: Int, groups: Int = 1) {
        var found: [String: (site: Int, group: Int, scores: [Int: Double])] = [:]
        for entry in outcome.scores {
            guard let score = entry.score,
                let site = (0..<sites).first(where: { MadeUpSurvey.site($0) == entry.site }),
                let wave = (0..<waves).first(where: { MadeUpSurvey.wave($0) == entry.wave })
            else { continue }
            let group = MadeUpSurvey.group(entry.respondent, of: groups)
            found[entry.respondent, default: (site, group, [:])].scores[wave] = score
        }
        self.subscale = subscale
        self.sites = sites
        self.waves = waves
        people = found.sorted { $0.key < $1.key }.map(\.value)
    }

    /// How many people of the sites have scores at exactly these waves.
    func count(site: Int, pattern: Set<Int>) -> Int {
        people.count { $0.site == site && Set($0.scores.keys) == pattern }
    }

    func count(sites: Set<Int>, group: Int? = nil, with: Set<Int>, without: Set<Int> = []) -> Int {
        people.count {
            sites.contains($0.site) && (group ?? $0.group) == $0.group && with.isSubset(of: $0.scores.keys)
                && without.isDisjoint(with: $0.scores.keys)
        }
    }

    func count(_ target: Target) -> Int {
        count(sites: target.sites, group: target.group, with: target.with, without: target.without)
    }

    /// Values by figure, of a group of sites at a wave.
    func wave(_ sites: Set<Int>, _ wave: Int, group: Int? = nil) -> [String: String] {
        let values = people.filter { sites.contains($0.site) && (group ?? $0.group) == $0.group }.compactMap {
            $0.scores[wave]
        }
        return ["people": "\(values.count)", "mean": shown(mean(values)), "sd": shown(sd(values))]
    }

    /// Values by figure, of matched people of a group of sites.
    func change(_ sites: Set<Int>, _ from: Int, _ to: Int, group: Int? = nil) -> [String: String] {
        let members = people.filter { sites.contains($0.site) && (group ?? $0.group) == $0.group }
        let pairs = members.compactMap { person in
            person.scores[from].flatMap { before in person.scores[to].map { (before, $0) } }
        }
        let (before, after) = (pairs.map(\.0), pairs.map(\.1))
        return [
            "matched": "\(pairs.count)",
            "only-before": "\(count(sites: sites, with: [from], without: [to]))",
            "only-after": "\(count(sites: sites, with: [to], without: [from]))",
            "mean-before": shown(mean(before)), "sd-before": shown(sd(before)),
            "mean-after": shown(mean(after)), "sd-after": shown(sd(after)),
            "difference": shown(mean(pairs.map { $0.1 - $0.0 })),
        ]
    }

    /// What somebody would publish who withholds what is about fewer than ten and thinks no further: also the
    /// totals are over everybody.
    func careless() -> [Figure] {
        let groups = (0..<sites).map { [$0] as Set } + (sites > 1 ? [Set(0..<sites)] : [])
        return groups.flatMap { group -> [Figure] in
            (0..<waves).flatMap { from -> [Figure] in
                var list = figures("w\(from)", group, wave(group, from), whole: "people")
                for to in (from + 1)..<max(waves, from + 1) {
                    list += figures("w\(from)>w\(to)", group, change(group, from, to), whole: "matched")
                }
                return list
            }
        }
    }

    /// Of the first comparison the numbers of matched people and their bands, hiding what is from 1 to 4; and the
    /// same of everybody.
    func carelessBands(_ limits: [Double]) -> [Figure] {
        let groups = (0..<sites).map { [$0] as Set } + (sites > 1 ? [Set(0..<sites)] : [])
        let last = waves - 1
        return groups.flatMap { group -> [Figure] in
            let pairs = people.compactMap { person in
                group.contains(person.site)
                    ? person.scores[0].flatMap { before in
                        person.scores[last].map { (before, $0) }
                    } : nil
            }
            let counts = [pairs.map(\.0), pairs.map(\.1)].map { values in
                (0..<(limits.count - 1)).map { band in
                    values.count {
                        ($0 >= limits[band] || band == 0)
                            && ($0 < limits[band + 1] || band == limits.count - 2)
                    }
                }
            }
            let told = zip(["before", "after"], counts).flatMap { side, counts in
                counts.enumerated().map { ("band-\(side)-b\($0)", $1, (1...4).contains($1)) }
            }
            return ([("matched", pairs.count, false)] + told).map { statistic, value, isSmall in
                figure("w0>w\(last)", group, statistic, isSmall ? nil : "\(value)")
            }
        }
    }

    private func figure(_ wave: String, _ group: Set<Int>, _ statistic: String, _ value: String?) -> Figure {
        let kind = group.count == 1 ? "site" : "all-shown"
        let name = group.sorted().map { "site-\($0)" }.joined(separator: "+")
        return Figure(
            id: "made-up.s\(subscale).\(wave).\(kind).\(name).\(statistic)", page: "outcomes.html",
            instrument: "made-up", subscale: "s\(subscale)", wave: wave, groupKind: kind, group: name,
            statistic: statistic, value: value, status: value == nil ? .small : .shown)
    }

    private func figures(_ wave: String, _ group: Set<Int>, _ values: [String: String], whole: String)
        -> [Figure]
    {
        values.sorted { $0.key < $1.key }.map { statistic, value in
            let count = Int(value) ?? Int(values[whole] ?? "") ?? 0
            return figure(wave, group, statistic, count < 10 ? nil : value)
        }
    }

    private func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }

    private func sd(_ values: [Double]) -> Double {
        let middle = mean(values)
        let squares = values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) }
        return values.count < 2 ? 0 : (squares / Double(values.count - 1)).squareRoot()
    }

    private func shown(_ value: Double) -> String {
        let tenths = (abs(value) * 10).rounded()
        return String(format: "%@%.1f", value < 0 && tenths > 0 ? "-" : "", tenths / 10)
    }
}
