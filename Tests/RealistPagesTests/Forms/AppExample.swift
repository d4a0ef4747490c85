import Foundation
import Realist
import RealistFormats

@testable import RealistPages

/// Every page of the app in every state, from values that leave no member of any struct empty. Each area adds its
/// own to `pages`.
enum AppExample {
    /// What people write: plain, very long words, and what somebody writes who wants to harm.
    struct Writing: Sendable {
        let name: String
        let line: String
        let text: String

        static let plain = Writing(
            name: "plain", line: "A welcome-back talk on two wards",
            text: "Half an hour before the first shift, with the ward sister.\nTea and time to ask.")
        static let long = Writing(
            name: "long", line: String(repeating: "longword", count: 25),
            text: String(repeating: "w", count: 200) + " " + String(repeating: "and again ", count: 40))
        static let hostile = Writing(
            name: "hostile", line: "<script>alert(1)</script>\"'&amp;",
            text: "</textarea><img src=x onerror=alert(1)>{{name}} {{{name}}} \u{202E}\u{0}' onfocus='x")

        static let all = [plain, long, hostile]
    }

    /// A page under the name of its file in the gallery.
    struct Shown: Sendable {
        let name: String
        let page: any Page

        init(_ name: String, _ page: any Page) {
            self.name = name
            self.page = page
        }
    }

    static let areas: [@Sendable () throws -> [Shown]] = [
        kitPages, accessPages, leadPages, administerPages, theoryPages,
        publishPages,
        evaluatePages, framePages, theoryActPages,
        analysisPages, configurationalPages, indicatorPages, codesPages,
        profilePages, approvalPages,
        workshopPages,
        takingPages,
        wavePages,
        codePages, roundPages,
        reportTablePages,
        sourcePages, memoPages, literaturePages, ringsPages,
    ]

    static func pages() throws -> [Shown] { try read.get().pages }
    static func words() throws -> Words { try readWords.get() }
    static func theme() throws -> PageTheme { try read.get().theme }

    private static let readWords = Result { try writtenWords() }
    private static let read = Result {
        (
            pages: try areas.flatMap { try $0() },
            theme: try PageTheme(folder: folder, words: words(), of: .app)
        )
    }

    private static let folder = Example.house.appending(path: "site-templates")

    /// The words of the app alone, by the name of their file.
    static func appWords() throws -> [String: [String: String]] {
        let own = folder.appending(path: "words/app/en")
        let names = try FileManager.default.contentsOfDirectory(atPath: own.path(percentEncoded: false))
        var files: [String: [String: String]] = [:]
        for name in names.sorted() {
            let bytes = Array(try Data(contentsOf: own.appending(path: name)))
            files[String(name.dropLast(".yaml".count))] = try WordsFile.read(bytes, file: name)
        }
        return files
    }

    private static func writtenWords() throws -> Words {
        let site = try Data(contentsOf: folder.appending(path: "words/en.yaml"))
        let own = try appWords().values.reduce(into: [:]) { $0.merge($1) { one, _ in one } }
        return try Words(own, fallback: WordsFile.read(Array(site), file: "words/en.yaml"))
    }

    static let token = "dG9rZW4gb2YgdGhlIHNlc3Npb24"

    static let addresses = Surroundings.Addresses(
        style: "style.css", script: "app.js", signIn: "sign-in.html", signOut: "signed-out.html",
        account: "account.html", studies: "studies.html")

    /// Somebody is signed in and works in a study.
    static func surroundings(
        _ writing: Writing = .plain, notice: Notice? = nil, at current: Surroundings.Entry.Place = .above
    ) throws -> Surroundings {
        var around = Surroundings(
            words: try words(), addresses: addresses,
            study: writing.name == "plain" ? "Back to practice" : writing.line, home: "tasks-plain.html",
            person: .init(
                name: writing.name == "plain" ? "Ana Example" : writing.line,
                role: "programme lead for Harrowmere", token: token, hasSeveralStudies: true),
            navigation: [
                .init("My site", href: "tasks-plain.html", current),
                .init("Changes", href: "table-plain.html"),
                .init("Published toolkit", href: "table-empty.html"),
            ],
            help: HelpContact(name: "the evaluation team", email: "team@example.org"), notice: notice)
        around.caution = writing.name == "plain" ? nil : writing.line
        return around
    }

    /// Nobody is signed in.
    static func outside() throws -> Surroundings {
        Surroundings(
            words: try words(), addresses: addresses, home: "sign-in.html",
            help: HelpContact(name: "the evaluation team", email: "team@example.org"))
    }
}
