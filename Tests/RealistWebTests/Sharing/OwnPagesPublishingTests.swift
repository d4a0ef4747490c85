import Foundation
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Publishing pages of the evaluators' own from the app") struct OwnPagesPublishingTests {
    private let steps = PublishingTests()
    private let folder = FileManager.default.temporaryDirectory.appending(path: "own-\(UUID().uuidString)")

    private func write(_ text: String) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("---\ntitle: About us\n---\n\(text)\n".utf8).write(to: folder.appending(path: "about.md"))
    }

    @Test("shows them in the preview, and publishes what was looked at and nothing else")
    func previewed() async throws {
        try write("We are five.")
        defer { try? FileManager.default.removeItem(at: folder) }
        let example = try ExampleApp(place: PublishPlace(pages: folder.path(percentEncoded: false)))
        var eva = try await steps.eva(example)
        let page = try await steps.previewed(&eva)
        #expect(page.text.contains("One page in it is as its writers wrote it; no figure, name or quote"))
        let shown = try await eva.get(try steps.preview(page) + "pages/about.html")
        #expect(shown.status == 200 && shown.text.contains("<p>We are five.</p>"))
        try write("We are six.")
        let fields = [("preview", try steps.key(page)), ("place", "zip")]
        let release = PublishingTests.publish + "/release"
        let again = try await steps.done(eva.send(fields, from: release), &eva)
        #expect(again.text.contains("is not what you saw"))
        #expect(try example.store.releases().isEmpty)
        let now = [("preview", try steps.key(again)), ("place", "zip")]
        #expect(try await steps.done(eva.send(now, from: release), &eva).text.contains("Release 1 of"))
    }

    @Test("says which file and line is wrong, and publishes nothing")
    func wrong() async throws {
        try write("[The theory](theroy.html)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let example = try ExampleApp(place: PublishPlace(pages: folder.path(percentEncoded: false)))
        var eva = try await steps.eva(example)
        let page = try await steps.previewed(&eva)
        #expect(
            page.status == 422
                && page.text.contains("about.md:4: The site has no page and no file “theroy.html”."))
        #expect(page.text.contains("Did you mean theory.html?"))
        #expect(try example.store.releases().isEmpty)
    }

    @Test("of several studies, takes each from a folder of its own, and none where there is no such folder")
    func several() throws {
        try write("Nobody's.")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path(percentEncoded: false)
        let place = PublishPlace(isShared: true, pages: path)
        let (one, other) = (try #require(StudyKey("one")), try #require(StudyKey("other")))
        let inner = folder.appending(path: "one")
        try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
        try Data("---\ntitle: One\n---\nOne.\n".utf8).write(to: inner.appending(path: "one.md"))
        #expect(try place.own(of: one, in: [.english]).map(\.title) == ["One"])
        #expect(try place.own(of: other, in: [.english]) == [])
        try place.check([one, other])
        #expect(throws: (any Error).self) { try PublishPlace(pages: path + "/nowhere").check([]) }
    }
}
