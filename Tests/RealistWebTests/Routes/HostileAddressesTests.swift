import Foundation
import HTTPTypes
import Realist
import Testing

@testable import RealistPages
@testable import RealistWeb

/// Every page is asked for with what no link of ours has in its address: it answers with a page that says so, or passes
/// it over.
@Suite("An address that nobody would write") struct HostileAddressesTests {
    private static let values = [
        "%00", "%FF", "%", "a%00b", "%01", "%1B%5B2J", "%C2%85", "%E2%80%AE", "-1", "0",
        "-9223372036854775808",
        "9223372036854775807", "9223372036854775807.x", "99999999999999999999", "1e309", "NaN",
        "%27%22%3C%3E",
        "..%2F..%2F", "%F0%9F%98%80", "city-hospital", "2026-13-41", "=1%2B1", "",
        String(repeating: "a", count: 5_000), String(repeating: "9", count: 400),
    ]

    /// What routes read from a query, by the sources.
    private static func fields() throws -> [String] {
        let room = ExampleApp.share.appending(path: "Sources/RealistWeb")
        var names: Set<String> = [
            FormNames.next, ChangeNames.from, "recommendation", "instrument", "wave", "from", "to", "by",
        ]
        let files = FileManager.default.enumerator(at: room, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            for found in text.matches(of: /(?:query\[|visit\.number\(|take\()"([a-z-]+)"/) {
                names.insert(String(found.1))
            }
        }
        return names.sorted()
    }

    private static let roles: [(String, Membership.Role)] = [
        ("ada", .administrator), ("eva", .evaluator), ("lea", .lead),
    ]

    private static func people(_ example: ExampleApp) async throws -> [Browser] {
        var people: [Browser] = []
        for (name, role) in roles {
            try example.person(name, role, sites: role.namesSites ? [ExampleApp.site] : [])
            people.append(try await example.browser(of: name))
        }
        return people
    }

    /// A page that is there for each route, and one of those who may see it: found by following links from where
    /// people begin, and from a draft and two tables that wait.
    private static func known(_ people: inout [Browser]) async throws -> [String: (path: String, who: Int)] {
        var open: [(path: String, who: Int)] = people.indices.flatMap { who in
            // A page that one of them has seen is not followed for the next one: each area is named.
            [
                "/s/support", "/account", "/s/support/confirm", "/favicon.ico", "/health", "/robots.txt",
                "/s/support/admin", "/s/support/overview", "/s/support/theory", "/s/support/publish",
                "/s/support/analyses", "/s/support/waves", "/s/support/matrix", "/s/support/frame",
                "/s/support/codes",
            ].map { ($0, who) }
        }
        let record = "/s/support/sites/\(ExampleApp.site)/record"
        let form = try await people[2].get(record)
        let draft = try await people[2].post(
            record,
            [("token", form.field("token") ?? ""), ("version", "0"), ("signs", form.field("signs") ?? "")]
                + RecordingTests.first)
        open.append((try #require(draft.location), 2))
        let tables: [(String, [(String, String)], [UInt8])] = [
            ("responses", [("instrument", "proqol-5")], MadeTable.responses(["NEW1", "NEW1"])),
            ("changes", [], Array("Site,Title,Type,Mood\nCity teaching hospital,Tea,Adapted,x\n".utf8)),
        ]
        for (kind, fields, table) in tables {
            let sent = try await people[1].upload(
                table, named: "t.csv", fields, from: "/s/support/\(kind)/import")
            let path = try #require(sent.location)
            _ = try await people[1].settled(path)
            open.append((path, 1))
        }
        var known: [String: (path: String, who: Int)] = [:]
        var tries: [String: Int] = [:]
        while let (path, who) = open.popLast() {
            guard let route = Self.route(of: path), known[route] == nil,
                tries["\(who) \(route)", default: 0] < 4
            else { continue }
            tries["\(who) \(route)", default: 0] += 1
            let page = try await people[who].get(path)
            guard page.status < 400 else { continue }
            known[route] = (path, who)
            let links = page.links + page.actions + [page.location].compactMap { $0 }
            open += links.filter { $0.hasPrefix("/") }.map {
                (String($0.prefix { $0 != "?" && $0 != "#" }), who)
            }
        }
        return known
    }

    /// The route that an address means: the one with the most words of its own.
    private static func route(of path: String) -> String? {
        let parts = path.split(separator: "/")
        return RouteTable.all.filter { route in
            let own = route.path.split(separator: "/")
            return route.method == .get && own.count == parts.count
                && zip(own, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
        }.max { one, other in
            one.path.split(separator: "/").count { !$0.hasPrefix(":") }
                < other.path.split(separator: "/").count { !$0.hasPrefix(":") }
        }?.path
    }

    private func pages(_ path: String) -> String {
        path.split(separator: "/").map { part in
            switch part {
            case ":study": "support"
            case ":site": ExampleApp.site.text
            default: part.hasPrefix(":") ? "x" : String(part)
            }
        }.reduce("") { $0 + "/" + $1 }
    }

    @Test("is answered without a fault, whatever stands in its query")
    func queries() async throws {
        let example = try ExampleApp()
        try LiteratureTests.found(2, in: example)
        var people = try await Self.people(example)
        let known = try await Self.known(&people)
        let routes = RouteTable.all.filter { $0.method == .get }
        let missing = routes.map(\.path).filter { known[$0] == nil }
        #expect(missing.count * 3 < routes.count, "no page was found for \(missing.sorted())")
        let fields = try Self.fields()
        #expect(fields.count > 30)
        var asked = 0
        for (number, route) in routes.enumerated() {
            let (path, who) = known[route.path] ?? (pages(route.path), people.count - 1)
            var queries = Self.values.map { value in fields.map { "\($0)=\(value)" }.joined(separator: "&") }
            queries += fields.enumerated().map { place, field in
                "\(field)=\(Self.values[(number + place * 7) % Self.values.count])"
            }
            for (place, query) in queries.enumerated() where (place + number) % 3 == 0 {
                let answer = try await people[who].get(path + "?" + query)
                asked += 1
                #expect(answer.status < 500, "\(path)?\(query.prefix(200))")
            }
        }
        #expect(asked > 1_000)
    }

    @Test("is answered without a fault, whatever stands in its path")
    func paths() async throws {
        let example = try ExampleApp()
        try example.person("ada", .administrator)
        try example.person("eva", .evaluator)
        for name in ["ada", "eva"] {
            var browser = try await example.browser(of: name)
            for route in RouteTable.all where route.method == .get {
                let parts = route.path.split(separator: "/").map(String.init)
                for (number, place) in parts.indices.filter({ parts[$0].hasPrefix(":") }).enumerated() {
                    let value = Self.values[(number * 5 + route.path.utf8.count) % Self.values.count]
                    let known = pages(route.path).split(separator: "/").map(String.init)
                    var path = known
                    path[place] = value.isEmpty ? "%20" : value
                    let answer = try await browser.get("/" + path.joined(separator: "/"))
                    #expect(answer.status < 500, "\(path)")
                }
            }
        }
    }

    @Test("says that it is none where its query is no text")
    func wrong() async throws {
        var browser = Browser(try ExampleApp().app)
        for query in ["from=%00", "next=%", "a=%FF"] {
            let answer = try await browser.get("/sign-in?" + query)
            #expect(answer.status == 400)
            #expect(answer.text.contains("<h1"))
        }
        #expect(try await browser.get("/sign-in?from=%01").status == 200)
    }
}
