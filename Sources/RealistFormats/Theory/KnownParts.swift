import Realist

/// The words that a theory says already: a cell of a table that says just these is taken for them, however it looks. A
/// statement may hold a semicolon, begin with a number, or say "none".
struct KnownParts {
    /// The words as the theory has them, by what a table's cell keeps of them.
    private var words: [String: String] = [:]
    /// Whose reasoning it is, in plain words.
    private(set) var whose: Set<String> = []

    /// Of all statements.
    init(_ statements: [Statement]) {
        for statement in statements { add(statement.text) }
    }

    /// Those and what one configuration says in words of its own.
    init(_ configuration: Configuration, beside statements: KnownParts) {
        self = statements
        for wording in [configuration.forWhom, configuration.intervention, configuration.note] {
            add(wording)
        }
        add(configuration.title)
        for link in configuration.context { add(link.wording) }
        for link in configuration.resource { add(link.wording) }
        for link in configuration.reasoning {
            add(link.wording)
            if let whose = link.whose { self.whose.insert(ChangeWords.plain(KnownParts.key(whose.text))) }
        }
        for link in configuration.outcome { add(link.wording) }
    }

    /// The words as the theory has them; `nil` for others.
    func words(as text: String) -> String? { words[KnownParts.key(text)] }

    private mutating func add(_ wording: Wording?) {
        guard let text = wording?.text else { return }
        let key = KnownParts.key(text)
        if words[key] == nil { words[key] = text }
    }

    private static func key(_ text: String) -> String { WrittenText.oneLine(TeamTable.tidy(text)) }
}
