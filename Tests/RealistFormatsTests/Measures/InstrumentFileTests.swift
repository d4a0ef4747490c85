import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("The file of an instrument") struct InstrumentFileTests {
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
        items:
          - id: i1
            wording: Does it rain?
          - id: i2
        subscales:
          - id: wet
            title: Wetness
            items: [i1, i2]
            reversed: [i2]
            score: sum
            better: lower
        missing-rules:
          - id: complete
            title: all answered
            percent: 100
            whose: ours
        default-rule: complete
        norms:
          - id: meadow
            title: A meadow
            values:
              wet:
                mean: 1
                sd: 0.5
        band-schemes:
          - id: plain
            title: Plain
            on: raw
            bands:
              - id: dry
                title: dry
              - id: soaked
                title: soaked
            cuts:
              wet: [below 1.5]
            caveat: Not a diagnosis.
        terms:
          summary: Free.
          wording: shipped

        """

    static func messages(_ text: String) -> [String] {
        do {
            _ = try InstrumentFile.read(Array(text.utf8), file: "made-up.yaml")
            return []
        } catch {
            return error.list.map(\.message)
        }
    }

    @Test("is read whole")
    func whole() throws {
        let made = try InstrumentFile.read(Array(InstrumentFileTests.good.utf8), file: "made-up.yaml")
        #expect(made.id.text == "made-up" && made.version == "1")
        #expect(made.items.map(\.wording) == ["Does it rain?", nil])
        #expect(made.subscales[0].reversed.map(\.text) == ["i2"] && made.subscales[0].better == .lower)
        #expect(made.norm("meadow")?.values[made.subscales[0].id]?.sd == 0.5)
        #expect(made.bandScheme("plain")?.cuts[made.subscales[0].id] == [.init(at: 1.5, belongsBelow: false)])
        #expect(made.terms.wording == .shipped)
    }

    /// Every kind of every part, in two languages.
    @Test("is written so that reading gives the same again, whatever is in it")
    func roundTrip() throws {
        let welsh = InstrumentFileTests.good
            .replacing("version: '1'", with: "version: '1'\nlanguage: cy")
            .replacing("title: Plain", with: "title: {cy: Plaen, en: Plain}")
            .replacing("score: sum", with: "score: mean")
            .replacing("better: lower", with: "better: higher")
            .replacing("on: raw", with: "on: t\n    norm: meadow")
            .replacing("[below 1.5]", with: "[up to -1.5e-3]\n    shares:\n      wet: [0.25, 0.75]")
        let others = Instrument.WordingTerms.allCases.map {
            InstrumentFileTests.good.replacing("wording: shipped", with: "wording: \($0.rawValue)")
        }
        let notes =
            InstrumentFileTests.good + """
                disputes:
                  - kind: dispute
                    text: '# no comment: - "quoted"'
                    sources: [x]
                  - kind: deviation
                    text: |
                      Two
                      lines
                reliability:
                  - title: Nobody
                    alpha: {wet: 0.5}
                change-thresholds:
                  - {id: c, title: d, points: {wet: 0.1}, basis: e}
                other-labels:
                  - {labels: [dry, wet], items: [i2]}
                references:
                  - {id: x, text: X, standing: read}
                  - {id: y, text: Y, url: 'https://example.org', standing: reported}
                  - {id: z, text: Z, standing: not-reread}

                """
        let scores = [
            "mean\n    times: 2.5", "sum\n    times: 4\n    points: [0, 25]",
            "table\n    table: {2: 3.5, 0: -1, 1: 2}",
            "table\n    points: [1, 2]\n    table: {2: 1, 3: 2, 4: 9}",
        ].map { InstrumentFileTests.good.replacing("score: sum", with: "score: \($0)") }
        for text in [InstrumentFileTests.good, welsh, notes] + others + scores {
            let made = try InstrumentFile.read(Array(text.utf8), file: "made-up.yaml")
            let written = InstrumentFile.write(made)
            #expect(try InstrumentFile.read(Array(written.utf8), file: "made-up.yaml") == made)
            #expect(try InstrumentFile.write(InstrumentFile.read(Array(written.utf8), file: "")) == written)
        }
    }

    @Test(
        "with a fault is refused with its line, its column and what to do",
        arguments: [
            (
                "reversed: [i2]", "reversed: [i3]",
                ["made-up.yaml:19:16: There is no questionnaire item \"i3\". Did you mean \"i1\"?"]
            ),
            (
                "items: [i1, i2]", "items: [i1, i1]",
                [
                    "made-up.yaml:18:12: The subscale wet has no items, or one of them twice. List each of them once."
                ]
            ),
            (
                "reversed: [i2]", "revresed: [i2]",
                ["made-up.yaml:19:5: \"revresed\" is not a key of a subscale. Did you mean \"reversed\"?"]
            ),
            (
                "sd: 0.5", "sd: 0",
                [
                    "made-up.yaml:34:13: The standard deviation of a norm must be greater than 0. Correct it after the source."
                ]
            ),
            (
                "[below 1.5]", "[1.5]",
                [
                    "made-up.yaml:45:13: \"1.5\" does not say where a band ends. Write below 22.5 when "
                        + "22.5 itself belongs to the upper band, or up to 44 when 44 belongs to the lower one."
                ]
            ),
            (
                "[below 1.5]", "[below 0.5, below 1.5]",
                [
                    "made-up.yaml:45:7: The cuts or shares of the scheme plain for wet do not fit its bands. Write one "
                        + "cut fewer than bands, from small to great, and one share for each band."
                ]
            ),
            (
                "default-rule: complete", "default-rule: complet",
                ["made-up.yaml:27:15: There is no missing rule \"complet\". Did you mean \"complete\"?"]
            ),
            (
                "- id: meadow", "- id: sample",
                [
                    "made-up.yaml:29:9: No norm can be called sample: that is what the scored people themselves are "
                        + "called. Name it after its source and year."
                ]
            ),
            (
                "value: 1\n", "value: 0\n",
                [
                    "made-up.yaml:7:3: The scale has fewer than two answers, more than 250, or one value twice. List "
                        + "every answer of the form once, each with the number it counts."
                ]
            ),
            (
                "percent: 100", "percent: 0",
                [
                    "made-up.yaml:25:14: \"0\" in \"percent\" is outside 1 to 100. Write a whole number from 1 to 100."
                ]
            ),
            (
                "on: raw", "on: t",
                [
                    "made-up.yaml:36:5: \"norm\" is missing from a band scheme. Add a line that begins with norm: to it."
                ]
            ),
            (
                "- id: i2\n", "- id: i1\n",
                [
                    "made-up.yaml:14:9: The questionnaire item \"i1\" is there twice, first at made-up.yaml:12:9. Give one questionnaire item another "
                        + "identifier, or take one of the two away."
                ]
            ),
        ])
    func faults(good: String, bad: String, messages: [String]) {
        let text = InstrumentFileTests.good.replacing(good, with: bad, maxReplacements: 1)
        #expect(text != InstrumentFileTests.good)
        #expect(InstrumentFileTests.messages(text).prefix(1) == messages[...])
    }

    @Test("has items and subscales")
    func empty() {
        let none =
            "format: 1\nid: a\nversion: b\ntitle: c\nsummary: d\nscale:\n  - {value: 0, label: e}\n"
            + "  - {value: 1, label: f}\nitems: []\nsubscales: []\nmissing-rules: []\ndefault-rule: complete\n"
            + "terms: {summary: g, wording: shipped}\n"
        #expect(InstrumentFileTests.messages(none).count == 3)
    }

    @Test("tells everything that is wrong with it at once")
    func allAtOnce() {
        let text = InstrumentFileTests.good
            .replacing("version: '1'\n", with: "")
            .replacing("better: lower", with: "better: down")
            .replacing("mean: 1", with: "mean: one")
            .replacing("wording: shipped", with: "wording: mine")
        #expect(InstrumentFileTests.messages(text).count == 4)
    }

    @Test("of every hostile kind is refused, without a crash")
    func hostile() throws {
        for name in try HostileFiles.names(prefix: "yaml-") {
            let bytes = try HostileFiles.bytes(name)
            #expect(throws: Problems.self) { try InstrumentFile.read(bytes, file: name) }
        }
    }

    @Test(
        "with bytes changed, doubled and taken out is refused or read, without a crash",
        arguments: ["proqol-5", "cbi", "swemwbs"])
    func mutated(id: String) throws {
        var random = SeededGenerator(seed: 41)
        let good = try ToolkitInstruments.bytes(id)
        let signs = Array("-:#[]{}'\"|>&*!%@0123456789.eE \n\tq\u{0}é".utf8)
        for _ in 0..<200 {
            var bytes = good
            for _ in 0...Int.random(in: 0...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
                case 1: bytes.remove(at: place)
                default:
                    let end = min(bytes.count, place + 40)
                    bytes.insert(contentsOf: bytes[place..<end], at: place)
                }
            }
            guard let made = try? InstrumentFile.read(bytes, file: "made-up.yaml") else { continue }
            let scoring = Scoring(made.key)
            for score in try scoring.score(made.items.map { _ in 0 }) {
                for scheme in made.bandSchemes { _ = scheme.band(score, norm: made.norms.first) }
            }
        }
    }

    @Test("cut off anywhere is refused or read, without a crash")
    func cutOff() {
        let bytes = Array(InstrumentFileTests.good.utf8)
        for end in stride(from: 0, to: bytes.count, by: 3) {
            _ = try? InstrumentFile.read(Array(bytes[..<end]), file: "made-up.yaml")
        }
    }
}
