import Realist
import Testing

@testable import RealistPages

extension AppExample {
    /// What leads are asked about explanations.
    static func ringsPages() throws -> [Shown] {
        try Writing.all.flatMap { writing in
            let (around, theory) = (try surroundings(writing), try theory(writing))
            let many = try self.theory(.plain, explanations: 40, sites: 2)
            let (site, one) = (theory.sites[0], theory.theory.configurations[0])
            let given = try [CardAnswer.Rings.notQuite, .ringsTrue].map { rings in
                let why = rings == .notQuite ? writing.text : ""
                let card = CardAnswer(rings: rings, why: why, site: site.id, on: Day(2026, 5, 3)).records(
                    on: one, sentence: "If so, then so.", title: "Answer", ticked: "It rings true",
                    name: (Identifier(known: "lead-says-1"), Identifier(known: "lead-says-1")),
                    reader: "ana")
                return try #require(CardAnswer.Given(card.reading, card.excerpt))
            }
            let typed = CardTyped(rings: "not-quite", why: writing.text)
            return [
                Shown(
                    "rings-\(writing.name)",
                    RingsPage(around, site, answered: given, start: 0, in: theory)),
                Shown(
                    "rings-many-\(writing.name)",
                    RingsPage(around, site, answered: [], start: 10, in: many)),
                Shown(
                    "rings-none-\(writing.name)",
                    RingsPage(
                        around, site, answered: [], start: 0,
                        in: try self.theory(.plain, explanations: 0))),
                Shown(
                    "rings-one-\(writing.name)",
                    FormPage.rings(
                        around, one, at: site, name: "lead-says-1", typed: typed,
                        faults: [.rings, .whyTooLong], token: token, in: theory)),
            ]
        }
    }
}
