/// Analyses of one instrument in a study: on the same people from one wave to another, for every subscale, for
/// everybody and for groups.
public struct StudyAnalysis: Sendable {
    public let study: Study
    public let people: ScoredPeople
    /// Places among the study's waves.
    public let from: Int
    public let to: Int
    /// "site", or attributes; each combination of their values is a group.
    public let by: [String]

    /// - Parameters:
    ///   - study: whose sites and waves give their names.
    ///   - people: with the attributes among `by`.
    ///   - from: the earlier wave's place.
    ///   - to: the later wave's place; both are waves of the study.
    ///   - by: what parts people into groups, if anything.
    public init(_ study: Study, _ people: ScoredPeople, from: Int, to: Int, by: [String] = []) {
        precondition(study.about.waves.indices.contains(from), "a wave of the study")
        precondition(study.about.waves.indices.contains(to), "a wave of the study")
        (self.study, self.people, self.from, self.to, self.by) = (study, people, from, to, by)
    }

    /// What groups by site are called.
    public static let site = "site"

    /// The comparison that was chosen before looking, when this is it.
    public var isPrimaryComparison: Bool {
        guard let primary = study.about.primary else { return false }
        return primary.from == study.about.waves[from].id && primary.to == study.about.waves[to].id
    }

    /// The subscales by their place: the primary measure's first, then those in the instrument's order.
    public var subscales: [Int] {
        let all = Array(people.instrument.subscales.indices)
        guard let first = all.first(where: isPrimaryMeasure) else { return all }
        return [first] + all.filter { $0 != first }
    }

    /// As a reader calls it; primary only for everybody, in the comparison that was chosen.
    func outcome(_ subscale: Int, in group: [GroupPart] = []) -> AnalysedOutcome {
        let known = people.instrument.subscales[subscale]
        return AnalysedOutcome(
            id: known.id.text, title: measure(of: subscale)?.title.text ?? known.title.text,
            isPrimary: group.isEmpty && isPrimaryComparison && isPrimaryMeasure(subscale))
    }

    /// What was not chosen beforehand.
    func explored(_ subscale: Int) -> AnalysedOutcome {
        let outcome = outcome(subscale)
        return AnalysedOutcome(id: outcome.id, title: outcome.title, isPrimary: false)
    }

    private func isPrimaryMeasure(_ subscale: Int) -> Bool {
        study.about.primary.map { $0.measure == measure(of: subscale)?.id } ?? false
    }

    private func measure(of subscale: Int) -> Measure? {
        let scored = Measure.Scored(
            instrument: people.instrument.id, subscale: people.instrument.subscales[subscale].id.text)
        let measures = study.about.measures.filter { $0.scored == scored }
        return measures.first { $0.id == study.about.primary?.measure } ?? measures.first
    }

    /// Some people, and what they share.
    struct Group {
        let parts: [GroupPart]
        let members: [Int]
    }

    /// Everybody, and then each group: sites in the study's order, values in the order of their letters.
    var groups: [Group] { [Group(parts: [], members: Array(people.people.indices))] + groups(by: by) }

    /// Of these people only.
    func groups(by names: [String], of members: [Int]? = nil) -> [Group] {
        guard !names.isEmpty else { return [] }
        let places = names.map { name in people.attributes.firstIndex(of: name) }
        let sites = study.sitesInOrder
        let order = sites.map(\.id).places
        var found: [[GroupKey]: [Int]] = [:]
        for index in members ?? Array(people.people.indices) {
            let person = people.people[index]
            let key = zip(names, places).map { name, place in
                name == StudyAnalysis.site
                    ? GroupKey(order: order[person.site] ?? Int.max, value: person.site.text)
                    : GroupKey(order: 0, value: place.map { person.values[$0] } ?? "")
            }
            found[key, default: []].append(index)
        }
        return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { keys, members in
            Group(
                parts: zip(names, keys).map { name, key in
                    let site = name == StudyAnalysis.site ? sites.element(key.order) : nil
                    return GroupPart(
                        name, key.value,
                        title: site?.label.text ?? (key.value.isEmpty ? "not recorded" : nil))
                }, members: members)
        }
    }

    private struct GroupKey: Hashable, Comparable {
        let order: Int
        let value: String

        static func < (left: GroupKey, right: GroupKey) -> Bool {
            left.order == right.order
                ? left.value.utf8.lexicographicallyPrecedes(right.value.utf8) : left.order < right.order
        }
    }

    /// Every outcome in every group, corrected for the number of outcomes; `isPrimary` where these figures are those that
    /// were chosen beforehand.
    func findings<Figures: Tested>(
        isPrimary: Bool = false, _ figures: (_ subscale: Int, _ members: [Int]) -> Figures?
    ) -> [Finding<Figures>] {
        let groups = groups
        return subscales.flatMap { subscale in
            groups.compactMap { group in
                figures(subscale, group.members).map {
                    Finding(
                        isPrimary ? outcome(subscale, in: group.parts) : explored(subscale),
                        group: group.parts,
                        $0)
                }
            }
        }.correctedByHolm()
    }

    /// Of these people those with a form at one of the two waves.
    func measured(_ members: [Int]) -> [Int] {
        members.filter { people.people[$0].answered[from] || people.people[$0].answered[to] }
    }

    /// For each of these people whether there are forms of both waves.
    func answeredBoth(_ members: [Int]) -> [Bool] {
        members.map { people.people[$0].answered[from] && people.people[$0].answered[to] }
    }
}
