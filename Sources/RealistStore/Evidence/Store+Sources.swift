internal import GRDB
public import Realist

/// A source with all that was marked in it, and what was made of that.
public struct SourceRead: Equatable, Sendable {
    public let source: Source
    /// The number of its version.
    public let number: Int
    /// In the order of the text; of two that begin together the longer one first.
    public let excerpts: [Excerpt]
    /// Titles of the codes of each passage, in the order of the codebook, each once however many gave it.
    public let codes: [Excerpt.ID: [Wording]]
    public let readings: [Excerpt.ID: [Reading]]
    /// Those who were heard and are participants of the study, in the order of the source.
    public let people: [Participant]
    /// What tells one text from another; nothing for a source without one.
    public let mark: String
}

extension Recorded where Value == Source {
    public static func source(_ id: Source.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Excerpt {
    public static func excerpt(_ id: Excerpt.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Participant {
    public static func participant(_ id: Participant.ID) -> Recorded { Recorded(id.text) }
}

extension Source {
    /// Tells its text from another one.
    var mark: String {
        text.map { String(Digest(of: Array($0.contents.utf8)).hexadecimal.prefix(24)) } ?? ""
    }
}

extension Store {
    /// - `unseen`: what whoever asks must not see.
    ///
    /// - Returns: `nil` when there is no such source.
    public func source(_ id: Source.ID, but unseen: UnseenCodings = .none) throws -> SourceRead? {
        try read { database in
            guard let source = try Source.fetch(database, id.text) else { return nil }
            let excerpts = try Excerpt.fetchAll(database, where: "sourceId", is: id.text).sorted {
                ($0.from, -$0.to, $0.id) < ($1.from, -$1.to, $1.id)
            }
            let sql = """
                SELECT reading.id FROM excerpt JOIN reading ON reading.excerptId = excerpt.id
                WHERE excerpt.sourceId = ? ORDER BY reading.position
                """
            let readings = try Reading.fetchAll(
                database, ids: String.fetchAll(database, sql: sql, arguments: [id.text]))
            return try SourceRead(
                source: source,
                number: Version.fetch(database, kind: Source.stored.code, id.text)?.number ?? 1,
                excerpts: excerpts, codes: Store.codes(of: id, but: unseen, database),
                readings: Dictionary(grouping: readings, by: \.excerpt),
                people: Participant.fetchAll(database, ids: source.participants.map(\.text)),
                mark: source.mark)
        }
    }

    private static func codes(
        of source: Source.ID, but unseen: UnseenCodings, _ database: Database
    ) throws -> [Excerpt.ID: [Wording]] {
        var codes: [Excerpt.ID: [Wording]] = [:]
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT DISTINCT coding.excerptId, code.id, code.position, code.title, code.titleIn
                FROM excerpt JOIN coding ON coding.excerptId = excerpt.id JOIN code ON code.id = coding.codeId
                WHERE excerpt.sourceId = ? AND \(Store.seen) ORDER BY code.position
                """,
            arguments: [
                source.text, unseen.coder, CanonicalText.list(unseen.passages.map(\.text).sorted()),
            ])
        for row in rows { codes[try row.get("excerptId"), default: []].append(try row.wording("title")) }
        return codes
    }

    /// Saves a source; who was heard in it and is not known yet becomes a participant of its site, nothing else known.
    ///
    /// - Returns: the number of the present version now.
    /// - Throws: ``EditConflict`` when another version is there by now; ``ContentProblem/withdrew(path:pseudonym:)`` for
    ///   somebody who was taken out of the study.
    @discardableResult
    public func save(_ source: Source, expecting expected: Int? = nil) throws -> Int {
        let record = Recorded<Source>.source(source.id)
        return try change("save", kind: record.kind, object: record.id) { ledger in
            let database = ledger.database
            if try !record.check(expected, saving: source, database, path: path) {
                let gone = try WithdrawnPeople(Withdrawal.fetchAll(database))
                for id in source.participants where try Participant.fetch(database, id.text) == nil {
                    if gone.mode(of: id.text) != nil {
                        throw ContentProblem.withdrew(path: path, pseudonym: id.text)
                    }
                    try ledger.save(Participant(id: id, site: source.site))
                }
                try ledger.save(source)
            }
            return try Version.fetch(database, kind: record.kind, record.id)?.number ?? 0
        }
    }

    /// Takes a source away in which nothing is marked, with its words: they stay in no earlier version either.
    ///
    /// - Throws: ``EditConflict``, or `ContentProblem.brokenReference` when something is marked in it by now.
    public func remove(_ source: Source.ID, expecting expected: Int) throws {
        let record = Recorded<Source>.source(source)
        try change("delete", kind: record.kind, object: record.id) { ledger in
            try record.check(expected, saving: nil, ledger.database, path: path)
            ledger.forgets = true
            try ledger.delete(Source.self, source.text)
            try Redacting.forgetPassages(of: source, within: [0..<Int.max], ledger)
        }
    }

    /// Participants by their pseudonyms, as far as there are such.
    public func participants(_ ids: [Participant.ID]) throws -> [Participant] {
        try read { try Participant.fetchAll($0, ids: ids.map(\.text)) }
    }
}
