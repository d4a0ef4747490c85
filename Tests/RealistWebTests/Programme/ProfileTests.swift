import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("The context profile in the app") struct ProfileTests {
    static let site = "/s/support/sites/city-hospital"
    static let group = site + "/profile/wider-system"
    let example: ExampleApp
    /// The two questions of that group.
    let statements: [Statement]

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("ben", .lead, sites: [ExampleApp.site])
        try example.person("eve", .evaluator)
        try example.person("vic", .viewer, sites: [ExampleApp.site])
        statements = try example.store.contexts().filter { $0.level == .widerSystem }
    }

    private func site() throws -> Site {
        try #require(try example.store.version(of: .site(ExampleApp.site))).value
    }

    private func fields(_ page: Browser.Page) -> [(String, String)] {
        [("token", page.field("token") ?? ""), ("seen", page.field("seen") ?? "")]
    }

    private func answer(_ number: Int, _ text: String) -> (String, String) {
        (ProfileNames.answer(statements[number].id), text)
    }

    private let today = [("on-day", "9"), ("on-month", "3"), ("on-year", "2026")]

    @Test("is asked group by group, and shows how far each is answered")
    func overview() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get(Self.site + "/profile")
        #expect(page.status == 200 && page.text.contains("The wider system"))
        #expect(page.text.contains("href=\"\(Self.group)\""))
        let group = try await ana.get(Self.group)
        #expect(group.text.contains(statements[0].question?.text ?? "?"))
        #expect(group.text.contains("Save and go on") && group.field("by") == "Support lead")
        #expect(try await ana.get(Self.site + "/profile/nowhere").status == 404)
        #expect(try await ana.get(Self.site + "/profile/statements/nowhere").status == 404)
    }

    @Test("keeps every answer, and the latest holds")
    func history() async throws {
        var ana = try await example.browser(of: "ana")
        let before = try site()
        let page = try await ana.get(Self.group)
        let other: ProfileAnswer.Answer =
            before.answer(to: statements[0].id)?.answer == .partly ? .absent : .partly
        let same = before.answer(to: statements[1].id)?.answer.rawValue ?? ""
        let saved = try await ana.post(
            Self.group,
            fields(page) + today + [answer(0, other.rawValue), answer(1, same), ("by", "Support lead")])
        #expect(saved.status == 303 && saved.location?.contains("saved=answers") == true)
        let after = try site()
        #expect(Array(after.profile.dropLast()) == before.profile, "nothing is written over")
        #expect(
            after.profile.last
                == ProfileAnswer(
                    statement: statements[0].id, answer: other, on: Day(2026, 3, 9), by: "Support lead"))
        #expect(after.approved?.changed != nil, "what the site shows is not as it was approved")
        let own = try await ana.get(Self.site + "/profile/statements/\(statements[0].id)")
        #expect(own.text.contains("9 March 2026") && own.text.contains("All answers, the latest first"))
    }

    @Test("takes one question with a note, also where the answer is as before")
    func note() async throws {
        var ana = try await example.browser(of: "ana")
        let path = Self.site + "/profile/statements/\(statements[0].id)"
        let page = try await ana.get(path)
        let noted = [
            (ProfileNames.note(statements[0].id), "Since the new regulator"), ("by", "Support lead"),
        ]
        let none = try await ana.post(path, fields(page) + today + noted)
        #expect(none.status == 422 && none.text.contains("Choose an answer"))
        #expect(none.text.contains("Since the new regulator"))
        let given = fields(page) + today + noted + [answer(0, "present")]
        #expect(try await ana.post(path, given).location == Self.site + "/profile?saved=answers")
        #expect(try site().profile.last?.note == "Since the new regulator")
        let count = try site().profile.count
        #expect(try await ana.post(path, given).status == 303, "sent twice")
        #expect(try site().profile.count == count)
    }

    @Test("asks who says so and when, and keeps what was typed")
    func faults() async throws {
        var eve = try await example.browser(of: "eve")
        let page = try await eve.get(Self.group)
        #expect(page.field("by") == "", "an evaluator says who told it")
        let hostile = "\"><script>alert(1)</script>"
        let count = try site().profile.count
        let wrong = try await eve.post(
            Self.group,
            fields(page) + [answer(0, "unknown"), answer(1, hostile), ("by", "  ")]
                + [("on-day", "31"), ("on-month", "2"), ("on-year", hostile)])
        #expect(wrong.status == 422 && wrong.text.contains("Say who says so"))
        #expect(wrong.text.contains("value=\"31\"") && !wrong.text.contains("<script>alert"))
        let named = try await eve.post(
            Self.group,
            fields(page) + today + [answer(0, "unknown"), ("by", "Dr Margaret Hollis")])
        #expect(named.status == 422 && named.text.contains("Does this name a person?"))
        #expect(try site().profile.count == count)
        let future = try await eve.post(
            Self.group,
            fields(page) + [answer(0, "unknown"), ("by", "Support lead"), ("on-day", "1"), ("on-month", "1")]
                + [("on-year", "2199")])
        #expect(future.status == 422 && future.text.contains("today or earlier"))
    }

    @Test("shows both when two answer one question, and keeps both in the history")
    func conflict() async throws {
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        let path = Self.site + "/profile/statements/\(statements[0].id)"
        let (own, other) = (try await ana.get(path), try await ben.get(path))
        let by = [("by", "Support lead")]
        _ = try await ana.post(path, fields(own) + today + by + [answer(0, "absent")])
        let mine = today + by + [answer(0, "present")]
        let both = try await ben.post(path, fields(other) + mine)
        #expect(both.status == 409 && both.text.contains("Ana Example"))
        #expect(try site().profile.last?.answer == .absent)
        let keep = "keep-" + ProfileNames.answer(statements[0].id)
        let choosing =
            fields(both) + mine + [("merging", "yes"), ("records", statements[0].id.text)]
        #expect(try await ben.post(path, choosing).status == 409, "nothing was chosen")
        #expect(try await ben.post(path, choosing + [(keep, "mine")]).status == 303)
        #expect(try site().profile.suffix(2).map(\.answer) == [.absent, .present])
    }

    @Test(
        "leaves what somebody else answered meanwhile where nobody touched it, and what was chosen as theirs")
    func untouched() async throws {
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        var given = try site()
        given.profile.removeAll { answer in statements.contains { $0.id == answer.statement } }
        given.profile += statements.map { statement in
            ProfileAnswer(statement: statement.id, answer: .present, on: Day(2026, 1, 9), by: "Support lead")
        }
        try example.store.save(given)
        let by = [("by", "Support lead")]
        let (own, other) = (try await ana.get(Self.group), try await ben.get(Self.group))
        func send(_ browser: inout Browser, _ page: Browser.Page, _ answers: [String]) async throws
            -> Browser.Page
        {
            let typed = answers.enumerated().map { answer($0.offset, $0.element) }
            return try await browser.post(Self.group, fields(page) + today + by + typed)
        }
        #expect(try await send(&ana, own, ["absent", "present"]).status == 303)
        #expect(
            try await send(&ben, other, ["present", "partly"]).status == 303, "he answered the second one")
        #expect(try site().profile.dropFirst(given.profile.count).map(\.answer) == [.absent, .partly])
        // What is theirs is what the page showed, and no answer of one's own, whatever a third person says.
        let both = try await send(&ben, other, ["partly", "present"])
        #expect(both.status == 409 && both.text.contains("keep-"))
        let third = ProfileAnswer(
            statement: statements[0].id, answer: .present, on: Day(2026, 3, 9), by: "A third one")
        var now = try site()
        now.profile.append(third)
        try example.store.save(now)
        let keep = "keep-" + ProfileNames.answer(statements[0].id)
        #expect(try await ben.post(Self.group, both.hidden + [(keep, "theirs")]).status == 303)
        #expect(try site().profile == now.profile)
    }

    @Test("has a programme card, part by part, whose texts two people may write at once")
    func card() async throws {
        var ana = try await example.browser(of: "ana")
        var ben = try await example.browser(of: "ben")
        let path = Self.site + "/programme/what"
        let page = try await ana.get(path)
        let other = try await ben.get(Self.site + "/programme/how")
        let version = [("version", page.field("version") ?? "")]
        let saved = try await ana.post(
            path,
            fields(page) + version + [
                ("point.name", "Support that works"), ("point.why", "Because it helps"),
            ])
        #expect(saved.location == Self.site + "/programme/how?saved=card")
        let how = try await ben.post(
            Self.site + "/programme/how",
            fields(other) + [("version", other.field("version") ?? ""), ("point.mode", "By telephone")])
        #expect(how.status == 303, "other points of the same card")
        let site = try site()
        #expect(site.programme.points[.name] == "Support that works")
        #expect(site.programme.points[.mode] == "By telephone" && site.programme.points[.materials] == nil)
        let stale = try await ben.post(path, fields(page) + version + [("point.name", "Another name")])
        #expect(stale.status == 409 && stale.text.contains("Support that works"))
        #expect(try await ana.get(Self.site + "/programme").text.contains("By telephone"))
        #expect(try await ana.get(Self.site + "/programme/nowhere").status == 404)
    }

    @Test("is read by viewers, and written by nobody else's lead")
    func rights() async throws {
        var vic = try await example.browser(of: "vic")
        let page = try await vic.get(Self.group)
        #expect(page.status == 200 && !page.text.contains("<fieldset") && page.text.contains("said so far"))
        let token = [("token", page.field("token") ?? "")]
        #expect(try await vic.post(Self.group, token).status == 403)
        #expect(try await vic.get(Self.site + "/programme").status == 200)
        #expect(try await vic.get("/s/support/sites/coastal-hospital/profile").status == 404)
        var ana = try await example.browser(of: "ana")
        #expect(try await ana.get("/s/support/sites/coastal-hospital/profile/wider-system").status == 404)
    }
}

