public import Realist

extension FormPage {
    /// What a passage tells of several parts of an explanation together.
    ///
    /// - `coding`: `nil` for a new one.
    public static func linked(
        _ around: Surroundings, _ excerpt: Excerpt, of source: Source, _ coding: LinkedCoding?,
        typed: LinkedTyped, faults: LinkedTyped.Faults = .init(), version: Int, token: String,
        in theory: WorkingTheory
    ) -> FormPage {
        let (words, addresses) = (theory.words, theory.addresses)
        let own = addresses.passage(excerpt.id)
        let heading = words["app.linked.heading"]
        var fields: [FormField] = []
        for role in Configuration.Part.allCases {
            fields.append(
                .text(
                    TextField(
                        role.rawValue, label: words["app.linked.field.\(role.rawValue)"],
                        hint: role == .context ? words["app.linked.hint"] : nil,
                        value: typed.texts[role] ?? "", most: LinkedTyped.mostText)))
            if let twins = faults.twins[role] {
                let isOpen = faults.all.contains(.meant(role))
                fields.append(
                    .choice(
                        ChoiceField(
                            "\(role.rawValue)-meant", legend: words["app.linked.meant"],
                            error: isOpen ? words["app.linked.fault.meant"] : nil,
                            choices: twins.map { .init($0.id.text, theory.statementText($0.id)) }
                                + [.init(LinkedTyped.isOwn, words["app.linked.own"])],
                            chosen: [typed.meant[role] ?? ""])))
            }
        }
        fields.append(
            .text(
                TextField(
                    "memo", label: words["app.linked.memo"], hint: words["app.linked.memo-hint"],
                    value: typed.memo, lines: 3, most: LinkedTyped.mostMemo)))
        let problems: [(LinkedTyped.Fault, String)] = [
            (.changed, words["app.linked.fault.changed"]), (.fewParts, words["app.linked.fault.few"]),
            (.tooLong, words["app.linked.fault.long"]),
        ]
        return FormPage(
            around, title: heading, kicker: theory.text(source.title), heading: heading,
            lead: words["app.linked.form-lead"],
            summaries: [SummaryList([.init(words["app.evidence.read.passage"], excerpt.text)])],
            form: FormFrame(
                action: coding.map { addresses.linkedCoding($0.id) } ?? addresses.link(excerpt.id),
                token: token, version: String(version), fields: fields, button: words["app.linked.save"],
                others: coding == nil
                    ? [] : [.init(words["app.linked.delete"], name: "act", value: "delete")],
                links: [Link(text: words["app.evidence.judge.leave"], href: own)]),
            problems: problems.filter { faults.all.contains($0.0) }.map(\.1),
            back: Link(text: words["app.evidence.read.back"], href: own))
    }
}
