import Testing

@testable import Realist

@Suite("Bands and T scores") struct BandTests {
    let strain = Subscale.ID(known: "strain")

    private func scheme(_ basis: BandScheme.Basis, _ cuts: [BandScheme.Cut]) throws -> BandScheme {
        try BandScheme(
            id: BandScheme.ID(known: "made-up"), title: "Made up", basis: basis,
            bands: ["low", "middle", "high"].compactMap { name in
                BandScheme.Band.ID(name).map { BandScheme.Band(id: $0, title: Wording(name)) }
            },
            cuts: [strain: cuts], caveat: "Not a diagnosis.")
    }

    private func score(_ form: [Int?], rule: Int = 2) throws -> Score {
        let key = try ScoringKey.example()
        return try Scoring(key, rule: key.missingRules[rule]).score(form)[0]
    }

    @Test("a score on a cut goes to the side that the scheme names")
    func cuts() throws {
        let below = try scheme(.raw, [.init(at: 8, belongsBelow: true), .init(at: 12, belongsBelow: true)])
        let above = try scheme(.raw, [.init(at: 8, belongsBelow: false), .init(at: 12, belongsBelow: false)])
        let eight = try score([1, 3, 1, 1])
        #expect(eight.value == 8)
        #expect(below.band(eight)?.id.text == "low")
        #expect(above.band(eight)?.id.text == "middle")
        #expect(above.band(try score([2, 2, 2, 2]))?.id.text == "high")
        #expect(above.band(try score([nil, nil, nil, nil])) == nil)
    }

    @Test("a T score needs every answer, and says how far from the norm's mean")
    func t() throws {
        let values = try #require(Norm.Values(mean: 10, sd: 4))
        let norm = Norm(id: Norm.ID(known: "made-up"), title: "Nobody", values: [strain: values])
        #expect(norm.t(try score([2, 2, 2, 2])) == 55)
        #expect(norm.t(try score([2, 2, 2, nil])) == nil)
        let onT = try scheme(
            .t(norm.id), [.init(at: 50, belongsBelow: true), .init(at: 55, belongsBelow: false)])
        #expect(onT.band(try score([2, 2, 2, 2]), norm: norm)?.id.text == "high")
        #expect(onT.band(try score([2, 2, 2, 2])) == nil, "without its norm a scheme on T says nothing")
        #expect(onT.band(try score([2, 2, 2, 2]), norm: Norm.sample([])) == nil, "nor with another norm")
        #expect(Norm.Values(mean: 10, sd: 0) == nil)
    }

    @Test("bands that do not fit their cuts are refused")
    func misfit() {
        #expect(throws: KeyProblem.self) { try scheme(.raw, [.init(at: 8, belongsBelow: true)]) }
        #expect(throws: KeyProblem.self) {
            try scheme(.raw, [.init(at: 8, belongsBelow: true), .init(at: 8, belongsBelow: true)])
        }
    }
}

@Suite("The tally of a subscale") struct ScoreTallyTests {
    private func scores(_ count: Int) throws -> [Score] {
        let key = try ScoringKey.example()
        let scoring = Scoring(key, rule: key.missingRules[1])
        return try (0..<count).map { index in
            let form = (0..<4).map { item in (index * 7 + item * 3) % 11 == 0 ? nil : (index + item * 2) % 5 }
            return try scoring.score(form)[0]
        }
    }

    @Test("has the summary of all values, in whatever order and parts they came")
    func parts() throws {
        let scores = try scores(300)
        var whole = ScoreTally(scores[0].subscale)
        var first = whole
        var second = whole
        for score in scores { whole.add(score) }
        for score in scores.prefix(120) { first.add(score) }
        for score in scores.dropFirst(120).reversed() { second.add(score) }
        second.add(first)
        #expect(second == whole)
        #expect(second.summary() == whole.summary())
        let values = scores.compactMap(\.value).sorted()
        let summary = whole.summary()
        #expect(summary.count == values.count && summary.missing == 300 - values.count)
        #expect(summary.least == values.first && summary.greatest == values.last)
        let mean = values.reduce(0, +) / Double(values.count)
        #expect(abs((summary.mean ?? 0) - mean) < 1e-12)
    }

    @Test("of nobody has no figures but zero")
    func empty() {
        let summary = ScoreTally(Subscale.ID(known: "strain")).summary()
        #expect(summary.count == 0 && summary.missing == 0 && summary.mean == nil && summary.median == nil)
    }
}
