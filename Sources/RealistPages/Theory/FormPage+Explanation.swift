public import Realist

extension FormPage {
    /// An explanation to be changed, or a new one.
    ///
    /// - `configuration`: `nil` for a new one.
    /// - `reason`: that the change is part of, in words; `nil` before the first snapshot.
    /// - `twins`: statements that a typed one may be, by the place of its link.
    /// - `proposal`: that it is filled from, and that is taken in with it.
    public static func explanation(
        _ around: Surroundings, _ configuration: Configuration?, typed: ExplanationTyped, version: Int,
        reason: String?, twins: [Int: [Statement]] = [:], faults: Set<ExplanationTyped.Fault> = [],
        proposal: TheoryProposal.ID? = nil, token: String, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let fields = ExplanationFields(
            theory: theory, typed: typed, twins: twins, faults: faults, isNew: configuration == nil)
        let heading =
            configuration.map { words["app.theory.edit.heading", ["title": theory.text($0.title)]] }
            ?? words["app.theory.edit.new"]
        let back =
            configuration.map { Link(text: theory.labelled($0), href: theory.addresses.explanation($0.id)) }
            ?? Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)
        return FormPage(
            around, title: heading, kicker: configuration.map { theory.kicker(of: $0) }, heading: heading,
            paragraphs: reason.map { [words["app.theory.edit.reason", ["reason": $0]]] } ?? [],
            form: FormFrame(
                action: configuration.map { theory.addresses.editExplanation($0.id) }
                    ?? theory.addresses.addExplanation,
                token: token, version: String(version),
                hidden: typed.links.enumerated().map { HiddenField("link-\($0)-part", $1.part.rawValue) }
                    + (proposal.map { [HiddenField(Self.proposalField, $0.text)] } ?? []),
                fields: fields.all,
                button: words["app.theory.edit.save"],
                others: [.init(words["app.theory.edit.more"], name: "act", value: "more")],
                links: [Link(text: words["app.evidence.judge.leave"], href: back.href)]),
            problems: [fields.error(.tooLong), fields.error(.reason), fields.error(.proposal)].compactMap {
                $0
            },
            back: back)
    }

    /// Carries along which proposal an explanation is made of.
    public static let proposalField = "proposal"
}

/// The fields of an explanation.
private struct ExplanationFields {
    let theory: WorkingTheory
    let typed: ExplanationTyped
    let twins: [Int: [Statement]]
    let faults: Set<ExplanationTyped.Fault>
    let isNew: Bool

    private var words: Words { theory.words }

    func error(_ fault: ExplanationTyped.Fault) -> String? {
        faults.contains(fault) ? fault.text(words) : nil
    }

    /// Folded up, so that one thing is changed at a time; a new one begins with its title.
    var all: [FormField] {
        var fields = FormField.folded(words["app.theory.edit.head"], isOpen: isNew, head)
        for part in Configuration.Part.allCases {
            fields.append(.passage(heading: words["part.\(part.rawValue)"], lead(part)))
            for (place, link) in typed.links.enumerated() where link.part == part {
                fields +=
                    link.statement.isEmpty
                    ? FormField.folded(
                        link.text.isEmpty ? words["app.theory.edit.add"] : link.text,
                        isOpen: !link.text.isEmpty, new(link, place))
                    : FormField.folded(
                        Statement.ID(link.statement).map { theory.statementText($0) } ?? link.statement,
                        state: state(link), known(link, place))
            }
        }
        fields.append(.passage(heading: words["app.theory.edit.more-heading"]))
        return fields + FormField.folded(words["app.theory.edit.tail"], tail)
    }

    /// The role of a link, in words.
    private func state(_ link: ExplanationTyped.Link) -> String? {
        if link.isOut { return words["app.theory.edit.out"] }
        switch link.part {
        case .context: return ContextLink.Need(rawValue: link.role).map { theory.role($0) }
        case .outcome: return OutcomeLink.Value(rawValue: link.role).map { theory.role($0) }
        case .resource, .reasoning: return nil
        }
    }

    private func lead(_ part: Configuration.Part) -> String {
        switch part {
        case .context: words["app.theory.edit.context"]
        case .resource: words["app.theory.edit.resource"]
        case .reasoning: words["app.theory.edit.reasoning"]
        case .outcome: words["app.theory.edit.outcome"]
        }
    }

    private func line(
        _ name: String, _ label: String, _ value: String, hint: String? = nil, error: String? = nil,
        lines: Int = 1,
        width: TextField.Width = .whole
    ) -> FormField {
        .text(
            TextField(name, label: label, hint: hint, value: value, error: error, lines: lines, width: width))
    }

