public import Realist

extension FormPage {
    /// What all the evidence at a site says of an explanation.
    ///
    /// - `version`: of the judgement that the form was filled from; 0 for a new one.
    /// - `passages`: those that were read against it, of this site.
    /// - `lookAgain`: since when evidence is gone that the judgement rested on.
    /// - `subgroup`: of whom at the site; `nil` for everybody.
    public static func judge(
        _ around: Surroundings, _ configuration: Configuration, at site: Site,
        of subgroup: Judgement.Subgroup? = nil, typed: JudgementTyped,
        version: Int,
        passages: [PassageOfSource], token: String, faults: Set<JudgementTyped.Fault> = [],
        lookAgain: Day? = nil, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let address = theory.addresses.judgement(of: configuration.id, at: site.id)
        let names = JudgeFields(words: words, typed: typed, faults: faults)
        var fields = [
            names.finding(under: [.select(names.silence)]), names.worked, names.strength, names.reason,
        ]
        if !passages.isEmpty { fields.append(names.passages(passages, in: theory)) }
        fields += names.looked(lookAgain)
        let whole =
            words[
                "app.evidence.judgement.heading",
                ["title": theory.text(configuration.title), "site": theory.label(of: site)]]
        let heading = [whole, subgroup.map(theory.name)].compactMap(\.self)
            .joined(separator: words["list.comma"])
        return FormPage(
            around, title: words["app.evidence.judge.title", ["heading": heading]],
            kicker: theory.kicker(of: configuration), heading: heading,
            lead: words[subgroup == nil ? "app.evidence.judge.lead" : "app.evidence.apart.form"],
            paragraphs: [theory.ifThenText(configuration)]
                + (passages.isEmpty
                    ? [words["app.evidence.judge.bare", ["site": theory.label(of: site)]]] : []),
            form: FormFrame(
                action: theory.addresses.judge(configuration.id, at: site.id, of: subgroup), token: token,
                version: String(version),
                hidden: [HiddenField("revision", String(configuration.revision))], fields: fields,
                button: words["app.evidence.judge.save"],
                links: [Link(text: words["app.evidence.judge.leave"], href: address)]),
            problems: names.outdated(configuration),
            back: Link(text: words["app.evidence.judge.back"], href: address))
    }

    /// What the evidence of all sites says of an explanation, and how sure we are.
    public static func judgeOverall(
        _ around: Surroundings, _ configuration: Configuration, typed: JudgementTyped, version: Int,
        token: String, mayCite: MayCite = MayCite(),
        faults: Set<JudgementTyped.Fault> = [], lookAgain: Day? = nil, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let address = theory.addresses.explanation(configuration.id)
        let names = JudgeFields(words: words, typed: typed, faults: faults)
        let heading = words["app.evidence.overall.heading", ["title": theory.text(configuration.title)]]
        let said = theory.sites.map { site in
            SummaryList.Row(
                theory.label(of: site),
                theory.judgement(of: configuration.id, at: site.id).map { theory.chip($0.finding).label }
                    ?? words["judgement.none-here"])
        }
        return FormPage(
            around, title: heading, kicker: theory.kicker(of: configuration), heading: heading,
            lead: words["app.evidence.overall.lead"],
            summaries: said.isEmpty ? [] : [SummaryList(heading: words["explanation.sites.heading"], said)],
            form: FormFrame(
                action: theory.addresses.judgeOverall(configuration.id), token: token,
                version: String(version),
                hidden: [HiddenField("revision", String(configuration.revision))],
                fields: [names.verdict, names.confidence, names.reasonAcrossSites]
                    + names.cites(mayCite, in: theory)
                    + names.looked(lookAgain),
                button: words["app.evidence.judge.save"],
                links: [Link(text: words["app.evidence.judge.leave"], href: address)]),
            problems: names.outdated(configuration),
            back: Link(text: theory.labelled(configuration), href: address))
    }
}

/// The fields of a judgement.
private struct JudgeFields {
    let words: Words
    let typed: JudgementTyped
    let faults: Set<JudgementTyped.Fault>

    private func fault(_ faults: JudgementTyped.Fault...) -> String? {
        faults.first { self.faults.contains($0) }?.text(words)
    }

    func outdated(_ configuration: Configuration) -> [String] {
        [fault(.outdated(version: configuration.revision))].compactMap { $0 }
    }

    private var verdicts: [ChoiceField.Choice] {
        Verdict.allCases.map { verdict in
            let hint: String? =
                switch verdict {
                case .refines: words["app.evidence.judge.refines"]
                case .mixed: words["app.evidence.judge.mixed"]
                case .supports, .refutes: nil
                }
            return .init(verdict.rawValue, words["verdict.\(verdict.rawValue)"], hint: hint)
        }
    }

