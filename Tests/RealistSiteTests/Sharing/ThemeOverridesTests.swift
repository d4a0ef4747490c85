import Foundation
import Realist
import RealistPages
import Testing

@testable import RealistSite

@Suite("A theme of one's own") struct ThemeOverridesTests {
    /// Files of a theme that really changes something, each alone.
    static let files = [
        "style.css": "body { color: #123 }\n",
        "script.js": "document.title += \"!\"\n",
        "finder.js": "// Nothing.\nlet finder = 1\n",
        "words/en.yaml": "page:\n  skip: Go straight to the text\n",
        "templates/sharing/accessibility.mustache": """
        {{<layout}}
        {{$main}}
        <h1 class="ours">{{frame.study}}</h1>
        {{/main}}
        {{/layout}}

        """,
    ]

    let publication = Study.example().publication(of: [], on: Day(2026, 6, 4))

    /// - Returns: the theme that a folder with these files makes.
    private func theme(_ files: [String: String], language: Language = .english) throws -> PageTheme {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "realist-theme-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try ThemeFolder.site(folder.path(percentEncoded: false), language: language)
    }

    private func site(_ theme: PageTheme) throws -> [String: [UInt8]] {
        let files = try SitePlan.files(publication, theme: theme)
        return Dictionary(files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
    }

    /// What is wrong with such a folder, as it is printed.
    private func faults(_ files: [String: String]) -> [String] {
        do {
            _ = try theme(files)
            return []
        } catch let problems as Problems {
            return problems.list.map { problem in
                let place = problem.location.map { place in
                    let file = Self.files.keys.first { place.file.hasSuffix("/" + $0) } ?? place.file
                    return file + (place.line > 0 ? ":\(place.line)" : "") + ": "
                }
                return (place ?? "") + problem.what + " " + problem.remedy
            }
        } catch {
            return ["\(error)"]
        }
    }

    /// Made of all pages, or telling how large those are.
    private static func isOfAll(_ path: String) -> Bool {
        path.hasPrefix("search")
            || ["downloads.html", "downloads/site.zip", "everything.html"].contains(path)
    }

    @Test("changes what its one file is about, and nothing else", arguments: files.keys.sorted())
    func one(path: String) throws {
        let shipped = try site(ThemeFolder.site(nil, language: .english))
        let own = try site(theme([path: Self.files[path] ?? ""]))
        #expect(Set(own.keys) == Set(shipped.keys))
        let changed = own.keys.filter { own[$0] != shipped[$0] && !Self.isOfAll($0) }.sorted()
        // Nobody has checked pages with this look, and the statement of accessibility says so.
        let told = "accessibility.html"
        switch path {
        case "words/en.yaml":
            #expect(changed.allSatisfy { $0.hasSuffix(".html") } && changed.count > 10)
            let home = String(decoding: own["index.html"] ?? [], as: UTF8.self)
            #expect(home.contains("Go straight to the text") && !home.contains("Skip to main content"))
            let old = String(decoding: shipped["index.html"] ?? [], as: UTF8.self)
            #expect(home == old.replacing("Skip to main content", with: "Go straight to the text"))
        case "finder.js":
            #expect(changed == [told, path])
            #expect(own[path].map { String(decoding: $0, as: UTF8.self) } == "let finder = 1")
        case "style.css", "script.js":
            #expect(changed == [told, path])
            #expect(own[path].map { String(decoding: $0, as: UTF8.self) } == Self.files[path])
        default:
            #expect(changed == [told])
            let page = String(decoding: own["accessibility.html"] ?? [], as: UTF8.self)
            #expect(page.contains("<h1 class=\"ours\">An example</h1>"))
            #expect(page.contains("<a class=\"skip\""), "the layout is still the program's own")
        }
    }

    @Test("changes all that its files are about when there are several")
    func all() throws {
        let own = try site(theme(Self.files))
        #expect(String(decoding: own["style.css"] ?? [], as: UTF8.self) == Self.files["style.css"])
        let page = String(decoding: own["accessibility.html"] ?? [], as: UTF8.self)
        #expect(page.contains("class=\"ours\"") && page.contains("Go straight to the text"))
    }

    @Test("may be a copy of all that comes with the program")
    func copy() throws {
        let folder = ThemeFolderTests.house.appending(path: "site-templates").path(percentEncoded: false)
        let shipped = try site(ThemeFolder.site(nil, language: .english))
        let own = try site(ThemeFolder.site(folder, language: .english))
        #expect(
            own.keys.filter { own[$0] != shipped[$0] && !Self.isOfAll($0) } == ["accessibility.html"])
    }

