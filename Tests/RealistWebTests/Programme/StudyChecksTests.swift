import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("What is missing in a study") struct StudyChecksTests {
    let example: ExampleApp

    init() throws { example = try ExampleApp() }

    /// Looked through, however long that takes here.
    private func looked(_ checks: StudyChecks, _ now: Moment) async throws -> StudyChecks.Found? {
        for _ in 0..<60 {
            if let (found, isPresent) = try await checks.found(example.store, now: now), isPresent {
                return found
            }
        }
        return nil
    }

    @Test("is looked for once on a day, and again on the next, though nothing was written")
    func days() async throws {
        let now = example.now.value
        let today = try #require(now.day)
        var site = try #require(try example.store.version(of: .site(ExampleApp.site))).value
        site.name = "Fenland Hospital"
        site.nameAgreed = Day(ordinal: today.ordinal + 1)
        try example.store.save(site)
        let checks = StudyChecks()
        let first = try #require(try await looked(checks, now))
        #expect(first.asked.open.contains { $0.kind == .agreedLater })
        let minute = Moment(millisecondsSince1970: now.millisecondsSince1970 + 1)
        #expect(try await looked(checks, minute)?.at == now)
        let tomorrow = Moment(millisecondsSince1970: now.millisecondsSince1970 + 86_400_000)
        let next = try #require(try await looked(checks, tomorrow))
        #expect(next.sequence == first.sequence && next.at == tomorrow)
        #expect(!next.asked.open.contains { $0.kind == .agreedLater })
    }

    @Test(
        "is shown of an earlier state where looking takes long, but never of one before somebody was taken out"
    )
    func withdrawn() async throws {
        let now = example.now.value
        let quick = try #require(try await looked(StudyChecks(), now))
        let checks = StudyChecks(
            StudyChecks.Found(
                counts: quick.counts, asked: quick.asked, isPartial: false, sequence: quick.sequence,
                day: quick.day, at: now, cost: .seconds(600)))
        let site = try #require(try example.store.version(of: .site(ExampleApp.site))).value
        var changed = site
        changed.kind = "another kind"
        try example.store.save(changed)
        let young = try #require(try await checks.found(example.store, now: now))
        #expect(!young.isPresent && young.found.sequence == quick.sequence)
        _ = try example.store.withdraw("p-001", mode: .erase)
        let after = try await checks.found(example.store, now: now)
        #expect(try after?.found.sequence ?? .max >= example.store.head().sequence)
        #expect(try await looked(checks, now)?.sequence == example.store.head().sequence)
    }
}
