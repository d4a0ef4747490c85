public import Realist

/// What is understood of a table of answers, and what has to be asked.
public struct ResponseProposal: Sendable {
    /// As far as it is understood; complete when there are no questions.
    public internal(set) var map: ResponseMap
    public internal(set) var questions: [ImportQuestion] = []
    public private(set) var way: String?
    /// Columns that are not taken in, in the order of the table.
    public private(set) var left: [String] = []
    /// The answers are words of which only the person can say which end counts high.
    public internal(set) var needsDirection = false

    let sample: TableSample
    let place: Location
    private let hints: Hints

    /// What is known of a table besides what stands in it.
    struct Hints {
        /// Columns that hold no item, whatever they are called.
        var notItems: Set<String> = []
        /// What the cells of a column stand for, by the column.
        var meanings: [String: [String: String]] = [:]
    }

    /// - Parameters:
    ///   - sample: the first rows.
    ///   - file: its name, as messages say it.
    ///   - instrument: what was answered.
    ///   - names: of the study's sites and waves.
    ///   - words: sets of words that are known to stand for answers.
    ///   - wishes: what the person says.
    public init(
        _ sample: TableSample, file: String, instrument: Instrument, names: StudyNames, words: [AnswerWords],
        _ wishes: ResponseWishes
    ) {
        self.init(sample, file: file, instrument: instrument, names: names, words: words, wishes, Hints())
    }

    init(
        _ sample: TableSample, file: String, instrument: Instrument, names: StudyNames, words: [AnswerWords],
        _ wishes: ResponseWishes, _ hints: Hints
    ) {
        self.sample = sample
        self.hints = hints
        place = Location(file: file, line: 1)
        // Replaced or asked for below.
        map = ResponseMap(
            instrument: instrument.id, respondent: .unlinked, site: .column("", [:]), wave: .column("", [:]),
            items: [:])
        map.form = sample.form
        map.form.hasDecimalComma = wishes.hasDecimalComma
        map.missing = wishes.missing
        findItems(instrument, wishes)
        findRespondent(wishes)
        findSite(names, wishes)
        findWave(names, wishes)
        findDay(wishes)
        findAnswers(instrument, words, wishes)
        takeAlong(wishes, instrument)
        leaveOut()
        let used = map.columns
        left = sample.headers.filter { !used.contains($0) }
    }
}

extension ResponseProposal {
    private mutating func findItems(_ instrument: Instrument, _ wishes: ResponseWishes) {
        let guess = ItemGuess(sample, instrument, without: hints.notItems)
        map.items = guess.columns
        way = guess.way?.sentence
        for (item, column) in wishes.items.sorted(by: { $0.key < $1.key }) {
            map.items[item] = existing(column)
        }
        if !guess.rivals.isEmpty, wishes.items.isEmpty {
            questions.append(.itemsMoreThanOnce(guess.rivals, at: place))
            return
        }
        let found = Set(map.items.keys)
        let isUseful = instrument.subscales.contains { $0.items.allSatisfy(found.contains) }
        if !isUseful {
            let missing = instrument.items.map(\.id).filter { !found.contains($0) }
            questions.append(.items(missing, of: instrument.items.count, at: place))
        }
    }

    private mutating func findRespondent(_ wishes: ResponseWishes) {
        switch wishes.respondent {
        case .unlinked: map.respondent = .unlinked
        case .column(let name): map.respondent = .column(existing(name))
        case nil:
            let known = [
                "respondent", "participant", "pseudonym", "participant id", "participant_id", "study_id",
                "record_id", "record id", "participant code", "your code",
            ]
            if let name = header(among: known) {
                map.respondent = .column(name)
            } else {
                questions.append(.respondent(columns: free, at: place))
            }
        }
    }

