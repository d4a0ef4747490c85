import Realist

/// Somebody who has all releases of a study and was told what happened between each two of them: who left, who came, whose
/// answers came late, that a wave was added or a threshold changed. From all counts that are shown, what is the least and
/// the most that each other one can be?
///
/// Unknown is how many people of each site answer at exactly which waves; answers of a wave that is not in the study yet are
/// unknowns from the beginning.
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
    init(_ releases: [[Figure]], steps: [Step], sites: Int, waves: Int, takesForSame: Bool) {
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
                    for cell in cells(site) { world.people[cell] = [unknown(): 1] }
                    continue
                }
                for cell in cells(site) { world.people[cell] = last.people[cell] }
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
        case .peopleLeft: for cell in cells(site) { world.people[cell]?[unknown()] = -1 }
        case .peopleCame: for cell in cells(site) { world.people[cell]?[unknown()] = 1 }
        case .lateAnswers(let wave):
            world.people[AttackWorld.Cell(site: site, waves: [wave])]?[unknown()] = 1
            for cell in cells(site) where !cell.waves.contains(wave) {
                let moved = unknown()
                world.people[cell]?[moved] = -1
                world.people[AttackWorld.Cell(site: site, waves: cell.waves.union([wave]))]?[moved] = 1
            }
        }
    }

    /// No fewer people than none, and no more than anybody believes.
    private mutating func keepTrue(_ world: AttackWorld) {
        for site in 0..<sites {
            for cell in cells(site) {
                guard let form = world.people[cell], form.count > 1 else { continue }
                rows.append(LinearProgram.Row(terms: form, lower: 0, upper: .infinity))
            }
            rows.append(
                LinearProgram.Row(terms: world.count { $0.site == site }, lower: 0, upper: mostPeople))
        }
    }

    private mutating func learn(_ figure: Figure, in world: AttackWorld) {
        guard let value = figure.value.flatMap({ Double($0) }), let target = Target(figure), target.isCount
        else { return }
        rows.append(LinearProgram.Row(terms: world.count(target), lower: value, upper: value))
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
            let span = span(of: worlds[release].count(target), &program)
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
            let span = span(of: form, &program)
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

    private func span(of form: [Int: Double], _ program: inout LinearProgram) -> ClosedRange<Double> {
        let most = program.maximum(of: form).value
        let least = -program.maximum(of: form.mapValues { -$0 }).value
        return min(least, most)...max(least, most)
    }

    /// Every set of people of one site that a figure could be about.
    private func targets(_ wavesThen: Int) -> Set<Target> {
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
