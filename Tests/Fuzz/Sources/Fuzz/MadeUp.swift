import Realist

@testable import RealistFormats

/// A questionnaire for the tables and maps that are fuzzed.
enum MadeUp {
    static let instrument: Instrument = {
        let items = (1...5).map { "  - id: i\($0)\n" }.joined()
        let text = """
            format: 1
            id: made-up
            version: '1'
            title: Made-up questionnaire
            summary: Nothing real.
            scale:
            \((1...5).map { "  - value: \($0)\n    label: option \($0)" }.joined(separator: "\n"))
            items:
            \(items)subscales:
              - id: a
                title: A
                items: [i1, i2, i3]
                reversed: [i2]
                score: sum
                better: lower
              - id: b
                title: B
                items: [i4, i5]
                score: mean
                better: higher
            missing-rules:
              - id: half
                title: half answered
                percent: 50
                whose: ours
            default-rule: half
            terms:
              summary: Free.
              wording: shipped

            """
        do throws(Problems) {
            return try InstrumentFile.read(Array(text.utf8), file: "made-up.yaml")
        } catch {
            preconditionFailure(error.list.map(\.message).joined(separator: "\n"))
        }
    }()
}
