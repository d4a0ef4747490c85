internal import GRDB
internal import Realist

extension Organisation: Stored {
    static let stored = StoredKind("organisation")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("note", note)
    }

    init(_ object: ObjectRows) throws {
        try self.init(
            id: object.own.get("id"), title: object.own.wording("title"),
            note: object.own.maybeWording("note"))
    }
}

extension StaffGroup: Stored {
    static let stored = StoredKind("staffGroup")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("note", note)
    }

    init(_ object: ObjectRows) throws {
        try self.init(
            id: object.own.get("id"), title: object.own.wording("title"),
            note: object.own.maybeWording("note"))
    }
}

extension Indicator: Stored {
    static let stored = StoredKind(
        "indicator", parts: ["indicatorNote", "indicatorBenchmark", "indicatorRebase"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("definition", definition)
        unit.write(&object.own)
        object.own.put(code: "better", better)
        object.own.put(code: "period", period)
        object.own.put(code: "care", care)
        object.own.put("source", origin.source)
        object.own.put(code: "class", origin.disclosure.kind)
        var citation: String?
        if case .alreadyPublic(let cited) = origin.disclosure { citation = cited }
        object.own.put("citation", citation)
        for note in notes { object.add("indicatorNote") { note.write(&$0) } }
        for benchmark in benchmarks { object.add("indicatorBenchmark") { benchmark.write(&$0) } }
        for rebase in rebases { object.add("indicatorRebase") { rebase.write(&$0) } }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let kind: Origin.Disclosure.Kind = try own.code("class")
        let disclosure: Origin.Disclosure =
            switch kind {
            case .activity: .activity
            case .sensitive: .sensitive
            case .alreadyPublic: .alreadyPublic(citation: try own.get("citation"))
            }
        try self.init(
            id: own.get("id"), title: own.wording("title"), definition: own.wording("definition"),
            unit: Unit(own), better: own.maybeCode("better"), period: own.code("period"),
            care: own.maybeCode("care"), origin: Origin(own.wording("source"), disclosure),
            notes: object.rows("indicatorNote").map { try DataNote($0) },
            benchmarks: object.rows("indicatorBenchmark").map { try Benchmark($0) },
            rebases: object.rows("indicatorRebase").map { try Rebase($0) })
    }
}

extension Indicator.Unit {
    fileprivate func write(_ cells: inout Cells) {
        cells.put(code: "unit", kind)
        var (per, title): (Int?, Wording?) = (nil, nil)
        switch self {
        case .rate(let each): per = each
        case .own(let own): title = own
        default: break
        }
        cells.put("unitPer", per)
        cells.put("unitTitle", title)
    }

    fileprivate init(_ row: Row) throws {
        let kind: Kind = try row.code("unit")
        self =
            switch kind {
            case .percent: .percent
            case .rate: .rate(per: try row.get("unitPer"))
            case .count: .count
            case .days: .days
            case .weeks: .weeks
            case .wholeTimeEquivalents: .wholeTimeEquivalents
            case .own: .own(try row.wording("unitTitle"))
            }
    }
}
