import Foundation
import HTTPTypes
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Two administrators at one form") struct TwoAdministratorsTests {
    static let settings = "/s/support/admin/settings"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("adam", .administrator)
        try example.person("eve", .administrator)
    }

    func about() throws -> About { try #require(try example.store.library()?.about) }

    /// The settings as they were when a page was opened, with what somebody changed of them.
    func typed(_ page: Browser.Page, _ about: About, _ own: [String: String]) -> [(String, String)] {
        var answers = SettingsForm.answers(about)
        for (name, text) in own { answers[name] = text }
        return page.filled(answers, SettingsFields.names)
    }

    /// Somebody else changes it, without looking at a page.
    func meanwhile(_ change: (inout About) -> Void) throws {
        var about = try about()
        change(&about)
        try example.store.save(settings: about)
    }

    /// Adam's page of two versions: he and somebody else gave the study another title.
    private func conflict(_ adam: inout Browser, _ own: [String: String] = [:]) async throws -> Browser.Page {
        let form = try await adam.get(Self.settings)
        let sent = typed(form, try about(), own.merging(["title": "Adam's title"]) { $1 })
        try meanwhile { $0.title.text = "Eve's title" }
        let both = try await adam.post(Self.settings, sent)
        #expect(both.status == 409 && both.text.contains("keep-title"))
        return both
    }

    @Test("keep what a third one saved while a choice was missing")
    func missedChoice() async throws {
        var adam = try await example.browser(of: "adam")
        let both = try await conflict(&adam)
        try meanwhile { $0.licence = "CC0-1.0" }
        let open = try await adam.post(Self.settings, both.hidden)
        #expect(open.status == 409 && open.text.contains("Choose what to keep"))
        #expect(try await adam.post(Self.settings, open.hidden + [("keep-title", "mine")]).status == 303)
        let now = try about()
        #expect(now.title.text == "Adam's title" && now.licence == "CC0-1.0")
    }

    @Test("are asked about what both changed since the version that was shown, and about nothing else again")
    func again() async throws {
        var adam = try await example.browser(of: "adam")
        let both = try await conflict(&adam, ["licence": "CC-BY-SA-4.0"])
        #expect(!both.text.contains("keep-licence"))
        try meanwhile { $0.licence = "CC0-1.0" }
        let more = try await adam.post(Self.settings, both.hidden + [("keep-title", "mine")])
        #expect(more.status == 409 && more.text.contains("keep-licence"))
        #expect(!more.text.contains("keep-title") && !more.text.contains("Choose what to keep"))
        #expect(try await adam.post(Self.settings, more.hidden + [("keep-licence", "theirs")]).status == 303)
        let now = try about()
        #expect(now.title.text == "Adam's title" && now.licence == "CC0-1.0")
    }

    @Test("choose anew between two versions that they have not seen side by side")
    func chosenAnew() async throws {
        var adam = try await example.browser(of: "adam")
        let both = try await conflict(&adam)
        try meanwhile { $0.title.text = "A third title" }
        let anew = try await adam.post(Self.settings, both.hidden + [("keep-title", "mine")])
        #expect(anew.status == 409 && anew.text.contains("A third title"))
        #expect(!anew.text.contains("checked") && !anew.text.contains("Choose what to keep"))
    }

    @Test("do not get back what they gave up when a third one saves something else")
    func givenUp() async throws {
        var adam = try await example.browser(of: "adam")
        let both = try await conflict(&adam)
        try meanwhile { $0.licence = "CC0-1.0" }
        #expect(try await adam.post(Self.settings, both.hidden + [("keep-title", "theirs")]).status == 303)
        let now = try about()
        #expect(now.title.text == "Eve's title" && now.licence == "CC0-1.0")
    }

    @Test("all come in where each changes something else, however many save at once")
    func manyAtOnce() async throws {
        let adam = try await example.browser(of: "adam")
        var opening = adam
        let form = try await opening.get(Self.settings)
        let before = try about()
        let changes = [
            "title": "Another title", "subtitle": "Another subtitle", "question": "Another question?",
            "summary": "Another summary.", "contact": "team@example.org", "licence": "CC0-1.0",
        ]
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for (name, text) in changes {
                let sent = typed(form, before, [name: text])
                group.addTask {
                    var browser = adam
                    return try await browser.post(Self.settings, sent).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses == Array(repeating: 303, count: changes.count))
        let now = SettingsForm.answers(try about())
        for (name, text) in changes { #expect(now[name] == text) }
        #expect(now["languages"] == SettingsForm.answers(before)["languages"])
    }

    @Test("in two windows of one person are called that", arguments: ["settings", "disclosure"])
    func ownWindows(page: String) async throws {
        let path = "/s/support/admin/" + page
        var adam = try await example.browser(of: "adam")
        let form = try await adam.get(path)
        let before = try about()
        func sent(_ text: String) -> [(String, String)] {
            if page == "settings" { return typed(form, before, ["title": text]) }
            var answers = DisclosureForm.answers(before)
            answers["people"] = text
            return form.filled(answers, ["people", "bands", "reason"])
        }
        #expect(try await adam.post(path, sent("21")).status == 303)
        let both = try await adam.post(path, sent("22"))
        #expect(both.status == 409 && both.text.contains("You changed this in two windows"))
        #expect(both.text.contains("You saved this in another window on "))
        #expect(!both.text.contains("Two of you") && !both.text.contains("just now"))
        #expect(try await adam.post(path, both.hidden + [("keep-all", "theirs")]).status == 303)
    }

    @Test("change different things of a site and of a measuring point without being asked")
    func otherThings() async throws {
        var adam = try await example.browser(of: "adam")
        var site = try #require(try example.store.library()?.sites.first)
        let path = "/s/support/admin/sites/\(site.id)"
        let form = try await adam.get(path)
        var answers = SiteForm.answers(site)
        answers["kind"] = "another kind"
        site.joined = Day(2025, 1, 2)
        try example.store.save(site)
        let names = ["label", "kind", "name"] + ["agreed", "joined", "left"].flatMap(Answers.dateNames)
        #expect(try await adam.post(path, form.filled(answers, names)).status == 303)
        let kept = try #require(try example.store.library()?.sites.first { $0.id == site.id })
        #expect(kept.kind.text == "another kind" && kept.joined == Day(2025, 1, 2))

        var wave = try #require(try about().waves.first)
        let wavePath = "/s/support/waves/\(wave.id)"
        let waveForm = try await adam.get(wavePath)
        var typed = WaveForm.answers(wave)
        typed["title"] = "At the start"
        wave.phrase.text = "at the very start"
        try example.store.save(wave)
        let waveNames = ["title", "phrase", "month"] + ["from", "to"].flatMap(Answers.dateNames)
        #expect(try await adam.post(wavePath, waveForm.filled(typed, waveNames)).status == 303)
        let now = try #require(try about().waves.first)
        #expect(now.title.text == "At the start" && now.phrase.text == "at the very start")
    }

    /// The study's writer is busy, and then does this, while forms are sent that have not seen it.
    private func busy(
        _ change: @escaping @Sendable (Store) throws -> Void = { _ in }
    ) async -> Task<Void, any Error> {
        let store = example.store
        let (begun, telling) = AsyncStream.makeStream(of: Void.self)
        let task = Task {
            defer { telling.finish() }
            try await store.commit { store in
                telling.finish()
                Thread.sleep(forTimeInterval: 0.6)
                try change(store)
            }
        }
        for await _ in begun {}
        return task
    }

    /// Two forms that are right by themselves, sent at once: their statuses.
    private func sendBoth(_ path: String, _ one: [(String, String)], _ other: [(String, String)]) async throws
        -> [Int]
    {
        var adam = try await example.browser(of: "adam")
        var eve = try await example.browser(of: "eve")
        let forms = [try await adam.get(path), try await eve.get(path)]
        let sent = [(adam, forms[0], one), (eve, forms[1], other)]
        let held = await busy()
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for (browser, form, fields) in sent {
                let all = form.hidden + fields
                group.addTask {
                    var browser = browser
                    return try await browser.post(path, all).status
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        try await held.value
        return statuses.sorted()
    }

    @Test("make no two measuring points of one time, and no two sites of one label")
    func oneOfTwo() async throws {
        func wave(_ title: String, _ day: String, _ month: String) -> [(String, String)] {
            [("title", title), ("phrase", "late"), ("month", month), ("from-day", day)]
                + [("from-month", "3"), ("from-year", "2031"), ("to-day", "28")]
                + [("to-month", "3"), ("to-year", "2031")]
        }
        let (sites, waves) = (try #require(try example.store.library()?.sites.count), try about().waves.count)
        #expect(
            try await sendBoth(
                "/s/support/admin/new-site", [("label", "Moor hospice"), ("kind", "hospice")],
                [("label", "MOOR hospice"), ("kind", "hospital")]) == [303, 422])
        #expect(try example.store.library()?.sites.count == sites + 1)
        #expect(
            try await sendBoth("/s/support/new-wave", wave("One", "1", "80"), wave("Two", "9", "81"))
                == [303, 422])
        #expect(try about().waves.count == waves + 1)
        #expect(
            try await sendBoth(
                "/s/support/admin/new-site", [("label", "Fen"), ("kind", "hospice")],
                [("label", "Marsh"), ("kind", "hospice")]) == [303, 303])
    }

    @Test("are told what a third one left no room for, also where both changed the same measuring point")
    func noRoom() async throws {
        var adam = try await example.browser(of: "adam")
        let wave = try #require(try about().waves.last)
        let path = "/s/support/waves/\(wave.id)"
        let form = try await adam.get(path)
        var typed = WaveForm.answers(wave)
        typed["month"] = "80"
        for (name, year) in [("from", "2031"), ("to", "2032")] { typed[name + "-year"] = year }
        let names = ["title", "phrase", "month"] + ["from", "to"].flatMap(Answers.dateNames)
        var changed = wave
        changed.phrase = "another phrase"
        let other = changed
        let held = await busy { store in
            try store.save(other)
            try store.save(
                Wave(
                    id: Wave.ID(known: "late"), title: "Late", phrase: "late", month: 79,
                    from: Day(2031, 1, 1), to: Day(2032, 12, 31)))
        }
        let sent = try await adam.post(path, form.filled(typed, names))
        try await held.value
        #expect(sent.status == 422 && sent.text.contains("Late"))
        #expect(try about().waves.contains(other))
    }

    @Test("are told when nothing was changed", arguments: ["settings", "disclosure", "site", "wave"])
    func nothing(page: String) async throws {
        var adam = try await example.browser(of: "adam")
        let about = try about()
        let site = try #require(try example.store.library()?.sites.first)
        let wave = try #require(about.waves.first)
        let days = ["agreed", "joined", "left", "from", "to"].flatMap(Answers.dateNames)
        let (path, answers, names): (String, Answers, [String]) =
            switch page {
            case "settings": (Self.settings, SettingsForm.answers(about), SettingsFields.names)
            case "disclosure":
                ("/s/support/admin/disclosure", DisclosureForm.answers(about), ["people", "bands", "reason"])
            case "site":
                (
                    "/s/support/admin/sites/\(site.id)", SiteForm.answers(site),
                    ["label", "kind", "name"] + days
                )
            default:
                ("/s/support/waves/\(wave.id)", WaveForm.answers(wave), ["title", "phrase", "month"] + days)
            }
        let before = try example.store.head()
        let sent = try await adam.post(path, try await adam.get(path).filled(answers, names))
        #expect(sent.status == 303 && sent.location?.hasSuffix("?saved=nothing") == true)
        #expect(try example.store.head() == before)
        let said = try await adam.get(sent.location ?? "").text
        #expect(said.contains("Nothing was changed") && !said.contains("saved</"))
    }
}

@Suite("What came with an import") struct ImportedValuesTests {
    private let site = Site(id: Site.ID(known: "fen"), label: "Fen", kind: "hospice")
    private let today = Day(2026, 6, 1)

    @Test("stays in a site as long as nobody touches it, and is held against the rules then")
    func siteValues() throws {
        var imported = site
        imported.joined = Day(2030, 1, 1)
        imported.left = Day(2029, 1, 1)
        imported.nameAgreed = Day(2031, 1, 1)
        let others = ["Fen", "Moor"].enumerated().compactMap { number, label in
            Site.ID("other-\(number)").map { Site(id: $0, label: Wording(label), kind: "hospice") }
        }
        let form = SiteForm(id: imported.id, among: others + [imported], today: today)
        var answers = SiteForm.answers(imported)
        answers["kind"] = "hospital"
        var wanted = imported
        wanted.kind = "hospital"
        #expect(form.site(answers, base: imported).made == wanted)
        answers["label"] = "Moor"
        answers["joined-day"] = "2"
        answers["agreed-day"] = "3"
        #expect(
            form.site(answers, base: imported).wrong == [
                "label": .site(.twice), "joined": .site(.joinedLater), "left": .site(.order),
                "agreed": .site(.agreedLater), "name": .site(.noName),
            ])
    }

    @Test("stays in a measuring point as long as nobody touches it")
    func waveValues() throws {
        let title = Wording(String(repeating: "x", count: 300))
        func wave(_ id: Wave.ID, _ month: Int) -> Wave {
            Wave(
                id: id, title: title, phrase: "at first", month: month, from: Day(2025, 2, 1),
                to: Day(2025, 1, 1))
        }
        let (one, other) = (wave(Wave.ID(known: "one"), 0), wave(Wave.ID(known: "other"), 0))
        let form = WaveForm(id: one.id, among: [one, other])
        var answers = WaveForm.answers(one)
        answers["phrase"] = "at the start"
        var wanted = one
        wanted.phrase = "at the start"
        #expect(form.wave(answers, base: one).made == wanted)
        answers["title"] = title.text + " "
        #expect(form.wave(answers, base: one).wrong?["title"] == .wave(.twice))
        answers["from-day"] = "2"
        #expect(form.wave(answers, base: one).wrong?["to"] == .wave(.order))
    }

    @Test("stays in the settings as long as nobody touches it")
    func settings() throws {
        let example = try ExampleApp()
        var about = try #require(try example.store.library()?.about)
        about.contact = "the office"
        about.title.text = String(repeating: "x", count: 300)
        about.languages = about.languages + about.languages
        var answers = SettingsForm.answers(about)
        answers["summary"] = "Another"
        var wanted = about
        wanted.summary.text = "Another"
        #expect(SettingsForm.about(answers, base: about).made == wanted)
        answers["contact"] = "an office"
        answers["title"] += "y"
        answers["languages"] += ","
        #expect(
            SettingsForm.about(answers, base: about).wrong == [
                "contact": .setting(.noContact), "title": .setting(.tooLong(most: 200)),
                "languages": .setting(.noLanguages),
            ])
    }
}

extension Turn {
    fileprivate var made: Value? { if case .value(let value) = self { value } else { nil } }
    fileprivate var wrong: [String: AnswerFault]? {
        if case .faults(let faults) = self { faults } else { nil }
    }
}
