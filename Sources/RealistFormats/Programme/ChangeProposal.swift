import Realist

/// What is understood of a table of changes, and what has to be asked: all at once, before anything is made.
public struct ChangeProposal: Sendable {
    /// As far as it is understood; complete when there are no questions.
    public private(set) var map = ChangeMap()
    public private(set) var questions: [ChangeQuestion] = []
    /// Columns that are not taken in, in the order of the table, with the field that may have been meant.
    public private(set) var left: [(column: String, near: ChangeField?)] = []
    /// What a reader should know of how the table was understood.
    public private(set) var remarks: [String] = []
    public private(set) var table: TeamTable

    private let codes: ChangeCodes
    private let words: ChangeWords
    private var indices: [ChangeField: Int] = [:]

    /// Reads a table and understands it as far as it goes.
    ///
    /// - Parameters:
    ///   - file: what is brought.
    ///   - codes: of the study.
    ///   - words: what people write.
    ///   - wishes: what the person says.
    /// - Returns: what is understood; nothing is made yet.
    /// - Throws: what keeps the table from being read.
    public static func read(
        _ file: TableFile, codes: ChangeCodes, words: ChangeWords, _ wishes: ChangeWishes
    ) throws -> ChangeProposal {
        let named = Set(wishes.columns.map(\.column) + (wishes.map.map { Array($0.used) } ?? []))
        let table = try TeamTable.read(file, wishes.form, leaveOut: wishes.leaveOutRows) { header in
            !header.isEmpty && (named.contains(header) || words.field(of: header) != nil)
        }
        return ChangeProposal(table, codes: codes, words: words, wishes)
    }

    init(_ table: TeamTable, codes: ChangeCodes, words: ChangeWords, _ wishes: ChangeWishes) {
        self.table = table
        self.codes = codes
        self.words = words
        map = wishes.map ?? ChangeMap()
        map.encoding = table.form.encoding == .utf8 ? wishes.form.encoding : table.form.encoding
        map.separator = wishes.form.separator
        map.source = wishes.source ?? map.source
        map.carriesSite = wishes.carriesSite || map.carriesSite
        map.kind = wishes.kind ?? map.kind
        map.state = wishes.state ?? map.state
        map.leaveOut += wishes.leaveOut
        takeCodes(wishes)
        findColumns(wishes)
        findSite(wishes)
        findRest()
        findDates(wishes)
        lookUpValues()
        let used = map.used
        let unknown = table.headers.filter { !used.contains($0) && !map.leaveOut.contains($0) }
        let filled = unknown.filter { column in cells(of: column).contains { !$0.isEmpty } }
        if wishes.keepsColumns {
            map.keep += filled
        } else {
            left = filled.map { ($0, near($0)) }
        }
    }
}