    @Test("may have templates and words of its own, which its templates name")
    func ownNames() throws {
        let page = """
            {{<layout}}{{$main}}<h1>{{t.ours.hello}}</h1>{{>ours/box}}{{/main}}{{/layout}}
            """
        let own = try site(
            theme([
                "templates/sharing/accessibility.mustache": page,
                "templates/ours/box.mustache": "<p>{{t.ours.boxed}}</p>\n",
                "words/en.yaml": "ours:\n  hello: Hello\n  boxed: In a box\n", "README.md": "Ours.",
                ".DS_Store": "",
            ]))
        let text = String(decoding: own["accessibility.html"] ?? [], as: UTF8.self)
        #expect(text.contains("<h1>Hello</h1>") && text.contains("<p>In a box</p>"))
    }

    @Test("says its words in the language that is asked for, else the program's")
    func languages() throws {
        let welsh = try #require(Language("cy"))
        let words = [
            "words/cy.yaml": "page:\n  skip: Neidio i'r cynnwys\n",
            "words/en.yaml": Self.files["words/en.yaml"] ?? "",
        ]
        #expect(try theme(words, language: welsh).words["page.skip"] == "Neidio i'r cynnwys")
        #expect(try theme(words).words["page.skip"] == "Go straight to the text")
        #expect(try theme(words, language: welsh).words["list.and"] != "⟦list.and⟧")
    }

    @Test("is told what nothing asks for, with the name that was meant")
    func slips() throws {
        let style = Self.files["style.css"] ?? ""
        #expect(
            faults([
                "style.css": style, "templates/sharing/acessibility.mustache": "x", "sript.js": "",
                "logo.bmp": "",
            ]) == [
                """
                logo.bmp: No page is made with this file. Name it as in the folder site-templates that comes with the \
                program, name it in a template, or take it away.
                """,
                "sript.js: No page is made with this file. Did you mean script.js?",
                """
                templates/sharing/acessibility.mustache: No page is made with this file. Did you mean \
                templates/sharing/accessibility.mustache?
                """,
            ])
        #expect(
            faults([
                "words/en.yaml":
                    "page:\n  skpi: Go\nnothing-like-it:\n  at-all: a\nlist:\n  and: \" {and} \"\n"
            ]) == [
                "words/en.yaml:2: No page says “page.skpi”. Did you mean “page.skip”?",
                "words/en.yaml:4: No page says “nothing-like-it.at-all”. Name the key in a template, or take it away.",
                "words/en.yaml:6: Nothing is put into the gap {and} of “list.and”. This text has no gaps.",
            ])
        #expect(faults(["notes.txt": "a"]).map { $0.hasSuffix("words/en.yaml, templates/….") } == [true])
    }

    @Test("is told what its template asks for that such a page does not have")
    func field() {
        let page = (Self.files["templates/sharing/accessibility.mustache"] ?? "").replacing(
            "frame.study", with: "frame.studdy")
        #expect(
            faults(["templates/sharing/accessibility.mustache": page, "sript.js": ""]) == [
                "sript.js: No page is made with this file. Did you mean script.js?",
                """
                templates/sharing/accessibility.mustache:3: The page has nothing called “frame.studdy” here. Did you \
                mean “frame.study”?
                """,
            ])
    }
}