@Suite("Answers of a context profile") struct ProfileFormTests {
    private let team = Statement(id: Identifier(known: "a"), text: "A", level: .team)
    private let person = Statement(id: Identifier(known: "b"), text: "B", level: .person)
    private var form: ProfileForm { ProfileForm(statements: [team, person], today: Day(2026, 11, 21)) }

    private func made(_ texts: [String: String], over site: Site) -> Turn<[ProfileAnswer]> {
        form.made(Answers(texts.mapValues { [$0] }), over: site)
    }

    @Test("are those that differ and that fit the level of the statement")
    func differing() throws {
        let site = Site(
            id: Identifier(known: "s"), label: "S", kind: "k",
            profile: [ProfileAnswer(statement: team.id, answer: .present, on: Day(2026, 1, 1), by: "Lead")])
        let texts = ["answer.a": "present", "answer.b": "present", "by": "Lead"]
        guard case .value(let none) = made(texts, over: site) else {
            Issue.record("no value")
            return
        }
        #expect(none == [])
        guard
            case .value(let some) = made(
                ["answer.a": "partly", "answer.b": "few", "by": " Lead "], over: site)
        else {
            Issue.record("no value")
            return
        }
        #expect(some.map(\.answer) == [.partly, .few])
        #expect(some.allSatisfy { $0.by == "Lead" && $0.on == Day(2026, 11, 21) })
    }

