import Realist
import Testing

@testable import RealistFormats

/// Configurations that are hard to tell from lists, from names of columns and from "not known", written and read again.
@Suite("A table of configurations that we wrote") struct WrittenPartsTests {
    private var tables: TheoryTables

    private static let texts = [
        "talks; and silence", "1) trust 2) time", "none", "=SUM(A1)", "'=quoted", "- a dash",
        "soft\u{AD}ly  said",
        "two\nlines", "fear (or)", "• a bullet",
    ]

    init() throws {
        tables = try TheoryTables()
        let statements = Self.texts.enumerated().compactMap { place, text in
            Statement.ID("s\(place)").map { Statement(id: $0, text: Wording(text), level: .team) }
        }
        tables.study.theory.statements = statements
        func id(_ place: Int) -> Statement.ID { statements[place].id }
        let group: Identifier<ContextLink> = Identifier(known: "g")
        tables.study.theory.configurations = [
            Configuration(
                id: Identifier(known: "i3"), label: "I3", title: "n/a", stage: Identifier(known: "insight"),
                forWhom: "none",
                context: [
                    ContextLink(statement: id(0), group: group), ContextLink(statement: id(1), need: .absent),
                    ContextLink(statement: id(2), need: .weakens, group: group, wording: "tbc"),
                ], resource: [ResourceLink(statement: id(3)), ResourceLink(statement: id(4))],
                reasoning: [
                    ReasoningLink(statement: id(5), whose: "the doctor (on call)"),
                    ReasoningLink(statement: id(6)),
                ],
                outcome: [
                    OutcomeLink(statement: id(7), value: .unwanted),
                    OutcomeLink(statement: id(8), value: .neutral),
                    OutcomeLink(statement: id(9), value: .wanted),
                ], revision: 2)
        ]
    }

    private func document(_ change: (inout [WrittenText]) -> Void = { _ in }) throws -> WrittenDocument {
        let configuration = try #require(tables.study.theory.configurations.first)
        let parts = WrittenParts(tables.study.theory.statements, words: tables.words, language: .english)
        var row: [WrittenText] = [
            "I3", WrittenText(configuration.title.text), parts.context(configuration),
            parts.resource(configuration), parts.reasoning(configuration), parts.outcome(configuration),
            WrittenText(configuration.forWhom?.text ?? ""), "R2: supplies the resource", "i3", "2",
        ]
        change(&row)
        let names = [
            "Label", "Title", "Context", "Mechanism: resource", "Mechanism: reasoning", "Outcome", "For whom",
            "Recommendations", "ID", "Revision",
        ]
        let table = WrittenTable(caption: "All", columns: names.map { .init($0) }, rows: [row])
        return WrittenDocument(name: "t", title: "T", language: .english, tables: [table])
    }

    private func plans(_ document: WrittenDocument) throws -> [TheoryPlan] {
        let files = [
            (try document.docx(), "t.docx"), (try document.xlsx(about: "About"), "t.xlsx"),
            (document.csv(), "t.csv"),
        ]
        return try files.map { bytes, name in
            let reading = tables.reading(try tables.table(bytes, name: name))
            try reading.problems.throwIfAny()
            return TheoryPlan(reading.proposals, study: tables.study)
        }
    }

    @Test("says what is marked of a link, and alternatives beside each other")
    func marks() throws {
        let row = try document().tables[0].rows[0]
        #expect(
            row[2].plain
                == "talks; and silence (or)\ntbc (makes it weaker)\n1) trust 2) time (must be absent)")
        #expect(row[4].plain == "- a dash (the doctor (on call))\nsoft\u{AD}ly said")
        #expect(row[5].plain == "two lines (not wanted)\nfear (or) (neither wanted nor unwanted)\n• a bullet")
    }

    @Test("proposes nothing when nobody edited it, in whatever format it went")
    func same() throws {
        for plan in try plans(try document()) {
            #expect(plan.rows.map(\.fate) == [.same], "\(plan.rows.map { $0.difference?.lines ?? [] })")
            #expect(plan.writes.isEmpty)
        }
    }

    @Test("proposes the part that was edited, without what stands behind it, and no other")
    func edited() throws {
        let document = try document { row in
            row[2] = WrittenText(
                lines: [
                    "talks; and silence (or)", "tbc (makes it weaker)", "trust and time (must be absent)",
                ])
        }
        for plan in try plans(document) {
            #expect(plan.rows.map(\.fate) == [.edit])
            let lines = try #require(plan.rows.first?.difference?.lines)
            #expect(lines.map(\.aspect) == [.context])
            #expect(lines.first?.gone == ["1) trust 2) time"] && lines.first?.new == ["trust and time"])
        }
    }

    @Test("proposes the role that was edited, exactly that, also where its words were taken out")
    func roles() throws {
        let document = try document { row in
            row[2] = WrittenText(
                lines: ["talks; and silence (or)", "tbc (makes it stronger)", "1) trust 2) time"])
            row[5] = WrittenText(
                lines: [
                    "two lines (not wanted)", "fear (or) (wanted)",
                    "• a bullet (neither wanted nor unwanted)",
                ])
        }
        for plan in try plans(document) {
            #expect(plan.rows.map(\.fate) == [.edit])
            let lines = try #require(plan.rows.first?.difference?.lines)
            #expect(lines.map(\.aspect) == [.context, .outcome])
            #expect(lines.allSatisfy { $0.gone.isEmpty && $0.new.isEmpty })
            #expect(
                lines.first?.roles == [
                    .init(text: "tbc", now: .weakens, new: .strengthens),
                    .init(text: "1) trust 2) time", now: .absent, new: .present),
                ])
            #expect(
                lines.last?.roles == [
                    .init(text: "fear (or)", now: .neutral, new: .wanted),
                    .init(text: "• a bullet", now: .wanted, new: .neutral),
                ])
        }
    }

    @Test("keeps a bracket that says of a part what no such part can be")
    func unfit() throws {
        let document = try document { $0[3] = WrittenText(lines: ["=SUM(A1) (must be absent)", "'=quoted"]) }
        for plan in try plans(document) {
            let line = try #require(plan.rows.first?.difference?.lines.first)
            #expect(line.aspect == .resource && line.new == ["=SUM(A1) (must be absent)"])
        }
    }

    @Test("takes a bracket that somebody wrote for what it says")
    func bracket() throws {
        let document = try document { $0[3] = WrittenText(lines: ["=SUM(A1) (at night)", "'=quoted"]) }
        for plan in try plans(document) {
            let lines = try #require(plan.rows.first?.difference?.lines)
            #expect(lines.map(\.aspect) == [.resource])
            #expect(lines.first?.new == ["=SUM(A1) (at night)"] && lines.first?.gone == ["=SUM(A1)"])
        }
    }
}
