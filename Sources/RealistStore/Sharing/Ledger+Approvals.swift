internal import GRDB
internal import Realist
internal import struct Realist.Statement

// A lead approves a site's pages as they are. Whatever changes them afterwards, by whom and from where ever, says so in
// the approval, in the same transaction: then nothing of them is published until the lead has looked again.

extension Ledger {
    /// Runs `body`, which saves or deletes one thing, and notes at its site when its pages show something else by that.
    ///
    /// `cells` are what is saved; `nil` for a deletion.
    func mindingApprovals<Result>(
        _ kind: StoredKind, _ id: String, _ cells: ObjectCells?, _ body: () throws -> Result
    ) throws -> Result {
        guard !bringsApprovals, ShownAtSite.kinds.contains(kind.code) else { return try body() }
        let sql = "SELECT siteId FROM \(kind.table) WHERE id = ?"
        let old = try String.fetchOne(database.cachedStatement(sql: sql), arguments: [id])
        let new = cells.flatMap { String.fromDatabaseValue($0.own.value("siteId")) }
        guard try [old, new].compactMap({ $0 }).contains(where: isApproved) else { return try body() }
        let before = try ShownAtSite(kind, id, database)
        let result = try body()
        let after = try ShownAtSite(kind, id, database)
        guard before != after else { return result }
        for site in Set([before?.site, after?.site].compactMap { $0 }).sorted() where try isApproved(site) {
            try keep(Site.stored.code, site, reorders: false) {
                let sql = "UPDATE site SET approvedChanged = ? WHERE id = ?"
                try database.cachedStatement(sql: sql).execute(arguments: [today, site])
            }
        }
        return result
    }

    /// A site as it is to be saved: with the approval it had, it says when it shows something else than then.
    func mindingApproval(_ cells: ObjectCells) throws -> ObjectCells {
        guard !bringsApprovals, cells.kind.code == Site.stored.code,
            let old = try Site.fetch(database, cells.id), old.isApproved
        else { return cells }
        var new = try Site(cells.rows)
        guard let day = Day(today[...]), new.approved == old.approved,
            new.shown(on: day) != old.shown(on: day)
        else { return cells }
        new.approved?.changed = day
        return new.cells
    }

    /// The day of this entry, in UTC.
    private var today: String { String(entry.at.prefix(10)) }

    /// Its pages are approved, and as they were then.
    private func isApproved(_ site: String) throws -> Bool {
        let sql = "SELECT 1 FROM site WHERE id = ? AND approvedOn IS NOT NULL AND approvedChanged IS NULL"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [site]) != nil
    }
}

extension ObjectCells {
    /// A site with the mark of `other` where both have the same approval: it says what happened since, and nobody types it.
    func approved(as other: ObjectCells) -> ObjectCells {
        guard kind.code == Site.stored.code,
            ["approvedOn", "approvedBy"].allSatisfy({ own.value($0) == other.own.value($0) })
        else { return self }
        var cells = self
        cells.own.replace("approvedChanged", by: other.own.value("approvedChanged"))
        return cells
    }
}

/// What a site's pages show of one thing that is not the site itself.
private struct ShownAtSite: Equatable {
    let site: String
    let text: String

    static let kinds: Set = [
        Adaptation.stored.code, Decision.stored.code, Workshop.stored.code, Material.stored.code,
        Judgement.stored.code,
    ]

    /// `nil` for what is not there, is of no site, or is not shared.
    init?(_ kind: StoredKind, _ id: String, _ database: Database) throws {
        let shown: (site: Site.ID, cells: ObjectCells)?
        switch kind.code {
        case Adaptation.stored.code:
            // Its themes are the evaluators' own.
            shown = try Adaptation.fetch(database, id).flatMap { change in
                var change = change
                change.themes = []
                return change.shared ? (change.site, change.cells) : nil
            }
        case Decision.stored.code: shown = try Decision.fetch(database, id).map { ($0.site, $0.cells) }
        case Workshop.stored.code:
            shown = try Workshop.fetch(database, id).flatMap { workshop in
                workshop.site.map { ($0, workshop.cells) }
            }
        case Material.stored.code:
            shown = try Material.fetch(database, id).flatMap { material in
                material.site.map { ($0, material.cells) }
            }
        case Judgement.stored.code:
            // The passages that it rests on are not published, nor is what is judged of a subgroup.
            shown = try Judgement.fetch(database, id).flatMap { judgement in
                var judgement = judgement
                judgement.excerpts = []
                return judgement.subgroup == nil ? (judgement.site, judgement.cells) : nil
            }
        default: shown = nil
        }
        guard let shown else { return nil }
        site = shown.site.text
        text = shown.cells.canonicalText
    }
}

extension Site {
    /// What its pages show of it on a day, with everything else the same.
    fileprivate func shown(on day: Day) -> Site {
        var shown = self
        shown.approved = nil
        shown.joined = nil
        shown.left = nil
        shown.name = agreedName(on: day)
        shown.nameAgreed = nil
        var seen: Set<Statement.ID> = []
        shown.profile = profile.map(\.statement).filter { seen.insert($0).inserted }.sorted().compactMap {
            answer(to: $0).map { answer in
                var answer = answer
                answer.evidence = []
                return answer
            }
        }
        return shown
    }
}