    @Test("met another answer only where one came meanwhile and says otherwise")
    func meeting() {
        var site = Site(id: Identifier(known: "s"), label: "S", kind: "k")
        let seen = form.seen(site)
        let mine = ProfileAnswer(statement: team.id, answer: .partly, on: Day(2026, 11, 21), by: "Lead")
        #expect(form.met([mine], site, seen: seen).isEmpty)
        site.profile = [mine]
        #expect(form.met([mine], site, seen: seen).isEmpty, "sent twice")
        site.profile[0].answer = .absent
        #expect(form.met([mine], site, seen: seen).map(\.id) == [team.id])
        #expect(form.met([mine], site, seen: form.seen(site)).isEmpty)
        #expect(form.met([mine], site, seen: "a:x :: 9").map(\.id) == [team.id])
    }

    @Test("are held against what the form showed, and not against what came since")
    func sinceShown() {
        var site = Site(id: Identifier(known: "s"), label: "S", kind: "k")
        func answer(_ answer: ProfileAnswer.Answer, _ day: Day) -> ProfileAnswer {
            ProfileAnswer(statement: team.id, answer: answer, on: day, by: "Lead")
        }
        let first = [answer(.partly, Day(2026, 2, 1)), answer(.present, Day(2026, 1, 1))]
        site.profile = first
        let seen = form.seen(site)
        #expect(form.shown(site, seen: seen) == site)
        site.profile += [answer(.absent, Day(2026, 3, 1))]
        #expect(form.shown(site, seen: seen).profile == first)
        #expect(form.shown(site, seen: "a:-1 b:9 nothing").profile.isEmpty)
        guard
            case .value(let made) = made(
                ["answer.a": "partly", "by": "Lead"], over: form.shown(site, seen: seen))
        else {
            Issue.record("no value")
            return
        }
        #expect(made.isEmpty)
    }

    @Test("are asked in groups of at most six, place before people")
    func groups() {
        let many = (0..<17).compactMap { number in
            Statement.ID("o-\(number)").map { Statement(id: $0, text: "O", level: .organisation) }
        }
        let asking = ProfileAsking([person] + many + [team])
        #expect(
            asking.groups.map(\.id)
                == ["team", "organisation-1", "organisation-2", "organisation-3", "person"])
        #expect(asking.groups.map(\.statements.count) == [1, 5, 6, 6, 1])
        #expect(asking.groups.flatMap(\.statements).count == 19)
        #expect(asking.group(after: "person") == nil)
        #expect(asking.group(of: many[16].id)?.id == "organisation-3")
    }
}
