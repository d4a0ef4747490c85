internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Statements: where each is linked, better words for one, and splitting one that means two things.
enum StatementRoutes {
    static let all: [Route] = [
        .get("/s/:study/theory/statements", .right(.readToolkit)) { visit in
            let notice = visit.savedNotice(visit.words["app.theory.statement.saved"])
            return .page(
                TablePage.statements(
                    try visit.surroundings(notice: notice), try visit.theory(), start: visit.number("start")))
        },
        .get("/s/:study/theory/statements/:statement/edit", .right(.writeTheory)) { visit in
            let edit = try StatementEdit(visit)
            if let first = try visit.reasonFirst(edit.theory.theory) { return first }
            return try edit.form().show()
        },
        .post("/s/:study/theory/statements/:statement/edit", .right(.writeTheory)) { visit in
            try await StatementEdit(visit).form().save()
        },
    ]
}

/// A statement that is being written.
private struct StatementEdit {
    let visit: Visit
    let theory: WorkingTheory
    /// As it is, or as it last was.
    let statement: Statement

    init(_ visit: Visit) throws {
        self.visit = visit
        theory = try visit.theory()
        statement = try visit.written(.statement(visit.id("statement")))
    }

    func form() throws -> RecordForm<Statement> {
        let (theory, statement, token) = (theory, statement, visit.sessionFormToken)
        let record = Recorded<Statement>.statement(statement.id)
        let addresses = theory.addresses
        let change = try visit.openChange(in: theory.theory)
        let isUnexplained = change == nil && !theory.theory.snapshots.isEmpty
        let reason = change?.reason.text(in: theory.language)
        let (by, day) = (try visit.member().id.text, visit.writtenOn)
        guard let newID = Statement.ID(NewName.of((visit.form["text"] ?? "").trimmed)) else {
            throw Turned.notFound
        }
        return RecordForm(
            visit: visit, record: record, action: addresses.editStatement(statement.id),
            done: addresses.statements + "?saved=yes", back: addresses.statements,
            fields: StatementForm.fields(visit.words, in: theory), written: [], known: [],
            answers: { StatementForm.answers($0, language: theory.language) },
            turn: { answers, base in
                if isUnexplained { return .faults(["": .statement(.reason)]) }
                let earlier = base ?? statement
                switch StatementForm(answers).made(earlier, in: theory.theory, newID: newID) {
                case .success(.everywhere(let made)): return .value(made)
                // The one that another is split from stays as its writer saw it.
                case .success(.split): return .value(earlier)
                case .failure(let faults): return .faults(AnswerFault.all(faults.all) { .statement($0) })
                }
            },
            page: { around, answers, number, faults in
                FormPage.statement(
                    around, statement, typed: StatementForm(answers).typed,
                    users: theory.users(of: statement.id), version: number, reason: reason, token: token,
                    faults: Set(
                        faults.values.compactMap { fault in
                            if case .statement(let fault) = fault { fault } else { nil }
                        }), in: theory)
            },
            keep: { store, value, number in
                try store.save(value, because: change?.id, expecting: number)
            },
            besides: { answers, store in
                guard let present = try store.version(of: record)?.value,
                    case .success(.split(let new, let users)) = StatementForm(answers).made(
                        present, in: theory.theory, newID: newID)
                else { return }
                try store.save(new, because: change?.id, expecting: 0)
                for user in users {
                    guard let now = try store.configuration(user.id), now.archived == nil,
                        case let linked = now.linking(newID, for: statement.id), linked != now
                    else { throw Refused(faults: ["": .statement(.moved)]) }
                    try store.save(linked, because: change?.id)
                }
                try store.note(
                    StatementSplit(
                        from: statement.id, into: newID, configurations: users.map(\.id), on: day, by: by,
                        change: change?.id))
            }, carried: StatementForm.carried)
    }
}
