public import Realist

/// The forms of a table as a map understands them, one row after the other, in memory that does not grow with it.
public struct MappedResponses {
    /// Rows of the table, those above the answers not counted.
    public internal(set) var rows = 0
    /// Rows that were left out because the map says so.
    public private(set) var leftOut = 0
    /// The lines of rows that were left out because somebody said so.
    public private(set) var leftByHand: [Int] = []
    /// Rows in which nothing was answered.
    public private(set) var blank = 0
    /// Forms that the map calls unfinished.
    public private(set) var unfinished = 0
    /// Cells that say that there is no answer, by what they say.
    public private(set) var missingCells: [String: Int] = [:]
    /// Answers that are not on the scale.
    public private(set) var refused: [RefusedCell] = []

    private let leaveOutRows: Set<Int>
    private let map: ResponseMap
    private let instrument: Instrument
    var reader: CsvReader
    private let respondent: CsvColumn?
    let site: CsvColumn?
    let wave: CsvColumn?
    let day: CsvColumn?
    let items: [CsvColumn?]
    private let attributes: [(name: String, column: CsvColumn)]
    private let leaveOut: [(column: CsvColumn, value: String)]
    /// Of those, the ones that say of a site or a wave that it is none of the study's.
    private let leavePlaces: [(column: CsvColumn, value: String)]
    private let only: [(column: CsvColumn, values: Set<String>)]
    private let unfinishedMark: (column: CsvColumn, values: Set<String>)?
    private let missing: Set<String>
    /// Numbers of the scale may mean that there is no answer, or count others.
    private let hasOtherNumbers: Bool
    /// The map says what each number counts: no others are answers.
    private let saysNumbers: Bool
    private let carried: CarriedSites?
    var seen = SeenRows()
    /// For rows that need no care, and what its numbers stand for.
    var plain: PlainForms?
    var plainSites: [Site.ID] = []
    var plainWaves: [Wave.ID] = []
    var plainDays: [Day?] = []
    private var pseudonyms = PseudonymCheck()
    private var unlinked: [String: Int] = [:]

    /// Finds the map's columns.
    ///
    /// - Parameters:
    ///   - table: what is brought.
    ///   - map: how to understand it.
    ///   - instrument: what was answered, in the version that the study uses.
    ///   - leaveOutRows: rows that do not come in, whatever is in them, by the lines in which they begin.
    ///   - findings: tells of columns that are not there; then the result is `nil`.
    ///   - report: is told how many bytes were read so far.
    /// - Throws: what keeps the table from being opened.
    public init?(
        _ table: TableFile, map: ResponseMap, of instrument: Instrument, leaveOutRows: Set<Int> = [],
        _ findings: inout Findings,
        report: @escaping (Int) -> Void = { _ in }
    ) throws(FileProblem) {
        carried = try CarriedSites(table, map: map)
        let source = try table.open(report)
        guard
            var reader = CsvReader(source, file: table.name, options: table.options(map.form), &findings)
        else { return nil }
        let before = findings.problems.count
        self.map = map
        self.leaveOutRows = leaveOutRows
        self.instrument = instrument
        if case .column(let name) = map.respondent {
            respondent = reader.column(name, &findings)
        } else {
            respondent = nil
        }
        if case .column(let name, _) = map.site { site = reader.column(name, &findings) } else { site = nil }
        if case .column(let name, _) = map.wave { wave = reader.column(name, &findings) } else { wave = nil }
        day = map.day.flatMap { reader.column($0.column, &findings) }
        items = instrument.items.map { item in map.items[item.id].flatMap { reader.column($0, &findings) } }
        attributes = map.attributes.sorted { $0.key < $1.key }.compactMap { name, column in
            reader.column(column, &findings).map { (name, $0) }
        }
        let marks = map.leaveOut.compactMap { mark in
            reader.column(mark.column, &findings).map { (column: $0, value: mark.value) }
        }
        let places = Set([site?.index, wave?.index].compactMap { $0 })
        leavePlaces = marks.filter { places.contains($0.column.index) }
        leaveOut = marks.filter { !places.contains($0.column.index) }
        only = map.only.compactMap { marks in
            reader.column(marks.column, &findings).map { ($0, Set(marks.values)) }
        }
        unfinishedMark = map.unfinished.flatMap { marks in
            reader.column(marks.column, &findings).map { ($0, Set(marks.values)) }
        }
        missing = Set(map.missing)
        saysNumbers = map.answers.keys.contains { instrument.scale.answer(in: $0.utf8) != .offScale }
        hasOtherNumbers = !missing.isEmpty || saysNumbers
        pseudonyms.check(attributes.map(\.column), of: reader, &findings)
        for _ in 1..<max(1, map.form.headerRows) { _ = reader.advanceRow(&findings) }
        self.reader = reader
        if findings.problems.count > before { return nil }
        if !hasOtherNumbers, carried == nil, leaveOutRows.isEmpty {
            plain = MappedResponses.plain(map, instrument, reader, items: items)
        }
    }

