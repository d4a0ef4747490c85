import Realist

/// Somebody who has every release, a calculator and patience: from all shown figures, what is the least and the
/// most that each withheld one can be?
///
/// Unknown are, for each site and each set of waves that somebody may have answered, how many people there are
/// (n), what their scores add up to at each of these waves (Σx), and their squares (Σx²), once for each release.
/// Figures are intervals, as wide as their rounding. It knows nothing of the product but the format of figures.
struct Attack {
    /// What the attacker was told about the time between two releases.
    enum Between { case peopleLeft, peopleCame }
    /// How much is reckoned with: more makes a stronger attacker, and a slower one.
    enum Depth: Int { case counts, sums, squares }

    let sites: Int
    let groups: Int
    let waves: Int
    let range: ClosedRange<Double>
    let depth: Depth
    /// Where all that is shown of a site stands, its people are taken to be the same: bold, and mostly right.
    let takesForSame: Bool
    /// Nobody believes that a site has more people.
    let mostPeople = 150.0
    private(set) var worlds: [AttackWorld] = []
    private var unknowns = 0
    private var rows: [LinearProgram.Row] = []

    /// `releases`: figures of one subscale, the oldest release first; withheld ones may be among them.
    init(
        _ releases: [[Figure]], sites: Int, groups: Int = 1, waves: Int,
        range: ClosedRange<Double> = MadeUpSurvey.range,
        between: Between = .peopleLeft, depth: Depth, takesForSame: Bool = true
    ) {
        self.takesForSame = takesForSame
        self.sites = sites
        self.groups = groups
        self.waves = waves
        self.range = range
        self.depth = depth
        for figures in releases {
            let values = Dictionary(
                figures.compactMap { figure in figure.value.map { (figure.id, $0) } },
                uniquingKeysWith: { first, _ in first })
            let world = world(values, after: worlds.last, between)
            if !worlds.isEmpty, between == .peopleLeft { keepOnScale(world) }
            worlds.append(world)
            for figure in figures { learn(figure, in: world) }
        }
    }

    func program() -> LinearProgram? { LinearProgram(variables: unknowns, rows: rows) }

    private mutating func unknown() -> Int {
        defer { unknowns += 1 }
        return unknowns
    }

    /// The people of a release, as forms of the unknowns. Sites whose figures stand have the same people.
    private mutating func world(_ values: [String: String], after last: AttackWorld?, _ between: Between)
        -> AttackWorld
    {
        var world = AttackWorld(values: values)
        for site in 0..<sites {
            let isAsBefore = takesForSame && (last.map { $0.tellsTheSame(of: site, as: values) } ?? false)
            let sign = last != nil && between == .peopleLeft ? -1.0 : 1.0
            for cell in AttackWorld.cells(site: site, groups: groups, waves: waves) {
                var count = last?.people[cell] ?? [:]
                var fresh: Int?
                if !isAsBefore {
                    let number = unknown()
                    count[number] = sign
                    fresh = number
                }
                world.people[cell] = count
                guard depth != .counts else { continue }
                for wave in cell.waves {
                    let score = AttackWorld.Score(cell: cell, wave: wave)
                    var sum = last?.sums[score] ?? [:]
                    var squares = last?.squares[score] ?? [:]
                    if let fresh { addScores(of: fresh, sign, &sum, &squares) }
                    world.sums[score] = sum
                    world.squares[score] = squares
                }
            }
            rows.append(
                LinearProgram.Row(
                    terms: world.count { $0.site == site }, lower: 0, upper: mostPeople))
        }
        return world
    }

    /// Scores of people who came or left: lowest · n ≤ Σx ≤ highest · n, and Σx² within what Σx allows.
    private mutating func addScores(
        of people: Int, _ sign: Double, _ sum: inout [Int: Double], _ squares: inout [Int: Double]
    ) {
        let more = unknown()
        sum[people] = sign * range.lowerBound
        sum[more] = sign
        rows.append(
            LinearProgram.Row(
                terms: [more: 1, people: -(range.upperBound - range.lowerBound)], lower: -.infinity, upper: 0)
        )
        guard depth == .squares else { return }
        let square = unknown()
        squares[square] = sign
        rows += hull([people: 1], [people: range.lowerBound, more: 1], [square: 1])
    }

    /// Squares of whole numbers lie above the chords between neighbours, Σ(x − c)(x − c − 1) ≥ 0, and below the
    /// chord of the whole scale.
    private func hull(_ count: [Int: Double], _ sum: [Int: Double], _ squares: [Int: Double])
        -> [LinearProgram.Row]
    {
        let chords = stride(from: range.lowerBound, to: range.upperBound, by: 5).map { c in
            LinearProgram.Row(
                terms: add(squares, sum, -(2 * c + 1), count, c * (c + 1)), lower: 0, upper: .infinity)
        }
        let whole = LinearProgram.Row(
            terms: add(
                squares, sum, -(range.lowerBound + range.upperBound), count,
                range.lowerBound * range.upperBound), lower: -.infinity, upper: 0)
        return chords + [whole]
    }

    /// Those who stayed are not fewer than none, and their scores are on the scale.
    private mutating func keepOnScale(_ world: AttackWorld) {
        for form in world.people.values where form.count > 1 {
            rows.append(LinearProgram.Row(terms: form, lower: 0, upper: .infinity))
        }
        for (score, sum) in world.sums where sum.count > 2 {
            let count = world.people[score.cell] ?? [:]
            rows.append(
                LinearProgram.Row(terms: add(sum, count, -range.lowerBound), lower: 0, upper: .infinity))
            rows.append(
                LinearProgram.Row(terms: add(sum, count, -range.upperBound), lower: -.infinity, upper: 0))
            if depth == .squares { rows += hull(count, sum, world.squares[score] ?? [:]) }
        }
    }

    private mutating func learn(_ figure: Figure, in world: AttackWorld) {
        guard let text = figure.value, let value = Double(text), let target = Target(figure) else { return }
        let count = world.count(target)
        if target.isCount {
            rows.append(LinearProgram.Row(terms: count, lower: value, upper: value))
        } else if depth != .counts, let sum = world.sum(target) {
            rows.append(
                LinearProgram.Row(terms: add(sum, count, -(value + 0.05)), lower: -.infinity, upper: 0))
            rows.append(
                LinearProgram.Row(terms: add(sum, count, -(value - 0.05)), lower: 0, upper: .infinity))
        } else if depth == .squares, let squares = world.squares(target),
            let mean = world.values[figure.id.replacing("sd", with: "mean")].flatMap({ Double($0) }),
            let people = world.values[target.idOfCount(figure)].flatMap({ Double($0) })
        {
            let least =
                (people - 1) * (value - 0.05) * (value - 0.05) + people * (mean - 0.05) * (mean - 0.05)
            let most = (people - 1) * (value + 0.05) * (value + 0.05) + people * (mean + 0.05) * (mean + 0.05)
            rows.append(LinearProgram.Row(terms: squares, lower: least, upper: most))
        }
    }
}

/// left + Σ factor · form
func add(_ left: [Int: Double], _ form: [Int: Double], _ factor: Double) -> [Int: Double] {
    left.merging(form.mapValues { $0 * factor }, uniquingKeysWith: +)
}

func add(
    _ left: [Int: Double], _ first: [Int: Double], _ factor: Double, _ second: [Int: Double], _ other: Double
) -> [Int: Double] {
    add(add(left, first, factor), second, other)
}
