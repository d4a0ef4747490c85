internal import GRDB
public import struct Realist.Configuration
public import Realist

extension Store {
    /// Who speaks in the passages that were read against a configuration, by the site of their source; those of no site are
    /// left out.
    public func voices(readAgainst configuration: Configuration.ID) throws -> [Site.ID: Set<PassageVoice>] {
        try voices(readAgainst: [configuration])[configuration] ?? [:]
    }

    /// The same for several configurations; one against which nothing was read is left out.
    public func voices(
        readAgainst configurations: [Configuration.ID]
    ) throws -> [Configuration.ID: [Site.ID: Set<PassageVoice>]] {
        try read { database in
            var voices: [Configuration.ID: [Site.ID: Set<PassageVoice>]] = [:]
            var present: [Source.ID: [Participant.ID]] = [:]
            for configuration in configurations {
                let rows = try Row.fetchCursor(
                    database.cachedStatement(sql: Store.passageVoices), arguments: [configuration.text])
                var own: [Site.ID: Set<PassageVoice>] = [:]
                while let row = try rows.next() {
                    let source: Source.ID = try row.get("sourceId")
                    let people = try present[source] ?? Store.present(at: source, database)
                    present[source] = people
                    try own[row.get("siteId"), default: []].insert(
                        PassageVoice(
                            row.get("id"), in: source, named: row.maybe("participantId"), present: people))
                }
                if !own.isEmpty { voices[configuration] = own }
            }
            return voices
        }
    }

    private static func present(at source: Source.ID, _ database: Database) throws -> [Participant.ID] {
        try Row.fetchAll(database.cachedStatement(sql: presentAtSource), arguments: [source.text])
            .map { try $0.get("participantId") }
    }

    static let passageVoices = """
        SELECT DISTINCT excerpt.id, excerpt.sourceId, excerpt.participantId, source.siteId FROM reading
        JOIN excerpt ON excerpt.id = reading.excerptId JOIN source ON source.id = excerpt.sourceId
        WHERE reading.configurationId = ? AND source.siteId IS NOT NULL
        """

    static let presentAtSource = "SELECT participantId FROM sourceParticipant WHERE sourceId = ?"
}