    /// What a row of the table is.
    public enum Row {
        case form(Response)
        /// Nothing was answered, the map leaves it out, or something is wrong with it: that was told.
        case nothing
    }

    /// The next row.
    ///
    /// - Returns: `nil` at the end.
    public mutating func next(_ findings: inout Findings) -> Row? {
        let told = leaveOutRows.isEmpty ? nil : findings.problems
        let step = reader.stepRow(&findings)
        if step == .end { return nil }
        // Also one with too few cells; but not one that hides where the next begins, since all others would go with it.
        if let told, !reader.hasStopped, leaveOutRows.contains(reader.place.line) {
            findings.problems = told
            rows += 1
            leftByHand.append(reader.place.line)
            return Row.nothing
        }
        guard step == .row else { return Row.nothing }
        rows += 1
        if leavePlaces.contains(where: { text($0.column) == $0.value }) {
            leftByHand.append(reader.place.line)
            return Row.nothing
        }
        if leaveOut.contains(where: { text($0.column) == $0.value })
            || only.contains(where: { !$0.values.contains(text($0.column)) })
        {
            leftOut += 1
            return Row.nothing
        }
        let before = findings.problems.count
        guard let response = read(&findings) else { return Row.nothing }
        // A day that is none must be told of again in the next row that has it.
        if plain != nil, findings.problems.count == before { learn(response) }
        return .form(response)
    }

    /// Lines that are to be left out, and in which no row begins; those behind a fault were not.
    var linesWithoutRow: [Int] {
        leaveOutRows.subtracting(leftByHand).filter { !reader.hasStopped || $0 < reader.place.line }.sorted()
    }

    /// Lets go of the refused cells that were looked at.
    public mutating func takeRefused() -> [RefusedCell] {
        defer { refused = [] }
        return refused
    }

    private mutating func read(_ findings: inout Findings) -> Response? {
        let (answers, refused) = form()
        if answers.allSatisfy({ $0 == nil }), refused.isEmpty {
            blank += 1
            return nil
        }
        self.refused += refused
        let siteId = siteId(&findings)
        let waveId = id(map.wave, wave, noun: "wave", &findings)
        let date = self.date(&findings)
        let person = person(waveId, &findings)
        guard let siteId, let waveId, let person else { return nil }
        if !seen.insert(person, waveId.text) {
            findings.add(ResponseProblem.twice(respondent: person, wave: waveId.text, at: reader.place))
            return nil
        }
        var response = Response(
            respondent: person, instrument: instrument.id, site: siteId, wave: waveId, day: date,
            answers: answers)
        for (name, column) in attributes {
            let text = text(column)
            pseudonyms.check(text, in: column, of: reader, &findings)
            if SheetValue.errors.contains(text) {
                findings.add(
                    MappedResponseProblem.noValue(text, column: column.name, at: reader.place(column)))
            }
            if !text.isEmpty { response.attributes[name] = text }
        }
        if let mark = unfinishedMark, mark.values.contains(text(mark.column)) { unfinished += 1 }
        response.refused = refused.map { Response.Refused(item: $0.item, text: $0.text) }
        return response
    }

