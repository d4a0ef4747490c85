public import Realist

extension FormPage {
    /// A statement to be worded better, or to be split.
    ///
    /// - `users`: explanations that link it.
    public static func statement(
        _ around: Surroundings, _ statement: Statement, typed: StatementTyped, users: [Configuration],
        version: Int,
        reason: String?, token: String, faults: Set<StatementTyped.Fault> = [], in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        func error(_ fault: StatementTyped.Fault) -> String? {
            faults.contains(fault) ? fault.text(words) : nil
        }
        var fields: [FormField] = [
            .text(
                TextField(
                    "text", label: words["app.theory.edit.statement"],
                    hint: words["app.theory.statement.text-hint"],
                    value: typed.text,
                    error: error(.text) ?? error(.textTaken), lines: 2)),
            .select(
                SelectField(
                    "level", label: words["app.theory.edit.level"],
                    options: Statement.Level.allCases.map { ($0.rawValue, theory.name(of: $0)) },
                    chosen: typed.level,
                    error: error(.level))),
            .text(
                TextField(
                    "question", label: words["app.theory.statement.question"], value: typed.question, lines: 2
                )),
            .text(TextField("note", label: words["explanation.note"], value: typed.note, lines: 2)),
        ]
        if users.count > 1 {
            fields += [
                .choice(
                    ChoiceField(
                        "scope", legend: words["app.theory.statement.scope"],
                        error: error(.scope),
                        choices: [
                            .init(StatementTyped.everywhere, words["app.theory.statement.everywhere"]),
                            .init(StatementTyped.here, words["app.theory.statement.here"]),
                        ], chosen: [typed.scope])),
                .choice(
                    ChoiceField(
                        "place", legend: words["app.theory.statement.places"],
                        hint: words["app.theory.statement.places-hint"],
                        error: error(.places),
                        choices: users.map { .init($0.id.text, theory.labelled($0)) }, chosen: typed.places,
                        several: true)),
            ]
        }
        let heading = words["app.theory.statement.heading", ["text": theory.statementText(statement.id)]]
        return FormPage(
            around, title: heading, heading: heading,
            paragraphs: [
                reason.map { words["app.theory.edit.reason", ["reason": $0]] },
                users.isEmpty
                    ? words["app.theory.statement.unused"]
                    : words["app.theory.statement.used", ["labels": words.list(users.map(\.label))]],
            ].compactMap { $0 } + theory.splits(of: statement.id),
            form: FormFrame(
                action: theory.addresses.editStatement(statement.id), token: token, version: String(version),
                fields: fields, button: words["app.theory.statement.save"],
                links: [Link(text: words["app.evidence.judge.leave"], href: theory.addresses.statements)]),
            problems: [error(.moved), error(.reason), error(.tooLong)].compactMap { $0 },
            back: Link(text: words["app.theory.statement.all"], href: theory.addresses.statements))
    }
}

extension WorkingTheory {
    /// From which statement one was split off, and which were split off from it.
    fileprivate func splits(of id: Statement.ID) -> [String] {
        theory.statementSplits.filter { $0.from == id || $0.into == id }.map { split in
            let gaps = [
                "date": words.dateText(split.on).text, "from": told(split.from), "into": told(split.into),
                "reason": reason(of: split),
            ]
            return words[
                split.into == id ? "app.theory.statement.split-from" : "app.theory.statement.split-off", gaps]
        }
    }
}
