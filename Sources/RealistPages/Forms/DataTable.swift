/// A table of rows with a heading each, in a region that scrolls by itself and is reached by the keyboard.
public struct DataTable: Equatable, Sendable {
    public let id: String
    public let caption: String
    /// The table is a part of a longer page: its caption is set like a heading.
    public let isPart: Bool
    public let columns: [Column]
    public let rows: [Row]
    public let isEmpty: Bool
    /// Said in place of a table without rows.
    public let none: String

    public struct Column: Equatable, Sendable {
        public let text: String
        public let isNumber: Bool

        public init(_ text: String, isNumber: Bool = false) {
            self.text = text
            self.isNumber = isNumber
        }
    }

    public struct Row: Equatable, Sendable {
        public let head: Cell
        public let cells: [Cell]

        public init(_ head: Cell, _ cells: [Cell]) {
            self.head = head
            self.cells = cells
        }
    }

    public struct Cell: Equatable, Sendable {
        public let text: String
        public let href: String?
        public let isNumber: Bool
        /// In soft italics: withheld, not known.
        public let isHeld: Bool
        public let tag: Tag?
        public let track: StateTrack?
        /// The heading of its column, which stands beside it where the table has no room for columns.
        public private(set) var of = ""

        public init(
            _ text: String, href: String? = nil, isNumber: Bool = false, isHeld: Bool = false,
            tag: Tag? = nil, track: StateTrack? = nil
        ) {
            self.text = text
            self.href = href
            self.isNumber = isNumber
            self.isHeld = isHeld
            self.tag = tag
            self.track = track
        }

        /// What there may be, or in words that there is none.
        public init(_ text: String?, orElse none: String, isNumber: Bool = false) {
            let isThere = text?.isEmpty == false
            self.init(isThere ? text ?? none : none, isNumber: isNumber, isHeld: !isThere)
        }

        fileprivate func under(_ column: Column) -> Cell {
            var cell = self
            cell.of = column.text
            return cell
        }
    }

    public init(
        id: String = "table", caption: String, isPart: Bool = false, columns: [Column], rows: [Row],
        none: String
    ) {
        self.id = id
        self.caption = caption
        self.isPart = isPart
        self.columns = columns
        self.rows = rows.map { row in
            let heads = columns.dropFirst().map { Optional($0) } + row.cells.map { _ in nil }
            return Row(row.head, zip(row.cells, heads).map { cell, head in head.map(cell.under) ?? cell })
        }
        isEmpty = rows.isEmpty
        self.none = none
    }
}

extension DataTable: PagePart {
    static let pageFields = Fields<DataTable>(
        .init("id", \.id), .init("caption", \.caption), .init("isPart", \.isPart),
        .init("columns", \.columns),
        .init("rows", \.rows), .init("isEmpty", \.isEmpty), .init("none", \.none))
}

extension DataTable.Column: PagePart {
    static let pageFields = Fields<DataTable.Column>(.init("text", \.text), .init("isNumber", \.isNumber))
}

extension DataTable.Row: PagePart {
    static let pageFields = Fields<DataTable.Row>(.init("head", \.head), .init("cells", \.cells))
}

extension DataTable.Cell: PagePart {
    static let pageFields = Fields<DataTable.Cell>(
        .init("text", \.text), .init("href", \.href), .init("isNumber", \.isNumber),
        .init("isHeld", \.isHeld),
        .init("tag", \.tag), .init("track", \.track), .init("of", \.of))
}
