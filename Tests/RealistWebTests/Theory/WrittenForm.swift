import Realist
import Testing

@testable import RealistPages
@testable import RealistStore
@testable import RealistWeb

/// A form of the theory or the evidence into which several people write, with two fields that all of them touch.
enum WrittenForm: String, CaseIterable, Sendable {
    case statement, explanation, judgement, overall, reading, contrast, snapshot

    static let explanationID = Configuration.ID(known: "i1")
    static let statementID = Statement.ID(known: "some-insight")
    static let contrastID = Contrast.ID(known: "evidence-fair-or-doubtful")
    static let snapshotID = Snapshot.ID(known: "initial-2024")

    /// Where it is sent.
    var path: String {
        let theory = "/s/support/theory"
        return switch self {
        case .statement: theory + "/statements/\(Self.statementID)/edit"
        case .explanation: theory + "/explanations/i1/edit"
        case .judgement: "/s/support/matrix/i1/\(ExampleApp.site)/judge"
        case .overall: theory + "/explanations/i1/overall"
        case .reading: "/s/support/passages/x-001/read"
        case .contrast: theory + "/links/contrast/\(Self.contrastID)"
        case .snapshot: theory + "/snapshots/\(Self.snapshotID)"
        }
    }

    /// The text that all of them write.
    var text: String {
        switch self {
        case .statement, .explanation, .snapshot: "note"
        case .judgement, .overall: "reason"
        case .reading: "memo"
        case .contrast: "lesson"
        }
    }

    /// What else they touch.
    var other: String {
        switch self {
        case .statement: "question"
        case .explanation: "mixed"
        case .judgement, .reading: "strength"
        case .overall: "confidence"
        case .contrast: "differs"
        case .snapshot: "title"
        }
    }
}

/// The study behind such a form.
struct WrittenStudy {
    let example: ExampleApp
    let form: WrittenForm
    /// Whose reading it is.
    let reader: String

    var store: Store { example.store }

    init(_ example: ExampleApp, _ form: WrittenForm, reader: Account) throws {
        self.example = example
        self.form = form
        self.reader = reader.id.text
        if form == .reading { try store.save(reading("Before", nil)) }
    }

    var page: String {
        form == .reading
            ? form.path + "?explanation=m1&part=context-resource&reader=\(reader)" : form.path
    }

    func configuration() throws -> Configuration {
        try #require(try store.configuration(WrittenForm.explanationID))
    }

    func statement() throws -> Statement {
        try #require(try store.statement(WrittenForm.statementID))
    }

    func contrast() throws -> Contrast {
        try #require(try store.version(of: .contrast(WrittenForm.contrastID))?.value)
    }

    func snapshot() throws -> Snapshot {
        try #require(try store.version(of: .snapshot(WrittenForm.snapshotID))?.value)
    }

    func judgement(_ reason: Wording, _ strength: Grade) throws -> Judgement {
        Judgement(
            site: ExampleApp.site, configuration: WrittenForm.explanationID,
            revision: try configuration().revision,
            finding: .verdict(.refutes, worked: .notAtAll, strength: strength), reason: reason,
            on: Day(2026, 5, 1), by: "evaluator")
    }

    func overall(
        _ reason: Wording, _ confidence: OverallJudgement.Confidence
    ) throws -> OverallJudgement {
        OverallJudgement(
            configuration: WrittenForm.explanationID, revision: try configuration().revision,
            verdict: .mixed, confidence: confidence, reason: reason, on: Day(2026, 5, 1), by: "evaluator")
    }

    func reading(_ memo: String, _ strength: Grade?) -> Reading {
        Reading(
            excerpt: Excerpt.ID(known: "x-001"), configuration: Configuration.ID(known: "m1"),
            part: .link(.contextResource), stance: .refines, strength: strength, memo: memo, reader: reader,
            on: Day(2026, 5, 1))
    }

    /// What somebody sends who writes this text, beside what the page carries.
    func mine(_ text: String) throws -> [(String, String)] {
        switch form {
        case .statement:
            let statement = try statement()
            return [
                ("text", statement.text.text), ("level", statement.level.rawValue), ("question", "Mine?"),
                ("note", text),
            ]
        case .explanation:
            var typed = ExplanationTyped(try configuration(), language: .english)
            typed.note = text
            typed.mixed = "Mine"
            return typed.answers.hidden.map { ($0.name, $0.value) }
        case .judgement:
            return [
                ("finding", "refutes"), ("worked", "not-at-all"), ("strength", "weak"), ("reason", text),
            ]
        case .overall: return [("finding", "mixed"), ("confidence", "contested"), ("reason", text)]
        case .reading:
            return [
                ("explanation", "m1"), ("part", "context-resource"), ("stance", "refines"),
                ("strength", "weak"), ("memo", text), ("reader", reader),
            ]
        case .contrast:
            let contrast = try contrast()
            return [
                ("first", contrast.first.text), ("second", contrast.second.text), ("differs", "resource"),
                ("lesson", text),
            ]
        case .snapshot: return [("title", "Mine"), ("kind", "initial"), ("note", text)]
        }
    }

    /// Somebody else saves this text, and the other field in a way of their own.
    func meanwhile(_ text: String) throws {
        let words = Wording(text)
        switch form {
        case .statement:
            var statement = try statement()
            (statement.note, statement.question) = (words, "Theirs?")
            try store.save(statement)
        case .explanation:
            var configuration = try configuration()
            (configuration.note, configuration.mixed) = (words, "Theirs")
            try store.save(configuration)
        case .judgement: try store.save(try judgement(words, .strong))
        case .overall: try store.save(try overall(words, .earlyIdea))
        case .reading: try store.save(reading(text, .strong))
        case .contrast:
            var contrast = try contrast()
            (contrast.lesson, contrast.differs) = (words, .both)
            try store.save(contrast, as: .contrast(contrast.id))
        case .snapshot:
            var snapshot = try snapshot()
            (snapshot.note, snapshot.title) = (words, "Theirs")
            try store.save(snapshot, as: .snapshot(snapshot.id))
        }
    }

    /// The text as it is kept, and the number of its version.
    func now() throws -> (text: String?, number: Int) {
        func told<Value>(_ record: Recorded<Value>, _ text: (Value) -> String?) throws -> (String?, Int) {
            let present = try #require(try store.version(of: record))
            return (text(present.value), present.number)
        }
        let id = WrittenForm.explanationID
        switch form {
        case .statement: return try told(.statement(WrittenForm.statementID)) { $0.note?.text }
        case .explanation: return try told(.configuration(id)) { $0.note?.text }
        case .judgement:
            let revision = try configuration().revision
            return try told(.judgement(at: ExampleApp.site, of: id, revision: revision)) { $0.reason.text }
        case .overall:
            let revision = try configuration().revision
            return try told(.overallJudgement(of: id, revision: revision)) { $0.reason.text }
        case .reading: return try told(.reading(reading("", nil))) { $0.memo }
        case .contrast: return try told(.contrast(WrittenForm.contrastID)) { $0.lesson.text }
        case .snapshot: return try told(.snapshot(WrittenForm.snapshotID)) { $0.note?.text }
        }
    }
}
