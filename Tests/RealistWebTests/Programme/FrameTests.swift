import Foundation
import HTTPTypes
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Coding after FRAME in the app") struct FrameTests {
    static let home = "/s/support"
    static let path = home + "/frame/city-split-posts"
    static let id = Adaptation.ID(known: "city-split-posts")
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("adam", .administrator)
    }

    private func send(
        _ browser: inout Browser, _ fields: [(String, String)], to path: String, from page: String? = nil
    ) async throws -> Browser.Page {
        let form = try await browser.get(page ?? path)
        return try await browser.post(
            path, [("token", form.field("token") ?? ""), ("version", form.field("version") ?? "")] + fields)
    }

    private func change() throws -> Adaptation { try #require(try example.store.adaptation(Self.id)) }

    @Test("is for evaluators alone")
    func roles() async throws {
        for name in ["ana", "adam"] {
            var browser = try await example.browser(of: name)
            for path in ["/frame", "/frame/city-split-posts", "/new-theme", "/new-own-term"] {
                #expect(try await browser.get(Self.home + path).status == 403, "\(name) \(path)")
            }
        }
        var eva = try await example.browser(of: "eva")
        #expect(try await eva.get(Self.home + "/frame/nothing").status == 404)
        #expect(try await eva.get(Self.home + "/themes/nothing").status == 404)
        #expect(try await eva.get(Self.home + "/own-terms/x").status == 404)
        #expect(try await eva.get(Self.home + "/new-own-term?question=frame.fidelity").status == 404)
        let record = try await eva.get(Self.home + "/sites/city-hospital/changes/city-split-posts")
        #expect(record.text.contains(Self.path))
    }

    @Test(
        "shows the site's words beside the questions, keeps what it does not ask, and leads to the next one")
    func review() async throws {
        var eva = try await example.browser(of: "eva")
        var template = try change()
        template.kind = .adapts
        template.frame = FrameCoding(decidedBy: ["recipient"], goals: ["reach"])
        try example.store.save(template)
        let page = try await eva.get(Self.path)
        #expect(
            page.status == 200
                && page.text.contains("Two people") == template.description.text.contains("Two people"))
        #expect(
            page.text.contains("What kind of change it was")
                && page.text.contains("Adjusted, with the substance kept"))
        let list = try await eva.get(Self.home + "/frame")
        #expect(list.text.contains("2 changes have no nature") && list.text.contains(Self.path))
        let saved = try await send(
            &eva,
            [
                ("nature", "adding"), ("fidelity", "consistent"), ("decided-by", "recipient"),
                ("final-say", "funder"),
            ],
            to: Self.path)
        #expect(saved.status == 303 && saved.location?.hasPrefix(Self.home + "/frame/") == true)
        #expect(saved.location?.hasPrefix(Self.path) == false, "the next one")
        let coded = try change()
        #expect(
            coded.frame
                == FrameCoding(
                    decidedBy: ["recipient", "funder"], finalSay: "funder", nature: ["adding"],
                    fidelity: "consistent", goals: ["reach"]))
        let stay = try await send(
            &eva,
            [("act", "stay"), ("goals", "fit"), ("reasons-wider", "laws"), ("reasons-organisation", "time")],
            to: Self.path + "?part=reasons")
        #expect(stay.location == Self.path + "?part=reasons&saved=coded")
        #expect(try change().frame?.goals == ["fit"] && change().frame?.reasons == ["laws", "time"])
        let strategy = try await send(
            &eva, [("act", "stay"), ("what", "content")], to: Self.path + "?part=strategy")
        #expect(try strategy.status == 303 && change().frameIS == FrameCoding(what: "content"))
        #expect(
            try change().frame
                == {
                    var frame = coded.frame; frame?.goals = ["fit"]; frame?.reasons = ["laws", "time"];
                    return frame
                }())
    }

    @Test("opens the first question without an answer, and folds up the others with theirs")
    func folded() async throws {
        var eva = try await example.browser(of: "eva")
        var change = try change()
        change.frame = FrameCoding(planned: "planned")
        try example.store.save(change)
        let page = try await eva.get(Self.path)
        let folds = page.text.components(separatedBy: "<details class=\"fold one\"").dropFirst()
        #expect(folds.count > 5 && folds.count { $0.hasPrefix(" open>") } == 1)
        #expect(folds.contains { !$0.hasPrefix(" open") && $0.contains("still open") })
        // Each part is a page with a title of its own.
        var titles: Set<Substring> = []
        for part in FramePart.allCases {
            let text = try await eva.get(Self.path + "?part=\(part.rawValue)").text
            titles.insert(try #require(text.firstMatch(of: #/<title>(.*?)<\/title>/#)).output.1)
        }
        #expect(titles.count == FramePart.allCases.count, "\(titles)")
    }

    @Test("is a click from the list of all changes, for those who code")
    func log() async throws {
        var eva = try await example.browser(of: "eva")
        let log = Self.home + "/log?site=city-hospital"
        #expect(try await eva.get(log).text.contains("href=\"\(Self.path)\""))
        var adam = try await example.browser(of: "adam")
        let other = try await adam.get(log)
        #expect(other.status == 200 && !other.text.contains("/frame/"))
    }

    @Test("loses nothing when a lead writes at the same time")
    func together() async throws {
        var eva = try await example.browser(of: "eva")
        let form = try await eva.get(Self.path)
        var other = try change()
        other.observed = "Calm"
        try example.store.save(other)
        let fields = [("token", form.field("token") ?? ""), ("version", form.field("version") ?? "")]
        #expect(try await eva.post(Self.path, fields + [("level", "unit"), ("act", "stay")]).status == 303)
        #expect(try change().observed == "Calm" && change().frame?.level == "unit")
        let conflict = try await eva.post(Self.path, fields + [("level", "network"), ("act", "stay")])
        #expect(conflict.status == 409 && conflict.text.contains("In one team, ward or practice"))
        let lead = try await eva.get(Self.home + "/sites/city-hospital/changes/city-split-posts/edit/before")
        #expect(lead.status == 200)
    }

    @Test("has themes: named beside a change, listed with their changes, and dissolved without harm to them")
    func themes() async throws {
        var eva = try await example.browser(of: "eva")
        let named = try await send(
            &eva, [("new-theme", "The hour <moves>"), ("act", "stay")], to: Self.path + "?part=themes")
        #expect(named.status == 303)
        let theme = try #require(try example.store.library()?.changeThemes.first)
        #expect(try theme.title == "The hour <moves>" && (try change().themes) == [theme.id])
        let page = try await eva.get(Self.path + "?part=themes")
        #expect(page.text.contains("The hour &lt;moves&gt;"))
        let log = try await eva.get(Self.home + "/log?theme=\(theme.id)")
        #expect(log.text.ranges(of: "<th scope=\"row\"").count == 1 && log.text.contains("city-split-posts"))
        let path = Self.home + "/themes/\(theme.id)"
        #expect(try await send(&eva, [("title", "")], to: path).status == 422)
        #expect(try await send(&eva, [("title", "Nearer"), ("note", "A note")], to: path).status == 303)
        let list = try await eva.get(Self.home + "/frame")
        #expect(list.text.contains("Nearer") && list.text.contains("1 change<"))
        let before = try change()
        #expect(
            try await send(&eva, [], to: path + "/delete").location == Self.home + "/frame?saved=dissolved")
        var wanted = before
        wanted.themes = []
        #expect(try change() == wanted && (try example.store.library()?.changeThemes) == [])
        let lone = try await send(&eva, [("title", "Alone")], to: Self.home + "/new-theme")
        #expect(lone.location == Self.home + "/frame?saved=theme")
    }

    @Test("makes one theme and one word of a title, however often a form is sent")
    func once() async throws {
        var eva = try await example.browser(of: "eva")
        let path = Self.path + "?part=themes"
        func titles() throws -> [String] {
            try #require(try example.store.library()).changeThemes.map(\.title.text)
        }
        let beside = try await eva.get(path).hidden + [("new-theme", "Time"), ("act", "stay")]
        for _ in 1...2 { #expect(try await eva.post(path, beside).status == 303) }
        #expect(try titles() == ["Time"] && (try change().themes.count) == 1)
        let new = try await eva.get(Self.home + "/new-theme").hidden
        for title in ["Rooms", "Rooms", " time "] {
            let sent = try await eva.post(Self.home + "/new-theme", new + [("title", title)])
            #expect(sent.status == (title == " time " ? 409 : 303), "it is there with another spelling")
        }
        #expect(try Set(titles()) == ["Time", "Rooms"])
        let note = [("title", "Rooms"), ("note", "Where")]
        #expect(try await eva.post(Self.home + "/new-theme", new + note).status == 303)
        let both = try await eva.post(
            Self.home + "/new-theme", new + [("title", "Rooms"), ("note", "Which")])
        #expect(both.status == 409 && both.text.contains("Where") && both.text.contains("Which"))
        let chosen = both.hidden + [("keep-note", "mine")]
        #expect(try await eva.post(Self.home + "/new-theme", chosen).status == 303)
        let themes = try #require(try example.store.library()?.changeThemes)
        #expect(themes.count == 2 && themes.contains { $0.title == "Rooms" && $0.note == "Which" })
        let term = Self.home + "/new-own-term?question=frame.decided-by"
        let fields = try await eva.get(term).hidden + [("title", "Matron"), ("parent", "funder")]
        for _ in 1...2 { #expect(try await eva.post(term, fields).status == 303) }
        #expect(try example.store.library()?.ownTerms.map(\.title.text) == ["Matron"])
    }

    @Test("makes one theme of a title that two people send at the same moment")
    func atOnce() async throws {
        var eva = try await example.browser(of: "eva")
        let paths = [Self.path + "?part=themes", Self.home + "/new-theme"]
        let sent = try await [
            eva.get(paths[0]).hidden + [("new-theme", "Time"), ("act", "stay")],
            eva.get(paths[1]).hidden + [("title", "Time")],
        ]
        let (store, browser) = (example.store, eva)
        let (begun, telling) = AsyncStream.makeStream(of: Void.self)
        let held = Task {
            try await store.commit { _ in
                telling.finish()
                Thread.sleep(forTimeInterval: 0.6)
            }
        }
        for await _ in begun {}
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for (path, fields) in [(paths[0], sent[0]), (paths[1], sent[1]), (paths[1], sent[1])] {
                group.addTask {
                    var browser = browser
                    return try await browser.post(path, fields).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try await held.value
        #expect(statuses == [303, 303, 303])
        let themes = try #require(try example.store.library()?.changeThemes)
        #expect(try themes.map(\.title.text) == ["Time"] && change().themes == themes.map(\.id))
    }

    @Test("has words of the study's own, each a kind of one of FRAME's")
    func ownTerms() async throws {
        var eva = try await example.browser(of: "eva")
        let which = try await eva.get(Self.home + "/new-own-term")
        let new = Self.home + "/new-own-term?question=frame.decided-by"
        #expect(which.text.contains(new.replacing("&", with: "&amp;")))
        #expect(try await send(&eva, [("title", "Matron"), ("parent", "nonsense")], to: new).status == 303)
        var term = try #require(try example.store.library()?.ownTerms.first)
        #expect(term.parent == nil && term.field == .decidedBy)
        #expect(try await eva.get(Self.home + "/frame").text.contains("No term of FRAME yet"))
        let path = Self.home + "/own-terms/\(term.id)"
        #expect(
            try await send(&eva, [("title", "Matron"), ("parent", "programme-manager")], to: path).status
                == 303)
        term = try #require(try example.store.library()?.ownTerms.first)
        #expect(term.parent == "programme-manager")
        #expect(try await eva.get(Self.path).text.contains("A kind of: Manager of the programme"))
        _ = try await send(&eva, [("decided-by", term.id.text), ("act", "stay")], to: Self.path)
        #expect(try change().frame?.decidedBy == [term.id.text])
        let log = try await eva.get(Self.home + "/log?term=\(term.id)")
        #expect(log.text.ranges(of: "<th scope=\"row\"").count == 1)
        #expect(try await send(&eva, [], to: path + "/delete").location == path, "it is in use")
        // What a lead answers about the same change takes nothing of it away.
        var ana = try await example.browser(of: "ana")
        let edit = Self.home + "/sites/city-hospital/changes/city-split-posts/edit/who"
        #expect(try await send(&ana, [("decided-by", "funder")], to: edit).status == 303)
        #expect(try change().frame?.decidedBy == ["funder", term.id.text])
        _ = try await send(&eva, [("decided-by", "funder"), ("act", "stay")], to: Self.path)
        #expect(try await send(&eva, [], to: path + "/delete").location == Self.home + "/frame?saved=deleted")
        #expect(try example.store.verify().findings.isEmpty)
    }
}
