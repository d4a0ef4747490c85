import Realist
import Testing

@testable import RealistPages

/// What is filled into keys of the words about measuring points.
enum WaveWords {
    static let meanings: [String: [String]] = [
        "app.waves.field.*": WaveFields.names, "app.waves.hint.*": WaveFields.names,
        "app.waves.saved.*": ["wave", "removed", "nothing"],
    ]
}

extension AppExample {
    static func wavePages() throws -> [Shown] {
        let at = StudyAddresses(try #require(StudyKey("back")))
        let around = try surroundings(.hostile)
        let wave = Wave(
            id: Wave.ID(known: "baseline"), title: Wording(Writing.hostile.text), phrase: "at baseline",
            month: 0,
            from: Day(2025, 1, 13), to: Day(2025, 2, 7))
        var fields = WaveFields()
        (fields.title, fields.phrase, fields.month) = (Writing.hostile.text, "at baseline", "0")
        var wrong = fields
        wrong.problems = Dictionary(uniqueKeysWithValues: WaveFields.names.map { ($0, "Enter it") })
        let rest = WaveRest(forms: 2, sources: 1, isCompared: true)
        return [
            Shown(
                "waves", TablePage.waves(around, [wave], resting: [wave.id: rest], at: at, language: .english)
            ),
            Shown("waves-none", TablePage.waves(around, [], resting: [:], at: at, language: .english)),
            Shown(
                "wave",
                FormPage.wave(
                    around, fields, of: wave, resting: rest, version: "3", at: at, language: .english)),
            Shown(
                "wave-free",
                FormPage.wave(around, fields, of: wave, version: "3", at: at, language: .english)),
            Shown(
                "wave-wrong", FormPage.wave(around, wrong, of: nil, version: nil, at: at, language: .english)),
            Shown("wave-remove", FormPage.removeWave(around, wave, version: "3", at: at, language: .english)),
        ]
    }
}
