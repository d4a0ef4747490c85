import Realist
import Testing

@Suite("A study that is published again and again, under attack") struct SeriesAttackTests {
    @Test(
        "tells nothing of few, whoever leaves, comes or answers late, whatever wave or threshold is new",
        arguments: 801...840)
    func series(seed: Int) {
        let series = ReleaseSeries(seed: UInt64(seed), sites: 1...6, releases: 2 + seed % 4)
        let told = series.figures()
        for (release, breaches) in breaches(series, told).enumerated() {
            #expect(
                breaches == [],
                "release \(release + 1) of \(told.count): \(series.steps), \(series.states.map(\.threshold))")
        }
    }

    @Test(
        "tells no mean of few, nor of the few who came, left or answered late, whatever means are shown",
        arguments: 901...930)
    func means(seed: Int) {
        let series = ReleaseSeries(seed: UInt64(seed), sites: 1...4, releases: 2 + seed % 3)
        let told = series.figures()
        for (release, breaches) in breachesOfMeans(series, told).enumerated() {
            #expect(breaches == [], "release \(release + 1) of \(told.count): \(series.steps)")
        }
    }

    @Test("tells means of few where a release forgets those before it")
    func forgetfulMeans() {
        let broken = (901...930).filter { seed in
            let series = ReleaseSeries(seed: UInt64(seed), sites: 1...4, releases: 2 + seed % 3)
            return breachesOfMeans(series, series.figures(remembers: false)).contains {
                $0?.isEmpty == false
            }
        }
        #expect(broken.count > 1)
    }

    @Test("happens in each of the ways that a study can change, and shows figures all the while")
    func kinds() {
        let all = (801...840).map {
            ReleaseSeries(seed: UInt64($0), sites: 1...6, releases: 2 + $0 % 4)
        }
        let steps = all.flatMap(\.steps)
        #expect(steps.contains(.peopleLeft) && steps.contains(.peopleCame))
        #expect(steps.contains { if case .lateAnswers = $0 { true } else { false } })
        let pairs = all.flatMap { zip($0.states, $0.states.dropFirst()) }
        #expect(pairs.contains { $0.waves < $1.waves })
        #expect(pairs.contains { $0.threshold < $1.threshold })
        #expect(pairs.contains { $0.threshold > $1.threshold })
        let told = all.map { $0.figures().map { figures in figures.contains { $0.status == .shown } } }
        #expect(told.count { $0.contains(true) } > 20)
        #expect(told.count { $0.last == true } > 5)
    }

    @Test("is broken where a release forgets those before it")
    func forgetful() {
        let broken = (801...840).filter { seed in
            let series = ReleaseSeries(seed: UInt64(seed), sites: 1...6, releases: 2 + seed % 4)
            return breaches(series, series.figures(remembers: false)).contains { $0?.isEmpty == false }
        }
        #expect(broken.count > 3)
    }

    private func breaches(_ series: ReleaseSeries, _ told: [[Figure]]) -> [[String]?] {
        let truths = series.truths()
        return attacked(series, told) { attack, release in
            attack.breaches(
                of: release, told, truths: truths, wavesThen: series.states[release].waves,
                few: series.lowestThreshold)
        }
    }

    private func breachesOfMeans(_ series: ReleaseSeries, _ told: [[Figure]]) -> [[String]?] {
        let truths = series.truths()
        return attacked(series, told, range: MadeUpSurvey.range) { attack, release in
            attack.breachesOfMeans(
                of: release, told, truths: truths, wavesThen: series.states[release].waves,
                few: series.lowestThreshold)
        }
    }

    /// First takes people for the same wherever figures stand; where that leads to a contradiction, nowhere.
    private func attacked(
        _ series: ReleaseSeries, _ told: [[Figure]], range: ClosedRange<Double>? = nil,
        _ breaches: (SeriesAttack, Int) -> [String]?
    ) -> [[String]?] {
        let attacks = [true, false].map {
            SeriesAttack(
                told, steps: series.steps, sites: series.survey.sites.count, waves: series.survey.waves,
                takesForSame: $0, range: range)
        }
        return told.indices.map { release in
            for attack in attacks {
                if let found = breaches(attack, release) { return found }
            }
            return nil
        }
    }
}
