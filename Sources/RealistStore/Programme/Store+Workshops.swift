internal import GRDB
public import Realist

/// Workshops on a page, the latest first, and where the page after it begins.
public struct WorkshopsOnPage: Equatable, Sendable {
    public let workshops: [Workshop]
    /// The last one of this page, where there are more.
    public let older: WorkshopPlace?
}

/// Where a page of workshops begins: behind this one.
public struct WorkshopPlace: Equatable, Sendable {
    let day: Day
    let id: Workshop.ID

    init(_ workshop: Workshop) {
        day = workshop.on
        id = workshop.id
    }

    /// Reads what ``text`` wrote.
    public init?(_ text: String?) {
        guard let parts = text?.split(separator: ".", maxSplits: 1), parts.count == 2,
            let day = Day(parts[0]), let id = Workshop.ID(String(parts[1]))
        else { return nil }
        self.day = day
        self.id = id
    }

    /// For an address.
    public var text: String { "\(day).\(id)" }
}

extension Store {
    public func workshop(_ id: Workshop.ID) throws -> Workshop? { try fetch(Workshop.self, id.text) }

    /// The workshops of a site and those of all sites, the latest first.
    public func workshops(
        seenAt site: Site.ID, behind place: WorkshopPlace? = nil, most: Int = 50
    ) throws -> WorkshopsOnPage {
        try read { database in
            let all = try [site.text, nil].flatMap { site in
                try Store.workshops(of: site, behind: place, most: most + 1, database)
            }.sorted { ($1.on, $1.id) < ($0.on, $0.id) }
            let shown = Array(all.prefix(most))
            return WorkshopsOnPage(
                workshops: shown, older: all.count > most ? shown.last.map(WorkshopPlace.init) : nil)
        }
    }

    static let workshopsOfSite = """
        SELECT id FROM workshop WHERE siteId IS ? AND (day, id) < (?, ?) ORDER BY day DESC, id DESC LIMIT ?
        """

    private static func workshops(
        of site: String?, behind place: WorkshopPlace?, most: Int, _ database: Database
    ) throws -> [Workshop] {
        let arguments: StatementArguments = [
            site, place?.day.description ?? "9999-99-99", place?.id.text ?? "", most,
        ]
        return try String.fetchAll(database.cachedStatement(sql: workshopsOfSite), arguments: arguments)
            .compactMap { try Workshop.fetch(database, $0) }
    }

    static let changesOfWorkshop = """
        SELECT adaptation.id FROM adaptationWorkshop link JOIN adaptation ON adaptation.id = link.adaptationId
        WHERE link.workshopId = ? AND adaptation.siteId = ? ORDER BY link.adaptationId LIMIT ?
        """

    /// Changes of a site that were decided at a workshop.
    public func changes(
        decidedAt workshop: Workshop.ID, at site: Site.ID, most: Int = 100
    ) throws -> [Adaptation] {
        try read { database in
            let ids = try String.fetchAll(
                database.cachedStatement(sql: Store.changesOfWorkshop),
                arguments: [workshop.text, site.text, most])
            return try Adaptation.fetchAll(database, ids: ids)
        }
    }

    static let stepsOfSite = """
        SELECT id FROM adaptation WHERE siteId = ? AND nextStep IS NOT NULL
        ORDER BY nextDue IS NULL, nextDue, position LIMIT ?
        """

    /// Changes of a site that have a next step: those with a day first, the earliest first.
    public func changesWithNextStep(at site: Site.ID, most: Int = 50) throws -> [Adaptation] {
        try read { database in
            let ids = try String.fetchAll(
                database.cachedStatement(sql: Store.stepsOfSite), arguments: [site.text, most])
            return try Adaptation.fetchAll(database, ids: ids)
        }
    }

    /// Decisions that somebody else wrote down for a site, and nobody of it has confirmed yet.
    public func decisionsToConfirm(at site: Site.ID, most: Int = 50) throws -> [Decision] {
        try toConfirm(site, "position", most)
    }

