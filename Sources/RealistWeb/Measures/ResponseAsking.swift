internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// What a look at a table of answers understood, and its questions as fields.
struct ResponseAsking: TableAsking {
    let look: ResponseLook
    private let fields: TableFields
    var words: Words { look.words }
    var map: ResponseMap { look.proposal.map }

    init(_ look: ResponseLook) {
        self.look = look
        fields = TableFields(words: look.words, answers: look.job.answers)
    }

    private var siteChoices: [(value: String, text: String)] {
        look.sites.map { ($0.id.text, $0.label.text(in: look.job.language)) }
    }

    private var waveChoices: [(value: String, text: String)] {
        look.waves.map { ($0.id.text, $0.title.text(in: look.job.language)) }
    }

    /// Columns that hold no item.
    private var free: [String] {
        let taken = Set(map.items.values)
        return look.sample.headers.filter { !taken.contains($0) }
    }

    /// What is wrong with what was said, and no field would mend.
    var faults: [any Explained] {
        look.proposal.questions.filter { question in
            switch question {
            case .noWave, .noSite, .noColumn, .nameTaken: true
            default: false
            }
        }
    }

    var questions: [TableQuestion] { look.proposal.questions.compactMap(question) }

    private func question(_ question: ImportQuestion) -> TableQuestion? {
        let fields = fields
        let words = words
        func one(_ make: @escaping @Sendable (Bool) -> FormField) -> TableQuestion {
            TableQuestion(id: question.code) { [make($0)] }
        }
        switch question {
        case .noWave, .noSite, .noColumn, .nameTaken: return nil
        case .respondent:
            let free = free
            return one { ResponseAsking.respondent(fields, free, $0) }
        case .site:
            let (free, choices) = (free, siteChoices)
            return one { ResponseAsking.site(fields, choices, free, $0) }
        case .wave:
            let (free, choices) = (free, waveChoices)
            return one { ResponseAsking.wave(fields, choices, free, $0) }
        case .siteValues(let found, let column, _, _):
            let choices = siteChoices + [fields.noneOfThese]
            return TableQuestion(id: question.code) {
                fields.meanings(
                    "site", words["app.taking.site-words", ["column": column]], found.map { ($0, nil) },
                    choices,
                    isOpen: $0)
            }
        case .waveValues(let found, let column, _, _):
            let choices = waveChoices + [fields.noneOfThese]
            return TableQuestion(id: question.code) {
                fields.meanings(
                    "wave", words["app.taking.wave-words", ["column": column]], found.map { ($0, nil) },
                    choices,
                    isOpen: $0)
            }
        case .words(let found, _):
            let language = look.job.language
            let values = look.instrument.scale.options.map { option in
                (String(option.value), "\(option.value), \(option.label.text(in: language))")
            }
            let choices = values + [("none", words["app.taking.no-answer"])]
            return TableQuestion(id: question.code) {
                fields.meanings(
                    "answer", words["app.taking.answer-words"], found.map { ($0, nil) }, choices, isOpen: $0)
            }
        case .direction(let least, let most, _):
            return one {
                fields.choice(
                    "direction", words["app.taking.direction"],
                    [
                        ("rising", words["app.taking.direction-is", ["word": most]]),
                        ("falling", words["app.taking.direction-is", ["word": least]]),
                    ], isOpen: $0)
            }
        case .days(let column, let example, _):
            return one {
                fields.choice(
                    "days", words["app.taking.days-ask", ["column": column, "example": example]],
                    ResponseAsking.days(words, ["day-first", "month-first"]), isOpen: $0)
            }
        case .items(let missing, _, _):
            let (free, missing) = (free, missing)
            return TableQuestion(id: question.code) { ResponseAsking.items(fields, missing, free, $0) }
        case .itemsMoreThanOnce(let families, _):
            let all = look.sample.headers
            return one {
                fields.column(
                    "first-item", words["app.taking.first-item"], all,
                    hint: words["app.taking.several-sets", ["sets": words.list(families)]], isOpen: $0)
            }
        }
    }