    private mutating func findSite(_ names: StudyNames, _ wishes: ResponseWishes) {
        let ids = names.sites.map(\.id.text)
        switch wishes.site {
        case .fixed(let text):
            guard let id = names.sites.first(where: { $0.id.text == text })?.id else {
                return questions.append(.noSite(text, sites: ids))
            }
            map.site = .fixed(id)
        case .column(let name): takeSites(existing(name), names, wishes)
        case .open:
            if let name = header(among: [
                "site", "site id", "site_id", "practice", "organisation", "redcap_data_access_group",
            ]) {
                takeSites(name, names, wishes)
            } else if names.sites.count == 1, let only = names.sites.first {
                map.site = .fixed(only.id)
            } else {
                questions.append(.site(columns: free, sites: ids, at: place))
            }
        }
    }

    private mutating func takeSites(_ column: String, _ names: StudyNames, _ wishes: ResponseWishes) {
        let (values, unknown) = lookUp(column, names.sites.map { ($0.id, $0.names) }, wishes.siteValues)
        leaveOut(wishes.siteValues, in: column)
        map.site = .column(column, values)
        if !unknown.isEmpty {
            questions.append(
                .siteValues(unknown, column: column, sites: names.sites.map(\.id.text), at: place))
        }
    }

    private mutating func findWave(_ names: StudyNames, _ wishes: ResponseWishes) {
        let ids = names.waves.map(\.id.text)
        switch wishes.wave {
        case .fixed(let text):
            guard let id = names.waves.first(where: { $0.id.text == text })?.id else {
                return questions.append(.noWave(text, waves: ids))
            }
            map.wave = .fixed(id)
        case .column(let name): takeWaves(existing(name), names, wishes)
        case .open:
            if let name = header(among: ["wave", "redcap_event_name", "event name", "time point"]) {
                takeWaves(name, names, wishes)
            } else if names.waves.count == 1, let only = names.waves.first {
                map.wave = .fixed(only.id)
            } else {
                questions.append(.wave(columns: free, waves: ids, at: place))
            }
        }
    }

    private mutating func takeWaves(_ column: String, _ names: StudyNames, _ wishes: ResponseWishes) {
        let (values, unknown) = lookUp(column, names.waves.map { ($0.id, $0.names) }, wishes.waveValues)
        leaveOut(wishes.waveValues, in: column)
        map.wave = .column(column, values)
        if !unknown.isEmpty {
            questions.append(
                .waveValues(unknown, column: column, waves: names.waves.map(\.id.text), at: place))
        }
    }

    /// Rows of a site or a wave that is none of the study's.
    private mutating func leaveOut(_ said: [(text: String, id: String)], in column: String) {
        for (text, id) in said where id.isEmpty {
            map.leaveOut.append(ResponseMap.Mark(column: column, value: text))
        }
    }

    private mutating func findDay(_ wishes: ResponseWishes) {
        let known = [
            "date", "completion time", "recordeddate", "submitdate", "enddate", "timestamp", "date completed",
        ]
        guard let column = wishes.dayColumn.map({ existing($0) }) ?? header(among: known) else { return }
        let texts = cells(of: column).filter { !$0.isEmpty && $0 != WrittenDay.notCompleted }
        let ways = wishes.days.map { [$0] } ?? WrittenDay.fitting(texts)
        if ways.count > 1, let example = texts.first {
            questions.append(.days(column: column, example: example, at: place))
        }
        // A column that was not asked for and holds something else is no day.
        if let way = ways.first, !texts.isEmpty { map.day = .init(column: column, written: way) }
    }

    private mutating func takeAlong(_ wishes: ResponseWishes, _ instrument: Instrument) {
        let taken = Set(Response.fixed + instrument.items.map(\.id.text))
        for (name, column) in wishes.attributes {
            if taken.contains(name) { questions.append(.nameTaken(name, at: place)) }
            map.attributes[name] = existing(column)
        }
    }

    /// Rows that the survey program itself calls a preview.
    private mutating func leaveOut() {
        if sample.headers.contains("submitdate"), sample.headers.contains("lastpage") {
            map.unfinished = .init(column: "submitdate", values: [""])
        }
        guard sample.form.headerRows > 1, sample.headers.contains("Status") else { return }
        for value in Set(cells(of: "Status")).sorted() where ["1", "Survey Preview"].contains(value) {
            map.leaveOut.append(.init(column: "Status", value: value))
        }
        if sample.headers.contains("Finished") {
            map.unfinished = .init(column: "Finished", values: ["0", "False", "FALSE"])
        }
    }
}

