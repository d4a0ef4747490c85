import Realist
import Testing

@testable import RealistSite

@Suite("The digest of a publication's content") struct ContentDigestTests {
    private func digest(_ study: Study, on day: Day = Day(2026, 6, 4)) -> String {
        ContentDigest.of(study.publication(of: [], on: day))
    }

    @Test("is the same on another day and under another version")
    func same() {
        var later = Study.example()
        later.about.version = "2.0"
        #expect(digest(Study.example()) == digest(later, on: Day(2027, 1, 1)))
    }

    @Test("differs when a word differs")
    func differs() {
        #expect(digest(Study.example()) != digest(Study.example(story: "A hospital by the sea")))
        var other = Study.example()
        other.theory.configurations[0].outcome[0].value = .unwanted
        #expect(digest(Study.example()) != digest(other))
    }

    @Test("does not depend on what is not shown")
    func hidden() {
        var other = Study.example()
        other.sites[0].name = "Another name"
        #expect(digest(Study.example()) == digest(other))
    }

    @Test("is of the same bytes, be every value asked what it consists of or not")
    func bytes() throws {
        let example = try WholeSite.publication()
        let small = Study.example().publication(of: [], on: Day(2026, 6, 4))
        for publication in [example, small] {
            let (fast, slow) = (
                ContentDigest.bytes(of: publication), ContentDigest.bytes(of: publication, asksAll: true)
            )
            // Not compared in the macro, which would print both.
            let isSame = fast == slow
            let same = zip(fast, slow).prefix { $0 == $1 }.count
            #expect(
                isSame, "\(String(decoding: fast.dropFirst(max(0, same - 200)).prefix(300), as: UTF8.self))")
        }
    }
}
