/// What people call a thing of the study: its title or its words, in the study's first language.
///
/// What is nowhere here is called by its identifier: a participant, a passage, a withdrawal.
enum ThingName {
    /// The column of the thing's own table that has its name. What is evidence has none here: an administrator reads the
    /// audit, and no evidence.
    private static let columns: [String: String] = [
        "study": "title", "wave": "title", "recommendation": "title", "site": "label", "workshop": "title",
        "ownTerm": "title", "changeTheme": "title", "adaptation": "title", "statement": "text",
        "configuration": "title", "snapshot": "title", "theoryChange": "reason", "release": "version",
        "codingRound": "title", "literatureSearch": "place", "literatureRecord": "title",
        "organisation": "title", "staffGroup": "title", "indicator": "title",
    ]

    /// What has no name of its own is called by what it joins: an expression over its row, `thing`.
    private static let joined: [String: String] = [
        "decision": "\(site) || ': ' || \(of("recommendation", "title"))",
        "judgement": "\(site) || ': ' || \(of("configuration", "title"))",
        "overallJudgement": of("configuration", "title"), "reading": of("configuration", "title"),
        "leadsTo": "\(of("statement", "text", by: "fromStatementId")) || ' → ' || "
            + of("statement", "text", by: "toStatementId"),
        "theoryProposal": "coalesce(thing.title, thing.label, thing.file || ' · ' || thing.fileRow)",
        "blindCoding": of("codingRound", "title", by: "roundId"),
        "adjudication": of("codingRound", "title", by: "roundId"),
        "standingQuestion": "thing.question || ', ' || thing.place",
    ]

    private static let site = of("site", "label")

    private static func of(_ table: String, _ column: String, by key: String? = nil) -> String {
        "(SELECT \(column) FROM \(table) WHERE id = thing.\(key ?? table + "Id"))"
    }

    /// The name of what an entry of `audit` is about, as SQL; of what was deleted, its last one.
    static func ofEntry(among kinds: [StoredKind]) -> String {
        let cases = kinds.compactMap { kind -> String? in
            func present(_ name: String) -> String {
                "(SELECT \(name) FROM \(kind.table) thing WHERE thing.id = audit.object)"
            }
            if let column = columns[kind.code] {
                return "WHEN '\(kind.code)' THEN coalesce(\(present(column)), \(last(kind, column)))"
            }
            return joined[kind.code].map { "WHEN '\(kind.code)' THEN \(present($0))" }
        }
        return cases.isEmpty ? "NULL" : "CASE audit.kind \(cases.joined(separator: " ")) END"
    }

    private static func last(_ kind: StoredKind, _ column: String) -> String {
        """
        (SELECT json_extract(value, '$.\(kind.table)[0].\(column)') FROM revision
        WHERE kind = audit.kind AND object = audit.object AND value IS NOT NULL
        ORDER BY number DESC LIMIT 1)
        """
    }
}