extension ResponseProposal {
    func cells(of column: String) -> [String] {
        guard let index = sample.headers.firstIndex(of: column) else { return [] }
        return sample.rows.compactMap { index < $0.count ? $0[index] : nil }
    }

    /// Columns that nothing is known of so far.
    private var free: [String] {
        let taken = Set(map.items.values)
        return sample.headers.filter { !taken.contains($0) }
    }

    private func header(among known: [String]) -> String? {
        let taken = Set(map.items.values)
        for name in known {
            if let header = sample.headers.first(where: {
                !taken.contains($0) && AnswerWords.plain($0) == name
            }) {
                return header
            }
        }
        return nil
    }

    /// The column that the person named; a question if there is none.
    private mutating func existing(_ name: String) -> String {
        if sample.headers.contains(name) { return name }
        let plain = AnswerWords.plain(name)
        if let header = sample.headers.first(where: { AnswerWords.plain($0) == plain }) { return header }
        questions.append(
            .noColumn(name, suggestion: Suggestion.nearest(to: name, among: sample.headers), at: place))
        return name
    }

    /// The cells of a column in rows in which something was answered.
    func answeredCells(of column: String) -> [String] {
        guard let index = sample.headers.firstIndex(of: column) else { return [] }
        let items = sample.headers.indices.filter { Set(map.items.values).contains(sample.headers[$0]) }
        return sample.rows.compactMap { row in
            let isAnswered = items.isEmpty || items.contains { $0 < row.count && !row[$0].isEmpty }
            return isAnswered && index < row.count ? row[index] : nil
        }
    }

    private func lookUp<Kind>(
        _ column: String, _ things: [(id: Identifier<Kind>, names: [String])],
        _ said: [(text: String, id: String)]
    ) -> (values: [String: Identifier<Kind>], unknown: [String]) {
        var byName: [String: Identifier<Kind>] = [:]
        for thing in things {
            for name in thing.names where byName[AnswerWords.plain(name)] == nil {
                byName[AnswerWords.plain(name)] = thing.id
            }
        }
        var values: [String: Identifier<Kind>] = [:]
        var unknown: [String] = []
        for (text, name) in said {
            if let id = things.first(where: { $0.id.text == name })?.id {
                values[text] = id
            } else if !name.isEmpty {
                unknown.append(text)
            }
        }
        let left = Set(said.filter { $0.id.isEmpty }.map { $0.text })
        // An empty cell may be filled from a row without answers.
        let answered = answeredCells(of: column)
        for cell in Set(answered.contains("") ? cells(of: column) : answered).sorted()
        where !cell.isEmpty && values[cell] == nil && !unknown.contains(cell) && !left.contains(cell) {
            let meaning = hints.meanings[column]?[cell]
            if let id = byName[AnswerWords.plain(cell)] ?? meaning.flatMap({ byName[AnswerWords.plain($0)] })
            {
                values[cell] = id
            } else {
                unknown.append(cell)
            }
        }
        return (values, unknown)
    }
}

extension ItemGuess.Way {
    var sentence: String {
        switch self {
        case .identifiers: "by the items' identifiers"
        case .numbers: "as q1, q2, …"
        case .wording: "by the wording of the questions"
        case .family(let name): "by their numbers: \(name)"
        }
    }
}

extension ResponseMap {
    /// Every column that is taken in or looked at.
    public var columns: Set<String> {
        var columns = Set(items.values).union(attributes.values).union(leaveOut.map(\.column))
        columns.formUnion(only.map(\.column))
        if let unfinished { columns.insert(unfinished.column) }
        if case .column(let name) = respondent { columns.insert(name) }
        if case .column(let name, _) = site { columns.insert(name) }
        if case .column(let name, _) = wave { columns.insert(name) }
        if let day { columns.insert(day.column) }
        return columns
    }
}
