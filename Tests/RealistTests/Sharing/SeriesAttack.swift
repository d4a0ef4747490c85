import Realist

/// Somebody who has all releases of a study and was told what happened between each two of them: who left, who came, whose
/// answers came late, that a wave was added or a threshold changed. From all counts that are shown, what is the least and
/// the most that each other one can be? And from all means that are shown, what can the mean of few people be?
///
/// Unknown is how many people of each site answer at exactly which waves, and what their scores add up to at each; answers of
/// a wave that is not in the study yet are unknowns from the beginning.
struct SeriesAttack {
    enum Step: Equatable {
        case peopleLeft, peopleCame
        /// Some who had not answered at this wave have.
        case lateAnswers(wave: Int)
        /// The same answers, told in another way: a wave was added, or a threshold changed.
        case sameAnswers
    }

    let sites: Int
    let waves: Int
    let steps: [Step]
    /// Scores lie on it.
    let range: ClosedRange<Double>
    /// Sums make a stronger attacker, and a much slower one.
    let isWithSums: Bool
    private let mostPeople = 150.0
    private(set) var worlds: [AttackWorld] = []
    private var unknowns = 0
    private var rows: [LinearProgram.Row] = []

    /// - Parameters:
    ///   - releases: figures of one subscale, the oldest release first.
    ///   - steps: what happened after each release but the last.
    ///   - sites: how many there are.
    ///   - waves: of the last release.
    ///   - takesForSame: where all that is shown of a site stands, its people are taken to be the same.
    ///   - range: of the scores, for an attacker who reckons with means too; `nil` for one who reckons with counts only.
    init(
        _ releases: [[Figure]], steps: [Step], sites: Int, waves: Int, takesForSame: Bool,
        range: ClosedRange<Double>? = nil
    ) {
        self.range = range ?? 0...0
        isWithSums = range != nil
        self.sites = sites
        self.waves = waves
        self.steps = steps
        for (place, figures) in releases.enumerated() {
            let values = Dictionary(
                figures.compactMap { figure in figure.value.map { (figure.id, $0) } },
                uniquingKeysWith: { first, _ in first })
            var world = AttackWorld(values: values)
            for site in 0..<sites {
                guard let last = worlds.last else {
                    for cell in cells(site) { world.join(people(at: cell.waves), to: cell) }
                    continue
                }
                for cell in cells(site) { world.take(cell, from: last) }
                if !takesForSame || !last.tellsTheSame(of: site, as: values) {
                    move(steps[place - 1], site, &world)
                }
            }
            keepTrue(world)
            worlds.append(world)
            for figure in figures { learn(figure, in: world) }
        }
    }

    /// - Returns: `nil` when what is told contradicts itself.
    func program() -> LinearProgram? { LinearProgram(variables: unknowns, rows: rows) }

    private func cells(_ site: Int) -> [AttackWorld.Cell] {
        AttackWorld.cells(site: site, groups: 1, waves: waves)
    }

    private mutating func unknown() -> Int {
        defer { unknowns += 1 }
        return unknowns
    }

    private mutating func move(_ step: Step, _ site: Int, _ world: inout AttackWorld) {
        switch step {
        case .sameAnswers: break
        case .peopleLeft: for cell in cells(site) { world.join(people(at: cell.waves), to: cell, times: -1) }
        case .peopleCame: for cell in cells(site) { world.join(people(at: cell.waves), to: cell) }
        case .lateAnswers(let wave):
            world.join(people(at: [wave]), to: AttackWorld.Cell(site: site, waves: [wave]))
            for cell in cells(site) where !cell.waves.contains(wave) {
                let moved = people(at: cell.waves.union([wave]))
                world.join(moved, to: cell, times: -1)
                world.join(moved, to: AttackWorld.Cell(site: site, waves: cell.waves.union([wave])))
            }
        }
    }

    /// Any number of people, with any scores on the scale at these waves.
    private mutating func people(at waves: Set<Int>) -> AttackWorld.Some {
        let number = unknown()
        var some = AttackWorld.Some(count: [number: 1])
        guard isWithSums else { return some }
        for wave in waves.sorted() {
            let above = unknown()
            some.sums[wave] = [number: range.lowerBound, above: 1]
            rows.append(
                LinearProgram.Row(
                    terms: [above: 1, number: range.lowerBound - range.upperBound], lower: -.infinity,
                    upper: 0))
        }
        return some
    }

