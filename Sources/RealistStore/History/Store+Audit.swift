internal import GRDB

/// An entry of the audit as a page shows it.
public struct AuditLine: Equatable, Sendable {
    public let sequence: Int
    /// A time in UTC.
    public let at: String
    public let actor: String
    public let action: String
    public let kind: String
    public let object: String
    /// What people call the thing, now or when it was deleted; `nil` for what has no name, or is gone.
    public let name: String?
    /// Counts, as a JSON object.
    public let detail: String
    /// Sixty-four hexadecimal signs.
    public let hash: String

    init(_ row: Row) throws {
        sequence = try row.get("sequence")
        at = try row.get("at")
        actor = try row.get("actor")
        action = try row.get("action")
        kind = try row.get("kind")
        object = try row.get("object")
        name = try row.maybe("name")
        detail = try row.get("detail")
        hash = try row.decode(Digest.self, forColumn: "hash").hexadecimal
    }
}

/// Which entries of the audit a list has. What is not set does not matter.
public struct AuditFilter: Equatable, Sendable {
    public var actor: String?
    public var action: String?
    public var kind: String?
    public var object: String?
    /// Not before this moment.
    public var since: Moment?
    /// Only what was done at the command line, where nobody is signed in.
    public var isByCommand = false
    /// Words that all are in the name or the identifier of what it was done with, capitals or not (a to z).
    public var text: String?

    public init(
        actor: String? = nil, action: String? = nil, kind: String? = nil, object: String? = nil,
        since: Moment? = nil
    ) {
        self.actor = actor
        self.action = action
        self.kind = kind
        self.object = object
        self.since = since
    }

    /// What an index finds, and what is asked of each that it gives; no more than ``most`` are looked at for a page.
    ///
    /// - `name`: what a thing is called, as SQL over the entry; see ``ThingName``.
    func query(
        after: PageKey?, lines: Int, name: String
    ) -> (sql: String, last: String, known: [DatabaseValue], asked: [DatabaseValue]) {
        var found: [(String, String)] = []
        var asked: [(String, String)] = []
        if let kind, let object {
            found = [("kind", kind), ("object", object)]
            if let actor { asked.append(("actor", actor)) }
        } else {
            if let actor { found = [("actor", actor)] }
            if let kind { asked.append(("kind", kind)) }
            if let object { asked.append(("object", object)) }
        }
        if let action { asked.append(("action", action)) }
        // An entry from before the moment ends nothing: clocks jump, and order goes by sequence.
        if let since { asked.append(("at", since.description)) }
        var range = found.map { "\($0.0) = ?" }
        var known = found.map { $0.1.databaseValue }
        if let after {
            range.append("sequence < ?")
            known.append(after.place.databaseValue)
        }
        let looked = """
            SELECT sequence FROM audit \(range.isEmpty ? "" : "WHERE ")\(range.joined(separator: " AND "))
            ORDER BY sequence DESC
            """
        var conditions =
            asked.map { $0.0 == "at" ? "audit.at >= ?" : "audit.\($0.0) = ?" }
            + (isByCommand ? ["audit.actor NOT LIKE 'account:%'"] : [])
        var values = asked.map { $0.1.databaseValue }
        for word in text?.split(whereSeparator: \.isWhitespace) ?? [] {
            conditions.append("(\(name) LIKE ? ESCAPE '\\' OR audit.object LIKE ? ESCAPE '\\')")
            values += repeatElement(LikePattern.containing(String(word)).databaseValue, count: 2)
        }
        let sql = """
            SELECT audit.*, \(name) AS name FROM (\(looked) LIMIT \(most)) looked
            CROSS JOIN audit ON audit.sequence = looked.sequence
            \(conditions.isEmpty ? "" : "WHERE ")\(conditions.joined(separator: " AND "))
            LIMIT \(lines)
            """
        return (sql, "\(looked) LIMIT 1 OFFSET \(most - 1)", known, values)
    }

    /// Words are rare: whoever looks for them does not want to be told of each thousand without any.
    private var most: Int { text == nil ? 1_000 : 10_000 }
}

extension Store {
    /// The kinds of things that a study has, as the audit names them.
    public var auditedKinds: [String] { schema.kinds.map(\.code).sorted() }

    /// A page of the audit, the last entry first.
    public func audit(
        _ filter: AuditFilter = AuditFilter(), after: PageKey? = nil, most: Int = 50
    ) throws -> ListPage<AuditLine> {
        let most = max(1, min(most, 1_000))
        let query = filter.query(
            after: after, lines: most + 1, name: ThingName.ofEntry(among: schema.orderedKinds))
        return try read { database in
            var lines = try Row.fetchAll(
                database.cachedStatement(sql: query.sql),
                arguments: StatementArguments(query.known + query.asked)
            ).map { try AuditLine($0) }
            var next: Int?
            if lines.count > most {
                lines.removeLast()
                next = lines.last?.sequence
            } else {
                next = try Int.fetchOne(
                    database.cachedStatement(sql: query.last), arguments: StatementArguments(query.known))
            }
            return ListPage(lines: lines, next: next.map { PageKey(place: $0, id: "") })
        }
    }
}
