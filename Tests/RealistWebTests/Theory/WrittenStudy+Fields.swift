import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

extension WrittenStudy {
    /// What the form is filled with.
    func answers() throws -> Answers {
        func present<Value>(_ record: Recorded<Value>) throws -> Value {
            try #require(try store.version(of: record)).value
        }
        let id = WrittenForm.explanationID
        switch form {
        case .statement: return StatementForm.answers(try statement(), language: .english)
        case .explanation: return ExplanationTyped(try configuration(), language: .english).answers
        case .judgement:
            let record = Recorded<Judgement>.judgement(
                at: ExampleApp.site, of: id, revision: try configuration().revision)
            return JudgementForm.answers(JudgementTyped(try present(record), language: .english))
        case .overall:
            let record = Recorded<OverallJudgement>.overallJudgement(
                of: id, revision: try configuration().revision)
            return JudgementForm.answers(JudgementTyped(try present(record), language: .english))
        case .reading: return ReadingForm.answers(try present(.reading(reading("", nil))))
        case .contrast: return TheoryLinkForm.answers(.contrast(try contrast()), language: .english)
        case .snapshot:
            let study = try #require(try store.study())
            return SnapshotForm(id: WrittenForm.snapshotID, day: Day(2026, 5, 1), theory: study.theory)
                .answers(try snapshot(), language: .english)
        }
    }

    /// What a page is sent with, as it was when it was opened but for these texts.
    func sent(
        _ page: Browser.Page, _ answers: Answers, _ own: [String: String]
    ) -> [(String, String)] {
        var answers = answers
        for (name, text) in own { answers[name] = text }
        let carried = ["token", "version", "revision"].compactMap { name in
            page.field(name).map { (name, $0) }
        }
        return carried + answers.hidden.map { ($0.name, $0.value) }
    }

    /// Somebody else saves the other field alone.
    func meanwhileOther() throws {
        switch form {
        case .statement:
            var statement = try statement()
            statement.question = "Another?"
            try store.save(statement)
        case .explanation:
            var configuration = try configuration()
            configuration.mixed = "Another"
            try store.save(configuration)
        case .judgement: try store.save(try judgement(Wording(try now().text ?? ""), .moderate))
        case .overall: try store.save(try overall(Wording(try now().text ?? ""), .wellSupported))
        case .reading: try store.save(reading(try now().text ?? "", .moderate))
        case .contrast:
            var contrast = try contrast()
            contrast.differs = .context
            try store.save(contrast, as: .contrast(contrast.id))
        case .snapshot:
            var snapshot = try snapshot()
            snapshot.title = "Another"
            try store.save(snapshot, as: .snapshot(snapshot.id))
        }
    }

    /// The other field, as its form has it.
    func other() throws -> String { try answers()[form.other] }

    /// Takes it away, where nothing else rests on it.
    func delete() throws {
        let id = WrittenForm.explanationID
        let revision = try configuration().revision
        switch form {
        case .judgement: try store.delete(.judgement(at: ExampleApp.site, of: id, revision: revision))
        case .overall: try store.delete(.overallJudgement(of: id, revision: revision))
        case .reading: try store.delete(.reading(reading("", nil)))
        case .contrast: try store.delete(.contrast(WrittenForm.contrastID))
        case .snapshot: try store.delete(.snapshot(WrittenForm.snapshotID))
        case .statement, .explanation: Issue.record("Others rest on it.")
        }
    }
}
