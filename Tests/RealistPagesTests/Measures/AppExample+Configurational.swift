import Realist
import Testing

@testable import RealistPages

/// What is filled into keys of the words about combinations.
enum ConfigurationalWords {
    static let meanings: [String: [String]] = [
        "app.configurational.part.*": ConfigurationalPart.allCases.map(\.rawValue),
        "app.configurational.remedy.*": [
            "too-many-conditions", "too-few-cases", "no-case", "unknown-condition", "which-conditions",
            "needs-thresholds", "condition-twice", "waves", "typed",
        ],
        "app.configurational.*": [
            "cases", "explanation-label", "explanation-hint", "no-explanation", "nothing-offered", "others",
            "conditions", "conditions-hint", "thresholds", "thresholds-wrong", "expected", "outcome",
            "choose",
            "negate-legend", "negate", "more", "cut-wrong", "partly", "partly-in", "partly-out", "primary",
            "few-legend", "few", "expect.nothing", "expect.present", "expect.absent", "cut.consistency",
            "cut.pri", "cut.frequency",
        ] + CaseUnit.allCases.flatMap { ["unit.\($0.rawValue)", "about.\($0.rawValue)"] },
    ]
}

extension AppExample {
    static func configurationalPages() throws -> [Shown] {
        let at = StudyAddresses(try #require(StudyKey("back")))
        var shown: [Shown] = []
        for writing in Writing.all {
            let around = try surroundings(writing)
            for unit in CaseUnit.allCases {
                shown.append(
                    Shown(
                        "configurational-\(unit.rawValue)-\(writing.name)",
                        ConfigurationalPage(around, told(unit, writing), at: at, mostCases: 5)))
            }
            var nothing = ConfigurationalTold()
            nothing.problem = writing.text
            nothing.remedy = "too-few-cases"
            shown.append(
                Shown(
                    "configurational-nothing-\(writing.name)", ConfigurationalPage(around, nothing, at: at)))
            var wrong = told(.site, writing)
            (wrong.table, wrong.parts, wrong.remedy) = (nil, [], "typed")
            wrong.wrong = ["t.change:bo", "out", "pri"]
            shown.append(
                Shown("configurational-wrong-\(writing.name)", ConfigurationalPage(around, wrong, at: at)))
        }
        return shown
    }

    private static func told(_ unit: CaseUnit, _ writing: Writing) -> ConfigurationalTold {
        var told = ConfigurationalTold()
        told.typed.unit = unit
        told.typed.explanation = "i1"
        told.typed.conditions = ["trust", "change:bo"]
        told.typed.thresholds = ["change:bo": "2, -1, -5"]
        told.typed.expectations = ["trust": "present"]
        told.typed.outcome = "worked"
        told.explanations = [(value: "i1", text: "I1: \(writing.line)")]
        told.waves = [(value: "a", text: writing.line), (value: "b", text: "Later")]
        told.caseCount = 120
        told.isNew = false
        told.offered = [
            .init(id: "trust", title: writing.line, known: 12, range: nil),
            .init(id: "change:bo", title: "Burnout", known: 9, range: "−4.00 to 3.00"),
            .init(id: "worked", title: "how far it worked", known: 8, range: nil),
        ]
        told.warnings = [writing.text]
        let line = AnalysisTold.Line(what: writing.line, value: "1, n 2", method: "LEAD*~TIME")
        told.parts = ConfigurationalPart.allCases.map { (part: $0, lines: $0 == .necessity ? [] : [line]) }
        told.notes = [writing.text, "That conditions go together shows no cause."]
        var table = ConfigurationalTold.Memberships()
        table.columns = ["trust", "change:bo", "worked"]
        table.rows = (1...8).map { number in
            .init(
                name: "case-\(number)", title: writing.line, site: Site.ID("elm"),
                values: ["1.00", "0.67", "0.00"],
                row: number == 3 ? "" : "2")
        }
        told.table = table
        return told
    }
}

@Suite("The page of a configurational analysis") struct ConfigurationalPageTests {
    private func page(_ unit: CaseUnit, _ change: (inout ConfigurationalTold) -> Void = { _ in }) throws
        -> ConfigurationalPage
    {
        let at = StudyAddresses(try #require(StudyKey("back")))
        var told = ConfigurationalTold()
        told.typed.unit = unit
        var table = ConfigurationalTold.Memberships()
        table.columns = ["a", "worked"]
        table.rows = [
            .init(name: "elm-change", title: "Elm", site: Site.ID("elm"), values: ["1.00", "0.67"], row: "")
        ]
        told.table = table
        change(&told)
        return ConfigurationalPage(try AppExample.surroundings(), told, at: at)
    }

    @Test("leads from a case to its site or its change, and from a person nowhere")
    func links() throws {
        func href(_ unit: CaseUnit) throws -> String? { try page(unit).memberships?.rows[0].head.href }
        #expect(try href(.site) == "/s/back/sites/elm")
        #expect(try href(.episode) == "/s/back/sites/elm/changes/elm-change")
        #expect(try href(.siteRecommendation) == "/s/back/sites/elm/decisions")
        #expect(try href(.person) == nil)
        let last = try #require(try page(.site).memberships?.rows[0].cells.last)
        #expect(last.text == "in no row" && last.isHeld)
    }

    @Test("has its questions in its address, without what is usual")
    func query() throws {
        var typed = ConfigurationalTyped()
        #expect(typed.query == "cases=site")
        typed.conditions = ["change:bo", "trust"]
        typed.thresholds = ["change:bo": "2, -1", "gone": "5"]
        typed.expectations = ["trust": "absent"]
        typed.outcome = "worked:i1"
        typed.isNegated = true
        #expect(
            typed.query
                == "cases=site&c=change%3Abo&t%2Echange%3Abo=2%2C%20-1&c=trust&e%2Etrust=absent"
                + "&outcome=worked%3Ai1&negate=yes"
        )
    }

    @Test("offers more conditions than fit by their names")
    func others() throws {
        let page = try page(.site) { told in
            told.offered = (0..<170).map { .init(id: "c\($0)", title: "C \($0)", known: 1, range: nil) }
            told.typed.conditions = ["c3", "c169"]
        }
        let ticks = try #require(page.fields.compactMap(\.choice).first { $0.choices.count == 150 })
        #expect(ticks.choices.filter(\.isChosen).map(\.value) == ["c3"])
        #expect(page.fields.compactMap(\.text).first { $0.name == "others" }?.value == "c169")
    }
}
