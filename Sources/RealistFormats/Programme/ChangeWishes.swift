public import Realist

/// What the person who brings a table of changes says about it.
public struct ChangeWishes: Sendable {
    /// How such tables were understood before; then columns are taken as it says, and no others are looked for.
    public var map: ChangeMap?
    public var encoding: TextEncoding?
    public var separator: ResponseMap.Separator?
    public var source: String?
    public var site: String?
    public var carriesSite = false
    public var kind: Adaptation.Kind?
    public var state: Adaptation.State?
    public var dates: WrittenDay?
    public var columns: [(field: ChangeField, column: String)] = []
    /// What a word means; an empty code for "don't know yet", and for a site to leave such rows out.
    public var values: [(field: ChangeField, text: String, code: String)] = []
    /// Columns that nobody knows are kept as lines of a note.
    public var keepsColumns = false
    public var leaveOut: [String] = []
    /// Rows that do not come in, by the lines in which they begin.
    public var leaveOutRows: Set<Int> = []

    public init() {}

    var form: TableSample.Wishes {
        var form = TableSample.Wishes()
        form.encoding = encoding ?? map?.encoding
        form.separator = separator ?? map?.separator
        return form
    }
}
