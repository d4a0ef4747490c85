import Realist
import Testing

@testable import RealistStore

@Suite("Figures of answers") struct FiguresChangedTests {
    @Test("stay as they are with what they do not depend on, and are known to be others with all else")
    func kinds() throws {
        let scratch = try Scratch()
        var made = Made(seed: 5)
        let study = made.study()
        let store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
        func changed(_ act: () throws -> Void) throws -> [Bool] {
            let before = try store.head().sequence
            try act()
            #expect(try store.head().sequence > before)
            return try FiguresOfAnswers.allCases.map { try store.wereFiguresChanged($0, since: before) }
        }
        var change = study.adaptations[0]
        change.title = "Another"
        #expect(try changed { try store.save(change) } == [false, false])
        var site = try #require(study.sites.first)
        site.kind = "another kind"
        #expect(try changed { try store.save(site, as: .site(site.id)) } == [true, false])
        let release = Release(
            number: study.releases.count + 1, on: Day(2026, 2, 1), version: study.about.version, content: "c",
            figures: [])
        #expect(try changed { try store.record(release) } == [false, true])
        #expect(try changed { _ = try store.importBundle(study) } == [true, true])
        let now = try store.head().sequence
        #expect(try FiguresOfAnswers.allCases.allSatisfy { try !store.wereFiguresChanged($0, since: now) })
    }
}