    /// The same of workshops.
    public func workshopsToConfirm(at site: Site.ID, most: Int = 50) throws -> [Workshop] {
        try toConfirm(site, "day, id", most)
    }

    /// `order` is written here and never typed.
    private func toConfirm<Thing: Stored>(_ site: Site.ID, _ order: String, _ most: Int) throws -> [Thing] {
        try read { database in
            let sql = """
                SELECT id FROM \(Thing.stored.table)
                WHERE siteId = ? AND toldBy IS NOT NULL AND confirmed IS NULL ORDER BY \(order) LIMIT ?
                """
            let ids = try String.fetchAll(
                database.cachedStatement(sql: sql), arguments: [site.text, most])
            return try Thing.fetchAll(database, ids: ids)
        }
    }
}

extension Store {
    /// Deletes a workshop. What was decided there stays, and no longer says where.
    ///
    /// - Throws: ``EditConflict``, or `ContentProblem.brokenReference` when it is the reason of a change to the theory.
    public func delete(_ workshop: Workshop.ID, expecting expected: Int? = nil) throws {
        let record = Recorded<Workshop>.workshop(workshop)
        try change("delete", kind: record.kind, object: record.id) { ledger in
            let database = ledger.database
            try record.check(expected, saving: nil, database, path: path)
            for var decision in try Decision.fetchAll(database, where: "workshopId", is: workshop.text) {
                decision.workshop = nil
                try ledger.save(decision)
            }
            let changes = try String.fetchAll(
                database, sql: "SELECT adaptationId FROM adaptationWorkshop WHERE workshopId = ?",
                arguments: [workshop.text])
            for id in changes {
                guard var adaptation = try Adaptation.fetch(database, id) else { continue }
                adaptation.workshop = nil
                try ledger.save(adaptation)
            }
            try ledger.delete(record.stored, record.id)
        }
    }

    /// Brings a workshop back as it last was. What was decided there says so again, unless it says another one by now.
    ///
    /// - Returns: the number of the present version now.
    @discardableResult
    public func restore(_ workshop: Workshop.ID) throws -> Int {
        let record = Recorded<Workshop>.workshop(workshop)
        return try change("restore", kind: record.kind, object: record.id) { ledger in
            let database = ledger.database
            try record.check(0, saving: nil, database, path: path)
            guard let earlier = try record.last(database) else {
                throw ContentProblem.nothingEarlier(path: path, kind: record.kind, object: record.id)
            }
            let linked = try Store.unlinked(by: record, database)
            _ = try ledger.save(record.cells(earlier.value))
            for id in linked.decisions {
                guard var decision = try Decision.fetch(database, id), decision.workshop == nil else {
                    continue
                }
                decision.workshop = workshop
                try ledger.save(decision)
            }
            for id in linked.changes {
                guard var adaptation = try Adaptation.fetch(database, id), adaptation.workshop == nil else {
                    continue
                }
                adaptation.workshop = workshop
                try ledger.save(adaptation)
            }
            return try Version.fetch(database, kind: record.kind, record.id)?.number ?? 0
        }
    }

    /// What was written together with the deletion.
    private static func unlinked(
        by record: Recorded<Workshop>, _ database: Database
    ) throws -> (decisions: [String], changes: [String]) {
        let sql = "SELECT entry FROM deletion WHERE kind = ? AND object = ?"
        guard let entry = try Int.fetchOne(database, sql: sql, arguments: [record.kind, record.id]) else {
            return ([], [])
        }
        func written(_ kind: String) throws -> [String] {
            try String.fetchAll(
                database,
                sql: """
                    SELECT object FROM version WHERE writtenBy = :entry AND kind = :kind
                    UNION SELECT object FROM revision WHERE writtenBy = :entry AND kind = :kind ORDER BY 1
                    """, arguments: ["entry": entry, "kind": kind])
        }
        return (try written(Decision.stored.code), try written(Adaptation.stored.code))
    }
}
