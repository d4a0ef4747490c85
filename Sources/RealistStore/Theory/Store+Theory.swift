public import Realist

extension Store {
    public func statement(_ id: Statement.ID) throws -> Statement? { try fetch(Statement.self, id.text) }

    /// As ``save(_:as:because:expecting:)``. `change` is the reason, which is needed after the first snapshot; several
    /// may share one.
    @discardableResult
    public func save(
        _ statement: Statement, because change: TheoryChange.ID? = nil, expecting expected: Int? = nil
    ) throws -> Int {
        try save(statement, as: .statement(statement.id), because: change, expecting: expected)
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
    @discardableResult
    public func save(
        _ configuration: Configuration, because change: TheoryChange.ID? = nil, expecting expected: Int? = nil
    ) throws -> Int {
        try save(configuration, as: .configuration(configuration.id), because: change, expecting: expected)
    }

    public func earlierVersions(of configuration: Configuration.ID) throws -> [EarlierVersion<Configuration>]
    {
        try earlier(Configuration.self, configuration.text)
    }

    @discardableResult
    public func save(_ change: TheoryChange) throws -> Int { try save(change, as: Recorded(change.id.text)) }
}

extension Recorded where Value == Statement {
    public static func statement(_ id: Statement.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Configuration {
    public static func configuration(_ id: Configuration.ID) -> Recorded { Recorded(id.text) }
}
