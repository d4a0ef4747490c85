import Foundation
import HTTPTypes
import Realist
import RealistFormats
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Publishing from the app") struct PublishingTests {
    static let publish = "/s/support/publish"

    func eva(_ example: ExampleApp) async throws -> Browser {
        try example.person("eva", .evaluator)
        return try await example.browser(of: "eva")
    }

    /// Follows the work until it is done, as a browser does that asks again.
    func done(_ answer: Browser.Page, _ browser: inout Browser) async throws -> Browser.Page {
        var place = try #require(answer.location)
        for _ in 0..<300 {
            let page = try await browser.get(place)
            if page.status == 303 {
                place = try #require(page.location)
            } else if page.headers[.init(parsed: "Refresh")] == nil {
                return page
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw TimeOut()
    }

    struct TimeOut: Error {}

    /// The address of the preview that the page leads to.
    func preview(_ page: Browser.Page) throws -> String {
        let address = #/"(\/s\/support\/publish\/preview\/\w+\/)index\.html"/#
        let match = try #require(page.text.firstMatch(of: address))
        return String(match.output.1)
    }

    func previewed(_ browser: inout Browser) async throws -> Browser.Page {
        try await done(browser.send([], from: Self.publish), &browser)
    }

    func key(_ page: Browser.Page) throws -> String {
        String(try preview(page).split(separator: "/")[4])
    }

    @Test("begins with a look, at what nobody else sees and no browser keeps")
    func look() async throws {
        let example = try ExampleApp()
        var eva = try await eva(example)
        #expect(try await eva.get(Self.publish).text.contains("There is no preview yet"))
        #expect(try await eva.get(Self.publish + "/release").status == 303)
        #expect(try await eva.get(Self.publish + "/withheld").status == 303)
        let page = try await previewed(&eva)
        #expect(page.text.contains("The preview is made") && page.text.contains("It would be release 1"))
        let folder = try preview(page)
        let index = try await eva.get(folder + "index.html")
        #expect(index.status == 200 && index.text.contains("style.css"))
        #expect(index.text.contains("Preview of release 1, made "))
        #expect(index.text.contains("href=\"\(Self.publish)\">Back to publishing"))
        #expect(try await eva.get(folder + "style.css").text.contains(".preview {"))
        #expect(index.headers[.cacheControl] == "no-store")
        let policy = try #require(index.headers[.contentSecurityPolicy])
        #expect(policy.contains("form-action 'none'") && policy.contains("frame-ancestors 'none'"))
        #expect(try await eva.get(folder + "style.css").headers[.contentType] == "text/css; charset=utf-8")
        let table = try await eva.get(folder + "downloads/figures.csv")
        #expect(table.headers[.contentDisposition] == "attachment; filename=\"figures.csv\"")
        for path in ["", "nothing.html", "../../../style.css", "%2e%2e/%2e%2e/etc/passwd", ".realist-site"] {
            #expect(try await eva.get(folder + path).status == 404, "\(path)")
        }
        #expect(try await eva.get(Self.publish + "/preview/other/index.html").status == 303)
        try example.person("lea", .lead, sites: [ExampleApp.site])
        var lea = try await example.browser(of: "lea")
        #expect(try await lea.get(folder + "index.html").status == 403)
        #expect(try example.store.releases().isEmpty)
    }

    @Test("hands over what sites gave along, and shows a letter as a page of ours")
    func materials() async throws {
        let example = try ExampleApp()
        func shared(_ id: Material.ID, _ path: String, _ text: String) -> Material {
            Material(
                id: id, title: "A letter", kind: .letter,
                place: .file(path: path, contents: Array(text.utf8)),
                whose: "The team", licence: "CC-BY-4.0")
        }
        var study = try #require(try example.store.study())
        study.materials += [
            shared(.init(known: "paper"), "paper.pdf", "<script>alert(1)</script>"),
            shared(.init(known: "text"), "text.md", "*Dear you* <script>alert(1)</script>"),
            shared(.init(known: "page"), "page.html", "<script>alert(1)</script>"),
        ]
        _ = try example.store.importBundle(study)
        var eva = try await eva(example)
        let folder = try preview(try await previewed(&eva)) + "materials/"
        for name in ["paper.pdf", "text.txt"] {
            let file = try await eva.get(folder + name)
            #expect(file.status == 200 && file.headers[.contentType] == "application/octet-stream")
            #expect(file.headers[.contentDisposition] == "attachment; filename=\"\(name)\"")
        }
        // What an older study file holds, and what the bundle refuses.
        #expect(try await eva.get(folder + "page.html").status == 404)
        let letter = try await eva.get(folder + "text.html")
        #expect(letter.status == 200 && letter.headers[.contentType]?.hasPrefix("text/html") == true)
        #expect(letter.text.contains("<em>Dear you</em> &lt;script&gt;"))
    }

    @Test("says what is withheld and why, by reason and figure by figure, without a value")
    func withheld() async throws {
        let example = try ExampleApp()
        var eva = try await eva(example)
        _ = try await previewed(&eva)
        let page = try await eva.get(Self.publish + "/withheld")
        #expect(page.status == 200 && page.text.contains("What is withheld and why"))
        let table = try await eva.get(Self.publish + "/withheld.csv")
        #expect(
            table.text.hasPrefix("id,page,instrument,subscale,wave,group_kind,group,statistic,status,why\n"))
        for reason in Figure.Status.allCases where reason != .shown {
            let list = try await eva.get(Self.publish + "/withheld?reason=\(reason.rawValue)&from=999999")
            #expect(list.status == 200, "\(reason)")
        }
    }

    @Test("remembers what is downloaded, once, in the name of whoever published it")
    func zip() async throws {
        let example = try ExampleApp()
        var eva = try await eva(example)
        #expect(try await eva.get(Self.publish + "/site.zip").status == 303)
        let fields = [("preview", try key(try await previewed(&eva))), ("place", "zip")]
        let ask = try await eva.get(Self.publish + "/release")
        #expect(ask.text.contains("Publish release 1?") && !ask.text.contains("folder of this server"))
        let page = try await done(eva.send(fields, from: Self.publish + "/release"), &eva)
        #expect(page.text.contains("Release 1 of"))
        let releases = try example.store.releases()
        #expect(releases.count == 1 && releases.first?.number == 1)
        let account = try #require(try example.app.accounts.account(email: "eva@example.org"))
        let entry = try example.store.audit(AuditFilter(kind: "release"), after: nil, most: 5).lines.first
        #expect(entry?.actor == Store.actor(account.account.id) && entry?.action == "publish")
        let zip = try await eva.get(Self.publish + "/site.zip")
        #expect(zip.headers[.contentDisposition] == "attachment; filename=\"support-release-1.zip\"")
        #expect(zip.text.hasPrefix("PK") && zip.text.contains("support/index.html"))
        #expect(!zip.text.contains("class=\"preview\"") && !zip.text.contains("Preview of release"))
        let again = try key(try await previewed(&eva))
        #expect(try await eva.get(Self.publish).text.contains("Nothing that is shown differs from release 1"))
        let second = try await eva.send(
            [("preview", again), ("place", "zip")], from: Self.publish + "/release")
        #expect(try await done(second, &eva).text.contains("Release 1 of"))
        #expect(try example.store.releases().count == 1)
        #expect(try await eva.get(Self.publish + "/site.zip").text == zip.text)
    }

    @Test("publishes what was looked at and nothing else")
    func different() async throws {
        let example = try ExampleApp()
        var eva = try await eva(example)
        let old = try key(try await previewed(&eva))
        var site = try #require(try example.store.library()?.sites.first { $0.approved != nil })
        site.approved = nil
        let taken = site
        _ = try example.store.inOneChange { try $0.save(taken) }
        #expect(try await eva.get(Self.publish).text.contains("The study was changed since then"))
        let fields = [("preview", old), ("place", "zip")]
        let page = try await done(eva.send(fields, from: Self.publish + "/release"), &eva)
        #expect(page.text.contains("is not what you saw") && page.text.contains("Not yet"))
        #expect(try example.store.releases().isEmpty)
        // The preview that was looked at is not there any more.
        let gone = try await eva.send(fields, from: Self.publish + "/release")
        #expect(gone.location == Self.publish + "?saved=again")
        let now = [("preview", try key(page)), ("place", "zip")]
        #expect(
            try await done(eva.send(now, from: Self.publish + "/release"), &eva).text.contains("Release 1 of")
        )
    }

    @Test("puts the site into the server's folder, or leaves what stands there and remembers nothing")
    func folder() async throws {
        let parent = FileManager.default.temporaryDirectory.appending(path: "www-\(UUID().uuidString)")
        let folder = parent.appending(path: "site").path(percentEncoded: false)
        defer { try? FileManager.default.removeItem(at: parent) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let strange = folder + "/thesis.txt"
        try Data("not ours".utf8).write(to: URL(filePath: strange))
        let example = try ExampleApp(place: PublishPlace(root: folder))
        var eva = try await eva(example)
        let fields = [("preview", try key(try await previewed(&eva))), ("place", "folder")]
        let unsaid = try await eva.send([fields[0]], from: Self.publish + "/release")
        #expect(unsaid.status == 422 && unsaid.text.contains("Choose where the site goes"))
        let refused = try await done(eva.send(fields, from: Self.publish + "/release"), &eva)
        #expect(refused.status == 422 && refused.text.contains("The site was not published"))
        #expect(try example.store.releases().isEmpty)
        try FileManager.default.removeItem(atPath: strange)
        let page = try await done(eva.send(fields, from: Self.publish + "/release"), &eva)
        #expect(page.text.contains("Release 1 of"))
        #expect(FileManager.default.fileExists(atPath: folder + "/index.html"))
        #expect(try example.store.releases().count == 1)
    }

    @Test("is done by one at a time, and a wrong address is said")
    func oneAtATime() async throws {
        let example = try ExampleApp()
        var eva = try await eva(example)
        let study = try #require(example.app.studies.values.first)
        let other = try #require(study.desk.begin(by: Account.ID(known: "a-9"), at: example.now.value))
        let page = try await eva.get(Self.publish)
        #expect(page.text.contains("This takes a moment") && page.field("token") != nil)
        #expect(
            try await eva.send([], from: Self.publish).location == Self.publish + "?saved=busy")
        let waiting = try await eva.get(Self.publish + "/making/" + other.id)
        #expect(waiting.status == 200 && waiting.headers[.init(parsed: "Refresh")] == "2")
        study.desk.end(other, .broken(code: "abc"))
        #expect(try await eva.get(Self.publish + "/making/" + other.id).status == 500)
        let wrong = try await eva.send([("address", "javascript:alert(1)")], from: Self.publish)
        #expect(wrong.status == 422 && wrong.text.contains("javascript:alert(1)"))
    }

    @Test(
        "takes whole addresses of the web",
        arguments: [
            ("https://toolkit.example.org", true), ("http://a.example/b/c-d_e~f/", true), ("", false),
            ("https://", false), ("https:///x", false), ("ftp://a.example", false),
            ("https://a.example/\"onload=", false), ("https://a.example/\n", false),
            ("https://a.example/?q=1", false), ("https://" + String(repeating: "a", count: 300), false),
        ])
    func address(text: String, isWhole: Bool) {
        #expect(PublishForm.isAddress(text) == isWhole)
    }

    @Test("is not recorded when the study was changed since it was read")
    func changedMeanwhile() throws {
        let example = try ExampleApp()
        let head = try example.store.head()
        var site = try #require(try example.store.library()?.sites.first)
        site.kind = "another kind"
        let changed = site
        _ = try example.store.inOneChange { try $0.save(changed) }
        let release = Release(number: 1, on: Day(2026, 11, 21), content: "", figures: [])
        #expect(throws: ContentProblem.changedMeanwhile(path: example.store.path)) {
            try example.store.record(release, asOf: head)
        }
        #expect(try example.store.releases().isEmpty && example.store.lastRelease() == nil)
        try example.store.record(release, asOf: example.store.head())
        #expect(try example.store.lastRelease()?.number == 1)
    }
}
