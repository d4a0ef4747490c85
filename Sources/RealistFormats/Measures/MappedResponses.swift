public import Realist

/// The forms of a table as a map understands them, one row after the other, in memory that does not grow with it.
public struct MappedResponses {
    /// Rows of the table, those above the answers not counted.
    public private(set) var rows = 0
    /// Rows that were left out because the map says so.
    public private(set) var leftOut = 0
    /// Rows in which nothing was answered.
    public private(set) var blank = 0
    /// Answers that are not on the scale.
    public private(set) var refused: [RefusedCell] = []

    private let map: ResponseMap
    private let instrument: Instrument
    private var reader: CsvReader
    private let respondent: CsvColumn?
    private let site: CsvColumn?
    private let wave: CsvColumn?
    private let day: CsvColumn?
    private let items: [CsvColumn?]
    private let attributes: [(name: String, column: CsvColumn)]
    private let leaveOut: [(column: CsvColumn, value: String)]
    private let missing: Set<String>
    private var seen = SeenRows()
    private var pseudonyms = PseudonymCheck()
    private var unlinked: [String: Int] = [:]

    /// Finds the map's columns.
    ///
    /// - Parameters:
    ///   - table: what is brought.
    ///   - map: how to understand it.
    ///   - instrument: what was answered, in the version that the study uses.
    ///   - findings: tells of columns that are not there; then the result is `nil`.
    ///   - report: is told how many bytes were read so far.
    /// - Throws: what keeps the table from being opened.
    public init?(
        _ table: TableFile, map: ResponseMap, of instrument: Instrument, _ findings: inout Findings,
        report: @escaping (Int) -> Void = { _ in }
    ) throws(FileProblem) {
        let source = try table.open(report)
        guard
            var reader = CsvReader(source, file: table.name, options: table.options(map.form), &findings)
        else { return nil }
        let before = findings.problems.count
        self.map = map
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
        leaveOut = map.leaveOut.compactMap { mark in
            reader.column(mark.column, &findings).map { ($0, mark.value) }
        }
        missing = Set(map.missing)
        pseudonyms.check(attributes.map(\.column), of: reader, &findings)
        for _ in 1..<max(1, map.form.headerRows) { _ = reader.advanceRow(&findings) }
        self.reader = reader
        if findings.problems.count > before { return nil }
    }

    /// The next form. What is wrong with a row is told, and the row is passed over.
    ///
    /// - Returns: `nil` at the end.
    public mutating func next(_ findings: inout Findings) -> Response? {
        while reader.advanceRow(&findings) {
            rows += 1
            if leaveOut.contains(where: { reader.text($0.column) == $0.value }) {
                leftOut += 1
                continue
            }
            if let response = read(&findings) { return response }
        }
        return nil
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
        let siteId = id(map.site, site, noun: "site", &findings)
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
            let text = reader.text(column)
            pseudonyms.check(text, in: column, of: reader, &findings)
            if SheetValue.errors.contains(text) {
                findings.add(
                    MappedResponseProblem.noValue(text, column: column.name, at: reader.place(column)))
            }
            if !text.isEmpty { response.attributes[name] = text }
        }
        response.refused = refused.map { Response.Refused(item: $0.item, text: $0.text) }
        self.refused += refused
        return response
    }

    private func form() -> (answers: [Int?], refused: [RefusedCell]) {
        var answers: [Int?] = []
        answers.reserveCapacity(items.count)
        var refused: [RefusedCell] = []
        for (position, column) in items.enumerated() {
            guard let column else {
                answers.append(nil)
                continue
            }
            let bytes = reader.bytes(column)
            switch instrument.scale.answer(in: bytes) {
            case .blank: answers.append(nil)
            case .option(let option) where missing.isEmpty: answers.append(option)
            case .option(let option):
                answers.append(missing.contains(String(decoding: bytes, as: UTF8.self)) ? nil : option)
            case .offScale:
                let text = String(decoding: bytes, as: UTF8.self)
                if missing.contains(text) {
                    answers.append(nil)
                } else if let value = map.answers[AnswerWords.plain(text)],
                    let option = instrument.scale.options.firstIndex(where: { $0.value == value })
                {
                    answers.append(option)
                } else {
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

    private func id<Kind>(
        _ place: ResponseMap.Place<Kind>, _ column: CsvColumn?, noun: String, _ findings: inout Findings
    ) -> Identifier<Kind>? {
        switch place {
        case .fixed(let id): return id
        case .column(_, let values):
            guard let column else { return nil }
            let text = reader.text(column)
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
        let text = reader.text(day)
        if text.isEmpty || text == "[not completed]" { return nil }
        guard let value = way.day(in: text) else {
            findings.add(MappedResponseProblem.notADay(text, way, at: reader.place(day)))
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
        let text = trimmed(reader.text(respondent))
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

    private func trimmed(_ text: String) -> String {
        var text = text[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text.drop(while: \.isWhitespace))
    }
}

/// What is wrong with a row of answers.
public enum MappedResponseProblem: Explained {
    case unknownValue(String, column: String, noun: String, known: [String], at: Location)
    case notADay(String, WrittenDay, at: Location)
    case nobody(column: String, at: Location)
    /// What a spreadsheet writes in place of a value.
    case noValue(String, column: String, at: Location)

    public var code: String {
        switch self {
        case .unknownValue: "import.unknown-value"
        case .notADay: "import.not-a-day"
        case .nobody: "import.nobody"
        case .noValue: "import.no-value"
        }
    }

    public var location: Location? {
        switch self {
        case .unknownValue(_, _, _, _, let place), .notADay(_, _, let place), .nobody(_, let place),
            .noValue(_, _, let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .unknownValue(let text, let column, let noun, _, _):
            text.isEmpty
                ? "The cell in \(shown(column)) is empty, so nobody can tell which \(noun) is meant."
                : "\(shown(text)) in \(shown(column)) is no \(noun) that the map knows."
        case .notADay(let text, let way, _):
            "\(shown(text)) is no day, if days are written \(way.rawValue)."
        case .nobody(let column, _): "The cell in \(shown(column)) is empty: whose form is it?"
        case .noValue(SheetValue.unsaved, let column, _):
            "The formula in \(shown(column)) was saved without its result."
        case .noValue(let text, let column, _): "\(shown(text)) in \(shown(column)) is an error, not a value."
        }
    }

    public var remedy: String {
        switch self {
        case .unknownValue(_, _, let noun, let known, _):
            "Correct it, or add it to the map under `\(noun):`, `values:`"
                + (known.isEmpty
                    ? "." : "; known are \(known.prefix(20).map { shown($0) }.joined(separator: ", ")).")
        case .notADay: "Correct it, leave the cell empty, or say with --dates how days are written."
        case .noValue: "Open the file in a spreadsheet program, mend the formula, and save it anew."
        case .nobody: "Fill it in, or take the row away; or add --unlinked if nobody can be followed."
        }
    }
}
