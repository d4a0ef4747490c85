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
            // Words and number of one state: another may be saved between two reads.
            guard let present = try edit.present() else { throw Turned.notFound }
            return .page(
                try edit.page(
                    StatementTyped(present.value, language: edit.theory.language), version: present.number))
        },
        .post("/s/:study/theory/statements/:statement/edit", .right(.writeTheory)) { visit in
            try await StatementEdit(visit).save()
        },
    ]
}

/// A statement that is being written.
private struct StatementEdit {
    let visit: Visit
    let theory: WorkingTheory
    let statement: Statement

    init(_ visit: Visit) throws {
        self.visit = visit
        theory = try visit.theory()
        let id = try visit.id("statement", of: Statement.self)
        guard let statement = theory.theory.statements.first(where: { $0.id == id }) else {
            throw Turned.notFound
        }
        self.statement = statement
    }

    func present() throws -> Written<Statement>? {
        try visit.here().store.version(of: .statement(statement.id))
    }

    func page(_ typed: StatementTyped, version: Int, faults: Set<StatementTyped.Fault> = []) throws
        -> FormPage
    {
        FormPage.statement(
            try visit.surroundings(), statement, typed: typed, users: theory.users(of: statement.id),
            version: version,
            reason: try visit.openChange(in: theory.theory)?.reason.text(in: theory.language),
            token: visit.sessionFormToken, faults: faults, in: theory)
    }

    func save() async throws -> Answer {
        let study = try visit.here()
        let member = try visit.member()
        var form = StatementForm(visit.form)
        let version = Int(visit.form[FormNames.version] ?? "") ?? 0
        let record = Recorded<Statement>.statement(statement.id)
        // What the page showed.
        let edited = try study.store.version(version, of: record)
        if visit.form["merging"] == "yes" {
            let both = try conflict(form.typed, edited, isChosen: true)
            if both.conflict.errors != nil { return .notYet(both) }
            form = form.merged(with: typed(edited), StatementForm.kept(visit.form))
        }
        let change = try visit.openChange(in: theory.theory)
        if change == nil, !theory.theory.snapshots.isEmpty {
            return .notYet(try page(form.typed, version: version, faults: [.reason]))
        }
        guard let newID = Statement.ID(NewName.of(form.typed.text)) else { throw Turned.notFound }
        switch form.made(edited?.value ?? statement, in: theory.theory, newID: newID) {
        case .failure(let faults): return .notYet(try page(form.typed, version: version, faults: faults.all))
        case .success(let made):
            let earlier = edited?.value ?? statement
            do {
                _ = try await study.store.acting(as: member.id).commit { store in
                    switch made {
                    case .everywhere(let statement):
                        try store.save(statement, because: change?.id, expecting: version)
                    case .split(let statement, let configurations):
                        // Split from what its writer saw.
                        try store.save(earlier, because: change?.id, expecting: version)
                        try store.save(statement, because: change?.id, expecting: 0)
                        for configuration in configurations {
                            try store.save(
                                configuration, because: change?.id, expecting: configuration.revision)
                        }
                    }
                }
                return .seeOther(study.addresses.statements + "?saved=yes")
            } catch let conflict as EditConflict<Statement> {
                return .page(
                    try self.conflict(form.typed, conflict.present, conflict.deleted, isChosen: false),
                    status: .conflict)
            } catch is EditConflict<Configuration> {
                return .page(try page(form.typed, version: version, faults: [.moved]), status: .conflict)
            }
        }
    }

    private func typed(_ version: Written<Statement>?) -> StatementTyped {
        version.map { StatementTyped($0.value, language: theory.language) } ?? StatementTyped()
    }

    /// - `isChosen`: the form says what was chosen between these two.
    private func conflict(
        _ mine: StatementTyped, _ present: Written<Statement>?, _ deleted: Deed? = nil, isChosen: Bool
    ) throws -> ConflictPage {
        ConflictPage.statement(
            try visit.surroundings(), mine: mine, theirs: typed(present), action: visit.asked.path,
            back: Link(text: visit.words["app.theory.statement.all"], href: theory.addresses.statements),
            version: present?.number ?? 0, who: visit.writer(present?.by ?? deleted?.by ?? ""),
            when: visit.writtenAt(present?.at ?? deleted?.at ?? ""), token: visit.sessionFormToken,
            kept: isChosen ? StatementForm.kept(visit.form) : [:], isUnanswered: isChosen, in: theory)
    }
}