    private mutating func form() -> (answers: [Int?], refused: [RefusedCell]) {
        var answers: [Int?] = []
        answers.reserveCapacity(items.count)
        var refused: [RefusedCell] = []
        for (position, column) in items.enumerated() {
            guard let column else {
                answers.append(nil)
                continue
            }
            let answer = instrument.scale.answer(in: reader.bytes(column))
            switch answer {
            case .blank: answers.append(nil)
            case .option(let option) where !hasOtherNumbers: answers.append(option)
            case .option, .offScale:
                let text = text(column)
                switch word(text) {
                case .option(let option): answers.append(option)
                case .blank: answers.append(nil)
                case .offScale:
                    if case .option(let option) = answer, !saysNumbers {
                        answers.append(option)
                        continue
                    }
                    answers.append(nil)
                    refused.append(
                        RefusedCell(
                            item: position, column: column.name, text: text, scale: instrument.scale,
                            at: reader.place(column)))
                }
            }
        }
        return (answers, refused)
    }

    /// What a text stands for by the map.
    private mutating func word(_ text: String) -> AnswerScale.Answer {
        if missing.contains(text) {
            missingCells[text, default: 0] += 1
            return .blank
        }
        if let value = map.answers[AnswerWords.plain(text)],
            let option = instrument.scale.options.firstIndex(where: { $0.value == value })
        {
            return .option(option)
        }
        guard map.form.hasDecimalComma, text.contains(",") else { return .offScale }
        return instrument.scale.answer(in: text.replacing(",", with: ".").utf8)
    }

    /// The cell as it is shown to whoever says what it means.
    private func text(_ column: CsvColumn) -> String { PlainText.of(reader.text(column)) }

    private func siteId(_ findings: inout Findings) -> Site.ID? {
        guard let carried, let site, reader.bytes(site).isEmpty, let respondent else {
            return id(map.site, site, noun: "site", &findings)
        }
        switch carried.site(of: AnswerWords.trimmed(text(respondent))) {
        case .one(let text):
            if case .column(_, let values) = map.site, let id = values[text] { return id }
        case .several:
            findings.add(MappedResponseProblem.severalSites(column: site.name, at: reader.place(site)))
            return nil
        case .none: break
        }
        return id(map.site, site, noun: "site", &findings)
    }

    private func id<Kind>(
        _ place: ResponseMap.Place<Kind>, _ column: CsvColumn?, noun: String, _ findings: inout Findings
    ) -> Identifier<Kind>? {
        switch place {
        case .fixed(let id): return id
        case .column(_, let values):
            guard let column else { return nil }
            let text = text(column)
            if let id = values[text] { return id }
            findings.add(
                MappedResponseProblem.unknownValue(
                    text, column: column.name, noun: noun, known: values.keys.sorted(),
                    at: reader.place(column)))
            return nil
        }
    }

    private func date(_ findings: inout Findings) -> Day? {
        guard let day, let way = map.day?.written else { return nil }
        let text = text(day)
        if text.isEmpty || text == WrittenDay.notCompleted { return nil }
        guard let value = way.day(in: text) else {
            findings.add(MappedResponseProblem.notADay(text, way, column: day.name, at: reader.place(day)))
            return nil
        }
        return value
    }

    private mutating func person(_ wave: Wave.ID?, _ findings: inout Findings) -> String? {
        guard let respondent else {
            guard let wave else { return nil }
            unlinked[wave.text, default: 0] += 1
            return "\(wave)-\(unlinked[wave.text] ?? 0)"
        }
        let text = AnswerWords.trimmed(text(respondent))
        if text.isEmpty {
            findings.add(
                MappedResponseProblem.nobody(column: respondent.name, at: reader.place(respondent)))
            return nil
        }
        if SheetValue.errors.contains(text) {
            findings.add(
                MappedResponseProblem.noValue(text, column: respondent.name, at: reader.place(respondent)))
            return nil
        }
        pseudonyms.check(text, in: respondent, of: reader, isPseudonym: true, &findings)
        return text
    }
}
