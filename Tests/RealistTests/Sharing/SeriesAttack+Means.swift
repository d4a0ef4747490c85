import Realist

extension SeriesAttack {
    /// Means of one release that are withheld, of few people, or of the few who moved before it, and yet too well known.
    ///
    /// - Parameters:
    ///   - release: by its place; the attacker has all of them.
    ///   - told: all figures of each release.
    ///   - truths: what only the assertion knows, for each release.
    ///   - wavesThen: how many waves the study had.
    ///   - few: the lowest threshold of the series.
    /// - Returns: one line each; `nil` when the figures contradict each other.
    func breachesOfMeans(
        of release: Int, _ told: [[Figure]], truths: [TrueFigures], wavesThen: Int, few: Int
    ) -> [String]? {
        guard var program = program() else { return nil }
        let isLast = release == told.count - 1
        let world = worlds[release]
        let listed =
            isLast ? told[release].filter { $0.status != .shown }.compactMap { Target($0) } : []
        let ofFew = targets(wavesThen).filter { (1..<few).contains(truths[release].count($0)) }
        let means = Set(
            listed.filter { world.sum($0) != nil }
                + ofFew.flatMap { target in
                    target.with.map {
                        Target(mean: $0, of: target)
                    }
                })
        var breaches: [String] = []
        let known = shownMeans(in: told, truths, asIn: release)
        for target in means.subtracting(known).sorted(by: { $0.description < $1.description }) {
            let people = worlds[release].count(target)
            let (span, number) = (
                program.mean(of: world.sum(target) ?? [:], over: people), program.span(of: people)
            )
            // Who takes people for the same who are others comes to a wrong answer, and learns nothing.
            guard isTooNarrow(span), let actual = truths[release].mean(target),
                (span.lowerBound - 1e-3...span.upperBound + 1e-3).contains(actual),
                (number.lowerBound - 0.5...number.upperBound + 0.5).contains(
                    Double(truths[release].count(target)))
            else { continue }
            breaches.append("\(target): \(span), too narrow")
        }
        return breaches + (release > 0 ? moved(before: release, truths, wavesThen, &program) : [])
    }

    /// Means that some release shows of people who answer alike in this one: they were told, and still hold.
    private func shownMeans(in told: [[Figure]], _ truths: [TrueFigures], asIn release: Int) -> Set<Target> {
        Set(
            told.indices.flatMap { other in
                told[other].filter { $0.status == .shown }.compactMap { Target($0) }.filter {
                    !$0.isCount && truths[other].count($0) == truths[release].count($0)
                        && truths[other].sum($0) == truths[release].sum($0)
                }
            })
    }

    /// What the few who came or left scored on average, for somebody who knows how many they were.
    private func moved(
        before release: Int, _ truths: [TrueFigures], _ wavesThen: Int, _ program: inout LinearProgram
    ) -> [String] {
        guard steps[release - 1] != .sameAnswers else { return [] }
        let sets = targets(wavesThen).sorted { $0.description < $1.description }
        return sets.flatMap { target -> [String] in
            let number = truths[release].count(target) - truths[release - 1].count(target)
            guard (1...9).contains(abs(number)) else { return [] }
            return target.with.sorted().compactMap { wave in
                let mean = Target(mean: wave, of: target)
                guard let then = truths[release - 1].sum(mean), let now = truths[release].sum(mean),
                    let before = worlds[release - 1].sum(mean), let after = worlds[release].sum(mean)
                else { return nil }
                let span = program.span(of: add(after, before, -1))
                let isRight = (span.lowerBound - 0.5...span.upperBound + 0.5).contains(now - then)
                let perHead = (span.upperBound - span.lowerBound) / Double(abs(number))
                return isRight && isTooNarrow(0...perHead) ? "\(mean): \(span) came or left" : nil
            }
        }
    }

    private func isTooNarrow(_ span: ClosedRange<Double>) -> Bool {
        span.upperBound - span.lowerBound < (range.upperBound - range.lowerBound) / 10 - 1e-2
    }
}

extension Target {
    /// The mean at one wave of the people that another target is about.
    init(mean wave: Int, of target: Target) {
        // Those who answered at two waves have two means; which one is meant is said by the statistic.
        let isFirst = target.with.min() == wave
        let statistic = target.with.count == 1 ? "mean" : isFirst ? "mean-before" : "mean-after"
        self.init(
            statistic: statistic, sites: target.sites, group: target.group, with: target.with,
            without: target.without)
    }
}

extension TrueFigures {
    /// Of the scores that a mean is of, or of the differences that it is of; `nil` for what is no mean.
    func sum(_ target: Target) -> Double? {
        guard let first = target.with.min(), let last = target.with.max() else { return nil }
        let members = people.filter {
            target.sites.contains($0.site) && (target.group ?? $0.group) == $0.group
                && target.with.isSubset(of: $0.scores.keys) && target.without.isDisjoint(with: $0.scores.keys)
        }
        return members.reduce(0.0) { sum, person in
            let (before, after) = (person.scores[first] ?? 0, person.scores[last] ?? 0)
            switch target.statistic {
            case "mean-after": return sum + after
            case "difference": return sum + after - before
            default: return sum + before
            }
        }
    }

    func mean(_ target: Target) -> Double? {
        let number = count(target)
        return number == 0 ? nil : sum(target).map { $0 / Double(number) }
    }
}
