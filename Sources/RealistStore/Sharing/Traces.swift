internal import GRDB
internal import Realist

/// Where a person's pseudonym or words stand in texts that other people wrote, and in earlier values.
struct Traces {
    let pseudonym: String
    let words: [String]

    /// More than this is not looked for: it would be a book.
    private static let most = 5_000
    /// Shorter pieces are anybody's.
    private static let shortest = 16

    /// The texts cut into sentences that are long enough to be somebody's own.
    static func pieces(of texts: [String]) -> [String] {
        var found: Set<String> = []
        for text in texts {
            for part in text.split(whereSeparator: { ".!?…\n\"“”█".contains($0) }) {
                var piece = part.drop(while: \.isWhitespace)
                while piece.last?.isWhitespace == true { piece.removeLast() }
                if piece.utf8.count >= shortest { found.insert(String(piece)) }
            }
        }
        return found.sorted().prefix(most).map { $0 }
    }

    /// Earlier values of the participant, and those that refer to them.
    func referring(_ database: Database) throws -> [EarlierValue] {
        guard !pseudonym.isEmpty else { return [] }
        return try EarlierValue.fetchAll(
            database,
            sql: """
                SELECT * FROM revision WHERE salt IS NOT NULL
                    AND ((kind = 'participant' AND object = :name) OR instr(value, :reference) > 0)
                """,
            arguments: [
                "name": pseudonym,
                "reference": CanonicalText.object([("participantId", .text(pseudonym))])
                    .dropFirst().dropLast().description,
            ])
    }

    /// Earlier values that hold the pseudonym or any of the words, and those of the participant. A pseudonym without a
    /// digit is a word like any other, and is not looked for in what people wrote.
    func earlierValues(_ database: Database) throws -> [EarlierValue] {
        var named = try referring(database)
        var known = Set(named.map(Traces.key))
        if pseudonym.contains(where: \.isNumber) {
            let written = try EarlierValue.fetchAll(
                database, sql: "SELECT * FROM revision WHERE salt IS NOT NULL AND instr(value, ?) > 0",
                arguments: [pseudonym])
            named += written.filter { row in
                (row.value.map(holdsPseudonym) ?? false) && known.insert(Traces.key(row)).inserted
            }
        }
        guard !words.isEmpty else { return named }
        let quoted = words.map { text in
            var bytes: [UInt8] = []
            CanonicalText.quote(text.utf8, to: &bytes)
            return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
        }
        let worded = try EarlierValue.fetchAll(
            database,
            sql: """
                WITH needle(text) AS (VALUES \(Traces.gaps(quoted.count)))
                SELECT * FROM revision WHERE value IS NOT NULL AND salt IS NOT NULL
                    AND EXISTS (SELECT 1 FROM needle WHERE instr(revision.value, needle.text) > 0)
                """, arguments: StatementArguments(quoted))
        return named + worded.filter { !known.contains(Traces.key($0)) }
    }

    private static func key(_ row: EarlierValue) -> String { "\(row.kind)\t\(row.object)\t\(row.number)" }

    /// Things that are there now and hold them, as `reading x-001/…`: kinds in their order.
    func things(_ ledger: Ledger) throws -> [String] {
        let database = ledger.database
        var found: [String] = []
        for kind in ledger.schema.orderedKinds {
            var ids: Set<String> = []
            for table in [kind.table] + kind.parts {
                let owner = table == kind.table ? "id" : kind.owner
                for column in try Traces.texts(of: table, database) {
                    let named = try Row.fetchAll(
                        database,
                        sql:
                            "SELECT \(owner) AS owner, \(column) AS text FROM \(table) WHERE instr(\(column), ?) > 0",
                        arguments: [pseudonym])
                    for row in named where holdsPseudonym(try row.get("text")) {
                        ids.insert(try row.get("owner"))
                    }
                    guard !words.isEmpty else { continue }
                    ids.formUnion(
                        try String.fetchAll(
                            database,
                            sql: """
                                WITH needle(text) AS (VALUES \(Traces.gaps(words.count)))
                                SELECT \(owner) FROM \(table)
                                WHERE EXISTS (SELECT 1 FROM needle WHERE instr(\(table).\(column), needle.text) > 0)
                                """, arguments: StatementArguments(words)))
                }
            }
            found += ids.sorted().map { "\(kind.code) \($0)" }
        }
        return try found + drafts(database)
    }

    /// Forms that somebody has begun and not saved.
    private func drafts(_ database: Database) throws -> [String] {
        let rows = try Row.fetchAll(database, sql: "SELECT id, fields FROM draft ORDER BY id")
        return try rows.filter { row in
            let text: String = try row.get("fields")
            return holdsPseudonym(text) || words.contains { text.contains($0) }
        }.map { "draft \(try $0.get("id") as String)" }
    }

    /// The pseudonym as a word of its own: `p-1` is not in `p-10`.
    func holdsPseudonym(_ text: String) -> Bool {
        let name = Array(pseudonym.utf8)
        let bytes = Array(text.utf8)
        guard !name.isEmpty, name.count <= bytes.count else { return false }
        for start in 0...bytes.count - name.count
        where bytes[start] == name[0] && bytes[start..<start + name.count].elementsEqual(name) {
            let end = start + name.count
            let isJoined =
                (start > 0 && Traces.joins(bytes[start - 1]))
                || (end < bytes.count && Traces.joins(bytes[end]))
            if !isJoined { return true }
        }
        return false
    }

    /// Other signs part words, those outside ASCII too: better one place too many is told.
    private static func joins(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private static func gaps(_ count: Int) -> String {
        repeatElement("(?)", count: count).joined(separator: ", ")
    }

    /// Columns that hold text and are no identifiers.
    private static func texts(of table: String, _ database: Database) throws -> [String] {
        try Row.fetchAll(database, sql: "SELECT name, type FROM pragma_table_info(?)", arguments: [table])
            .filter { try $0.get("type") == "TEXT" }.map { try $0.get("name") }
            .filter { $0 != "id" && !$0.hasSuffix("Id") }
    }
}
