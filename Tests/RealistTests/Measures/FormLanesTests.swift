import Realist
import Testing

@Suite("The lanes of a form") struct FormLanesTests {
    /// Every form of four items answered 1 to 5 or left blank.
    private var forms: [[Int?]] {
        let answers: [Int?] = [nil, 0, 1, 2, 3, 4]
        return answers.flatMap { a in
            answers.flatMap { b in answers.flatMap { c in answers.map { [a, b, c, $0] } } }
        }
    }

    @Test("hold what the scores are made of, for every form", arguments: 0..<3)
    func same(rule: Int) throws {
        let key = try ScoringKey.example()
        let scoring = Scoring(key, rule: key.missingRules[rule])
        let lanes = try #require(FormLanes(scoring))
        for form in forms {
            var sum: UInt64 = 0
            for (item, option) in form.enumerated() {
                if let option { sum += lanes.worth(ofItem: item, option: option) }
            }
            let scores = lanes.lanes.enumerated().map { subscale, lane in
                let place = lane.place(in: sum)
                #expect(
                    place < lane.places && lane.places(answered: lane.answered(at: place)).contains(place))
                #expect(
                    scoring.points(ofSubscale: subscale, answered: lane.answered(at: place))
                        .contains(lane.points(at: place)))
                return scoring.score(
                    ofSubscale: subscale, points: lane.points(at: place), answered: lane.answered(at: place))
            }
            #expect(scores == (try scoring.score(form)))
        }
    }

    @Test("are refused to a scale that they have no room for")
    func tooLarge() throws {
        let items = (1...200).compactMap { Instrument.Item.ID("i\($0)") }
        let scale = try #require(
            AnswerScale([-1000, 999, 1000].map { AnswerScale.Option(value: $0, label: Wording("\($0)")) }))
        let rule = MissingRule(
            id: MissingRule.ID(known: "complete"), title: "all", percent: 100, whose: "ours")
        let key = try ScoringKey(
            items: items.map { Instrument.Item(id: $0) }, scale: scale,
            subscales: [
                Subscale(
                    id: Subscale.ID(known: "all"), title: "All", items: items, method: .sum, better: .lower)
            ], missingRules: [rule], defaultRule: rule.id)
        #expect(FormLanes(Scoring(key)) == nil)
    }
}
