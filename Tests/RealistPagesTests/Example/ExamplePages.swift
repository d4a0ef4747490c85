@testable import Realist
@testable import RealistPages

extension Example {
    /// Every page of the example, with and without an address on the web; and a finder with more questions than stand
    /// open; a search page with more explanations than it lists; a theory that is cut into sheets, and one that lost
    /// explanations; a page of a site in two languages; pages of the
    /// evaluators' own.
    static func pages() throws -> [any Page] {
        try [toolkit(), toolkit(baseURL: "https://example.org/toolkit")].flatMap { toolkit in
            toolkit.addresses.compactMap(toolkit.page)
        } + [
            FinderPage(toolkit(), mostFirst: 2), SearchPage(crowded(), edition: "0c1f"),
            HomePage(inTwoLanguages()),
        ]
            + [.home, .own(Identifier(known: "about")), .own(Identifier(known: "short"))].compactMap(
                withOwn().page)
            + [.theory, .map, .mapSheet(1)].compactMap(crowded().page)
            + [.theoryThen].compactMap(shrunk().page)
    }

    /// In English, which stands at the top, and in Welsh, which nobody has read.
    private static func inTwoLanguages() throws -> Toolkit {
        let welsh = PluralFormTests.welsh
        return Toolkit(
            try publication(), words: try words(), language: welsh, baseURL: "https://example.org/toolkit",
            languages: [
                SiteLanguage(.english, name: "English", isReviewed: true),
                SiteLanguage(welsh, name: "Cymraeg", isReviewed: false),
            ])
    }

    private static func withOwn() throws -> Toolkit {
        func version(_ title: String, _ summary: String?, _ text: String) -> OwnText.Version {
            OwnText.Version(
                title: title, short: "Us", summary: summary, text: text,
                start: Location(file: "about.md", line: 4))
        }
        return Toolkit(
            try publication(), words: try words(),
            own: [
                OwnText(
                    id: Identifier(known: "about"), place: .top,
                    first: version(
                        "About us", "Who wrote this.", "# Who\n\nWe.\n\n# Why\n\n# [How](theory.html)")),
                OwnText(
                    id: Identifier(known: "short"), place: .foot, first: version("Thanks", nil, "To all.")),
            ])
    }

    /// With two explanations at the beginning that are there no longer, one of them unkept.
    static func shrunk() throws -> Toolkit {
        var theory = Example.theory
        theory.snapshots[0].configurations[merged] = 1
        theory.snapshots[0].configurations[unkept] = 1
        return Toolkit(try publication(theory: theory), words: try words())
    }

    /// With one explanation more than are listed on one page; each ripples into every other one.
    static func crowded() throws -> Toolkit {
        var theory = Example.theory
        let one = theory.configurations[0]
        theory.configurations = (0...SearchPage.most).compactMap { Configuration.ID("k\($0)") }.map {
            Configuration(
                id: $0, label: $0.text, title: one.title, stage: one.stage,
                context: one.context + ($0.text == "k0" ? [ContextLink(statement: insightThere)] : []),
                resource: one.resource, reasoning: one.reasoning, outcome: one.outcome)
        }
        return Toolkit(try publication(theory: theory), words: try words())
    }
}