    private var head: [FormField] {
        [
            line(
                "title", words["revision.title"], typed.title,
                error: error(.title)),
            line(
                "label", words["app.theory.edit.label"], typed.label,
                hint: words["app.theory.edit.label-hint"],
                error: error(.label) ?? error(.labelTaken),
                width: .four),
            .select(
                SelectField(
                    "stage", label: words["app.theory.edit.stage"],
                    options: theory.stages.map { ($0.id.text, theory.text($0.title)) }, chosen: typed.stage,
                    error: error(.stage))),
            line("for-whom", words["explanation.for-whom"], typed.forWhom),
            line("intervention", words["explanation.intervention"], typed.intervention),
        ]
    }

    private var tail: [FormField] {
        [
            line(
                "tested", words["transfer.tested"], typed.tested,
                error: error(.transfer), lines: 2),
            line("not-tested", words["transfer.not-tested"], typed.notTested, lines: 2),
            line("check", words["transfer.check"], typed.check, lines: 2),
            line(
                "mixed", words["explanation.mixed"], typed.mixed, hint: words["app.theory.edit.mixed-hint"],
                lines: 2),
            line("note", words["explanation.note"], typed.note, lines: 2),
        ]
    }

    private func name(_ place: Int, _ field: String) -> String { "link-\(place)-\(field)" }

    /// A statement that is linked already, or was found.
    private func known(_ link: ExplanationTyped.Link, _ place: Int) -> [FormField] {
        let text = Statement.ID(link.statement).map { theory.statementText($0) } ?? link.statement
        var fields: [FormField] = [
            .select(
                SelectField(
                    name(place, "statement"), label: words["app.theory.edit.statement"],
                    options: [(link.statement, text), ("", words["app.theory.edit.take-out"])],
                    chosen: link.isOut ? "" : link.statement,
                    error: error(.twice(place))))
        ]
        fields += rest(link, place)
        return fields
    }

    /// A line for a statement that is typed. Which one it is, is only asked where it may be one that is there.
    private func new(_ link: ExplanationTyped.Link, _ place: Int) -> [FormField] {
        var fields: [FormField] = [
            line(
                name(place, "text"), words["app.theory.edit.words"], link.text,
                hint: words["app.theory.edit.add-hint"])
        ]
        if let twins = twins[place], !twins.isEmpty {
            fields.append(
                .choice(
                    ChoiceField(
                        name(place, "meant"), legend: words["app.theory.edit.meant"],
                        error: error(.meant(place)),
                        choices: twins.map { .init($0.id.text, theory.statementText($0.id)) }
                            + [.init(ExplanationTyped.Link.isNew, words["app.theory.edit.is-new"])],
                        chosen: [link.meant])))
        }
        fields.append(
            .select(
                SelectField(
                    name(place, "level"), label: words["app.theory.edit.level"],
                    hint: words["app.theory.edit.level-hint"],
                    options: [("", words["app.theory.edit.choose"])]
                        + Statement.Level.allCases.map { ($0.rawValue, theory.name(of: $0)) },
                    chosen: link.level,
                    error: error(.level(place)))))
        return fields + rest(link, place)
    }

    private func rest(_ link: ExplanationTyped.Link, _ place: Int) -> [FormField] {
        var fields: [FormField] = []
        let wrong = error(.role(place))
        switch link.part {
        case .context:
            fields.append(
                .select(
                    SelectField(
                        name(place, "role"), label: words["app.theory.edit.role"],
                        options: ContextLink.Need.allCases.map { ($0.rawValue, theory.role($0)) },
                        chosen: link.role,
                        error: wrong)))
            fields.append(
                line(
                    name(place, "group"), words["app.theory.edit.group"], link.group,
                    hint: words["app.theory.edit.group-hint"],
                    error: error(.group(place)),
                    width: .ten))
        case .reasoning: fields.append(line(name(place, "whose"), words["explanation.whose"], link.whose))
        case .outcome:
            fields.append(
                .select(
                    SelectField(
                        name(place, "role"), label: words["app.theory.edit.value"],
                        options: OutcomeLink.Value.allCases.map { ($0.rawValue, theory.role($0)) },
                        chosen: link.role, error: wrong)))
        case .resource: break
        }
        fields.append(line(name(place, "wording"), words["app.theory.edit.wording"], link.wording))
        return fields
    }
}
