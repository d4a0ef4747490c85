import Testing

@testable import Realist

@Suite("Themes on the site") struct PublishedThemesTests {
    static let day = Day(2025, 6, 1)

    static func themes(_ study: Study) -> PublishedThemes? {
        study.publication(of: [], coded: ExampleCodes.coded(study), on: day).evidence.themes
    }

    static func sample(_ kind: DisclosureSettings.TableClass.Kind, confirmed: String? = "admin")
        -> [DisclosureSettings.TableClass]
    {
        [.init(table: .sources, kind: kind, reason: "Agreed", setBy: "evaluator", confirmedBy: confirmed)]
    }

    @Test("tell a passage for a concept, and nothing of who speaks")
    func passages() throws {
        let themes = try #require(Self.themes(ExampleCodes.study()))
        #expect(themes.passages.count == 3 && themes.unnamed == 0)
        #expect(themes.passages[.init(known: "both")]?.kind == .interview)
    }

    @Test("are not there while nobody knows what carries which code, or there is no codebook")
    func none() {
        var study = ExampleCodes.study()
        #expect(study.publication(of: [], on: Self.day).evidence.themes == nil)
        study.evidence.codebook = Codebook()
        #expect(Self.themes(study) == nil)
    }

    @Test(
        "have no passage of somebody who did not agree, nor a concept that is named in these words",
        arguments: [false, nil])
    func consent(quotes: Bool?) throws {
        let themes = try #require(Self.themes(ExampleCodes.study(quotes: quotes)))
        let texts = themes.passages.values.map(\.text)
        #expect(!texts.contains { $0.contains("AFRAID") })
        #expect(themes.unnamed == 1)
        let shown = themes.structure.bundles.flatMap(\.codes).map(\.id.text)
        #expect(!shown.contains("afraid") && shown.contains("both"))
    }

    @Test("have no passage of a site whose lead has not approved")
    func approval() throws {
        let themes = try #require(Self.themes(ExampleCodes.study(isApproved: false)))
        #expect(themes.passages.isEmpty && themes.unnamed == 1)
    }

    @Test("tell how many people spoke of each only where the sample may be described, and that was confirmed")
    func people() throws {
        #expect(Self.themes(ExampleCodes.study())?.people == nil)
        #expect(Self.themes(ExampleCodes.study(classes: Self.sample(.activity)))?.people == nil)
        let alone = ExampleCodes.study(classes: Self.sample(.sampleAndThemes, confirmed: nil))
        #expect(Self.themes(alone)?.people == nil)
        let study = ExampleCodes.study(classes: Self.sample(.sampleAndThemes))
        let people = try #require(Self.themes(study)?.people)
        #expect(people.heard == 3)
        #expect(
            people.byTheme == [.init(known: "trust"): 2, .init(known: "fear"): 2, .init(known: "loose"): 0])
    }

    @Test("count nobody who withdrew or did not agree to be interviewed")
    func counted() throws {
        var study = ExampleCodes.study(
            withdrawn: Day(2025, 3, 3), classes: Self.sample(.sampleAndThemes))
        study.participants[2].consents.interview = nil
        let people = try #require(Self.themes(study)?.people)
        #expect(people.heard == 1 && people.byTheme[.init(known: "trust")] == 1)
    }
}
