import Foundation
@testable import Realist
import RealistFormats
import RealistPages

extension Example {
    /// The working copy: two folders above this test target.
    static let house = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func theme() throws -> PageTheme {
        try PageTheme(folder: house.appending(path: "site-templates"), words: words())
    }

    static func words() throws -> Words {
        let data = try Data(contentsOf: house.appending(path: "site-templates/words/en.yaml"))
        return try Words(WordsFile.read(Array(data), file: "words/en.yaml"))
    }

    static func instrument() throws -> Instrument {
        let data = try Data(contentsOf: house.appending(path: "toolkit/instruments/proqol-5.yaml"))
        return try InstrumentFile.read(Array(data), file: "proqol-5.yaml")
    }

    static func publication(
        theory: ProgrammeTheory = Example.theory, materials: [Material] = Example.materials,
        sites: [PublishedSite] = Example.sites, before: [Figure] = Example.earlierFigures,
        outcomes: PublishedOutcomes? = nil, judgements: [OverallJudgement] = Example.overall,
        _ change: (inout About) -> Void = { _ in }
    ) throws -> Publication {
        var about = about
        change(&about)
        return Publication(
            about: about, on: Day(2026, 6, 4), theory: theory, recommendations: recommendations,
            materials: materials, sites: sites, workshops: [workshop("all-sites", nil, .total(20))],
            judgements: judgements,
            evidence: evidence, outcomes: try outcomes ?? Example.outcomes(instrument: instrument()),
            figures: figures,
            withheld: withheld,
            previous: Release(number: 2, on: Day(2025, 2, 10), content: "b2", figures: before),
            number: 3,
            earlier: [
                EarlierRelease(number: 1, on: Day(2025, 1, 1), content: "a1"),
                EarlierRelease(number: 2, on: Day(2025, 2, 10), version: "1.1", content: "b2"),
            ])
    }

    static var downloads: [Download] {
        Download.Kind.allCases.map { Download(path: "downloads/\($0.rawValue)", kind: $0, size: 12_345) }
    }

    static func toolkit(baseURL: String? = nil) throws -> Toolkit {
        var toolkit = Toolkit(try publication(), words: try words(), baseURL: baseURL, downloads: downloads)
        // Known of the one that knows where it will stand.
        if baseURL != nil {
            toolkit.check = SiteCheck(
                on: Day(2026, 5, 30), pages: 12, browser: "A browser 1.2", rules: "some rules 3.4",
                widths: [1280, 390], ways: SiteCheck.Way.allCases, faults: ["A picture has no words"])
            toolkit.linkedData = "{\"@type\":\"CreativeWork\"}"
        }
        return toolkit
    }
}
