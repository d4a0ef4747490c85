public import Realist

/// The rows of a table of changes as a map understands them: what each would make, and what is wrong with it.
public struct ChangeReading: Sendable {
    public private(set) var changes: [BroughtChange] = []
    public internal(set) var problems = Problems()
    /// Cells that look as if they led to a person; they come in all the same.
    public internal(set) var warnings: [PersonalCell] = []

    let table: TeamTable
    let map: ChangeMap
    let codes: ChangeCodes
    let words: ChangeWords
    let dates: ChangeDate
    let columns: [ChangeField: Int]
    let keep: [(name: String, index: Int)]
    private let fields: Set<ChangeField>
    let toldBy: ToldBy?
    let today: Day
    let isOurs: Bool
    private var first: [Adaptation.ID: Location] = [:]
    /// The same text stands in many cells.
    var coded: [ChangeField: [String: [String]]] = [:]
    var dated: [String: ChangeDate.Reading] = [:]
    var looked: [String: [Identifying]] = [:]
    var nobodies: KnownPhrases

    /// - Parameters:
    ///   - proposal: without questions.
    ///   - codes: of the study.
    ///   - words: what people write.
    ///   - recordedBy: who brings the table.
    ///   - toldBy: who told what the table says, where a row does not name anybody.
    ///   - today: nothing has happened later.
    public init(
        _ proposal: ChangeProposal, codes: ChangeCodes, words: ChangeWords, recordedBy: String,
        toldBy: String? = nil, today: Day
    ) {
        self.today = today
        table = proposal.table
        map = proposal.map
        self.codes = codes
        nobodies = KnownPhrases(codes.phrases)
        self.words = words
        dates = ChangeDate(words: words, order: proposal.map.dates)
        var columns: [ChangeField: Int] = [:]
        for (field, column) in proposal.map.columns {
            columns[field] = proposal.table.headers.firstIndex(of: column)
        }
        self.columns = columns
        keep = proposal.map.keep.compactMap { name in
            proposal.table.headers.firstIndex(of: name).map { (name, $0) }
        }
        isOurs = columns[.id] != nil
        var fields = Set(columns.keys)
        // Told for all rows.
        if map.kind != nil { fields.insert(.kind) }
        if toldBy != nil { fields.insert(.toldBy) }
        self.fields = fields
        self.toldBy = toldBy.map { ToldBy(who: $0, recordedBy: recordedBy) }
        lookUpCodes()
        readDates()
        for row in table.rows { read(row, recordedBy: recordedBy) }
    }

    private mutating func read(_ row: TeamTable.Row, recordedBy: String) {
        let count = problems.count
        refuseErrors(row)
        let site = site(row)
        let text = title(row)
        let kind = code(.kind, row).flatMap { Adaptation.Kind(rawValue: $0) } ?? map.kind
        if kind == nil { problems.add(ChangeRowProblem.noKind(at: table.place(of: row, columns[.kind]))) }
        let steps = steps(row)
        let recommendations = recommendations(row)
        let due = day(.due, row)
        let told = told(row, recordedBy: recordedBy)
        let workshop = workshop(row, at: site)
        guard let site, let text, let kind, let steps, let id = id(row, site: site, title: text.title),
            problems.count == count
        else { return }
        var change = Adaptation(
            id: id, site: site, title: Wording(text.title), kind: kind,
            description: Wording(text.description), recommendations: recommendations,
            configurations: ids(.configurations, row), measures: ids(.measures, row), steps: steps,
            materials: ids(.materials, row), toldBy: told, workshop: workshop,
            shared: code(.shared, row) == "yes",
            frame: coding("frame", row), frameIS: coding("frame-is", row))
        for (field, path) in ChangeField.texts {
            change[keyPath: path] = self.text(field, row).map { Wording($0) }
        }
        change.next = self.text(.nextStep, row).map {
            Adaptation.NextStep(step: Wording($0), owner: self.text(.owner, row), due: due)
        }
        let place = table.place(of: row)
        if let earlier = first[id] {
            let column = columns[.id] != nil && !cell(.id, row).isEmpty ? ChangeField.id : .number
            let name = map.columns[column] ?? ""
            problems.add(ChangeRowProblem.twice(id.text, column: name, first: earlier, at: place))
            return
        }
        first[id] = place
        let print = cell(.fingerprint, row)
        changes.append(
            BroughtChange(
                id: id, place: place, change: change, fields: fields,
                fingerprint: print.isEmpty ? nil : print, isOurs: isOurs, ahead: ahead(change, row)))
        lookForPeople(row)
    }
}

extension ChangeReading {
    mutating func site(_ row: TeamTable.Row) -> Site.ID? {
        if let site = map.site { return site }
        guard let code = code(.site, row) else {
            let isBelow = map.carriesSite && cell(.site, row).isEmpty
            problems.add(
                isBelow
                    ? ChangeRowProblem.noSiteAbove(column: name(.site), at: place(.site, row))
                    : ChangeRowProblem.noSite(column: name(.site), at: place(.site, row)))
            return nil
        }
        return Site.ID(code)
    }

    /// Of a title and a description each can stand for the other.
    mutating func title(_ row: TeamTable.Row) -> (title: String, description: String)? {
        switch (text(.title, row), text(.description, row)) {
        case (let title?, let description?): return (title, description)
        case (let title?, nil): return (title, title)
        case (nil, let description?): return (ChangeReading.beginning(of: description), description)
        case (nil, nil):
            let field = columns[.title] == nil ? ChangeField.description : .title
            problems.add(ChangeRowProblem.noTitle(column: name(field), at: place(field, row)))
            return nil
        }
    }

    static let longestTitle = 80

    /// The first sentence, or as many of its words as fit.
    static func beginning(of text: String) -> String {
        let line = text.prefix { $0 != "\n" }
        var sentence = line
        if let end = line.indices.first(where: { index in
            let next = line.index(after: index)
            return ".!?".contains(line[index]) && next < line.endIndex && line[next] == " "
        }) {
            sentence = line[..<end]
        }
        if sentence.last == "." { sentence.removeLast() }
        guard sentence.count > longestTitle else { return String(sentence) }
        let start = sentence.prefix(longestTitle)
        let whole = start.lastIndex(of: " ").map { start[..<$0] } ?? start
        return whole + "…"
    }

    mutating func id(_ row: TeamTable.Row, site: Site.ID, title: String) -> Adaptation.ID? {
        let own = cell(.id, row)
        if !own.isEmpty {
            if let id = Adaptation.ID(own) { return id }
            let fault = IdentifierRule.fault(in: own) ?? ""
            problems.add(
                ChangeRowProblem.notAnIdentifier(own, fault: fault, column: name(.id), at: place(.id, row)))
            return nil
        }
        let number = cell(.number, row)
        return ChangeKey(source: map.source ?? "", site: site, text: number.isEmpty ? title : number).id
    }
}
