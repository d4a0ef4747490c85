internal import Realist
internal import RealistPages

/// The fields in which somebody says of a table what it does not say itself.
struct TableFields {
    let words: Words
    let answers: TableAnswers

    /// The choice that stands for no code: for “not known yet”, or for rows that are left out.
    static let noCode = "?"

    /// The last choice of a list of sites or measuring points.
    var noneOfThese: (value: String, text: String) { (TableFields.noCode, words["app.taking.none-of-these"]) }

    /// More columns than these are typed, not chosen: a page stays light.
    private static let mostChoices = 60

    /// “All of them belong to …” or “A column says it”.
    func place(
        _ name: String, _ label: String, one: String, column: String, ids: [(value: String, text: String)],
        columns: [String], isOpen: Bool = false
    ) -> FormField {
        let chosen = answers[name] ?? (columns.isEmpty ? "one" : "")
        var choices = [
            ChoiceField.Choice(
                "one", one,
                under: [
                    .select(
                        SelectField(
                            name + "-one", label: words["app.taking.which"],
                            options: [("", words["app.taking.choose"])] + ids, chosen: answers[name + "-one"])
                    )
                ])
        ]
        if !columns.isEmpty {
            choices.append(ChoiceField.Choice("column", column, under: [under(name + "-column", columns)]))
        }
        return .choice(
            ChoiceField(
                name, legend: label, error: unanswered(isOpen, label), choices: choices,
                chosen: chosen.isEmpty ? [] : [chosen]))
    }

    func unanswered(_ isOpen: Bool, _ question: String) -> String? {
        isOpen ? words["app.taking.unanswered", ["question": question]] : nil
    }

    private func under(_ name: String, _ columns: [String]) -> FollowUp {
        if columns.count > TableFields.mostChoices {
            return .text(typed(name, words["app.taking.which-column"]))
        }
        return .select(select(name, words["app.taking.which-column"], columns))
    }

    /// One of the columns.
    func column(
        _ name: String, _ label: String, _ columns: [String], hint: String? = nil, isOpen: Bool = false
    ) -> FormField {
        if columns.count > TableFields.mostChoices {
            return .text(
                TextField(
                    name, label: label, hint: words["app.taking.typed-column"], value: answers[name] ?? "",
                    error: unanswered(isOpen, label), autocomplete: "off"))
        }
        return .select(
            SelectField(
                name, label: label, hint: hint,
                options: [("", words["app.taking.choose"])] + columns.map { ($0, $0) }, chosen: answers[name],
                error: unanswered(isOpen, label)))
    }

    private func typed(_ name: String, _ label: String) -> TextField {
        TextField(
            name, label: label, hint: words["app.taking.typed-column"], value: answers[name] ?? "",
            autocomplete: "off")
    }

    private func select(_ name: String, _ label: String, _ columns: [String]) -> SelectField {
        SelectField(
            name, label: label, options: [("", words["app.taking.choose"])] + columns.map { ($0, $0) },
            chosen: answers[name])
    }

    /// One of a few.
    func choice(
        _ name: String, _ label: String, _ choices: [(value: String, text: String)], hint: String? = nil,
        isOpen: Bool = false, chosen: String? = nil
    ) -> FormField {
        .choice(
            ChoiceField(
                name, legend: label, hint: hint, error: unanswered(isOpen, label),
                choices: choices.map { ChoiceField.Choice($0.value, $0.text) },
                chosen: Set([answers[name] ?? chosen].compactMap { $0 })))
    }

    /// A box to tick.
    func tick(_ name: String, _ legend: String, _ label: String, hint: String? = nil)
        -> FormField
    {
        .choice(
            ChoiceField(
                name, legend: legend, hint: hint, choices: [ChoiceField.Choice("yes", label)],
                chosen: answers[name] == "yes" ? ["yes"] : [], several: true))
    }

    /// What each of some words means: a list for each, and the word itself sent along unseen.
    ///
    /// `group`: what the words are of; `near`: what may have been meant.
    func meanings(
        _ group: String, _ heading: String, _ found: [(word: String, near: String?)],
        _ codes: [(value: String, text: String)], isOpen: Bool = false
    ) -> [FormField] {
        let most = max(3, 240 / max(1, codes.count))
        return [.passage(heading: heading)]
            + found.prefix(most).enumerated().map { number, one in
                // What may be meant is said, and never chosen for anybody.
                let near = codes.first { $0.value == one.near }?.text
                return .select(
                    SelectField(
                        TableFields.name(group, number, one.word),
                        label: words["app.taking.word", ["word": one.word]],
                        hint: near.map { words["app.taking.perhaps", ["text": $0]] },
                        options: [("", words["app.taking.choose"])] + codes,
                        chosen: answers.means[group]?[one.word],
                        error: unanswered(isOpen, words["app.taking.word", ["word": one.word]])))
            }
    }

    /// The name of a field carries the word: `means.GROUP.N.WORD`.
    private static func name(_ group: String, _ number: Int, _ word: String) -> String {
        "means.\(group).\(number).\(word)"
    }

    /// What a form says of words.
    static func meanings(in form: FormText, groups: (String) -> Bool) -> [String: [String: String]] {
        var means: [String: [String: String]] = [:]
        for (name, text) in form.fields where !text.isEmpty {
            let parts = name.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, parts[0] == "means", groups(String(parts[1])) else { continue }
            means[String(parts[1]), default: [:]][String(parts[3])] = text
        }
        return means
    }

    /// Rows that do not come in.
    var leaveRows: FormField {
        .text(
            TextField(
                TableAnswers.leaveRows, label: words["app.taking.leave-lines"],
                marker: words["app.taking.optional"], hint: words["app.taking.leave-lines-hint"],
                value: answers[TableAnswers.leaveRows] ?? "", autocomplete: "off", width: .twenty))
    }

    /// How a text file is written.
    var form: [FormField] {
        [
            choice(
                "encoding", words["app.taking.encoding-legend"],
                ["utf-8", "utf-16", "windows-1252"].map { ($0, words["app.taking.encoding.\($0)"]) }),
            choice(
                "separator", words["app.taking.separator-legend"],
                ["comma", "semicolon", "tab"].map { ($0, words["app.taking.separator.\($0)"]) }),
        ]
    }
}

extension TableAnswers {
    /// Takes the texts of these fields from a form, where it has them; what is not ticked is not sent.
    mutating func take(_ names: [String], ticks: [String] = [], from form: FormText, isWhole: Bool) {
        for name in names {
            if let text = form[name] { texts[name] = text }
        }
        for name in ticks {
            if form[name] != nil {
                texts[name] = "yes"
            } else if isWhole {
                texts[name] = nil
            }
        }
    }
}
