/// A page of rows: what is shown of them, the rows, and the way to the others.
public struct TablePage: Page, Equatable {
    public static let template = "app/form/table-page"

    public let frame: AppFrame
    public let kicker: String?
    public let heading: String
    public let lead: String?
    public let action: Link?
    /// To another list of the same things, before the filter.
    public let beside: Link?
    public let filter: FilterBar?
    public let table: DataTable
    public let pager: Pager?
    /// Below the table: to what is not in it.
    public let ways: [Link]

    public init(
        _ around: Surroundings, kicker: String? = nil, heading: String, lead: String? = nil,
        action: Link? = nil, beside: Link? = nil, filter: FilterBar? = nil, table: DataTable,
        pager: Pager? = nil,
        ways: [Link] = [],
        back: Link? = nil, crumbs: [Link] = []
    ) {
        frame = around.frame(kicker.map { "\($0): \(heading)" } ?? heading, back: back, crumbs: crumbs)
        self.kicker = kicker
        self.heading = heading
        self.lead = lead
        self.action = action
        self.beside = beside
        self.filter = filter
        self.table = table
        self.pager = pager
        self.ways = ways
    }
}

extension TablePage: PagePart {
    static let pageFields = Fields<TablePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead),
        .init("action", \.action), .init("beside", \.beside), .init("filter", \.filter),
        .init("table", \.table),
        .init("pager", \.pager),
        .init("ways", \.ways))
}
