/// What earlier releases told of one instrument: readers have it, whatever is withheld today.
struct Remembered: Sendable {
    /// Whom earlier figures counted, told in sites and waves of today.
    private(set) var known: [PeopleSet] = []
    /// Groups by an attribute that earlier figures told of.
    private(set) var groups: [Group] = []
    /// For each earlier release, the oldest first, the shown values by the figures' ids.
    private let values: [[String: String]]

    /// - Parameters:
    ///   - releases: all of the study, the oldest first. Not only the last one is looked at: what it withheld
    ///     may stand in one before.
    ///   - instrument: figures of other instruments are about other answers.
    ///   - words: sites and waves that no longer exist cannot be counted again, and are left out.
    init(_ releases: [Release], instrument: Instrument.ID, words: FigureName.Words) {
        var values: [[String: String]] = []
        var seen: Set<PeopleSet> = []
        let sites = words.sites.map(\.text).places
        let waves = words.waves.map(\.text).places
        for release in releases {
            var shown: [String: String] = [:]
            for figure in release.figures where figure.instrument == instrument.text {
                guard figure.status == .shown, let value = figure.value else { continue }
                shown[figure.id] = value
                guard
                    figure.statistic == Statistic.matched.rawValue
                        || figure.statistic == Statistic.people.rawValue
                else { continue }
                let answered = figure.wave.split(separator: ">").compactMap { waves[String($0)] }
                let told = Remembered.group(of: figure, words.attributes)
                let members = Set(told.sites.split(separator: "+").compactMap { sites[String($0)] })
                guard !answered.isEmpty, !members.isEmpty else { continue }
                let people = PeopleSet(
                    sites: members, trait: told.trait,
                    answered: answered.reduce([]) { $0.union(WaveSet($1)) })
                guard seen.insert(people).inserted else { continue }
                known.append(people)
                if let trait = told.trait {
                    groups.append(
                        Group(attribute: trait.attribute, sites: members, answered: people.answered))
                }
            }
            values.append(shown)
        }
        self.values = values
    }

    /// People who share some value of an attribute, at these sites and waves.
    struct Group: Equatable, Sendable {
        let attribute: Int
        let sites: Set<Int>
        let answered: WaveSet
    }

    private static func group(
        of figure: Figure, _ attributes: [ReportedAttribute]
    ) -> (trait: Trait?, sites: Substring) {
        guard figure.groupKind.hasPrefix(ReportedAttribute.mark),
            let parts = ReportedAttribute.parts(figure.group)
        else { return (nil, Substring(figure.group)) }
        let name = figure.groupKind.dropFirst(ReportedAttribute.mark.count)
        guard let place = attributes.firstIndex(where: { $0.name == name }),
            let value = attributes[place].values.firstIndex(of: parts.value)
        else { return (nil, "") }
        return (Trait(attribute: place, value: value), parts.sites)
    }

    var isEmpty: Bool { values.allSatisfy(\.isEmpty) }

    /// The bands in which numbers of people were told last, by their names.
    func bands(_ scored: Measure.Scored) -> Set<String> {
        let stem = "\(scored.instrument).\(scored.subscale)."
        for old in values.reversed() {
            let told = old.keys.lazy.filter { $0.hasPrefix(stem) }.compactMap { id in
                id.split(separator: ".").last.flatMap { statistic -> String? in
                    for mark in ["band-before-", "band-after-", "band-"] where statistic.hasPrefix(mark) {
                        return String(statistic.dropFirst(mark.count))
                    }
                    return nil
                }
            }
            if !told.isEmpty { return Set(told) }
        }
        return []
    }

    /// Were these bands told otherwise before? Two numbers of people in a band, one beside the other, would tell
    /// the bands of those who came or left.
    ///
    /// - Parameters:
    ///   - figures: the numbers of one row, by id.
    ///   - stem: with what all their ids begin, and those of no other row.
    /// - Returns: whether an earlier release told the row, and not as it would be told now.
    func contradicts(_ figures: [String: String], stem: String) -> Bool {
        values.contains { old in
            let told = old.filter { $0.key.hasPrefix(stem) }
            return !told.isEmpty && told != figures
        }
    }

    /// How today's figures stand to those that were shown before.
    enum Difference: Comparable, Sendable {
        /// Never shown before.
        case new
        /// As they were, to the last digit.
        case same
        /// Other people than before: so many more or fewer that nothing is told about few.
        case enoughOthers
        /// Other people than before, or other answers, and few of them.
        case fewOthers
    }

    /// - Parameters:
    ///   - figures: what would be shown of one block, by id.
    ///   - counts: the ids among them that count people.
    ///   - threshold: fewer people than this are few.
    /// - Returns: how they differ from what was told before.
    func compare(_ figures: [String: String], counts: Set<String>, threshold: Int) -> Difference {
        var result = Difference.new
        for old in values {
            let common = figures.keys.filter { old[$0] != nil }
            guard !common.isEmpty else { continue }
            if common.allSatisfy({ old[$0] == figures[$0] }) {
                if result == .new { result = .same }
                continue
            }
            var moved = false
            for id in common where counts.contains(id) {
                guard let before = old[id].flatMap({ Int($0) }), let now = figures[id].flatMap({ Int($0) })
                else { return .fewOthers }
                if before != now {
                    moved = true
                    if abs(before - now) < threshold { return .fewOthers }
                }
            }
            if !moved { return .fewOthers }
            result = .enoughOthers
        }
        return result
    }
}