    func finding(under: [FollowUp]) -> FormField {
        .choice(
            ChoiceField(
                "finding", legend: words["app.evidence.judge.finding"], error: fault(.finding),
                choices: verdicts,
                apart: .init(JudgementTyped.none, words["app.evidence.judge.none"], under: under),
                chosen: [typed.finding]))
    }

    var silence: SelectField {
        SelectField(
            "silence", label: words["app.evidence.judge.silence"],
            options: [("", words["app.evidence.judge.choose"])]
                + Judgement.Silence.allCases.map {
                    ($0.rawValue, Sentences.capitalised(words["silence.\($0.rawValue)"]))
                },
            chosen: typed.silence, error: fault(.silence))
    }

    var verdict: FormField {
        .choice(
            ChoiceField(
                "finding", legend: words["app.evidence.overall.finding"],
                // Here there is no answer that there is no verdict.
                error: faults.contains(.finding) ? words["app.evidence.overall.fault"] : nil,
                choices: verdicts,
                chosen: [typed.finding]))
    }

    var worked: FormField {
        .choice(
            ChoiceField(
                "worked", legend: words["app.evidence.judge.worked"],
                hint: words["app.evidence.judge.worked-hint"],
                error: fault(.worked),
                choices: Judgement.Worked.allCases.map {
                    .init($0.rawValue, words["site.worked.\($0.rawValue)"])
                },
                chosen: [typed.worked]))
    }

    var strength: FormField {
        .choice(
            ChoiceField(
                "strength", legend: words["app.evidence.judge.strength"],
                hint: words["app.evidence.judge.strength-hint"], error: fault(.strength),
                choices: Grade.allCases.map {
                    .init($0.rawValue, Sentences.capitalised(words["grade.\($0.rawValue)"]))
                },
                chosen: [typed.strength], isInline: true))
    }

    var confidence: FormField {
        .choice(
            ChoiceField(
                "confidence", legend: words["sure.heading"],
                hint: words["app.evidence.overall.confidence-hint"],
                error: fault(.confidence),
                choices: OverallJudgement.Confidence.allCases.map {
                    .init($0.rawValue, words["confidence.\($0.rawValue)"])
                },
                chosen: [typed.confidence]))
    }

    var reason: FormField { reason(hint: words["app.evidence.judge.reason-hint"]) }

    /// It says who will read it, beside it.
    var reasonAcrossSites: FormField {
        reason(hint: words["app.evidence.judge.reason-hint"] + " " + words["app.evidence.overall.read-by"])
    }

    private func reason(hint: String) -> FormField {
        .text(
            TextField(
                "reason", label: words["app.evidence.judge.reason"],
                hint: hint,
                value: typed.reason, error: fault(.reason, .reasonTooLong), lines: 6,
                most: JudgementTyped.mostReason))
    }

    func looked(_ since: Day?) -> [FormField] {
        guard let since else { return [] }
        return [
            .choice(
                ChoiceField(
                    JudgementTyped.looked,
                    legend: words["app.evidence.judge.looked", ["day": words.date(since)]],
                    hint: words["app.evidence.judge.looked-hint"],
                    choices: [.init(since.description, words["app.evidence.judge.looked-yes"])],
                    chosen: [typed.looked], several: true))
        ]
    }

    /// Nothing is asked where there is nothing to choose from.
    func cites(_ mayCite: MayCite, in theory: WorkingTheory) -> [FormField] {
        func field(
            _ name: String, _ legend: String, _ chosen: Set<String>, _ choices: [ChoiceField.Choice]
        ) -> FormField? {
            if choices.isEmpty { return nil }
            return .choice(
                ChoiceField(name, legend: words[legend], choices: choices, chosen: chosen, several: true))
        }
        return [
            field(
                "passage", "app.evidence.cites.passages", typed.passages,
                mayCite.passages.map { passage in
                    .init(
                        passage.excerpt.id.text, passage.excerpt.text,
                        hint: theory.text(passage.source.title))
                }),
            field(
                "measure", "app.evidence.cites.measures", typed.measures,
                mayCite.measures.map { .init($0.code, theory.named($0)) }),
            field(
                "literature", "app.evidence.cites.literature", typed.literature,
                mayCite.literature.map { .init($0.id.text, theory.text($0.title)) }),
        ].compactMap(\.self)
    }

    func passages(_ passages: [PassageOfSource], in theory: WorkingTheory) -> FormField {
        .choice(
            ChoiceField(
                "passage", legend: words["app.evidence.judge.passages"],
                hint: words["app.evidence.judge.passages-hint"],
                choices: passages.map { passage in
                    let hint = [theory.text(passage.source.title), passage.consent.map { words.told($0) }]
                    return .init(
                        passage.excerpt.id.text, passage.excerpt.text,
                        hint: hint.compactMap { $0 }.joined(separator: words["list.semicolon"]))
                },
                chosen: typed.passages, several: true))
    }
}
