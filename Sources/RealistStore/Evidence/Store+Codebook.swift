internal import GRDB
public import Realist

extension Recorded where Value == Dimension {
    public static func dimension(_ id: Dimension.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Theme {
    public static func theme(_ id: Theme.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Code {
    public static func code(_ id: Code.ID) -> Recorded { Recorded(id.text) }
}

/// What was taken out of the codebook and can be brought back, the last one first. What was merged is not among it.
public struct RemovedCodes: Equatable, Sendable {
    public let dimensions: [Written<Dimension>]
    public let themes: [Written<Theme>]
    public let codes: [Written<Code>]

    public var isEmpty: Bool { dimensions.isEmpty && themes.isEmpty && codes.isEmpty }
}

extension Store {
    public func codebook() throws -> Codebook { try keptCodebook().value }

    /// The same, read again only where it was changed.
    public func keptCodebook(_ known: Kept<Codebook>? = nil) throws -> Kept<Codebook> {
        try kept(known, unless: Store.wasCodebookChanged(since:_:)) { try Codebook($0) }
    }

    /// How many passages and people stand behind each entry of the codebook, counted again only where something that
    /// counts was changed.
    public func keptCodeCounts(_ known: Kept<CodeCounts>? = nil) throws -> Kept<CodeCounts> {
        try kept(known, unless: Store.wasCodingChanged(since:_:)) { try CodeCounts($0) }
    }

    public func codeCounts() throws -> CodeCounts { try keptCodeCounts().value }

    /// The same as far as somebody may see it, counted anew.
    public func codeCounts(but unseen: UnseenCodings) throws -> CodeCounts {
        try read { try CodeCounts($0, but: unseen) }
    }

    public func removedCodes() throws -> RemovedCodes {
        try read { database in
            let merged = try CodingRows(database: database).merged()
            return try RemovedCodes(
                dimensions: Store.removed(database), themes: Store.removed(database),
                codes: Store.removed(database).filter { merged[$0.value.id] == nil })
        }
    }

    private static func wasCodebookChanged(since sequence: Int64, _ database: Database) throws -> Bool {
        try wasChanged(codebookChanged, since: sequence, database)
    }

    private static func wasCodingChanged(since sequence: Int64, _ database: Database) throws -> Bool {
        try wasChanged(codingChanged, since: sequence, database)
    }

    private static func wasChanged(
        _ sql: String, since sequence: Int64, _ database: Database
    ) throws -> Bool {
        try Row.fetchOne(database.cachedStatement(sql: sql), arguments: ["since": sequence]) != nil
    }

    static let codebookChanged = changed([Dimension.stored.code, Theme.stored.code, Code.stored.code])
    static let codingChanged = changed([
        Theme.stored.code, Code.stored.code, Source.stored.code, Excerpt.stored.code,
        ObjectKind.codings.code,
    ])
}

extension Codebook {
    init(_ database: Database) throws {
        try self.init(
            dimensions: Dimension.fetchAll(database), themes: Theme.fetchAll(database),
            codes: Code.fetchAll(database))
    }
}
