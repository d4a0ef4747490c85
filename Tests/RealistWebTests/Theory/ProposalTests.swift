import Foundation
import HTTPTypes
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Proposed explanations in the app") struct ProposalTests {
    static let theory = "/s/support/theory"
    static let list = theory + "/proposals"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        let i1 = Configuration.ID(known: "i1")
        try example.store.takeTheoryProposals(
            [
                proposal(
                    "tea",
                    [
                        .init(.context, "It rains on the ward"),
                        .init(.mechanism, "Tea is poured\nPeople talk"),
                    ]),
                proposal(
                    "edit", [.init(.context, "Nobody says a word"), .init(.outcome, "Everybody talks")],
                    edit: .init(configuration: i1, revision: 1, says: [.context, .outcome])),
            ], known: [], file: "theory.docx")
    }

    private func proposal(
        _ id: StaticString, _ parts: [TheoryProposal.Part], edit: TheoryProposal.Edit? = nil
    ) -> TheoryProposal {
        TheoryProposal(
            id: Identifier(known: id), on: Day(2026, 5, 4),
            origin: .init(file: "theory.docx", table: "Table 2", row: 3), edit: edit, label: "CMO 4",
            title: edit == nil ? "Tea and talk" : nil, parts: parts,
            quotes: [.init("It was raining.", source: "INT04")])
    }

    private func writer() async throws -> Browser {
        var eva = try await example.browser(of: "eva")
        let opened = try await eva.send(
            [("reason", "A meeting"), ("trigger", "data")], from: Self.theory + "/change")
        try #require(opened.status == 303)
        return eva
    }

    private func send(
        _ browser: inout Browser, _ fields: [(String, String)], of page: Browser.Page, to path: String
    ) async throws -> Browser.Page {
        let carried = ["token", "version", "proposal"].compactMap { name in
            page.field(name).map { (name, $0) }
        }
        return try await browser.post(path, carried + fields)
    }

    private func state(_ id: StaticString) throws -> TheoryProposal.State? {
        try example.store.theoryProposal(Identifier(known: id))?.state
    }

    @Test("wait in a list that is an evaluator's alone, each with where it came from")
    func list() async throws {
        var eva = try await writer()
        let page = try await eva.get(Self.list)
        #expect(page.text.contains("2 wait for you") && page.text.contains("Tea and talk"))
        #expect(page.text.contains("theory.docx, Table 2, row 3") && page.text.contains("An edit of I1"))
        #expect(try await eva.get(Self.theory).text.contains("href=\"\(Self.list)\""))
        #expect(try await eva.get(Self.list + "/nothing").status == 404)
        var ana = try await example.browser(of: "ana")
        for path in [Self.list, Self.list + "/tea", Self.list + "/tea/decline"] {
            #expect(try await ana.get(path).status == 403)
        }
        #expect(try await !ana.get(Self.theory).text.contains(Self.list))
    }

    @Test("ask for the reason of the theory's change first")
    func reason() async throws {
        var eva = try await example.browser(of: "eva")
        let page = try await eva.get(Self.list + "/tea")
        #expect(page.text.contains("Say first why the theory changes") && page.field("part-0-role") == nil)
        #expect(page.text.contains("It was raining.") && page.text.contains("INT04"))
    }

    @Test("become an explanation with its statements through the form for explanations, and say so")
    func take() async throws {
        var eva = try await writer()
        let path = Self.list + "/tea"
        let page = try await eva.get(path)
        let undecided = try await send(
            &eva,
            [
                ("part-0-role", "context"), ("part-0-text", "It rains on the ward"), ("part-1-role", ""),
                ("part-1-text", "Tea is poured\r\nPeople talk"),
            ], of: page, to: path + "/take")
        #expect(
            undecided.status == 422
                && undecided.text.contains(
                    "Choose which part “Tea is poured / People talk” is, or leave it out")
        )
        let form = try await send(
            &eva,
            [
                ("part-0-role", "context"), ("part-0-text", "It rains on the ward"),
                ("part-1-role", "reasoning"), ("part-1-text", "People talk"),
                ("part-1-offered", "Tea is poured"),
            ], of: page, to: path + "/take")
        #expect(form.status == 200 && form.field("proposal") == "tea")
        for text in ["It rains on the ward", "Tea is poured", "People talk", "Tea and talk"] {
            #expect(form.text.contains("value=\"\(text)\""), "\(text)")
        }
        let fields = [
            ("label", "T1"), ("title", "Tea and talk"), ("stage", "insight"), ("link-0-part", "context"),
            ("link-0-text", "It rains on the ward"), ("link-0-meant", "new"), ("link-0-level", "team"),
            ("link-0-role", "present"), ("link-1-part", "resource"), ("link-1-text", "Tea is poured"),
            ("link-1-meant", "new"), ("link-1-level", "person"),
        ]
        let saved = try await send(&eva, fields, of: form, to: Self.theory + "/add")
        let place = try #require(saved.location)
        #expect(saved.status == 303 && place.hasSuffix("?saved=edit"))
        let study = try #require(try example.store.study())
        let made = try #require(study.theory.configurations.first { $0.label == "T1" })
        #expect(made.context.count == 1 && made.resource.count == 1)
        #expect(
            study.theory.statements.contains { $0.text.text == "It rains on the ward" && $0.level == .team })
        guard case .taken(let into, _, _)? = try state("tea") else {
            Issue.record("it was not taken in")
            return
        }
        #expect(into == made.id)
        #expect(try await eva.get(path).text.contains("T1"))
        // Sent once more, it makes nothing twice.
        var twice = fields
        twice[0].1 = "T2"
        #expect(try await send(&eva, twice, of: form, to: Self.theory + "/add").status == 422)
        #expect(try example.store.study()?.theory.configurations.contains { $0.label == "T2" } == false)
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("show an edit beside the present words, and fill the form with what goes and what comes")
    func edit() async throws {
        var eva = try await writer()
        let path = Self.list + "/edit"
        let page = try await eva.get(path)
        #expect(page.text.contains("Words that would go") && page.text.contains("Nobody says a word"))
        let form = try await send(
            &eva,
            [
                ("part-0-role", "context"), ("part-0-text", "Nobody says a word"), ("part-1-role", "out"),
                ("part-1-text", "Everybody talks"),
            ], of: page, to: path + "/take")
        #expect(form.status == 200 && form.text.contains("value=\"Nobody says a word\""))
        #expect(!form.text.contains("Everybody talks"))
        #expect(form.text.contains("action=\"\(Self.theory)/explanations/i1/edit\""))
        #expect(
            form.field("version")
                == "\(try #require(try example.store.configuration(Identifier(known: "i1"))).revision)")
    }

    @Test("say what a link would say instead, and fill the form with it")
    func links() async throws {
        let study = try #require(try example.store.study())
        let i1 = try #require(study.theory.configurations.first { $0.id.text == "i1" })
        let link = try #require(i1.context.first)
        let statement = try #require(study.theory.statements.first { $0.id == link.statement })
        let text = (link.wording ?? statement.text).text
        try example.store.takeTheoryProposals(
            [
                proposal(
                    "link", [.init(.context, text, link: .weakens)],
                    edit: .init(configuration: i1.id, revision: nil, says: [.context]))
            ], known: try example.store.theoryProposals(), file: "theory.docx")
        var eva = try await writer()
        let path = Self.list + "/link"
        let page = try await eva.get(path)
        #expect(page.text.contains("· Needed.") && page.text.contains("· Makes it weaker."))
        let form = try await send(
            &eva, [("part-0-role", "context"), ("part-0-text", text)], of: page, to: path + "/take")
        let weakening = form.text.components(separatedBy: "value=\"weakens\" selected").count - 1
        let known = i1.context.count { $0.need == .weakens }
        #expect(form.status == 200 && link.need == .present && weakening == known + 1)
    }

    @Test("are declined with a reason, stay in the list, and may wait again")
    func decline() async throws {
        var eva = try await writer()
        let path = Self.list + "/tea/decline"
        let page = try await eva.get(path)
        #expect(try await send(&eva, [("reason", " ")], of: page, to: path).status == 422)
        let declined = try await send(&eva, [("reason", "The same as I3.")], of: page, to: path)
        #expect(declined.location == Self.list + "?saved=declined")
        guard case .declined("The same as I3.", _, _)? = try state("tea") else {
            Issue.record("it was not declined")
            return
        }
        let ended = try await eva.get(Self.list + "/tea")
        #expect(ended.text.contains("The same as I3.") && ended.field("part-0-role") == nil)
        let back = try await send(&eva, [], of: ended, to: Self.list + "/tea/reopen")
        #expect(back.location == Self.list + "?saved=reopened")
        #expect(try state("tea") == .waiting)
        let once = try await eva.get(path)
        _ = try await send(&eva, [("reason", "Nobody said so.")], of: once, to: path)
        let gone = try await send(
            &eva, [("act", "delete")], of: try await eva.get(Self.list + "/tea"),
            to: Self.list + "/tea/reopen")
        #expect(gone.location == Self.list + "?saved=deleted")
        #expect(try state("tea") == nil)
    }
}