    private static func respondent(_ fields: TableFields, _ free: [String], _ isOpen: Bool) -> FormField {
        let words = fields.words
        let isShort = free.count <= 60
        let name = "respondent-column"
        let label = words["app.taking.which-column"]
        let under: FollowUp =
            isShort
            ? .select(
                SelectField(
                    name, label: label, options: [("", words["app.taking.choose"])] + free.map { ($0, $0) },
                    chosen: fields.answers[name]))
            : .text(
                TextField(
                    name, label: label, hint: words["app.taking.typed-column"],
                    value: fields.answers[name] ?? "", autocomplete: "off"))
        return .choice(
            ChoiceField(
                "respondent", legend: words["app.taking.respondent"],
                hint: words["app.taking.respondent-hint"],
                error: fields.unanswered(isOpen, words["app.taking.respondent"]),
                choices: [
                    ChoiceField.Choice("column", words["app.taking.respondent-column"], under: [under]),
                    ChoiceField.Choice("unlinked", words["app.taking.respondent-unlinked"]),
                ], chosen: Set([fields.answers["respondent"]].compactMap { $0 })))
    }

    private static func site(
        _ fields: TableFields, _ choices: [(value: String, text: String)], _ free: [String], _ isOpen: Bool
    ) -> FormField {
        let words = fields.words
        return fields.place(
            "site", words["app.taking.site"], one: words["app.taking.site-one"],
            column: words["app.taking.site-column"], ids: choices, columns: free, isOpen: isOpen)
    }

    private static func wave(
        _ fields: TableFields, _ choices: [(value: String, text: String)], _ free: [String], _ isOpen: Bool
    ) -> FormField {
        let words = fields.words
        return fields.place(
            "wave", words["app.taking.wave"], one: words["app.taking.wave-one"],
            column: words["app.taking.wave-column"], ids: choices, columns: free, isOpen: isOpen)
    }

    /// A set that stands side by side is said by its first column; a few that are missing one by one.
    private static func items(
        _ fields: TableFields, _ missing: [Instrument.Item.ID], _ free: [String], _ isOpen: Bool
    ) -> [FormField] {
        let words = fields.words
        let first = fields.column(
            "first-item", words["app.taking.first-item"], free, hint: words["app.taking.first-item-hint"],
            isOpen: isOpen)
        guard missing.count <= 6 else { return [first] }
        return missing.map { item in
            fields.column(
                ResponseAnswers.item + item.text, words["app.taking.item", ["item": item.text]], free,
                isOpen: isOpen)
        }
    }

    private static func days(_ words: Words, _ ways: [String]) -> [(value: String, text: String)] {
        ways.map { ($0, words["app.taking.days.\($0)"]) }
    }

    var allFields: [FormField] {
        let free = free
        var all: [FormField] = [
            ResponseAsking.respondent(fields, free, false),
            ResponseAsking.site(fields, siteChoices, free, false),
            ResponseAsking.wave(fields, waveChoices, free, false),
            fields.column("date", words["app.taking.date"], free, hint: words["app.taking.date-hint"]),
            fields.choice(
                "days", words["app.taking.days-legend"],
                ResponseAsking.days(words, WrittenDay.allCases.map(\.rawValue))),
            fields.column(
                "first-item", words["app.taking.first-item"], look.sample.headers,
                hint: words["app.taking.first-item-hint"]),
            .text(
                TextField(
                    "missing", label: words["app.taking.missing"], hint: words["app.taking.missing-hint"],
                    value: fields.answers["missing"] ?? "", autocomplete: "off")),
        ]
        let along = look.proposal.left.prefix(40)
        let taken = look.job.answers.lists["attributes"] ?? []
        let offered = Array(along) + taken.filter { !along.contains($0) }
        if !offered.isEmpty {
            all.append(
                .choice(
                    ChoiceField(
                        "attribute", legend: words["app.taking.attributes"],
                        hint: words["app.taking.attributes-hint"],
                        choices: offered.map { ChoiceField.Choice($0, $0) }, chosen: Set(taken), several: true
                    )))
        }
        if look.table.workbook == nil { all += fields.form }
        all.append(fields.leaveRows)
        if look.job.answers["replace"] != nil {
            all.append(ResponseLook.differing(fields, words["app.taking.differing"], canKeep: true))
        }
        all.append(
            .text(
                TextField(
                    "header-rows", label: words["app.taking.header-rows"],
                    hint: words["app.taking.header-rows-hint"], value: fields.answers["header-rows"] ?? "",
                    kind: .number, width: .two)))
        all.append(fields.tick("decimal", words["app.taking.decimal"], words["app.taking.decimal-yes"]))
        return all
    }
}
