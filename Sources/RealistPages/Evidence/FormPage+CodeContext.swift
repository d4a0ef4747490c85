public import Realist

extension FormPage {
    /// A code made a statement of context, linked to an explanation, with passages that say so.
    ///
    /// - `title`: of the code.
    /// - `passages`: the first of those that carry it.
    /// - `reason`: of the change of the theory that it is part of; `nil` before the first snapshot.
    public static func codeContext(
        _ around: Surroundings, _ code: Code, title: String, passages: [Excerpt], typed: ContextTyped,
        faults: ContextTyped.Faults = .init(), reason: String?, token: String, in theory: WorkingTheory
    ) -> FormPage {
        let (words, addresses) = (theory.words, theory.addresses)
        func error(_ fault: ContextTyped.Fault, _ key: String) -> String? {
            faults.all.contains(fault) ? words[key] : nil
        }
        var fields: [FormField] = [
            .text(
                TextField(
                    "text", label: words["app.theory.edit.statement"], hint: words["app.context.text-hint"],
                    value: typed.text,
                    error: error(.text, "app.context.fault.text") ?? error(.tooLong, "app.linked.fault.long"),
                    lines: 2))
        ]
        if !faults.twins.isEmpty {
            fields.append(
                .choice(
                    ChoiceField(
                        "meant", legend: words["app.theory.edit.meant"],
                        error: error(.meant, "app.theory.edit.fault.meant"),
                        choices: faults.twins.map { .init($0.id.text, theory.statementText($0.id)) }
                            + [.init(ContextTyped.isNew, words["app.theory.edit.is-new"])],
                        chosen: [typed.meant])))
        }
        fields += [
            .select(
                SelectField(
                    "level", label: words["app.theory.edit.level"],
                    options: [("", words["app.theory.edit.choose"])]
                        + Statement.Level.allCases.map { ($0.rawValue, theory.name(of: $0)) },
                    chosen: typed.level, error: error(.level, "app.theory.edit.fault.level"))),
            .select(
                SelectField(
                    "explanation", label: words["app.context.explanation"],
                    options: [("", words["app.context.none"])]
                        + theory.theory.configurations.map { ($0.id.text, theory.labelled($0)) },
                    chosen: typed.explanation,
                    error: error(.explanation, "app.context.fault.explanation")
                        ?? error(.passages, "app.context.fault.passages"))),
            .select(
                SelectField(
                    "need", label: words["app.theory.edit.role"],
                    options: ContextLink.Need.allCases.map { ($0.rawValue, theory.role($0)) },
                    chosen: typed.need, error: error(.need, "app.theory.edit.fault.role"))),
        ]
        if !passages.isEmpty {
            fields.append(
                .choice(
                    ChoiceField(
                        "passage", legend: words["app.context.passages"],
                        hint: words["app.context.passages-hint"],
                        choices: passages.map { .init($0.id.text, $0.text) }, chosen: typed.passages,
                        several: true)))
        }
        let heading = words["app.context.heading", ["title": title]]
        return FormPage(
            around, title: heading, heading: heading,
            paragraphs: [reason.map { words["app.theory.edit.reason", ["reason": $0]] }].compactMap { $0 },
            form: FormFrame(
                action: addresses.codeContext(code.id), token: token, fields: fields,
                button: words["app.context.save"],
                others: [.init(words["app.context.next"], name: "act", value: "next")],
                links: [Link(text: words["app.evidence.judge.leave"], href: addresses.code(code.id))]),
            crumbs: [
                Link(text: words["app.codes.heading"], href: addresses.codes),
                Link(text: title, href: addresses.code(code.id)),
            ])
    }
}

extension StudyAddresses {
    /// Where a code is made a statement of context.
    public func codeContext(_ id: Code.ID) -> String { code(id) + "/context" }
}