    /// No fewer people than none, and no more than anybody believes.
    private mutating func keepTrue(_ world: AttackWorld) {
        for site in 0..<sites {
            for cell in cells(site) {
                guard let form = world.people[cell], form.count > 1 else { continue }
                rows.append(LinearProgram.Row(terms: form, lower: 0, upper: .infinity))
                for wave in cell.waves.sorted() {
                    guard let sum = world.sums[AttackWorld.Score(cell: cell, wave: wave)] else { continue }
                    let (least, most) = (add(sum, form, -range.lowerBound), add(sum, form, -range.upperBound))
                    rows.append(LinearProgram.Row(terms: least, lower: 0, upper: .infinity))
                    rows.append(LinearProgram.Row(terms: most, lower: -.infinity, upper: 0))
                }
            }
            rows.append(
                LinearProgram.Row(terms: world.count { $0.site == site }, lower: 0, upper: mostPeople))
        }
    }

    private mutating func learn(_ figure: Figure, in world: AttackWorld) {
        guard let value = figure.value.flatMap({ Double($0) }), let target = Target(figure) else { return }
        let count = world.count(target)
        if target.isCount {
            rows.append(LinearProgram.Row(terms: count, lower: value, upper: value))
        } else if isWithSums, let sum = world.sum(target) {
            rows.append(
                LinearProgram.Row(terms: add(sum, count, -(value + 0.05)), lower: -.infinity, upper: 0))
            rows.append(
                LinearProgram.Row(terms: add(sum, count, -(value - 0.05)), lower: 0, upper: .infinity))
        }
    }
}

extension SeriesAttack {
    /// What of one release is withheld and yet too well known, and what of the few who moved before it.
    ///
    /// - Parameters:
    ///   - release: by its place; the attacker has all of them.
    ///   - told: all figures of each release.
    ///   - truths: what only the assertion knows, for each release.
    ///   - wavesThen: how many waves the study had.
    ///   - few: the lowest threshold of the series.
    /// - Returns: one line each; `nil` when the figures contradict each other.
    func breaches(
        of release: Int, _ told: [[Figure]], truths: [TrueFigures], wavesThen: Int, few: Int
    ) -> [String]? {
        guard var program = program() else { return nil }
        let isLast = release == told.count - 1
        let listed = Set(
            told[release].filter { $0.status != .shown }.compactMap { Target($0) }.filter(\.isCount))
        let known = shown(in: told, truths, asIn: release)
        var breaches: [String] = []
        for target in targets(wavesThen).union(isLast ? listed : []).subtracting(known).sorted(by: {
            $0.description < $1.description
        }) {
            let actual = truths[release].count(target)
            guard isLast && listed.contains(target) || actual < few else { continue }
            let span = program.span(of: worlds[release].count(target))
            // Who takes people for the same who are others comes to a wrong answer, and learns nothing.
            guard (span.lowerBound - 0.5...span.upperBound + 0.5).contains(Double(actual)) else { continue }
            if span.upperBound - span.lowerBound < 5 - 1e-2 {
                breaches.append("\(target): \(span), too narrow")
            }
            if actual < few, span.upperBound < Double(few) - 1e-2 {
                breaches.append("\(target): \(span), few")
            }
        }
        return breaches + (release > 0 ? moved(before: release, truths, wavesThen, &program) : [])
    }

    /// Few people who came or left, and are known to the last one.
    private func moved(
        before release: Int, _ truths: [TrueFigures], _ wavesThen: Int, _ program: inout LinearProgram
    ) -> [String] {
        guard steps[release - 1] != .sameAnswers else { return [] }
        return targets(wavesThen).sorted { $0.description < $1.description }.compactMap { target in
            let moved = truths[release].count(target) - truths[release - 1].count(target)
            guard (1...4).contains(abs(moved)) else { return nil }
            let form = add(worlds[release].count(target), worlds[release - 1].count(target), -1)
            let span = program.span(of: form)
            let isRight =
                abs(span.lowerBound - Double(moved)) < 0.5 && abs(span.upperBound - Double(moved)) < 0.5
            return isRight ? "\(target): \(span) came or left" : nil
        }
    }

    /// Counts that some release shows, and that are the same in this one: they were told, and still hold.
    private func shown(in told: [[Figure]], _ truths: [TrueFigures], asIn release: Int) -> Set<Target> {
        Set(
            told.indices.flatMap { other in
                told[other].filter { $0.status == .shown }.compactMap { Target($0) }.filter {
                    $0.isCount && truths[other].count($0) == truths[release].count($0)
                }
            })
    }

    /// Every set of people of one site that a figure could be about.
    func targets(_ wavesThen: Int) -> Set<Target> {
        var all: Set<Target> = []
        for site in 0..<sites {
            for wave in 0..<wavesThen {
                all.insert(Target(statistic: "people", sites: [site], with: [wave]))
                for other in (wave + 1)..<max(wavesThen, wave + 1) {
                    all.insert(Target(statistic: "matched", sites: [site], with: [wave, other]))
                    all.insert(
                        Target(statistic: "only-before", sites: [site], with: [wave], without: [other]))
                    all.insert(
                        Target(statistic: "only-after", sites: [site], with: [other], without: [wave]))
                }
            }
        }
        return all
    }
}
