import Realist

@testable import RealistFormats

/// The file of an instrument: refused with a place, or read, scored, written and read again as the same.
enum InstrumentWays {
    static func check(_ bytes: [UInt8]) {
        let made: Instrument
        do throws(Problems) {
            made = try InstrumentFile.read(bytes, file: "i.yaml")
        } catch {
            mustHold(!error.list.isEmpty, "refused without a reason")
            for problem in error.list { mustHold(!problem.message.isEmpty, "an empty message") }
            return
        }
        score(made)
        let text = InstrumentFile.write(made)
        let again = try? InstrumentFile.read(Array(text.utf8), file: "again.yaml")
        mustHold(again == made, "written and read it is another")
    }

    /// Blank, the first option, the last one, and mixed.
    private static func score(_ made: Instrument) {
        let last = made.scale.options.count - 1
        let forms: [[Int?]] = [
            made.items.map { _ in nil }, made.items.map { _ in 0 }, made.items.map { _ in last },
            made.items.indices.map { $0 % 3 == 0 ? nil : $0 % (last + 1) },
        ]
        for rule in made.key.missingRules {
            let scoring = Scoring(made.key, rule: rule)
            let lanes = FormLanes(scoring)
            for form in forms {
                guard let scores = try? scoring.score(form) else { continue }
                for score in scores {
                    for scheme in made.bandSchemes {
                        for norm in made.norms { _ = scheme.band(score, norm: norm) }
                    }
                }
                guard let lanes else { continue }
                var packed: UInt64 = 0
                for (item, option) in form.enumerated() {
                    if let option { packed &+= lanes.worth(ofItem: item, option: option) }
                }
                for (place, score) in scores.enumerated() {
                    let lane = lanes.lanes[place]
                    let at = lane.place(in: packed)
                    let other = scoring.score(
                        ofSubscale: place, points: lane.points(at: at), answered: lane.answered(at: at))
                    mustHold(other == score, "lanes of \(score.subscale)")
                }
            }
        }
    }
}
