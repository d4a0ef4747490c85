public import Realist

/// What is understood of a REDCap export with its data dictionary, and what has to be asked.
public struct RedcapProposal {
    public private(set) var map: ResponseMap
    public private(set) var questions: [any Explained] = []
    public private(set) var way: String?
    public private(set) var left: [String] = []
    /// What a person should know of the fields.
    public private(set) var remarks: [String] = []

    private let table: RedcapTable
    private let instrument: Instrument
    private let place: Location
    private let wishes: RedcapWishes

    /// - Parameters:
    ///   - sample: the first rows.
    ///   - file: its name, as messages say it.
    ///   - dictionary: of the project.
    ///   - instrument: what was answered.
    ///   - names: of the study's sites and waves.
    ///   - words: sets of words that are known to stand for answers.
    ///   - wishes: what the person says of the table.
    ///   - redcap: what the person says of the project.
    public init(
        _ sample: TableSample, file: String, dictionary: RedcapDictionary, instrument: Instrument,
        names: StudyNames, words: [AnswerWords], _ wishes: ResponseWishes, _ redcap: RedcapWishes
    ) {
        let table = RedcapTable(sample, dictionary)
        self.table = table
        self.instrument = instrument
        self.wishes = redcap
        place = Location(file: file, line: 1)
        var wishes = table.named(wishes)
        wishes.missing += redcap.missingCodes
        var hints = ResponseProposal.Hints()
        hints.notItems = table.notItems
        hints.meanings = table.meanings
        if wishes.respondent == nil, let first = dictionary.fields.first,
            table.sample.headers.contains(first.name)
        {
            wishes.respondent = .column(first.name)
        }
        var proposal = ResponseProposal(
            table.sample, file: file, instrument: instrument, names: names, words: words, wishes, hints)
        // The day on which a survey was sent is known by the form that holds the items.
        if let form = table.form(of: proposal.map), proposal.map.day == nil, wishes.dayColumn == nil,
            table.sample.headers.contains("\(form)_timestamp")
        {
            wishes.dayColumn = "\(form)_timestamp"
            proposal = ResponseProposal(
                table.sample, file: file, instrument: instrument, names: names, words: words, wishes, hints)
        }
        map = proposal.map
        way = proposal.way
        questions = proposal.questions.filter { question in
            switch question {
            // The dictionary says what labels stand for.
            case .words, .direction: false
            default: true
            }
        }
        map.answers = [:]
        findAnswers()
        findRepeats()
        findFinished()
        findIdentifiers()
        carrySites()
        remark()
        giveBackHeaders()
        let used = map.columns
        left = sample.headers.filter { !used.contains($0) }
    }
}

extension RedcapProposal {
    private mutating func findAnswers() {
        let codes = RedcapCodes(table, instrument, map, wishes, at: place)
        questions += codes.questions
        map.answers = codes.answers
        map.missing += codes.missingLabels
        if codes.hasDecimalComma { map.form.hasDecimalComma = true }
    }

    /// Never two forms of one person at one wave without a word: which of them counts is asked.
    private mutating func findRepeats() {
        let column = "redcap_repeat_instance"
        guard table.sample.headers.contains(column) else { return }
        if case .column(column, _) = map.wave { return }
        let instances = Set(table.answered(map, column)).subtracting([""])
        guard !instances.isEmpty else { return }
        if let instance = wishes.instance {
            map.only.append(.init(column: column, values: ["", instance]))
            return
        }
        let form = table.form(of: map) ?? ""
        questions.append(
            RedcapQuestion.repeats(
                form: form, instances: instances.sorted { ($0.count, $0) < ($1.count, $1) }, at: place))
    }

    private mutating func findFinished() {
        guard let form = table.form(of: map), table.sample.headers.contains("\(form)_complete") else {
            return
        }
        map.unfinished = .init(column: "\(form)_complete", values: ["0", "Incomplete"])
    }

    private mutating func findIdentifiers() {
        guard !wishes.takesIdentifiers else { return }
        var columns = map.attributes.sorted { $0.key < $1.key }.map(\.value)
        if case .column(let name) = map.respondent { columns.insert(name, at: 0) }
        for column in columns where table.dictionary.field(column)?.isIdentifier == true {
            questions.append(RedcapQuestion.identifier(field: column, at: place))
        }
    }

    /// A record says its site in one of its rows, as a rule.
    private mutating func carrySites() {
        guard case .column(let site, _) = map.site, case .column = map.respondent else { return }
        map.carriesSite = table.answered(map, site).contains("")
    }

