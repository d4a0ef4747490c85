import Testing

@testable import Realist

@Suite("Scoring a form") struct ScoringTests {
    /// The value of "strain" and of "joy"; answers are positions among the options, 0 for the answer 1.
    private func values(_ form: [Int?], rule: String = "complete") throws -> [Double?] {
        let key = try ScoringKey.example()
        let rule = key.missingRules.first { $0.id.text == rule }
        return try Scoring(key, rule: rule).score(form).map(\.value)
    }

    @Test("sums the answers, turning reversed items round")
    func sum() throws {
        #expect(try values([0, 4, 0, 0]) == [4, 7.0 / 3])  // least strain
        #expect(try values([4, 0, 4, 4]) == [20, 11.0 / 3])  // most
        #expect(try values([2, 2, 2, 2]) == [12, 3])  // the middle stays the middle
    }

    @Test("gives no score where fewer items are answered than the rule asks for")
    func missing() throws {
        #expect(try values([nil, 4, 0, 0]) == [nil, nil])
        #expect(try values([nil, 4, 0, 0], rule: "p75") == [4, nil])
        #expect(try values([nil, nil, 0, 0], rule: "p75") == [nil, nil])
        #expect(try values([nil, nil, 1, 0], rule: "p50") == [6, nil])
        #expect(try values([nil, nil, nil, nil], rule: "p50") == [nil, nil])
    }

    @Test("raises the answered items, turned round, to the whole subscale")
    func prorated() throws {
        // 5 + (6 − 1) + 4 of three items, for four.
        #expect(try values([4, 0, 3, nil], rule: "p75") == [4.0 * 14 / 3, 10.0 / 3])
        let key = try ScoringKey.example()
        let score = try Scoring(key, rule: key.missingRules[1]).score([4, 0, 3, nil])[0]
        #expect(score.isProrated && !score.isComplete && score.answered == 3 && score.points == 14)
    }

    @Test("uses the key's default rule when none is named")
    func defaultRule() throws {
        #expect(try Scoring(ScoringKey.example()).rule.id.text == "complete")
    }

    @Test("refuses a form of another length, and an option the scale has not")
    func refusals() throws {
        let scoring = Scoring(try ScoringKey.example())
        #expect(throws: ScoringProblem.wrongLength(answers: 3, items: 4)) { try scoring.score([0, 0, 0]) }
        #expect(throws: ScoringProblem.noSuchOption(item: 2, options: 5)) { try scoring.score([0, 5, 0, 0]) }
        #expect(throws: ScoringProblem.noSuchOption(item: 1, options: 5)) {
            try scoring.score([-1, 5, 0, 0])
        }
    }

    @Test("knows how far a subscale can reach")
    func range() throws {
        let key = try ScoringKey.example()
        #expect(key.range(of: key.subscales[0]) == 4...20)
        #expect(key.range(of: key.subscales[1]) == 1...5)
    }
}

@Suite("A cell that holds an answer") struct AnswerCellTests {
    @Test(
        "is a number on the scale, whatever blanks are around it",
        arguments: [
            ("3", 2), (" 3\t", 2), ("4.0", 3), ("+5", 4), ("01", 0), ("2e0", 1), ("0.5e1", 4),
        ])
    func taken(text: String, option: Int) throws {
        #expect(try ScoringKey.scale(1...5).answer(in: text.utf8) == .option(option))
    }

    @Test(
        "is nothing else",
        arguments: [
            "0", "6", "-9", "55", "2.5", "three", "NA", "1,0", "4 .0", "0x3", "nan", "inf", "1e999", "3-",
            "99999999999999999999999999", "٣", "3\u{0}",
        ])
    func offScale(text: String) throws {
        #expect(try ScoringKey.scale(1...5).answer(in: text.utf8) == .offScale)
    }

    @Test("is blank when there is nothing but blanks", arguments: ["", " ", "\t "])
    func blank(text: String) throws {
        #expect(try ScoringKey.scale(1...5).answer(in: text.utf8) == .blank)
    }

    @Test("the scale may begin below zero, and skip") func otherScales() throws {
        let scale = try #require(
            AnswerScale([-1, 0, 25, 100].map { AnswerScale.Option(value: $0, label: "x") }))
        #expect(scale.answer(in: "-1".utf8) == .option(0))
        #expect(scale.answer(in: "100".utf8) == .option(3))
        #expect(scale.turned(25) == 74)
        #expect(AnswerScale([]) == nil)
        #expect(AnswerScale([1, 1].map { AnswerScale.Option(value: $0, label: "x") }) == nil)
        #expect(AnswerScale([1, Int.max].map { AnswerScale.Option(value: $0, label: "x") }) == nil)
    }
}
