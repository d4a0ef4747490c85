import Realist
import Testing

@testable import RealistPages

@Suite("What waits for a site") struct WaitingTests {
    private func work(due: Int, of count: Int, passed: Int = 0) throws -> SiteWork {
        var change = try #require(Example.adaptations.first)
        change.next = .init(step: "Ask the ward", due: Day(2025, 11, 1))
        var work = SiteWork(
            site: Site(id: Example.harrow, label: "Harrowmere", kind: "hospital"), language: .english,
            stages: [],
            recommendations: [], decisions: [:], states: [:],
            drafts: [.init(id: "talk-abcde", title: "Talks", questionsLeft: 2)],
            due: Array(repeating: change, count: due), dueCount: count, told: [], others: [],
            today: Day(2026, 11, 21))
        work.passed = passed
        return work
    }

    private func links(_ work: SiteWork, isWhole: Bool) throws -> [String] {
        let addresses = StudyAddresses(try #require(StudyKey("support")))
        return work.waiting(try AppExample.surroundings().words, addresses, isWhole: isWhole).flatMap {
            $0.tasks.compactMap(\.href)
        }
    }

    @Test("is followed to its end: each page that is full leads to the next")
    func pages() throws {
        let site = "/s/support/sites/\(Example.harrow)"
        #expect(try links(work(due: 5, of: 120), isWhole: false).last == site + "/waiting")
        #expect(try links(work(due: 50, of: 120), isWhole: true).last == site + "/waiting?passing=50")
        let second = try links(work(due: 50, of: 120, passed: 50), isWhole: true)
        #expect(second.last == site + "/waiting?passing=100")
        #expect(second.count == 51, "what was begun stands on the first page")
        #expect(try links(work(due: 20, of: 120, passed: 100), isWhole: true).count == 20)
    }

    @Test("has nothing beside it where there is nobody to ask and nobody else did anything")
    func beside() throws {
        for (name, isThere) in [("my-site", true), ("my-site-nothing", false)] {
            let shown = try #require(try AppExample.pages().first { $0.name == name })
            #expect(try AppPagesTests.html(shown).contains("<aside") == isThere, "\(name)")
        }
    }
}
