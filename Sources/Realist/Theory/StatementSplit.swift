/// A statement that got a meaning of its own in some of the explanations that linked another one: which was split from
/// which, when, by whom, and why.
public struct StatementSplit: Equatable, Sendable {
    /// The one that was there, which keeps its meaning everywhere else. It may be gone by now, or be merged.
    public var from: Statement.ID
    /// The new one, which is split off once. It may be gone by now, too.
    public var into: Statement.ID
    /// Explanations that link the new one since.
    public var configurations: [Configuration.ID]
    public var on: Day
    /// Who did it, as readings name their reader.
    public var by: String
    /// Needed after the first snapshot.
    public var change: TheoryChange.ID?

    public init(
        from: Statement.ID, into: Statement.ID, configurations: [Configuration.ID] = [], on: Day, by: String,
        change: TheoryChange.ID? = nil
    ) {
        self.from = from
        self.into = into
        self.configurations = configurations
        self.on = on
        self.by = by
        self.change = change
    }
}
