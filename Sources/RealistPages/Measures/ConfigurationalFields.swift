import Realist

/// What is asked for a configurational analysis: first what a case is, then what there is to choose from.
struct ConfigurationalFields {
    private let told: ConfigurationalTold
    private let words: Words
    private var typed: ConfigurationalTyped { told.typed }

    /// More than these are named by hand: a page of thousands of ticks serves nobody.
    static let mostOffered = 150

    init(_ told: ConfigurationalTold, _ words: Words) { (self.told, self.words) = (told, words) }

    var all: [FormField] {
        var fields: [FormField] = [
            .choice(
                ChoiceField(
                    "cases", legend: word("cases"),
                    choices: CaseUnit.allCases.map { unit in
                        .init(
                            unit.rawValue, word("unit.\(unit.rawValue)"), hint: word("about.\(unit.rawValue)")
                        )
                    }, chosen: [typed.unit.rawValue]))
        ]
        if typed.unit == .site, !told.explanations.isEmpty {
            fields.append(
                .select(
                    SelectField(
                        "configuration", label: word("explanation-label"), hint: word("explanation-hint"),
                        options: [(value: "", text: word("no-explanation"))] + told.explanations,
                        chosen: typed.explanation)))
        }
        if told.offered.isEmpty { return fields + [.passage(word("nothing-offered"))] }
        fields.append(conditions)
        if told.offered.count > Self.mostOffered {
            let shown = Set(told.offered.prefix(Self.mostOffered).map(\.id))
            fields.append(
                .text(
                    TextField(
                        "others", label: word("others"),
                        hint: words[
                            "app.configurational.others-hint",
                            ["count": String(told.offered.count - Self.mostOffered)]],
                        value: typed.conditions.filter { !shown.contains($0) }.joined(separator: ", "),
                        autocomplete: "off")))
        }
        return fields + outcome + FormField.folded(word("more"), isOpen: false, cuts)
    }

    private func word(_ key: String) -> String { words["app.configurational.\(key)"] }

    private var conditions: FormField {
        .choice(
            ChoiceField(
                "c", legend: word("conditions"), hint: word("conditions-hint"),
                choices: told.offered.prefix(Self.mostOffered).map { one in
                    let isChosen = typed.conditions.contains(one.id)
                    var under: [FollowUp] = []
                    if one.range != nil {
                        under.append(
                            .text(
                                thresholds(
                                    "t." + one.id, one, isChosen ? typed.thresholds[one.id] ?? "" : "")))
                    }
                    if isChosen { under.append(.select(expected(one))) }
                    return .init(one.id, one.title, hint: hint(one), under: under)
                }, chosen: Set(typed.conditions), several: true))
    }

    private func hint(_ one: ConfigurationalTold.Offered) -> String {
        words[
            "app.configurational.known",
            ["id": one.id, "known": String(one.known), "all": String(told.caseCount)]]
    }

    private func thresholds(_ name: String, _ one: ConfigurationalTold.Offered?, _ value: String) -> TextField
    {
        TextField(
            name, label: word("thresholds"),
            hint: one?.range.map { words["app.configurational.thresholds-hint", ["range": $0]] },
            value: value, error: told.wrong.contains(name) ? word("thresholds-wrong") : nil,
            autocomplete: "off", width: .twenty)
    }

    private func expected(_ one: ConfigurationalTold.Offered) -> SelectField {
        SelectField(
            "e." + one.id, label: word("expected"),
            options: [(value: "", text: word("expect.nothing"))]
                + ConfigurationalTyped.expected.map { (value: $0, text: word("expect.\($0)")) },
            chosen: typed.expectations[one.id] ?? "")
    }

    private var outcome: [FormField] {
        let options = told.offered.map { (value: $0.id, text: $0.title) }
        var fields: [FormField] = [
            .select(
                SelectField(
                    "outcome", label: word("outcome"), options: [(value: "", text: word("choose"))] + options,
                    chosen: typed.outcome))
        ]
        let chosen = told.offered.first { $0.id == typed.outcome }
        if chosen == nil ? told.offered.contains(where: { $0.range != nil }) : chosen?.range != nil {
            fields.append(.text(thresholds("out", chosen, typed.outcomeThresholds)))
        }
        fields.append(
            .choice(
                ChoiceField(
                    "negate", legend: word("negate-legend"), choices: [.init("yes", word("negate"))],
                    chosen: typed.isNegated ? ["yes"] : [], several: true)))
        return fields
    }

    private var cuts: [FormField] {
        var fields = [("consistency", "0.8"), ("pri", "0"), ("frequency", "1")].map { name, usual in
            let value =
                switch name {
                case "consistency": typed.consistency
                case "pri": typed.pri
                default: typed.frequency
                }
            return FormField.text(
                TextField(
                    name, label: word("cut.\(name)"),
                    hint: words["app.configurational.usual", ["usual": usual]],
                    value: value, error: told.wrong.contains(name) ? word("cut-wrong") : nil,
                    autocomplete: "off", width: .four))
        }
        fields.append(
            .choice(
                ChoiceField(
                    "partly", legend: word("partly"),
                    choices: MechanismCases.Partly.allCases.map { how in
                        .init(how.rawValue, word("partly-\(how.rawValue)"))
                    }, chosen: [typed.partly.rawValue])))
        if told.waves.count > 1 {
            let any = [(value: "", text: word("primary"))]
            fields += [("from", typed.from), ("to", typed.to)].map { name, chosen in
                .select(
                    SelectField(
                        name, label: words["app.analyses.choose.\(name)"], options: any + told.waves,
                        chosen: chosen))
            }
        }
        fields.append(
            .choice(
                ChoiceField(
                    "few", legend: word("few-legend"), choices: [.init("yes", word("few"))],
                    chosen: typed.allowsFew ? ["yes"] : [], several: true)))
        return fields
    }
}
