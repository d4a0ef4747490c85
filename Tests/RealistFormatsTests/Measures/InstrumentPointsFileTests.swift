import Realist
import Testing

@testable import RealistFormats

@Suite("Points, factors, tables and labels in the file of an instrument") struct InstrumentPointsFileTests {
    /// A small one in which all is well.
    static let good = """
        format: 1
        id: made-up
        version: '1'
        title: Made-up questionnaire
        summary: Nothing real.
        scale:
          - value: 0
            label: no
          - value: 1
            label: yes
        other-labels:
          - labels: [dry, wet]
            items: [i2]
        items:
          - id: i1
          - id: i2
        subscales:
          - id: wet
            title: Wetness
            items: [i1, i2]
            points: [0, 25]
            score: mean
            times: 2
            better: lower
          - id: metric
            title: Wetness on a ruler
            items: [i1, i2]
            score: table
            table:
              0: 1.5
              2: 4
              1: 2.5
            better: higher
        missing-rules:
          - id: complete
            title: all answered
            percent: 100
            whose: ours
        default-rule: complete
        terms:
          summary: Free.
          wording: shipped

        """

    @Test("are read, and scores are made with them")
    func whole() throws {
        let text = InstrumentPointsFileTests.good
        let made = try InstrumentFile.read(Array(text.utf8), file: "made-up.yaml")
        #expect(made.subscales[0].points == [0, 25] && made.subscales[0].method == .mean(times: 2))
        #expect(
            made.subscales[1].method == ConversionTable(from: 0, scores: [1.5, 2.5, 4]).map { .table($0) })
        #expect(made.labels(of: made.items[1].id) == ["dry", "wet"])
        #expect(made.labels(of: made.items[0].id) == ["no", "yes"])
        #expect(try Scoring(made.key).score([1, 0]).map(\.value) == [25, 2.5])
        let written = InstrumentFile.write(made)
        #expect(written.contains("\n    table:\n      0: 1.5\n      1: 2.5\n      2: 4\n"))
        #expect(try InstrumentFile.read(Array(written.utf8), file: "made-up.yaml") == made)
    }

    @Test(
        "with a fault are refused with line, column and what to do",
        arguments: [
            (
                "points: [0, 25]", "points: [0, 25, 50]",
                "21:13: The points of the subscale wet are not 2 whole numbers, at least two of them different. "
                    + "Write one for each answer, in the order of the scale, from -1000 to 1000."
            ),
            ("points: [0, 25]", "points: [25, 25]", "21:13: The points of the subscale wet are not 2 whole"),
            ("points: [0, 25]", "points: [0, 2000]", "21:17: \"2000\""),
            ("points: [0, 25]", "points: [0, 2.5]", "21:17: \"2.5\""),
            (
                "times: 2", "times: 0",
                "23:12: The subscale wet must be multiplied by more than 0 and at most a million. Write the factor of "
                    + "the published formula, or leave the key away."
            ),
            ("times: 2", "times: 1e300", "23:12: The subscale wet must be multiplied by more than 0"),
            ("1: 2.5", "1: -1e300", "30:7: The table leaves out a whole number"),
            ("times: 2", "times: two", "23:12: \"two\""),
            ("times: 2", "time: 2", "23:5: \"time\" is not a key of a subscale. Did you mean \"times\"?"),
            (
                "score: mean", "score: median",
                "22:12: \"median\" in \"score\" is not one of the allowed words."
            ),
            ("score: mean", "score: table", "18:5: \"table\" is missing from a subscale."),
            (
                "score: table", "score: sum",
                "30:7: A table gives the score itself, and nothing is multiplied by it. Write score: table with a "
                    + "table alone, or score: sum or mean without one."
            ),
            ("score: table", "score: table\n    times: 2", "29:12: A table gives the score itself"),
            (
                "      2: 4\n", "",
                "30:7: The table of the subscale metric does not have a score for each sum from 0 to 2, and for no "
                    + "other, each greater than the one before. Correct it after the published table."
            ),
            (
                "1: 2.5", "3: 2.5",
                "30:7: The table leaves out a whole number between its least and its greatest, or its scores do not "
                    + "rise. Write every sum with its score, as the published table has them."
            ),
            ("1: 2.5", "1: 25", "30:7: The table leaves out a whole number"),
            ("1: 2.5", "one: 2.5", "32:7: \"one\""),
            ("1: 2.5", "1: two", "32:10: \"two\""),
            (
                "percent: 100", "percent: 50",
                "37:14: The rule complete allows blank answers, for which the table of the subscale metric has no "
                    + "score. Ask for 100 per cent of the answers."
            ),
            (
                "labels: [dry, wet]", "labels: [dry, damp, wet]",
                "12:13: There are 3 labels for 2 answers. Write one label for each answer, in the order of the scale."
            ),
            (
                "    items: [i2]\n", "    items: [i2]\n  - labels: [a, b]\n    items: [i2]\n",
                "12:3: The item i2 has other labels twice. Leave it in one of the lists."
            ),
            ("    items: [i2]\n", "    items: [i9]\n", "13:13: There is no questionnaire item \"i9\"."),
        ])
    func faults(good: String, bad: String, message: String) {
        let text = InstrumentPointsFileTests.good.replacing(good, with: bad, maxReplacements: 1)
        #expect(text != InstrumentPointsFileTests.good)
        let messages = InstrumentFileTests.messages(text)
        #expect(messages.contains { $0.hasPrefix("made-up.yaml:" + message) }, "\(messages)")
    }
}
