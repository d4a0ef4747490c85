import Realist

extension FormPage {
    /// A passage held against an explanation.
    ///
    /// - `reader`: of a reading that is there; explanation and part of one stay as they are. `nil` for a new one.
    public static func read(
        _ around: Surroundings, _ passage: PassageOfSource, typed: ReadingTyped, reader: String?,
        version: Int,
        token: String, faults: Set<ReadingTyped.Fault> = [], in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let address = theory.addresses.passage(passage.excerpt.id)
        let fields = ReadingFields(theory: theory, typed: typed, faults: faults)
        var hidden: [HiddenField] = []
        var asked: [FormField] = []
        if let reader {
            hidden = [
                HiddenField("reader", reader), HiddenField("explanation", typed.explanation),
                HiddenField("part", typed.part),
            ]
        } else {
            asked = [fields.explanation, fields.part]
        }
        let about = reader == nil ? nil : fields.about
        return FormPage(
            around, title: words["app.evidence.read.title"], kicker: theory.text(passage.source.title),
            heading: words["app.evidence.read.title"],
            summaries: [
                SummaryList(
                    [.init(words["app.evidence.read.passage"], passage.excerpt.text)]
                        + (passage.consent.map {
                            [.init(words["app.evidence.consent.heading"], words.told($0))]
                        } ?? [])
                        + (about.map { [.init(words["app.evidence.matrix.explanation"], $0)] } ?? []))
            ],
            form: FormFrame(
                action: theory.addresses.read(passage.excerpt.id), token: token, version: String(version),
                hidden: hidden, fields: asked + fields.rest, button: words["app.evidence.read.save"],
                others: (passage.place?.after == nil
                    ? []
                    : [.init(words["app.evidence.read.save-next"], name: "act", value: "next")])
                    + (reader == nil
                        ? [] : [.init(words["app.evidence.read.delete"], name: "act", value: "delete")]),
                links: [Link(text: words["app.evidence.judge.leave"], href: address)]),
            back: Link(text: words["app.evidence.read.back"], href: address))
    }
}

/// The fields of a reading.
private struct ReadingFields {
    let theory: WorkingTheory
    let typed: ReadingTyped
    let faults: Set<ReadingTyped.Fault>

    private var words: Words { theory.words }

    private func error(_ fault: ReadingTyped.Fault) -> String? {
        faults.contains(fault) ? fault.text(words) : nil
    }

    var explanation: FormField {
        .select(
            SelectField(
                "explanation", label: words["app.evidence.read.explanation"],
                options: [("", words["app.evidence.read.choose"])]
                    + theory.theory.configurations.map { ($0.id.text, theory.labelled($0)) },
                chosen: typed.explanation,
                error: error(.explanation)))
    }

    var part: FormField {
        let parts: [Reading.Part] =
            [.whole] + Configuration.Part.allCases.map { .part($0) }
            + Reading.Part.Between.allCases.map { .link($0) }
        let ripples: [(value: String, text: String)] = theory.theory.leadsTo.map { link in
            (
                Reading.Part.ripple(link.id).code,
                words[
                    "app.evidence.read.ripple",
                    [
                        "from": theory.statementText(link.from),
                        "to": Sentences.lowered(theory.statementText(link.to)),
                    ]]
            )
        }
        return .select(
            SelectField(
                "part", label: words["app.evidence.read.part"],
                options: [("", words["app.evidence.read.choose"])]
                    + parts.map { ($0.code, theory.name(of: $0)) } + ripples,
                chosen: typed.part,
                error: error(.part) ?? error(.otherLink) ?? error(.noPart)))
    }

    /// Which explanation, and which part of it.
    var about: String {
        let configuration = Configuration.ID(typed.explanation).flatMap { theory.configuration($0) }
        let part = Reading.Part(code: typed.part).map { theory.name(of: $0) }
        return [configuration.map { theory.labelled($0) }, part].compactMap { $0 }
            .joined(separator: words["list.semicolon"])
    }

    var rest: [FormField] {
        [
            .choice(
                ChoiceField(
                    "stance", legend: words["app.evidence.read.stance"],
                    error: error(.stance),
                    choices: Reading.Stance.allCases.map { stance in
                        .init(
                            stance.rawValue, words["verdict.\(stance.rawValue)"],
                            hint: stance == .refines ? words["app.evidence.judge.refines"] : nil)
                    },
                    chosen: [typed.stance])),
            grade("strength", words["app.evidence.read.strength"], typed.strength),
            grade("relevance", words["app.evidence.read.relevance"], typed.relevance),
            grade("rigour", words["app.evidence.read.rigour"], typed.rigour),
            .text(
                TextField(
                    "memo", label: words["app.evidence.read.memo"],
                    hint: words["app.evidence.read.memo-hint"],
                    value: typed.memo,
                    error: error(.memoTooLong),
                    lines: 4, most: ReadingTyped.mostMemo)),
        ]
    }

    private func grade(_ name: String, _ label: String, _ chosen: String) -> FormField {
        .select(
            SelectField(
                name, label: label,
                options: [("", words["app.evidence.read.not-said"])]
                    + Grade.allCases.map {
                        ($0.rawValue, Sentences.capitalised(words["grade.\($0.rawValue)"]))
                    },
                chosen: chosen))
    }
}
