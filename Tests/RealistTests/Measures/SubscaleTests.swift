import Testing

@testable import Realist

@Suite("How points become a score") struct SubscaleTests {
    private let items = ["i1", "i2", "i3"].compactMap { Instrument.Item.ID($0) }

    private func key(
        _ method: Subscale.Method, points: [Int]? = nil, percent: Int = 50
    ) throws -> ScoringKey {
        try ScoringKey(
            items: items.map { Instrument.Item(id: $0) }, scale: ScoringKey.scale(1...5),
            subscales: [
                Subscale(
                    id: Subscale.ID(known: "s"), title: "S", items: items, reversed: [items[1]],
                    points: points,
                    method: method, better: .higher)
            ],
            missingRules: [
                MissingRule(id: MissingRule.ID(known: "r"), title: "r", percent: percent, whose: "ours")
            ],
            defaultRule: MissingRule.ID(known: "r"))
    }

    private func score(
        _ form: [Int?], _ method: Subscale.Method, points: [Int]? = nil, percent: Int = 50
    ) throws -> Double? {
        try Scoring(key(method, points: points, percent: percent)).score(form)[0].value
    }

    @Test("a factor multiplies the sum, as the WHO-5 times 4, or the mean")
    func factor() throws {
        #expect(try score([4, 0, 4], .sum(times: 4)) == 60)
        #expect(try score([4, nil, 0], .sum(times: 4)) == 36)
        let mean: Double? = 25.0 / 3
        #expect(try score([4, 1, 0], .mean(times: 2.5)) == mean)
        #expect(try key(.sum(times: 4)).range(of: key(.sum(times: 4)).subscales[0]) == 12...60)
    }

    @Test("answers may count other points than their numbers, as always 100, often 75, … in the CBI")
    func points() throws {
        let points = [0, 25, 50, 75, 100]
        #expect(try score([4, 0, 4], .mean, points: points) == 100)
        #expect(try score([0, 4, 0], .mean, points: points) == 0)
        #expect(try score([1, 3, nil], .mean, points: points) == 25)
        let key = try key(.mean, points: points)
        #expect(key.range(of: key.subscales[0]) == 0...100)
        // Uneven steps are turned round about the middle of the points, not of the numbers.
        #expect(key.subscales[0].points(of: items[1], on: key.scale) == points.reversed())
        let merged = try self.key(.sum, points: [0, 0, 1, 2, 2])
        #expect(merged.subscales[0].points(of: items[1], on: merged.scale) == [2, 2, 1, 0, 0])
    }

    @Test("a table gives the score of a complete form, and of no other")
    func table() throws {
        let table = try #require(ConversionTable(from: 3, scores: (3...15).map { Double($0 * $0) / 2 }))
        let scoring = Scoring(try key(.table(table), percent: 100))
        #expect(try scoring.score([0, 4, 0])[0].value == 4.5)
        #expect(try scoring.score([4, 0, 4])[0].value == 112.5)
        #expect(try scoring.score([2, nil, 2])[0].value == nil)
        #expect(scoring.key.range(of: scoring.key.subscales[0]) == 4.5...112.5)
        #expect(table[2] == nil && table[16] == nil)
    }

    @Test("no key has points, factors or tables that do not fit")
    func refusals() throws {
        for points in [[1, 2], [1, 1, 1, 1, 1], [1, 2, 3, 4, 1001]] {
            #expect(throws: KeyProblem.pointsDoNotFit(Subscale.ID(known: "s"), answers: 5)) {
                try key(.sum, points: points)
            }
        }
        for factor in [0, -1, .infinity, .nan] {
            #expect(throws: KeyProblem.noFactor(Subscale.ID(known: "s"))) { try key(.mean(times: factor)) }
        }
        for sums in [2...15, 3...14, 3...16] {
            let table = try #require(ConversionTable(from: sums.lowerBound, scores: sums.map { Double($0) }))
            #expect(throws: KeyProblem.tableDoesNotFit(Subscale.ID(known: "s"), lowest: 3, highest: 15)) {
                try key(.table(table), percent: 100)
            }
        }
        let table = try #require(ConversionTable(from: 3, scores: (3...15).map { Double($0) }))
        #expect(throws: KeyProblem.self) { try key(.table(table), percent: 66) }
        #expect(throws: Never.self) { try key(.table(table), percent: 67) }
        #expect(ConversionTable(from: 0, scores: [1, 1]) == nil)
        #expect(ConversionTable(from: 0, scores: [1]) == nil)
        #expect(ConversionTable(from: 0, scores: [1, .nan]) == nil)
        #expect(ConversionTable(from: .min, scores: [1, 2]) == nil)
    }

    @Test("some items have other words for the answers")
    func labels() throws {
        let instrument = try Instrument.example()
        let words: [Wording] = ["a", "b", "c", "d", "e"]
        let other = Instrument(
            id: instrument.id, version: "1", title: "t", summary: "s", key: instrument.key,
            otherLabels: [AnswerLabels(labels: words, items: [instrument.items[1].id])],
            terms: instrument.terms)
        #expect(other.labels(of: instrument.items[1].id) == words)
        #expect(other.labels(of: instrument.items[0].id) == instrument.scale.options.map(\.label))
        let copy = InstrumentWording(instrument: other.id, language: .english, items: [:])
        #expect(other.adding(copy).otherLabels == other.otherLabels)
    }
}
