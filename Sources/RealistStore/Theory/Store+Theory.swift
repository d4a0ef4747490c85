public import Realist

extension Store {
    public func statement(_ id: Statement.ID) throws -> Statement? { try fetch(Statement.self, id.text) }

    /// `change` is the reason, which is needed after the first snapshot; several may share one. `expected` is the
    /// number of the version that was edited, for noticing that somebody else was quicker.
    public func save(
        _ statement: Statement, because change: TheoryChange.ID? = nil, expecting expected: Int? = nil
    ) throws {
        try save(statement, change: change, expecting: expected)
    }

    public func number(of statement: Statement.ID) throws -> Int? {
        try number(Statement.self, statement.text)
    }

    public func earlierVersions(of statement: Statement.ID) throws -> [EarlierVersion<Statement>] {
        try earlier(Statement.self, statement.text)
    }

    public func configuration(_ id: Configuration.ID) throws -> Configuration? {
        try fetch(Configuration.self, id.text)
    }

    /// As ``save(_:because:expecting:)-(Statement,_,_)``; the revision is counted by the file.
    public func save(
        _ configuration: Configuration, because change: TheoryChange.ID? = nil, expecting expected: Int? = nil
    ) throws {
        try save(configuration, change: change, expecting: expected)
    }

    public func earlierVersions(of configuration: Configuration.ID) throws -> [EarlierVersion<Configuration>]
    {
        try earlier(Configuration.self, configuration.text)
    }

    public func save(_ change: TheoryChange) throws { try save(change, expecting: nil) }
}
