import Foundation
import Realist
import Testing

@testable import RealistFormats

@Suite("A folder of pages of one's own") struct OwnTextFolderTests {
    private static let languages = ["en", "cy"].compactMap { Language($0) }
    private static let welsh = languages[1]
    private static let page = "---\ntitle: About us\n---\nWe are five.\n"

    private func read(_ files: [String: [UInt8]]) throws -> [OwnText] {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "realist-pages-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (path, bytes) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
        }
        return try OwnTextFolder.read(folder.path(percentEncoded: false), languages: Self.languages)
    }

    private func texts(_ files: [String: String]) throws -> [OwnText] {
        try read(files.mapValues { Array($0.utf8) })
    }

    /// What is wrong, as it is printed, without what to do.
    private func faults(_ files: [String: [UInt8]]) -> [String] {
        do {
            _ = try read(files)
            return []
        } catch let problems as Problems {
            return problems.list.map { problem in
                #expect(!problem.remedy.isEmpty && problem.code.contains("."))
                return "\(problem.location.map(\.description) ?? "-"): \(problem.what)"
            }
        } catch {
            return ["\(error)"]
        }
    }

    private func faults(_ files: [String: String]) -> [String] { faults(files.mapValues { Array($0.utf8) }) }

    @Test("is read with what stands above each text, and where the text begins")
    func whole() throws {
        let typed = """
            ---
            title: "About  us: five of us"
            short: About us
            summary: Who wrote this.
            place: foot
            order: 7
            ---

            # We
            """
        let text = try #require(
            try texts(["about-us.md": typed, "README.md": "Notes.", ".hidden": ""]).first)
        #expect(text.id.text == "about-us" && text.place == .foot && text.order == 7)
        #expect(text.first.title == "About us: five of us" && text.first.short == "About us")
        #expect(text.first.summary == "Who wrote this." && text.first.text == "\n# We")
        #expect(text.first.start == Location(file: "about-us.md", line: 8))
        #expect(text.first.location(at: 1) == Location(file: "about-us.md", line: 9))
        #expect(text.title == "About us: five of us" && text.shortTitle == "About us")
    }

    @Test("may end its lines as Windows does, and begin with a mark of bytes")
    func windows() throws {
        let typed = [0xEF, 0xBB, 0xBF] + Array(Self.page.replacing("\n", with: "\r\n").utf8)
        let text = try #require(try read(["about.md": typed]).first)
        #expect(text.first.title == "About us" && text.first.text == "We are five.\n")
        #expect(text.place == .home && text.order == nil)
    }

    @Test("is in the order that is asked for, then by names")
    func order() throws {
        func page(_ order: String) -> String { "---\ntitle: A\n\(order)---\nB\n" }
        let texts = try texts([
            "z.md": page("order: 1\n"), "a.md": page(""), "b.md": page("order: 2\n"), "c.md": page(""),
            "d.md": page("order: 1\n"),
        ])
        #expect(texts.map(\.id.text) == ["d", "z", "b", "a", "c"])
    }

    @Test("has translations beside it, which say no more than words")
    func translations() throws {
        let text = try #require(
            try texts(["about.md": Self.page, "about.cy.md": "---\ntitle: Amdanom ni\n---\nPump.\n"]).first)
        #expect(text.version(in: Self.welsh).title == "Amdanom ni")
        #expect(text.title == Wording("About us", translations: [Self.welsh: "Amdanom ni"]))
        #expect(
            faults(["about.md": Self.page, "about.cy.md": "---\ntitle: A\norder: 2\nplace: top\n---\nB"])
                == [
                    "about.cy.md:3:1: \"order\" is not a key of a translated page.",
                    "about.cy.md:4:1: \"place\" is not a key of a translated page.",
                ])
    }

    @Test("cannot have files of names that some disk or some address cannot have")
    func names() {
        for name in ["con.md", "About.md", "a b.md", "-a.md", "a--b.md", "é.md", ".md.md", "a.b.c.md"] {
            if name.hasPrefix(".") { continue }
            #expect(faults([name: Self.page]).count == 1, "\(name)")
        }
        #expect(faults(["con.md": Self.page]).first?.contains("that some file systems reserve") == true)
        #expect(
            faults(["logo.png": "x", "in/about.md": Self.page, "notes.txt": "x"]) == [
                "in/about.md: Pages of your own lie beside each other, and this file lies in a folder.",
                "logo.png: No page is made of this file.", "notes.txt: No page is made of this file.",
            ])
    }

    @Test("cannot be in a language that the study is not in, or in another one alone")
    func languages() {
        #expect(
            faults(["about.md": Self.page, "about.fr.md": Self.page, "about.en.md": Self.page]) == [
                "about.en.md: “en” is the study’s first language, which the name of a file leaves out.",
                "about.fr.md: The study is not written in \"fr\".",
            ])
        #expect(
            faults(["about.cy.md": Self.page]) == ["about.cy.md: This page is there as a translation alone."])
    }

    @Test("is told of everything that is wrong at once, with its line")
    func several() {
        var bytes = Array("---\ntitle: A\n---\nGood\nb".utf8)
        bytes += [0xE9, 0x20]
        let files: [String: [UInt8]] = [
            "a.md": bytes, "b.md": Array("title: A\n".utf8), "c.md": Array("---\ntitle: A\n".utf8),
            "d.md": Array("---\ntitel: A\n---\nB".utf8), "e.md": Array("---\ntitle: A\n---\n \n".utf8),
            "f.md": Array("---\ntitle: A\nplace: attic\norder: first\n---\nB".utf8),
            "g.md": Array("---\ntitle: A\nshort: \(String(repeating: "a", count: 25))\n---\nB".utf8),
            "h.md": [0xFF, 0xFE, 0x41, 0x00], "i.md": [],
        ]
        let faults = faults(files)
        #expect(
            faults.map { String($0.prefix { $0 != " " }) } == [
                "a.md:5:2:", "b.md:1:", "c.md:1:", "d.md:2:1:", "d.md:2:1:", "e.md:4:", "f.md:3:8:",
                "f.md:4:8:",
                "g.md:3:8:", "h.md:1:1:", "i.md:1:",
            ])
        #expect(faults.contains("a.md:5:2: This is no UTF-8: a byte 233 cannot stand here."))
        #expect(faults.contains("e.md:4: The page has a title and no text."))
        #expect(faults.contains("g.md:3:8: The short has 25 letters; it may have 24."))
    }

    @Test("reads no link of the disk, no folder that is not there, and no file that is too large")
    func outside() throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "realist-pages-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path(percentEncoded: false)
        #expect(throws: Problems.self) { try OwnTextFolder.read(path, languages: Self.languages) }
        #expect(try OwnTextFolder.read(nil, languages: Self.languages) == [])
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: path + "/passwd.md", withDestinationPath: "/etc/passwd")
        #expect(throws: Problems.self) { try OwnTextFolder.read(path, languages: Self.languages) }
        let long = Self.page + String(repeating: "a", count: OwnTextFolder.largestFile)
        #expect(faults(["long.md": long]).first?.contains("at most 262144 are read") == true)
    }

    @Test("has no more pages than one list can name, and few in the navigation")
    func many() throws {
        func pages(_ count: Int, _ front: String) -> [String: String] {
            Dictionary(
                uniqueKeysWithValues: (1...count).map { ("p\($0).md", "---\ntitle: P\($0)\n\(front)---\nB") })
        }
        #expect(try texts(pages(OwnTextFolder.mostPages, "")).count == OwnTextFolder.mostPages)
        #expect(
            faults(pages(OwnTextFolder.mostPages + 1, "")).map { $0.contains("there may be 60") } == [true])
        #expect(try texts(pages(2, "place: top\n")).count == 2)
        #expect(
            faults(pages(3, "place: top\n")) == ["p3.md: More than 2 pages stand in the navigation."])
    }
}
