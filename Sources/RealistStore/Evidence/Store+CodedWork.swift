internal import GRDB
public import Realist

/// Which passages carry which codes, and the sources that they are of, read in one state. Nobody's words are in it.
public struct CodedWork: Sendable {
    public let coded: CodedPassages
    /// Without their texts.
    public let sources: [Source.ID: Source]

    fileprivate init(_ database: Database, but unseen: UnseenCodings = .none) throws {
        let all = try Source.fetchAll(database).map { source in
            var source = source
            source.text = nil
            return source
        }
        let excerpts = try Excerpt.fetchAll(database).map { excerpt in
            var excerpt = excerpt
            excerpt.text = ""
            return excerpt
        }
        let evidence = try Evidence(
            sources: all, excerpts: excerpts,
            codebook: Codebook(
                dimensions: Dimension.fetchAll(database), themes: Theme.fetchAll(database),
                codes: Code.fetchAll(database)))
        coded = try CodedPassages(evidence, participants: Participant.fetchAll(database)) {
            take in
            try CodingRows(database: database).each { if !unseen.hides($0) { try take($0) } }
        }
        sources = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
    }
}

extension Store {
    /// What carries which code; read again only where something of it was changed.
    public func keptCodedWork(_ known: Kept<CodedWork>? = nil) throws -> Kept<CodedWork> {
        try kept(known, unless: Store.wasCodedWorkChanged(since:_:)) { try CodedWork($0) }
    }

    /// The same as far as somebody may see it, read anew.
    public func codedWork(but unseen: UnseenCodings) throws -> CodedWork {
        try read { try CodedWork($0, but: unseen) }
    }

    /// Whether anything that ``CodedWork`` has was written, deleted or put in another place; or anything may have been
    /// forgotten, of which nothing is left that tells.
    private static func wasCodedWorkChanged(since sequence: Int64, _ database: Database) throws -> Bool {
        try Row.fetchOne(
            database.cachedStatement(sql: codedWorkChanged), arguments: ["since": sequence]) != nil
    }

    static let codedWorkChanged: String = {
        let codes =
            [
                Source.stored, Excerpt.stored, Dimension.stored, Theme.stored, Code.stored,
                Participant.stored,
            ].map(\.code) + [ObjectKind.codings.code]
        let kinds = codes.map { "'\($0)'" }.joined(separator: ", ")
        let which = """
            (kind IN (\(kinds)) OR kind = 'order'
                AND substr(object, 1, instr(object || '/', '/') - 1) IN (\(kinds)))
            """
        return """
            SELECT 1 FROM version WHERE writtenBy > :since AND \(which)
            UNION ALL SELECT 1 FROM revision WHERE replacedBy > :since AND \(which)
            UNION ALL SELECT 1 FROM audit WHERE sequence > :since
                AND kind IN ('study', 'participant', 'file') LIMIT 1
            """
    }()

    /// Passages by their identifiers, in this order; those that are not there are left out.
    public func excerpts(_ ids: [Excerpt.ID]) throws -> [Excerpt] {
        try read { try Excerpt.fetchAll($0, ids: ids.map(\.text)) }
    }
}
