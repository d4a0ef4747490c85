import Realist

/// Holds the codes of the items' fields against the answers of the instrument.
struct RedcapCodes {
    private(set) var questions: [any Explained] = []
    /// What each text counts that is not a number of the scale with that meaning.
    private(set) var answers: [String: Int] = [:]
    private(set) var hasDecimalComma = false
    /// Labels of codes that mean that there is no answer.
    private(set) var missingLabels: [String] = []

    private let table: RedcapTable
    private let instrument: Instrument
    private let wishes: RedcapWishes
    private let missing: Set<String>
    private let place: Location
    private let own: [String: Int]
    private var isToldOf: Set<String> = []

    /// What the codes of one field count.
    private typealias Counts = [(code: String, label: String, value: Int)]

    init(
        _ table: RedcapTable, _ instrument: Instrument, _ map: ResponseMap, _ wishes: RedcapWishes,
        at place: Location
    ) {
        self.table = table
        self.instrument = instrument
        self.wishes = wishes
        self.place = place
        missing = Set(map.missing)
        own = AnswerWords.values(saidBy: instrument)
        answers = map.answers
        for code in map.missing where instrument.scale.answer(in: code.utf8) != .offScale {
            questions.append(RedcapQuestion.missingOnScale(code: code, at: place))
        }
        var first: (name: String, counts: Counts)?
        for item in instrument.items {
            guard let name = map.items[item.id], let field = table.dictionary.field(table.column(name)) else {
                continue
            }
            if [.checkbox, .file, .descriptive].contains(field.kind) {
                questions.append(
                    RedcapQuestion.noAnswer(field: field.name, kind: field.kind, at: field.location))
            }
            if field.validation.contains("comma_decimal") { hasDecimalComma = true }
            if !wishes.usesLabels, let label = labelled(field) {
                ask("labelled", .labelled(example: label, column: table.header(field.name), at: place))
            }
            guard !field.choices.isEmpty, let counts = counts(of: field, item.id) else { continue }
            if let first, !RedcapCodes.agree(first.counts, counts) {
                ask(
                    "differ",
                    .choicesDiffer(field: field.name, other: first.name, at: field.location))
                continue
            }
            if first == nil { first = (field.name, counts) }
            take(counts, of: field)
        }
    }

    /// Of many alike, the first is asked about.
    private mutating func ask(_ kind: String, _ question: RedcapQuestion) {
        if isToldOf.insert(kind).inserted { questions.append(question) }
    }

    /// What the codes of a field count; `nil` when that is asked.
    private mutating func counts(of field: RedcapDictionary.Field, _ item: Instrument.Item.ID) -> Counts? {
        let values = instrument.scale.options.map(\.value).sorted()
        let choices = field.choices.filter { !missing.contains($0.code) }
        // A map that was kept says it.
        if !answers.isEmpty, choices.allSatisfy({ said($0.code) != nil }) {
            return choices.compactMap { choice in said(choice.code).map { (choice.code, choice.label, $0) } }
        }
        let labels = labels(of: item)
        let numbers = choices.map { Int($0.code) }
        let extra = choices.filter { Int($0.code).map { !values.contains($0) } ?? true }
        let isWhole = values.allSatisfy { numbers.contains($0) }
        if isWhole, !extra.isEmpty {
            ask("extra", .extraCodes(field: field.name, extra.map(\.code), at: field.location))
            return nil
        }
        let proposal = proposal(choices, labels, values)
        let text = proposal.map { counts in
            counts.map { "\($0.code) as \($0.value)" }.joined(separator: ", ")
        }
        if extra.isEmpty {
            let other = choices.first { choice in
                labels[AnswerWords.plain(choice.label)].map { $0 != Int(choice.code) } ?? false
            }
            guard let other, let value = labels[AnswerWords.plain(other.label)] else {
                return choices.compactMap { choice in
                    Int(choice.code).map { (choice.code, choice.label, $0) }
                }
            }
            if wishes.recodes { return proposal }
            ask(
                "meaning",
                .meaning(
                    field: field.name, code: other.code, label: other.label, value: value, counts: text,
                    at: field.location))
            return nil
        }
        if wishes.recodes, let proposal { return proposal }
        ask(
            "codes",
            .codes(
                field: field.name, codes: choices.map(\.code), scale: values, counts: text,
                at: field.location))
        return nil
    }

    private func said(_ code: String) -> Int? {
        if let value = answers[AnswerWords.plain(code)] { return value }
        guard case .option(let option) = instrument.scale.answer(in: code.utf8) else { return nil }
        return instrument.scale.options[option].value
    }

    private func labels(of item: Instrument.Item.ID) -> [String: Int] {
        var labels = own
        for (option, label) in zip(instrument.scale.options, instrument.labels(of: item)) {
            for text in [label.text] + label.translations.values {
                labels[AnswerWords.plain(text)] = option.value
            }
        }
        return labels
    }

    /// By their labels where the instrument has all of them; else in their order, when there are as many.
    private func proposal(
        _ choices: [RedcapDictionary.Choice], _ labels: [String: Int], _ values: [Int]
    ) -> Counts? {
        let byLabel = choices.compactMap { choice in
            labels[AnswerWords.plain(choice.label)].map { (choice.code, choice.label, $0) }
        }
        if byLabel.count == choices.count, Set(byLabel.map(\.2)).count == choices.count { return byLabel }
        let ordered = choices.compactMap { choice in Int(choice.code).map { (choice, $0) } }
            .sorted { $0.1 < $1.1 }
        guard byLabel.isEmpty, ordered.count == choices.count, ordered.count == values.count else {
            return nil
        }
        return zip(ordered, values).map { ($0.0.code, $0.0.label, $1) }
    }

    private static func agree(_ one: Counts, _ other: Counts) -> Bool {
        let values = Dictionary(one.map { ($0.code, $0.value) }) { first, _ in first }
        return other.allSatisfy { values[$0.code] == nil || values[$0.code] == $0.value }
    }

    /// What must be said beside the numbers: codes that count another one, and labels where they are read.
    private mutating func take(_ counts: Counts, of field: RedcapDictionary.Field) {
        // Where one number counts another, all of them are said, and no others are answers.
        if counts.contains(where: { Int($0.code) != $0.value }) {
            for (code, _, value) in counts { answers[AnswerWords.plain(code)] = value }
        }
        guard wishes.usesLabels, labelled(field) != nil else { return }
        for choice in field.choices
        where missing.contains(choice.code) && !missingLabels.contains(choice.label) {
            missingLabels.append(choice.label)
        }
        for (_, label, value) in counts {
            let word = AnswerWords.plain(label)
            if let earlier = answers[word], earlier != value {
                ask("differ", .choicesDiffer(field: field.name, other: label, at: field.location))
            }
            answers[word] = value
        }
    }

    /// A cell that holds a label where a code should stand.
    private func labelled(_ field: RedcapDictionary.Field) -> String? {
        let codes = Set(field.choices.map(\.code))
        let labels = Set(field.choices.map(\.label))
        return table.cells(of: field.name).first { !codes.contains($0) && labels.contains($0) }
    }
}
