import Realist
import RealistPages
import Testing

@testable import RealistWeb

@Suite("Forms of the theory") struct TheoryFormsTests {
    static let insight = Stage(id: Stage.ID(known: "insight"), title: "Insight", summary: "")
    static let open = Statement(
        id: Statement.ID(known: "open"), text: "The person talks openly", level: .person)
    static let trust = Statement(
        id: Statement.ID(known: "trust"), text: "The person trusts the talk", level: .person)

    static func configuration(_ id: StaticString, _ label: String) -> Configuration {
        Configuration(
            id: Configuration.ID(known: id), label: label,
            title: Wording("Talk", translations: [.english: "Talk"]),
            stage: insight.id, context: [ContextLink(statement: trust.id)],
            outcome: [OutcomeLink(statement: open.id, value: .wanted)], revision: 3)
    }

    static let theory = ProgrammeTheory(
        statements: [open, trust], configurations: [configuration("i1", "I1"), configuration("i2", "I2")])

    static func made(
        _ earlier: Configuration?, _ fields: [(String, String)]
    ) -> Result<ExplanationForm.Made, ExplanationForm.Faults> {
        ExplanationForm(FormText(fields)).made(earlier, in: theory, stages: [insight]) { _ in "made-abcde" }
    }

    static let head = [("label", "I1"), ("title", "Talk"), ("stage", "insight")]

    @Test("an explanation comes back as it was when nothing is touched")
    func same() throws {
        let earlier = Self.theory.configurations[0]
        let typed = ExplanationTyped(earlier, language: .english).withEmptyLines()
        let made = try ExplanationForm(typed).made(
            earlier, in: Self.theory, stages: [Self.insight], makeID: { _ in "made-abcde" }
        ).get()
        #expect(made.configuration == earlier && made.statements.isEmpty)
    }

    @Test(
        "a typed statement is found by its words, is asked about when it may be a twin, and is made when it is new"
    )
    func statements() throws {
        func line(_ text: String, _ more: [(String, String)] = []) -> [(String, String)] {
            Self.head + [("link-0-part", "reasoning"), ("link-0-text", text)] + more
        }
        let earlier = Self.theory.configurations[0]
        #expect(
            try Self.made(earlier, line("the person TALKS openly")).get().configuration.reasoning.map(
                \.statement)
                == [Self.open.id])
        let asked = Self.made(earlier, line("The person talks very openly"))
        #expect(asked == .failure(.init(all: [.meant(0)], twins: [0: [Self.open]])))
        let twin = try Self.made(earlier, line("The person talks very openly", [("link-0-meant", "open")]))
            .get()
        #expect(twin.configuration.reasoning.map(\.statement) == [Self.open.id] && twin.statements.isEmpty)
        let new = try Self.made(
            earlier, line("Somebody listens", [("link-0-level", "team")])
        ).get()
        #expect(new.statements.map(\.text) == ["Somebody listens"] && new.statements.map(\.level) == [.team])
        #expect(new.configuration.reasoning.map(\.statement) == new.statements.map(\.id))
        // Where nothing is like it, nobody is asked which one it is.
        #expect(
            Self.made(earlier, line("Somebody listens")) == .failure(.init(all: [.level(0)], twins: [0: []])))
        let other = line(
            "The person talks very openly", [("link-0-meant", "new"), ("link-0-level", "team")])
        #expect(try Self.made(earlier, other).get().statements.map(\.level) == [.team])
    }

    @Test("an explanation says what is missing or does not go together")
    func faults() {
        #expect(Self.made(nil, []) == .failure(.init(all: [.label, .title, .stage])))
        #expect(Self.made(nil, Self.head) == .failure(.init(all: [.labelTaken])))
        let fields =
            [("label", "I9"), ("title", "Talk"), ("stage", "insight"), ("tested", "Here")] + [
                ("link-0-part", "context"), ("link-0-statement", "open"), ("link-0-group", "No Group"),
                ("link-0-role", "present"), ("link-1-part", "context"), ("link-1-statement", "open"),
                ("link-1-role", "perhaps"),
            ]
        #expect(Self.made(nil, fields) == .failure(.init(all: [.transfer, .group(0), .twice(1), .role(1)])))
    }

    @Test("a statement is worded better everywhere, or split off where it means something new")
    func split() throws {
        let new = Statement.ID(known: "new-abcde")
        func made(_ fields: [(String, String)]) -> Result<StatementForm.Made, StatementForm.Faults> {
            let sent = Dictionary(grouping: [("level", "person")] + fields, by: \.0)
            return StatementForm(Answers(sent.mapValues { $0.map(\.1) })).made(
                Self.open, in: Self.theory, newID: new)
        }
        #expect(made([("text", "The person talks freely")]) == .failure(.init(all: [.scope])))
        guard case .everywhere(let statement) = try made([("text", "Talks"), ("scope", "everywhere")]).get()
        else {
            Issue.record("It was split")
            return
        }
        #expect(statement.id == Self.open.id && statement.text == "Talks")
        guard
            case .split(let own, let users) = try made([
                ("text", "Talks"), ("scope", "here"), ("place", "i2"),
            ]).get()
        else {
            Issue.record("It was not split")
            return
        }
        #expect(own.id == new && users.map(\.label) == ["I2"])
        #expect(users.first?.outcome.map(\.statement) == [new])
        let all = [("text", "Talks"), ("scope", "here"), ("place", "i1"), ("place", "i2")]
        #expect(made(all) == .failure(.init(all: [.places])))
        #expect(
            made([("text", "The person trusts the talk"), ("scope", "everywhere")])
                == .failure(.init(all: [.textTaken])))
    }

    @Test("a change of the theory has a reason and what led to it")
    func change() throws {
        func made(_ fields: [(String, String)]) -> Result<TheoryChange, TheoryChangeForm.Faults> {
            TheoryChangeForm(FormText(fields)).change(
                id: TheoryChange.ID(known: "c-1"), on: Day(2026, 3, 1),
                meetings: [Workshop.ID(known: "first")],
                isPassage: { $0.text == "x-1" })
        }
        #expect(made([]) == .failure(.init(all: [.reason, .trigger])))
        #expect(
            made([("reason", "x"), ("trigger", "meeting"), ("meeting", "other")])
                == .failure(.init(all: [.meeting])))
        #expect(
            try made([("reason", "x"), ("trigger", "meeting"), ("meeting", "first")]).get().meeting?.text
                == "first")
        #expect(
            made([("reason", "x"), ("trigger", "passage"), ("passage", "x-1 x-9")])
                == .failure(.init(all: [.passage])))
        let change = try made([("reason", "x"), ("trigger", "passage"), ("passage", "x-1, x-1")]).get()
        #expect(change.passages.map(\.text) == ["x-1"])
    }
}