extension ChangeProposal {
    private mutating func takeCodes(_ wishes: ChangeWishes) {
        for (field, text, code) in wishes.values {
            map.values[field, default: [:]][ChangeWords.plain(text)] = code.isEmpty ? [] : [code]
        }
        for (field, words) in map.values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let known = codes.codes(of: field)
            for (_, means) in words.sorted(by: { $0.key < $1.key }) {
                for code in means where !known.contains(code) {
                    questions.append(
                        .noCode(
                            field, code, known: known, suggestion: Suggestion.nearest(to: code, among: known))
                    )
                }
                if means.isEmpty, !field.mayBeUnknown, field != .site {
                    questions.append(.noCode(field, "", known: known, suggestion: nil))
                }
            }
        }
    }

    private mutating func findColumns(_ wishes: ChangeWishes) {
        if wishes.map == nil {
            var found: [ChangeField: [String]] = [:]
            let named = Set(wishes.columns.map(\.column) + map.leaveOut)
            for header in table.headers where !named.contains(header) {
                if let field = words.field(of: header) { found[field, default: []].append(header) }
            }
            for field in ChangeField.allCases where !wishes.columns.contains(where: { $0.field == field }) {
                guard let columns = found[field], let first = columns.first else { continue }
                // Our own name comes before any word.
                let own = columns.first { $0 == field.rawValue }
                if columns.count > 1, own == nil {
                    questions.append(.several(field, columns: columns, at: table.headerPlace))
                }
                map.columns[field] = own ?? first
            }
        }
        for (field, column) in wishes.columns {
            map.columns[field] = column.isEmpty ? nil : column
        }
        for (field, column) in map.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            if let index = table.headers.firstIndex(of: column) {
                indices[field] = index
            } else {
                let near = Suggestion.nearest(to: column, among: table.headers)
                questions.append(.noColumn(column, suggestion: near, at: table.headerPlace))
            }
        }
        for column in map.keep + map.leaveOut where !table.headers.contains(column) && wishes.map == nil {
            let near = Suggestion.nearest(to: column, among: table.headers)
            questions.append(.noColumn(column, suggestion: near, at: table.headerPlace))
        }
        if indices[.title] == nil, indices[.description] == nil, !isMissing(.title), !isMissing(.description)
        {
            questions.append(.what(columns: free, at: table.headerPlace))
        }
    }

    private mutating func findSite(_ wishes: ChangeWishes) {
        let sites = codes.codes(of: .site)
        if let text = wishes.site {
            guard let id = Site.ID(text), sites.contains(text) else {
                let near = Suggestion.nearest(to: text, among: sites)
                return questions.append(.noCode(.site, text, known: sites, suggestion: near))
            }
            map.site = id
        } else if let id = map.site, !sites.contains(id.text) {
            questions.append(.noCode(.site, id.text, known: sites, suggestion: nil))
        }
        guard map.site == nil else {
            map.columns[.site] = nil
            indices[.site] = nil
            return
        }
        if let index = indices[.site] {
            if map.carriesSite { table.carry(index) }
            let left = Set((map.values[.site] ?? [:]).filter { $0.value.isEmpty }.keys)
            if !left.isEmpty { table.leaveOut(where: { left.contains(ChangeWords.plain($0)) }, in: index) }
            let empty = table.rows.filter { $0.cells[index].isEmpty }
            if let first = empty.first, !map.carriesSite {
                questions.append(
                    .carry(
                        column: table.headers[index], count: empty.count, at: table.place(of: first, index)))
            }
        } else if !isMissing(.site) {
            if sites.count == 1, let only = sites.first.flatMap({ Site.ID($0) }) {
                map.site = only
                remarks.append("All changes belong to the study's only site, \(only).")
            } else {
                questions.append(.site(columns: free, sites: sites, at: table.headerPlace))
            }
        }
    }

    /// What every change must have.
    private mutating func findRest() {
        if indices[.kind] == nil, map.kind == nil, !isMissing(.kind) {
            questions.append(.kind(columns: free, at: table.headerPlace))
        }
        let tellsState =
            indices[.state] != nil || indices[.steps] != nil
            || ChangeField.ofStates.contains { indices[$0] != nil }
        if !tellsState, map.state == nil, !isMissing(.state) {
            questions.append(.state(columns: free, at: table.headerPlace))
        }
        if let index = indices[.kind], map.kind == nil {
            ask(.kind, about: table.rows.filter { isSilent($0.cells[index], .kind) })
        }
        guard map.state == nil, tellsState else { return }
        let telling = ([.state, .steps] + ChangeField.ofStates).compactMap { field in
            indices[field].map { (field, $0) }
        }
        ask(
            .state, about: table.rows.filter { row in telling.allSatisfy { isSilent(row.cells[$0.1], $0.0) } }
        )
    }

    private mutating func ask(_ field: ChangeField, about rows: [TeamTable.Row]) {
        guard let first = rows.first else { return }
        questions.append(.empty(field, count: rows.count, at: table.place(of: first, indices[field])))
    }

    /// The cell says nothing of its field.
    private func isSilent(_ cell: String, _ field: ChangeField) -> Bool {
        if cell.isEmpty { return true }
        if field.holds == .date { return ChangeDate(words: words).read(cell) == .nothing }
        return words.isUnknown(cell) && codes.known(field).code(cell) == nil
            && map.values[field]?[ChangeWords.plain(cell)] == nil
    }

    private mutating func findDates(_ wishes: ChangeWishes) {
        map.dates = wishes.dates ?? map.dates
        guard map.dates == nil else { return }
        let reader = ChangeDate(words: words)
        var example: (column: String, text: String, place: Location)?
        var fits: Set<WrittenDay> = [.dayFirst, .monthFirst]
        var hasEither = false
        for field in ChangeField.allCases {
            guard field.holds == .date, let index = indices[field] else { continue }
            var seen: Set<String> = []
            for row in table.rows where seen.insert(row.cells[index]).inserted {
                let text = row.cells[index]
                guard text.utf8.contains(where: { "/.-".utf8.contains($0) }),
                    map.written[ChangeWords.plain(text)] == nil
                else { continue }
                if case .either = reader.read(text) {
                    hasEither = true
                    if example == nil { example = (table.headers[index], text, table.place(of: row, index)) }
                    continue
                }
                for order in [WrittenDay.dayFirst, .monthFirst] where reader.isNumeric(text) {
                    let ordered = ChangeDate(words: words, order: order)
                    if ordered.read(text) == .fault { fits.remove(order) }
                }
            }
        }
        guard hasEither, let example else { return }
        if fits.count == 1, let order = fits.first {
            map.dates = order
            remarks.append(
                "Days such as \(seen(example.text)) are read with the \(order == .dayFirst ? "day" : "month") first: "
                    + "others in the table can be nothing else.")
        } else {
            questions.append(.days(column: example.column, example: example.text, at: example.place))
        }
    }

    /// Every word of the coded columns, looked up once.
    private mutating func lookUpValues() {
        for field in ChangeField.allCases {
            guard case .codes = field.holds, let index = indices[field] else { continue }
            let known = codes.known(field)
            var seen: Set<String> = []
            var unknown = ChangeQuestion.Unknown()
            var place: Location?
            for row in table.rows where seen.insert(row.cells[index]).inserted {
                let cell = row.cells[index]
                if cell.isEmpty || map.values[field]?[ChangeWords.plain(cell)] != nil { continue }
                for text in codes.texts(in: cell, of: field) {
                    let plain = ChangeWords.plain(text)
                    if map.values[field]?[plain] != nil { continue }
                    if let code = known.code(text) {
                        // So that the map says what was understood.
                        if code != text { map.values[field, default: [:]][plain] = [code] }
                    } else if !words.isUnknown(text), seen.insert("\u{0}" + plain).inserted {
                        let near = Suggestion.nearest(
                            to: plain, among: known.words.keys.filter { known.code($0) != nil })
                        unknown.words.append((text, near.flatMap { known.code($0) }))
                        if place == nil { place = table.place(of: row, index) }
                    }
                }
            }
            guard let place else { continue }
            unknown.codes = known.codes
            questions.append(.values(field, column: table.headers[index], unknown, at: place))
        }
    }
}

extension ChangeProposal {
    /// The person named a column for it that is not there; that was told.
    private func isMissing(_ field: ChangeField) -> Bool {
        map.columns[field] != nil && indices[field] == nil
    }

    private var free: [String] {
        let used = map.used
        return table.headers.filter { !used.contains($0) }
    }

    private func cells(of column: String) -> [String] {
        guard let index = table.headers.firstIndex(of: column) else { return [] }
        return table.rows.map { $0.cells[index] }
    }

    /// The field that a header may have meant, where a slip of the hand is likely and nothing else is that field.
    private func near(_ header: String) -> ChangeField? {
        let plain = ChangeWords.plain(header)
        let near = Suggestion.nearest(to: plain, among: words.columns.keys.filter { $0.utf8.count > 3 })
        return near.flatMap { words.columns[$0] }.flatMap { map.columns[$0] == nil ? $0 : nil }
    }
}

extension ChangeDate {
    /// Three numbers, none of them a year of four digits at the front.
    func isNumeric(_ text: String) -> Bool {
        let word = text.prefix { !$0.isWhitespace }
        let parts = word.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        return parts.count == 3 && (parts.first?.utf8.count ?? 0) <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
    }
}
