import Foundation
import Realist
import Testing

@testable import RealistPages

@Suite("The comparison of two snapshots of a large theory") struct TheoryComparisonSpeedTests {
    /// So many explanations of eight statements each, three earlier versions of each, and a tenth of all statements worded
    /// anew between the two snapshots.
    private static func theory(_ count: Int) throws -> WorkingTheory {
        func id<Kind>(_ text: String) throws -> Identifier<Kind> { try #require(Identifier<Kind>(text)) }
        let (start, end) = (Day(2026, 1, 5), Day(2026, 9, 1))
        var theory = ProgrammeTheory()
        theory.statements = try (0..<count * 4).map { number in
            Statement(
                id: try id("s\(number)"),
                text: Wording("people at this place say what number \(number) is about"),
                level: .team)
        }
        func configuration(_ number: Int, _ revision: Int) throws -> Configuration {
            func statement(_ place: Int) throws -> Statement.ID {
                try id("s\((number * 3 + place) % (count * 4))")
            }
            return Configuration(
                id: try id("e\(number)"), label: "E\(number)",
                title: Wording(
                    "Explanation \(number)\(revision > 3 && number % 5 == 0 ? " told better" : "")"),
                stage: Example.insight,
                context: try (0..<3).map { ContextLink(statement: try statement($0)) },
                resource: try (3..<4).map { ResourceLink(statement: try statement($0)) },
                reasoning: try (4..<6).map { ReasoningLink(statement: try statement($0)) },
                outcome: try (6..<8).map { OutcomeLink(statement: try statement($0), value: .wanted) },
                revision: revision)
        }
        // Every fifth has a fourth version; the others stand as they did at the first snapshot.
        theory.configurations = try (0..<count).map { try configuration($0, $0 % 5 == 0 ? 4 : 3) }
        theory.changes = [
            TheoryChange(
                id: try id("meeting"), on: Day(2026, 5, 1), reason: "we know better", trigger: .meeting)
        ]
        let change = theory.changes[0].id
        for number in 0..<count {
            for revision in 1...(number % 5 == 0 ? 3 : 2) {
                theory.revisions.append(
                    TheoryRevision(
                        value: .configuration(try configuration(number, revision)), number: revision,
                        until: revision == 3 ? Day(2026, 5, 1) : Day(2025, 12, revision), change: change))
            }
        }
        for number in stride(from: 0, to: count * 4, by: 10) {
            var earlier = theory.statements[number]
            earlier.text = Wording("what number \(number) was about")
            theory.revisions.append(
                TheoryRevision(value: .statement(earlier), number: 1, until: Day(2026, 5, 1), change: change))
        }
        theory.snapshots = [
            Snapshot(
                id: try id("first"), title: "First", kind: .initial, on: start,
                configurations: Dictionary(
                    uniqueKeysWithValues: theory.configurations.map { ($0.id, 3) })),
            Snapshot(
                id: try id("last"), title: "Last", kind: .refined, on: end,
                configurations: Dictionary(
                    uniqueKeysWithValues: theory.configurations.map { ($0.id, $0.revision) })),
        ]
        let example = try AppExample.theory(.plain)
        return WorkingTheory(
            theory, about: example.about, sites: [], recommendations: [], meetings: [], judgements: [],
            overallJudgements: [], words: example.words, addresses: example.addresses, isEvaluator: true,
            isWriter: true)
    }

    private static func differing(_ theory: WorkingTheory) -> [Configuration.ID] {
        TheoryComparisonPage.differing(
            theory.theory.configurations.map(\.id), TheoryComparisonPage.Side("first", in: theory),
            TheoryComparisonPage.Side("last", in: theory), in: theory)
    }

    /// Of this thread: tests beside it do not count.
    private static func milliseconds(_ work: () throws -> Void) rethrows -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
        }
        let start = now()
        try work()
        return now() - start
    }

    @Test("finds other versions, and statements that were worded anew in the same version")
    func found() throws {
        let theory = try Self.theory(50)
        let found = Set(Self.differing(theory).map(\.text))
        for number in 0..<50 {
            let statements = (0..<8).map { (number * 3 + $0) % 200 }
            let expected = number % 5 == 0 || statements.contains { $0 % 10 == 0 }
            #expect(found.contains("e\(number)") == expected, "\(number)")
        }
        let page = TheoryComparisonPage(
            try AppExample.surroundings(), theory, from: "first", to: "last", start: 0)
        #expect(page.changed?.items.count == TheoryComparisonPage.most)
    }

    @Test("takes four times as long for four times as many, not sixteen times")
    func growth() throws {
        func best(_ count: Int) throws -> Double {
            let theory = try Self.theory(count)
            return (0..<3).map { _ in Self.milliseconds { _ = Self.differing(theory) } }.min() ?? 0
        }
        let (small, large) = (try best(200), try best(800))
        #expect(large < 10 * small + 5, "\(small) and \(large) ms")
    }

    /// Not part of the tests: `Benchmarks/comparison/run` asks for it, in a release build.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["REALIST_COMPARISON"] != nil))
    func measure() throws {
        let around = try AppExample.surroundings()
        print("explanations    ms")
        for count in [125, 250, 500, 1_000] {
            let theory = try Self.theory(count)
            let times = (0..<21).map { _ in
                Self.milliseconds {
                    _ = TheoryComparisonPage(around, theory, from: "first", to: "last", start: 0)
                }
            }
            print("\(count)".padding(toLength: 12, withPad: " ", startingAt: 0), times.sorted()[10])
        }
    }
}
