/// What people say for and against a setting, aspect by aspect: a positive/negative table.
public struct SettingTable: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<SettingTable>

    public let id: ID
    /// The setting: *general practice*.
    public var title: Wording
    public var site: Site.ID?
    public var rows: [Row]
    public var note: Wording?

    public init(
        id: ID, title: Wording, site: Site.ID? = nil, rows: [Row] = [], note: Wording? = nil
    ) {
        self.id = id
        self.title = title
        self.site = site
        self.rows = rows
        self.note = note
    }

    /// At least one of the two sides is there.
    public struct Row: Equatable, Sendable {
        public var aspect: Wording
        public var positive: Wording?
        public var negative: Wording?

        public init(aspect: Wording, positive: Wording? = nil, negative: Wording? = nil) {
            self.aspect = aspect
            self.positive = positive
            self.negative = negative
        }
    }
}
