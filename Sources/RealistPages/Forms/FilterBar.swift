/// What of a list is shown. It is sent as part of the address, so that what one sees can be passed on as a link.
public struct FilterBar: Equatable, Sendable {
    public let action: String
    public let hidden: [HiddenField]
    public let selects: [SelectField]
    public let search: TextField?
    /// What is shown: “12 changes of 3 sites”.
    public let result: String
    /// Shows everything again; `nil` where everything is shown.
    public let clear: String?
    /// The same rows as a table.
    public let csv: String?

    public init(
        action: String, hidden: [HiddenField] = [], selects: [SelectField], search: TextField? = nil,
        result: String, clear: String?, csv: String?
    ) {
        self.action = action
        self.hidden = hidden
        self.selects = selects
        self.search = search
        self.result = result
        self.clear = clear
        self.csv = csv
    }
}

extension FilterBar: PagePart {
    static let pageFields = Fields<FilterBar>(
        .init("action", \.action), .init("hidden", \.hidden), .init("selects", \.selects),
        .init("search", \.search), .init("result", \.result), .init("clear", \.clear), .init("csv", \.csv))
}
