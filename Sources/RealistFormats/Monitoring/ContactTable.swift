public import Realist

/// A coordinator's own table of contacts: one row for a month, a network and a type of contact.
public enum ContactTable {
    /// Names that people give to the columns, in small letters; the first of each is what messages say.
    enum Column: CaseIterable {
        case month, network, type, contacts, people, note

        var names: [String] {
            switch self {
            case .month: ["month"]
            case .network: ["network", "group"]
            case .type: ["type", "type of contact", "contact type", "method"]
            case .contacts: ["contacts", "number of contacts"]
            case .people: ["people", "number of people", "members"]
            case .note: ["note", "notes"]
            }
        }

        var isNeeded: Bool { self != .people && self != .note }
    }

    /// - Parameters:
    ///   - path: of a text file with any separator, or of a workbook.
    ///   - study: whose networks and types of contact are meant: by their ids, or by their titles.
    ///   - by: who recorded it: a role or initials.
    ///   - day: on which it comes in.
    /// - Returns: what the rows say, in their order; every network, type and number checked.
    /// - Throws: everything that is wrong with it, each with its place.
    public static func read(
        path: String, study: Study, by: String, on day: Day
    ) throws -> [ContactCount] {
        let known = Set(Column.allCases.flatMap(\.names))
        let table = try TeamTable.read(TableFile(path: path), TableSample.Wishes()) { name in
            known.contains(TeamTable.tidy(name).lowercased())
        }
        var findings = Findings(file: table.file)
        var columns: [Column: Int] = [:]
        for (index, header) in table.headers.enumerated() {
            let name = TeamTable.tidy(header).lowercased()
            guard let column = Column.allCases.first(where: { $0.names.contains(name) }) else {
                if !name.isEmpty {
                    findings.add(ContactRowProblem.unknownColumn(header, at: table.headerPlace))
                }
                continue
            }
            if columns.updateValue(index, forKey: column) != nil {
                findings.add(ContactRowProblem.columnTwice(column.names[0], at: table.headerPlace))
            }
        }
        for column in Column.allCases where column.isNeeded && columns[column] == nil {
            findings.add(ContactRowProblem.noColumn(column.names[0], at: table.headerPlace))
        }
        try findings.problems.throwIfAny()
        let names = ContactNames(study)
        var counts: [ContactCount] = []
        var first: [String: Location] = [:]
        for row in table.rows {
            var reading = ContactRow(table: table, row: row, columns: columns, names: names)
            if let count = reading.count(by: by, on: day, &findings) {
                let key = "\(count.month) \(count.network) \(count.type)"
                if let earlier = first[key] {
                    findings.add(ContactRowProblem.twice(first: earlier, at: table.place(of: row)))
                } else {
                    first[key] = table.place(of: row)
                    counts.append(count)
                }
            }
        }
        if table.rows.isEmpty { findings.add(ContactRowProblem.nothing(at: table.headerPlace)) }
        try findings.problems.throwIfAny()
        return counts
    }
}

/// By which words networks and types of contact are known.
struct ContactNames {
    let networks: [String: Set<Network.ID>]
    let types: [String: Set<ContactType.ID>]

    init(_ study: Study) {
        var networks: [String: Set<Network.ID>] = [:]
        for network in study.networks {
            for name in [network.id.text] + ContactNames.titles(network.title) {
                networks[ContactNames.key(name), default: []].insert(network.id)
            }
        }
        var types: [String: Set<ContactType.ID>] = [:]
        for type in ContactType.Listed.allCases { types[ContactNames.key(type.rawValue)] = [type.id] }
        for type in study.contactTypes {
            for name in [type.id.text] + ContactNames.titles(type.title) {
                types[ContactNames.key(name), default: []].insert(type.id)
            }
        }
        self.networks = networks
        self.types = types
    }

    private static func titles(_ title: Wording) -> [String] {
        [title.text] + title.translations.values
    }

    /// Capitals, and blanks where an identifier has dashes, make no difference.
    static func key(_ text: String) -> String {
        String(TeamTable.tidy(text).lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    }
}

/// One row on its way to a count.
struct ContactRow {
    let table: TeamTable
    let row: TeamTable.Row
    let columns: [ContactTable.Column: Int]
    let names: ContactNames

    mutating func count(by: String, on day: Day, _ findings: inout Findings) -> ContactCount? {
        let month = month(&findings)
        let network = named(.network, names.networks, &findings)
        let type = named(.type, names.types, &findings)
        let contacts = number(.contacts, &findings)
        let people = text(.people).isEmpty ? nil : number(.people, &findings)
        let note = text(.note)
        if let contacts, let people, people > contacts {
            findings.add(
                NetworkProblem.morePeopleThanContacts(
                    people: people, contacts: contacts, at: place(.people)))
        }
        guard let month, let network, let type, let contacts else { return nil }
        return ContactCount(
            month: month, network: network, type: type, contacts: contacts, people: people,
            note: note.isEmpty ? nil : note, recordedBy: by, recordedOn: day)
    }

    private func text(_ column: ContactTable.Column) -> String {
        guard let index = columns[column], row.cells.indices.contains(index) else { return "" }
        return row.cells[index]
    }

    private func place(_ column: ContactTable.Column) -> Location {
        table.place(of: row, columns[column])
    }

    /// `2026-03`, or a day of that month, as workbooks write one.
    private func month(_ findings: inout Findings) -> CalendarMonth? {
        let text = text(.month)
        if let month = CalendarMonth(text) ?? Day(text.prefix(10)).map({ CalendarMonth($0) }) { return month }
        findings.add(
            ValueProblem(
                name: "month", text: text, fault: text.isEmpty ? .empty : .notMonth, at: place(.month)))
        return nil
    }

    private func number(_ column: ContactTable.Column, _ findings: inout Findings) -> Int? {
        WrittenValue<Int>.integer(in: 0...ContactCount.most).read(
            text(column), name: column.names[0], at: place(column), &findings)
    }

    private func named<Kind>(
        _ column: ContactTable.Column, _ known: [String: Set<Identifier<Kind>>], _ findings: inout Findings
    ) -> Identifier<Kind>? {
        let text = text(column)
        let found = known[ContactNames.key(text)] ?? []
        if found.count == 1 { return found.first }
        if found.count > 1 {
            findings.add(
                ContactRowProblem.several(
                    text, ids: found.sorted().map(\.text), column: column.names[0], at: place(column)))
        } else {
            let near = findings.suggestion(for: ContactNames.key(text), among: known.keys.sorted())
            findings.add(
                ContactRowProblem.unknown(
                    text, suggestion: near, column: column.names[0], at: place(column)))
        }
        return nil
    }
}