    private mutating func remark() {
        let headers = Set(table.sample.headers)
        let dropped = table.dictionary.fields.filter { $0.isIdentifier && headers.contains($0.name) }
            .map { table.header($0.name) }.filter { !map.columns.contains(table.column($0)) }
        if !dropped.isEmpty {
            remarks.append("Left out as identifiers: \(RedcapProposal.list(dropped)).")
        }
        let items = instrument.items.compactMap { map.items[$0.id].flatMap { table.dictionary.field($0) } }
        let shownIf = items.filter { !$0.branching.isEmpty }.map(\.name)
        if !shownIf.isEmpty {
            remarks.append(
                "Asked of some people only, so that no answer may mean that it was not shown: "
                    + "\(RedcapProposal.list(shownIf)).")
        }
        let required = items.count(where: \.isRequired)
        if required > 0 {
            remarks.append("\(required) of the \(items.count) fields had to be answered.")
        }
        if !table.strangers.isEmpty {
            remarks.append(
                "Look again: the dictionary does not know \(RedcapProposal.list(table.strangers)). "
                    + "Is it of another version?")
        }
    }

    private static func list(_ names: [String]) -> String {
        names.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
            + (names.count > 12 ? " and \(names.count - 12) more" : "")
    }

    private mutating func giveBackHeaders() {
        map.items = map.items.mapValues { table.header($0) }
        map.attributes = map.attributes.mapValues { table.header($0) }
        if case .column(let name) = map.respondent { map.respondent = .column(table.header(name)) }
        if case .column(let name, let values) = map.site { map.site = .column(table.header(name), values) }
        if case .column(let name, let values) = map.wave { map.wave = .column(table.header(name), values) }
        if let day = map.day { map.day = .init(column: table.header(day.column), written: day.written) }
        map.leaveOut = map.leaveOut.map { .init(column: table.header($0.column), value: $0.value) }
        map.only = map.only.map { .init(column: table.header($0.column), values: $0.values) }
        map.unfinished = map.unfinished.map { .init(column: table.header($0.column), values: $0.values) }
    }
}

extension RedcapDictionary {
    /// What has to be asked although a map says how the table is to be understood: the project may have changed.
    ///
    /// - Parameters:
    ///   - sample: the first rows.
    ///   - file: its name, as messages say it.
    ///   - map: how to understand it.
    ///   - instrument: what was answered.
    /// - Returns: the questions; none when all fits.
    public func questions(
        _ sample: TableSample, file: String, _ map: ResponseMap, of instrument: Instrument
    ) -> [any Explained] {
        var wishes = RedcapWishes()
        // The map was kept after it had been said.
        wishes.usesLabels = true
        let table = RedcapTable(sample, self)
        return RedcapCodes(table, instrument, map, wishes, at: Location(file: file, line: 1)).questions
    }
}

extension RedcapTable {
    /// The one form that holds the items.
    func form(of map: ResponseMap) -> String? {
        let forms = Set(map.items.values.compactMap { dictionary.field(column($0))?.form })
        return forms.count == 1 ? forms.first : nil
    }

    /// The cells of a column in rows in which something was answered.
    func answered(_ map: ResponseMap, _ name: String) -> [String] {
        guard let index = sample.headers.firstIndex(of: name) else { return [] }
        let columns = Set(map.items.values.map { column($0) })
        let items = sample.headers.indices.filter { columns.contains(sample.headers[$0]) }
        return sample.rows.compactMap { row in
            items.contains { $0 < row.count && !row[$0].isEmpty } && index < row.count ? row[index] : nil
        }
    }

    /// What a person says, with the fields' names in place of headers; a set of boxes becomes its columns.
    func named(_ wishes: ResponseWishes) -> ResponseWishes {
        var wishes = wishes
        if case .column(let name) = wishes.respondent { wishes.respondent = .column(column(name)) }
        if case .column(let name) = wishes.site { wishes.site = .column(column(name)) }
        if case .column(let name) = wishes.wave { wishes.wave = .column(column(name)) }
        wishes.dayColumn = wishes.dayColumn.map { column($0) }
        wishes.attributes = wishes.attributes.flatMap { name, header -> [(name: String, column: String)] in
            guard let field = dictionary.field(column(header)), field.kind == .checkbox else {
                return [(name, column(header))]
            }
            return field.choices.map { choice in
                let box = RedcapDictionary.column(of: field, choice)
                return (box.replacing(field.name, with: name, maxReplacements: 1), box)
            }
        }
        return wishes
    }
}
