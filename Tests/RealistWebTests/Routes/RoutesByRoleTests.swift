import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

/// Every route is asked by everybody, at their own site and at another, and what the gate says is held against the
/// table in `docs/routes.md`. `REALIST_WRITE_ROUTES=1` writes the table anew.
@Suite("Who may ask for what") struct RoutesByRoleTests {
    private static let everybody = ["nobody", "outsider", "viewer", "lead", "evaluator", "administrator"]

    @Test("is as the written table says")
    func table() async throws {
        let example = try ExampleApp()
        try example.person("outsider", nil)
        try example.person("viewer", .viewer, sites: [ExampleApp.site])
        try example.person("lead", .lead, sites: [ExampleApp.site])
        try example.person("evaluator", .evaluator)
        try example.person("administrator", .administrator)
        var tokens: [String: String] = [:]
        for name in Self.everybody.dropFirst() {
            tokens[name] = try await example.browser(of: name).cookies["realist-session"]
        }
        var lines = Self.head
        for route in RouteTable.all.sorted(by: {
            ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue)
        }) {
            var cells: [String] = []
            for name in Self.everybody {
                let own = try await fate(route, at: ExampleApp.site, tokens[name], example)
                let other = try await fate(route, at: ExampleApp.otherSite, tokens[name], example)
                cells.append(own == other ? own : "\(own) / \(other)")
            }
            lines.append("| \(route.method.rawValue) | `\(route.path)` | \(cells.joined(separator: " | ")) |")
        }
        let text = lines.joined(separator: "\n") + "\n"
        let file = ExampleApp.share.appending(path: "docs/routes.md")
        if ProcessInfo.processInfo.environment["REALIST_WRITE_ROUTES"] != nil {
            try Data(text.utf8).write(to: file)
        }
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }

    @Test("is decided for another study as if it were not there")
    func otherStudy() async throws {
        let example = try ExampleApp()
        try example.person("evaluator", .evaluator)
        let token = try await example.browser(of: "evaluator").cookies["realist-session"]
        for route in RouteTable.all where route.isOfStudy {
            #expect(
                try await fate(route, at: ExampleApp.site, token, example, study: "elsewhere") == "not there")
        }
    }

    /// What the gate lets through, the route's own answer put aside.
    private func fate(
        _ route: Route, at site: Site.ID, _ token: String?, _ example: ExampleApp, study: String = "support"
    ) async throws -> String {
        let open = Route(method: route.method, path: route.path, need: route.need, body: .nothing) { _ in
            .text("in")
        }
        var headers = HTTPFields()
        headers[HTTPField.Name(parsed: "Sec-Fetch-Site")] = "same-origin"
        if let token { headers[.cookie] = "realist-session=\(token)" }
        let head = HTTPRequest(
            method: route.method, scheme: "http", authority: "127.0.0.1:8080", path: "/",
            headerFields: headers)
        let places = ["study": study, "site": site.text]
        do {
            let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
            _ = try await Gate(app: example.app).answer(request, to: open, places: places, from: "127.0.0.1")
            return "yes"
        } catch let turned as Turned {
            switch turned {
            case .signIn: return "sign in"
            case .notAllowed: return "no"
            case .notFound: return "not there"
            default: return "\(turned)"
            }
        }
    }

    private static let head = [
        "# Who may ask for what",
        "",
        "Every address of the app, made from the program's own table of routes. `yes`: answered. `no`: told that it is",
        "for another role. `not there`: the same answer as for an address that does not exist. `sign in`: sent to the",
        "sign-in. Where an address names a site, the first word is for one's own site, the second for another one.",
        "",
        "| method | address | nobody signed in | without a part in the study | viewer | programme lead | evaluator | administrator |",
        "|---|---|---|---|---|---|---|---|",
    ]
}
