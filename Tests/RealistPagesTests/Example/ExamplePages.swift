@testable import Realist
@testable import RealistPages

extension Example {
    /// Every page of the example, with and without an address on the web; and a finder with more questions than stand open; a
    /// search page with more explanations than it lists.
    static func pages() throws -> [any Page] {
        try [toolkit(), toolkit(baseURL: "https://example.org/toolkit")].flatMap { toolkit in
            toolkit.addresses.compactMap(toolkit.page)
        } + [FinderPage(toolkit(), mostFirst: 2), SearchPage(crowded(), edition: "0c1f")]
    }

    /// With one explanation more than are listed on one page.
    private static func crowded() throws -> Toolkit {
        var theory = Example.theory
        let one = theory.configurations[0]
        theory.configurations = (0...SearchPage.most).compactMap { Configuration.ID("k\($0)") }.map {
            Configuration(
                id: $0, label: $0.text, title: one.title, stage: one.stage,
                context: one.context, resource: one.resource, reasoning: one.reasoning, outcome: one.outcome)
        }
        return Toolkit(try publication(theory: theory), words: try words())
    }
}
