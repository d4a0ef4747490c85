public import Realist

/// A row of a table of a theory as a proposal that is not in the study yet.
public struct BroughtProposal: Sendable {
    /// With an identifier of its own, which it may have to give up for one that is there.
    public let proposal: TheoryProposal
    public let place: Location
}

/// The rows of a table of a theory: what each of them proposes, and what is wrong with it.
public struct TheoryReading: Sendable {
    public private(set) var proposals: [BroughtProposal] = []
    public private(set) var problems = Problems()
    /// Cells that look as if they led to a person; they come in all the same.
    public private(set) var warnings: [PersonalCell] = []

    private let table: TheoryTable
    private let words: TheoryWords
    private let configurations: [String: Configuration]
    private let statements: KnownParts
    private let roles: [TheoryColumn: TheoryProposal.Role]
    private let says: [TheoryProposal.Aspect]
    private let file: String
    private let today: Day
    private var nobodies: KnownPhrases
    private var edited: [Configuration.ID: Location] = [:]

    /// - Parameters:
    ///   - table: without questions.
    ///   - study: its configurations, and the names in it that are of no person.
    ///   - words: what people write.
    ///   - file: the name under which the table is remembered.
    ///   - today: on which it comes in.
    ///   - random: for identifiers.
    public init(
        _ table: TheoryTable, study: Study, words: TheoryWords, file: String, today: Day,
        using random: inout some RandomNumberGenerator
    ) {
        self.table = table
        self.words = words
        self.file = file
        self.today = today
        statements = KnownParts(study.theory.statements)
        configurations = Dictionary(
            study.theory.configurations.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        let fields = table.fields
        var roles: [TheoryColumn: TheoryProposal.Role] = [:]
        for field in fields { roles[field] = field.role(among: fields) }
        self.roles = roles
        let said = Set(fields.compactMap { $0.aspect(among: fields) })
        says = TheoryProposal.Aspect.allCases.filter(said.contains)
        nobodies = KnownPhrases(study.theory.statements.map(\.text.text) + study.sites.map(\.label.text))
        var taken = Set(study.theoryProposals.map(\.id))
        for row in table.rows.rows { read(row, &taken, &random) }
    }

    private mutating func read(
        _ row: TeamTable.Row, _ taken: inout Set<TheoryProposal.ID>,
        _ random: inout some RandomNumberGenerator
    ) {
        let before = problems.count
        let edit = edit(row)
        let edited = edit.flatMap { configurations[$0.configuration.text] }
        let known = edited.map { KnownParts($0, beside: statements) } ?? statements
        let parts = parts(row, known, edit)
        if parts.isEmpty, edit == nil { problems.add(TheoryRowProblem.nothingSaid(at: place(row))) }
        guard problems.count == before else { return }
        lookForPeople(row)
        var id: TheoryProposal.ID
        repeat {
            let title = one(.title, row) ?? parts.last?.text ?? one(.label, row) ?? ""
            id = TheoryProposal.ID(IdentifierRule.make(from: title, using: &random)) ?? Identifier(known: "x")
        } while !taken.insert(id).inserted
        let proposal = TheoryProposal(
            id: id, on: today, origin: origin(row), edit: edit,
            label: one(.label, row), title: one(.title, row, known), forWhom: one(.forWhom, row, known),
            intervention: one(.intervention, row, known), parts: parts,
            note: joined(.note, row, known), quotes: quotes(row))
        proposals.append(BroughtProposal(proposal: proposal, place: place(row)))
    }

    private func origin(_ row: TeamTable.Row) -> TheoryProposal.Origin {
        TheoryProposal.Origin(
            file: file, table: row.home?.sheet ?? table.name, row: row.home == nil ? row.line : 1)
    }

    private mutating func edit(_ row: TeamTable.Row) -> TheoryProposal.Edit? {
        guard let text = one(.id, row) else { return nil }
        guard let configuration = configurations[text] else {
            let near = Suggestion.nearest(to: text, among: configurations.keys.sorted())
            problems.add(
                TheoryRowProblem.noConfiguration(
                    text, suggestion: near, column: name(.id), at: place(row, .id)))
            return nil
        }
        if let first = edited[configuration.id] {
            problems.add(TheoryRowProblem.twice(configuration.id, first: first, at: place(row, .id)))
        } else {
            edited[configuration.id] = place(row)
        }
        var revision: Int?
        if let text = one(.revision, row) {
            revision = Int(text).flatMap { (1...1_000_000).contains($0) ? $0 : nil }
            if let revision, revision > configuration.revision {
                problems.add(
                    TheoryRowProblem.revisionAhead(
                        revision, present: configuration.revision, column: name(.revision),
                        at: place(row, .revision)))
            } else if revision == nil {
                problems.add(
                    TheoryRowProblem.notARevision(text, column: name(.revision), at: place(row, .revision)))
            }
        }
        return TheoryProposal.Edit(configuration: configuration.id, revision: revision, says: says)
    }

    /// In the order of the table's columns. What says just what the theory says is that, and is not parted.
    private func parts(
        _ row: TeamTable.Row, _ known: KnownParts, _ edit: TheoryProposal.Edit?
    ) -> [TheoryProposal.Part] {
        var places: [(Int, TheoryProposal.Role)] = []
        for (column, role) in roles {
            for index in table.places[column] ?? [] { places.append((index, role)) }
        }
        places.sort { $0.0 < $1.0 }
        return places.flatMap { index, role -> [TheoryProposal.Part] in
            let role = roleOfCell(at: index, role, row, places)
            let reader = MarkedPart.Reader(
                marks: words.marks, role: role, whose: known.whose, isEdit: edit != nil)
            return read(cell(index, row), known, reader).map { part in
                TheoryProposal.Part(role, part.text, link: part.link ?? unsaid(role, edit))
            }
        }
    }

    /// What our own tables say by saying nothing. They have the revision in each row; of other tables nobody knows what
    /// they leave out.
    private func unsaid(_ role: TheoryProposal.Role, _ edit: TheoryProposal.Edit?) -> LinkRole? {
        guard edit?.revision != nil else { return nil }
        return switch role {
        case .context: .present
        case .outcome: .wanted
        case .resource, .reasoning, .mechanism, .undecided: nil
        }
    }

    private func read(_ cell: String, _ known: KnownParts, _ reader: MarkedPart.Reader) -> [MarkedPart] {
        if let words = known.words(as: cell) { return [MarkedPart(text: words)] }
        if words.isUnknown(cell) { return [] }
        if table.wishes.wholeCells { return cell.isEmpty ? [] : [reader.read(cell)] }
        return cell.split(separator: "\n").flatMap { line -> [MarkedPart] in
            let line = TeamTable.tidy(String(line))
            if let words = known.words(as: line) { return [MarkedPart(text: words)] }
            let part = reader.read(line)
            if part.text != line, let words = known.words(as: part.text) {
                return [MarkedPart(text: words, link: part.link)]
            }
            return CellLines.split(line).map(reader.read).filter { !words.isUnknown($0.text) }
        }
    }

    /// A cell across resource and reasoning is the mechanism; one across other columns plays a role that nobody decided.
    private func roleOfCell(
        at index: Int, _ role: TheoryProposal.Role, _ row: TeamTable.Row,
        _ places: [(Int, TheoryProposal.Role)]
    ) -> TheoryProposal.Role {
        guard let columns = table.wide[row.line]?[index] else { return role }
        let covered = Set(places.filter { (index..<index + columns).contains($0.0) }.map(\.1))
        if covered.count < 2 { return role }
        return covered.isSubset(of: [.resource, .reasoning, .mechanism]) ? .mechanism : .undecided
    }

    private func quotes(_ row: TeamTable.Row) -> [TheoryProposal.Quote] {
        let texts = (table.places[.quote] ?? []).flatMap { lines(cell($0, row)) }
        let sources = (table.places[.source] ?? []).flatMap { lines(cell($0, row)) }
        if texts.isEmpty || sources.isEmpty { return texts.map { .init($0) } }
        // As many sources as quotes stand beside each other; else all of them are said of each.
        if texts.count == sources.count { return zip(texts, sources).map { .init($0, source: $1) } }
        let all = sources.joined(separator: "; ")
        return texts.map { .init($0, source: all) }
    }

    /// The lines of a cell, and nothing parted that stands in one.
    private func lines(_ text: String) -> [String] {
        if words.isUnknown(text) { return [] }
        return text.split(separator: "\n").map { TeamTable.tidy(String($0)) }.filter { !$0.isEmpty }
    }

    // MARK: Cells

    private func cell(_ index: Int, _ row: TeamTable.Row) -> String {
        let text = row.cells[index]
        // The guard of our own tables.
        guard table.fields.contains(.id), text.hasPrefix("'"), let next = text.dropFirst().first,
            "=+-@'＝＋－＠".contains(next)
        else { return text }
        return String(text.dropFirst())
    }

    /// `nil` for what is empty, and for what says that nobody knows.
    private func one(
        _ column: TheoryColumn, _ row: TeamTable.Row, _ known: KnownParts? = nil
    ) -> String? {
        guard let index = table.places[column]?.first else { return nil }
        let text = cell(index, row)
        if let words = known?.words(as: text) { return words }
        return text.isEmpty || words.isUnknown(text) ? nil : text
    }

    private func joined(
        _ column: TheoryColumn, _ row: TeamTable.Row, _ known: KnownParts
    ) -> String? {
        let texts = (table.places[column] ?? []).map { cell($0, row) }.filter {
            !$0.isEmpty && (known.words(as: $0) != nil || !words.isUnknown($0))
        }
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
    }

    private func name(_ column: TheoryColumn) -> String {
        table.places[column]?.first.map { table.rows.headers[$0] } ?? column.rawValue
    }

    private func place(_ row: TeamTable.Row, _ column: TheoryColumn? = nil) -> Location {
        table.rows.place(of: row, column.flatMap { table.places[$0]?.first })
    }

    private mutating func lookForPeople(_ row: TeamTable.Row) {
        for index in Set(table.places.values.flatMap { $0 }).sorted() where !row.cells[index].isEmpty {
            var seen: Set<Identifying> = []
            for find in PersonalText.finds(in: row.cells[index], except: &nobodies)
            where seen.insert(find.kind).inserted {
                warnings.append(
                    PersonalCell(
                        column: table.rows.headers[index], kind: find.kind, text: row.cells[index],
                        at: table.rows.place(of: row, index)))
            }
        }
    }
}
