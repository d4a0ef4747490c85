extension TheoryProposal {
    /// One that is gathered from what passages tell: their parts, each said once, in the order of the sentence.
    ///
    /// It holds no words of the passages: whose words go, their linked coding goes, and nothing of them is left here.
    ///
    /// - Parameters:
    ///   - id: its own name.
    ///   - codings: at least one.
    ///   - statements: of the theory. What a passage tells of a statement is proposed in the statement's words.
    ///   - language: of those words.
    ///   - list: how many linked codings the study has: stands for the row of a table.
    ///   - day: on which they were gathered.
    public init(
        id: ID, gathering codings: [LinkedCoding], statements: [Statement], in language: Language,
        list: Int, on day: Day
    ) {
        let texts = LinkedStatements(statements)
        var parts: [Part] = []
        for role in Configuration.Part.allCases {
            for told in codings.compactMap({ $0.part(role) }) {
                let text = texts.statement(of: told)?.text.text(in: language) ?? told.text
                let part = Part(Role(rawValue: role.rawValue) ?? .undecided, text)
                if !parts.contains(part) { parts.append(part) }
            }
        }
        self.init(
            id: id, on: day, origin: Origin(file: Self.linkedCodings, row: max(1, list)), parts: parts)
    }

    /// What stands for the name of a file in a proposal that was gathered from passages.
    public static let linkedCodings = "linked-codings"

    public var isGathered: Bool { origin.file == Self.linkedCodings && origin.table == nil }
}

/// Statements by the names that they have or had: one that was merged answers to its old name.
public struct LinkedStatements: Sendable {
    private var byName: [Statement.ID: Statement] = [:]

    public init(_ statements: [Statement]) {
        for statement in statements {
            for alias in statement.aliases { byName[alias] = statement }
        }
        for statement in statements { byName[statement.id] = statement }
    }

    /// `nil` for what was told in words of its own, or of a statement that is gone.
    public func statement(of part: LinkedCoding.Part) -> Statement? {
        part.statement.flatMap { byName[$0] }
    }
}
