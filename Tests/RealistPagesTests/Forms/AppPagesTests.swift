import Foundation
import Testing

@testable import RealistPages

@Suite("Every page of the app, in every state") struct AppPagesTests {
    static func html(_ shown: AppExample.Shown) throws -> String {
        String(decoding: try AppExample.theme().render(shown.page), as: UTF8.self)
    }

    /// The values of an attribute, as they stand in the text.
    static func values(of attribute: String, in html: String) -> [String] {
        html.ranges(of: " \(attribute)=\"").map { place in
            String(html[place.upperBound...].prefix { $0 != "\"" })
        }
    }

    @Test("has one heading, ids of its own, and labels and descriptions that are there")
    func parts() throws {
        for shown in try AppExample.pages() {
            let html = try Self.html(shown)
            #expect(html.ranges(of: "<h1").count == 1, "\(shown.name)")
            let ids = Self.values(of: "id", in: html)
            #expect(ids.count == Set(ids).count, "\(shown.name): an id twice")
            let lists = ["aria-describedby", "aria-labelledby"].flatMap { Self.values(of: $0, in: html) }
            let anchors = Self.values(of: "href", in: html).filter { $0.hasPrefix("#") }
            let asked =
                Self.values(of: "for", in: html) + anchors.map { String($0.dropFirst()) }
                + lists.flatMap { $0.components(separatedBy: " ") }
            for id in asked where !ids.contains(id) { Issue.record("\(shown.name) has no \(id)") }
            #expect(!html.contains("⟦"), "\(shown.name): a word is missing")
        }
    }

    @Test("leads on, where it has nothing but a message")
    func messages() throws {
        for shown in try AppExample.pages() {
            guard let page = shown.page as? MessagePage else { continue }
            #expect(!page.links.isEmpty || page.form != nil, "\(shown.name)")
        }
    }

    @Test("has a title that says when something is wrong, and the way to each fault")
    func errors() throws {
        for shown in try AppExample.pages() {
            let html = try Self.html(shown)
            let isWrong = html.contains("data-problem")
            #expect(html.contains("<title>Error: ") == isWrong, "\(shown.name)")
            #expect(isWrong == html.contains("There is a problem"), "\(shown.name)")
            let messages = html.ranges(of: "class=\"msg\"").count
            let entries = html.ranges(of: "<li><a href=\"#f-").count
            #expect(messages <= entries, "\(shown.name): \(messages) messages, \(entries) ways to them")
        }
    }

    @Test("has no cell of a table without words, and beside each the heading of its column")
    func cells() throws {
        for shown in try AppExample.pages() {
            let html = try Self.html(shown)
            for table in html.components(separatedBy: "<table class=\"listed\"").dropFirst() {
                let cells = table.components(separatedBy: "</table>")[0].components(separatedBy: "<td ")
                    .dropFirst()
                for cell in cells {
                    #expect(cell.firstMatch(of: /^[^>]*><\/td>/) == nil, "\(shown.name): an empty cell")
                    #expect(!cell.contains("data-of=\"\""), "\(shown.name): a cell without its column")
                }
            }
        }
    }

    @Test("holds nothing that the security policy forbids, and lets nobody write HTML")
    func safe() throws {
        for shown in try AppExample.pages() {
            let html = try Self.html(shown)
            for word in [
                " style=", " onclick", "<style", "placeholder=", "autofocus", "<img", "alert(1)</script>",
            ] {
                #expect(!html.contains(word), "\(shown.name) has \(word)")
            }
            #expect(html.ranges(of: "<script").count == 1, "\(shown.name)")
            for form in html.components(separatedBy: "<form").dropFirst()
            where form.contains("method=\"post\"") {
                let inside = form.components(separatedBy: "</form>")[0]
                #expect(inside.contains("name=\"token\""), "\(shown.name): a form without its token")
            }
        }
    }

    @Test("weighs at most 24 KB; the stylesheet and the script, which are fetched once, at most 39 KB")
    func weight() throws {
        let theme = try AppExample.theme()
        for shown in try AppExample.pages() {
            let weight = try theme.render(shown.page).count
            #expect(weight <= 24 * 1_024, "\(shown.name): \(weight)")
        }
    }

    /// The gallery: every page in a folder of its own, for a browser. Set `REALIST_APP_PAGES_TO` to the folder.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["REALIST_APP_PAGES_TO"] != nil))
    func writesToAFolder() throws {
        let folder = URL(filePath: ProcessInfo.processInfo.environment["REALIST_APP_PAGES_TO"] ?? "")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let theme = try AppExample.theme()
        var list = ""
        for shown in try AppExample.pages() {
            // Named behind its title: the states of one page have one title, and a checker wants each its own.
            let html = try Self.html(shown).replacing("</title>", with: " [\(shown.name)]</title>")
            try Data(html.utf8).write(to: folder.appending(path: shown.name + ".html"))
            list += "<li><a href=\"\(shown.name).html\">\(shown.name)</a></li>\n"
        }
        let index = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Gallery</title>
            <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="style.css"></head>
            <body><a class="skip" href="#main">Skip</a><main id="main" class="wrap" tabindex="-1">
            <h1>Every page of the app</h1><ul>\(list)</ul></main></body></html>
            """
        try Data(index.utf8).write(to: folder.appending(path: "index.html"))
        try Data(theme.style).write(to: folder.appending(path: "style.css"))
        try Data(theme.script).write(to: folder.appending(path: "app.js"))
    }
}
