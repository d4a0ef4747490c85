import Testing

@testable import Realist
@testable import RealistPages

extension AppExample {
    /// A site's results, and the approval of its pages.
    static func approvalPages() throws -> [Shown] {
        let addresses = try studyAddresses()
        let toolkit = try Example.toolkit()
        let empty = Toolkit(
            Publication(
                about: Example.about, on: Day(2026, 6, 4), theory: Example.theory, recommendations: [],
                materials: [], sites: [], workshops: [], judgements: [],
                evidence: PublishedEvidence(quotes: [], sources: [], readings: [:]),
                outcomes: PublishedOutcomes(instruments: [], measures: []), figures: [], withheld: [],
                previous: nil), words: try Example.words())
        let around = try surroundings()
        let published = try #require(toolkit.publication.sites.first)
        var pages: [Shown] = []
        for (name, id) in [("clear", Example.harrow), ("island", Example.island), ("quiet", Example.quiet)] {
            let site = Site(id: id, label: "Harrowmere", kind: "teaching hospital")
            pages.append(
                Shown("results-\(name)", ResultsPage(around, site, in: toolkit, at: addresses)))
        }
        pages.append(
            Shown("results-none", ResultsPage(around, profiled(.plain), in: empty, at: addresses)))
        for writing in Writing.all {
            var content = ApprovalPage.Content(
                site: profiled(writing), published: published, quotes: [writing.text, "Tea helps."],
                unshared: 2, seen: "0a1b2c", by: writing.line, mayApprove: true)
            let around = try surroundings(writing)
            func show(_ name: String) {
                pages.append(
                    Shown(
                        "approval-\(name)-\(writing.name)",
                        ApprovalPage(around, content, language: .english, at: addresses)))
            }
            show("none")
            content.fault = .noRole
            show("wrong")
            content.fault = nil
            content.site.approved = .init(on: Day(2026, 5, 12), by: writing.line)
            show("stands")
            content.site.approved?.changed = Day(2026, 6, 1)
            content.unshared = 0
            show("changed")
            content.mayApprove = false
            content.quotes = []
            show("read")
        }
        pages.append(
            Shown(
                "approval-look-again",
                MessagePage.lookAgain(around, of: profiled(.plain), language: .english, at: addresses)))
        pages.append(
            Shown("results-making", MessagePage.making(around, again: addresses.results(profiled(.plain).id)))
        )
        return pages
    }
}
