internal import GRDB
internal import Realist

// The rows of what belongs to an indicator.

extension Cells {
    fileprivate mutating func put(place: IndicatorSeries.Place?, group: StaffGroup.ID?) {
        var (site, organisation): (Site.ID?, Organisation.ID?) = (nil, nil)
        switch place {
        case .site(let id): site = id
        case .organisation(let id): organisation = id
        case nil: break
        }
        put("siteId", site)
        put("organisationId", organisation)
        put("groupId", group)
    }
}

extension Row {
    fileprivate func seriesPlace() throws -> IndicatorSeries.Place? {
        let site: Site.ID? = try maybe("siteId")
        let organisation: Organisation.ID? = try maybe("organisationId")
        return site.map { .site($0) } ?? organisation.map { .organisation($0) }
    }
}

extension DataNote {
    func write(_ cells: inout Cells) {
        cells.put(code: "kind", kind)
        cells.put(place: place, group: group)
        cells.put("text", text)
    }

    init(_ row: Row) throws {
        try self.init(
            row.code("kind"), place: row.seriesPlace(), group: row.maybe("groupId"), text: row.wording("text")
        )
    }
}

extension Benchmark {
    func write(_ cells: inout Cells) {
        cells.put(code: "kind", kind)
        cells.put(place: place, group: group)
        var (least, most): (Double?, Double?) = (nil, nil)
        switch level {
        case .atLeast(let value): least = value
        case .atMost(let value): most = value
        case .between(let range): (least, most) = (range.lowerBound, range.upperBound)
        }
        cells.put("least", least)
        cells.put("most", most)
        cells.put("setBy", setBy)
        cells.put("fromDay", from)
        cells.put("citation", citation)
    }

    init(_ row: Row) throws {
        let least: Double? = try row.maybe("least")
        let most: Double? = try row.maybe("most")
        let level: Level
        switch (least, most) {
        case (let least?, let most?) where least <= most: level = .between(least...most)
        case (let least?, nil): level = .atLeast(least)
        case (nil, let most?): level = .atMost(most)
        default: throw RowProblem.column("most", holds: "no level")
        }
        try self.init(
            level, kind: row.code("kind"), group: row.maybe("groupId"), place: row.seriesPlace(),
            setBy: row.wording("setBy"), from: row.get("fromDay"), citation: row.maybe("citation"))
    }
}

extension Rebase {
    func write(_ cells: inout Cells) {
        cells.put(place: place, group: group)
        cells.put("atDay", at)
        cells.put("reason", reason)
        cells.put("writtenBy", by)
        cells.put("day", on)
    }

    init(_ row: Row) throws {
        try self.init(
            place: row.seriesPlace(), group: row.maybe("groupId"), at: row.get("atDay"),
            reason: row.wording("reason"), by: row.get("writtenBy"), on: row.get("day"))
    }
}

extension Indicators {
    static func all(_ database: Database) throws -> Indicators {
        try Indicators(
            organisations: Organisation.fetchAll(database), groups: StaffGroup.fetchAll(database),
            definitions: Indicator.fetchAll(database))
    }
}
