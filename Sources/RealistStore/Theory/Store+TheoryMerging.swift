internal import GRDB
public import struct Realist.Configuration
public import Realist

extension Store {
    /// Merges one explanation into another, all or nothing: the kept one links what both linked; recommendations, changes,
    /// contrasts, rivals and readings that named the other name it; and the other is put aside with its judgements, which
    /// were about its own words. Where a change of the theory is given, the lineage says so.
    ///
    /// - Throws: ``EditConflict`` of the kept one when it is another version than `expected`.
    public func merge(
        _ gone: Configuration, into kept: Configuration, on day: Day, because change: TheoryChange.ID?,
        expecting expected: Int
    ) throws {
        try inTransaction { database in
            try save(kept.merged(with: gone), because: change, expecting: expected)
            var aside = gone
            aside.archived = day
            try save(aside, because: change, expecting: gone.revision)
            if let change {
                let lineage = Lineage(
                    kind: .merged, from: [kept.id, gone.id], into: [kept.id], change: change)
                try save(lineage, as: Recorded(lineage.storedId))
            }
            try moveLinks(from: gone.id, to: kept.id, database)
            try moveReadings(from: gone.id, to: kept.id, database)
        }
    }

    private func moveLinks(
        from gone: Configuration.ID, to kept: Configuration.ID, _ database: Database
    ) throws {
        for var recommendation in try Recommendation.fetchAll(database)
        where recommendation.links.contains(where: { $0.configuration == gone }) {
            let isThere = recommendation.links.contains { $0.configuration == kept }
            recommendation.links = recommendation.links.compactMap { link in
                guard link.configuration == gone else { return link }
                var moved = link
                moved.configuration = kept
                return isThere ? nil : moved
            }
            try save(recommendation)
        }
        let changes = try String.fetchAll(
            database, sql: "SELECT adaptationId FROM adaptationConfiguration WHERE configurationId = ?",
            arguments: [gone.text])
        for id in changes {
            guard var adaptation = try Adaptation.fetch(database, id) else { continue }
            let isThere = adaptation.configurations.contains(kept)
            adaptation.configurations = adaptation.configurations.compactMap {
                $0 == gone ? (isThere ? nil : kept) : $0
            }
            try save(adaptation)
        }
        try moveMonitored(from: gone, to: kept, database)
        for contrast in try Contrast.fetchAll(database)
        where contrast.first == gone || contrast.second == gone {
            if let moved = contrast.replacing(gone, by: kept) {
                try save(moved, as: .contrast(contrast.id))
            } else {
                try delete(.contrast(contrast.id))
            }
        }
        for rivalry in try Rivalry.fetchAll(database) where rivalry.configurations.contains(gone) {
            if let moved = rivalry.replacing(gone, by: kept) {
                try save(moved, as: .rivalry(rivalry.id))
            } else {
                try delete(.rivalry(rivalry.id))
            }
        }
    }

    /// A passage that was read against both by the same reader keeps what was said of the kept one.
    private func moveReadings(
        from gone: Configuration.ID, to kept: Configuration.ID, _ database: Database
    ) throws {
        for reading in try Reading.fetchAll(database, where: "configurationId", is: gone.text) {
            var moved = reading
            moved.configuration = kept
            guard try Reading.fetch(database, moved.storedId) == nil else { continue }
            try save(moved)
            try delete(.reading(reading))
        }
    }
}
