internal import GRDB
public import Realist

/// What in a study rests on a measuring point.
public struct WaveUses: Equatable, Sendable {
    public internal(set) var forms = 0
    public internal(set) var sources = 0
    /// The study's main comparison begins or ends with it.
    public internal(set) var isCompared = false

    public var isEmpty: Bool { self == WaveUses() }
}

extension Recorded where Value == Wave {
    public static func wave(_ id: Wave.ID) -> Recorded { Recorded(id.text) }
}

extension Store {
    /// Saves a measuring point; it takes its place among the others by month and first day.
    ///
    /// - Returns: the number of the present version now.
    /// - Throws: ``EditConflict`` when another version is there by now.
    @discardableResult
    public func save(_ wave: Wave, expecting expected: Int? = nil) throws -> Int {
        let kind = Wave.stored.code
        return try change("save", kind: kind, object: wave.id.text) { ledger in
            let database = ledger.database
            if try !Recorded.wave(wave.id).check(expected, saving: wave, database, path: path) {
                try ledger.save(wave)
                let all = try Wave.fetchAll(database)
                let ordered = all.enumerated().sorted { one, other in
                    (one.element.month, one.element.from, one.offset)
                        < (other.element.month, other.element.from, other.offset)
                }.map(\.element)
                if ordered != all {
                    for (place, one) in ordered.enumerated() { try ledger.save(one, position: place) }
                }
            }
            return try Version.fetch(database, kind: kind, wave.id.text)?.number ?? 0
        }
    }

    /// What rests on each measuring point; nothing for one on which nothing does.
    public func waveUses() throws -> [Wave.ID: WaveUses] {
        try read { database in
            var uses: [Wave.ID: WaveUses] = [:]
            for total in try Row.fetchAll(
                database, sql: "SELECT waveId, sum(forms) AS forms FROM responseTotal GROUP BY waveId")
            {
                uses[try total.get("waveId"), default: WaveUses()].forms = try total.get("forms")
            }
            for total in try Row.fetchAll(
                database,
                sql: "SELECT waveId, count(*) AS sources FROM source WHERE waveId IS NOT NULL GROUP BY waveId"
            ) {
                uses[try total.get("waveId"), default: WaveUses()].sources = try total.get("sources")
            }
            if let primary = try About.fetchAll(database).first?.primary {
                for wave in [primary.from, primary.to] { uses[wave, default: WaveUses()].isCompared = true }
            }
            return uses.filter { !$0.value.isEmpty }
        }
    }

    /// Takes a measuring point away on which nothing rests.
    ///
    /// - Throws: ``EditConflict``, or `ContentProblem.brokenReference` when something does by now.
    public func remove(_ wave: Wave.ID, expecting expected: Int) throws {
        try delete(.wave(wave), expecting: expected)
    }
}
