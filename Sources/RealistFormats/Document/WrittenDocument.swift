public import Realist

/// Tables for a manuscript, a supplement or a co-author, before anybody said in which program they will be opened.
///
/// ``docx()``, ``xlsx()``, ``csv()``, ``markdown()`` and ``html()`` write it: equal documents give equal bytes.
public struct WrittenDocument: Equatable, Sendable {
    /// Of its files, without the ending.
    public let name: String
    public let title: String
    /// Of all its words.
    public let language: Language
    /// What tells the tables apart, such as *Site*; it heads their headings where they have to stand in one table.
    public let apart: String
    public let tables: [WrittenTable]

    public init(name: String, title: String, language: Language, apart: String = "", tables: [WrittenTable]) {
        self.name = name
        self.title = title
        self.language = language
        self.apart = apart
        self.tables = tables
    }
}

/// One table, with what stands above and below it.
public struct WrittenTable: Equatable, Sendable {
    /// What tells it from the other tables of its document; `nil` where there is only one.
    public let heading: String?
    /// What it shows, in a sentence.
    public let caption: String
    public let columns: [Column]
    /// Of as many cells as there are columns.
    public let rows: [[WrittenText]]
    /// Of the columns so many from the first are joined where rows below each other say the same.
    public let joined: Int
    public let notes: [String]
    /// A figure of the same.
    public let picture: WrittenPicture?

    public struct Column: Equatable, Sendable {
        public let name: String
        /// Beside the others': 1 for a number or a word, 4 for sentences.
        public let width: Int

        public init(_ name: String, width: Int = 2) {
            self.name = name
            self.width = max(1, width)
        }
    }

    /// - Precondition: each row has as many cells as there are columns, of which there is one at least.
    public init(
        heading: String? = nil, caption: String, columns: [Column], rows: [[WrittenText]], joined: Int = 0,
        notes: [String] = [], picture: WrittenPicture? = nil
    ) {
        precondition(!columns.isEmpty, "a table has columns")
        precondition(rows.allSatisfy { $0.count == columns.count }, "each row is as wide as the table")
        self.heading = heading
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.joined = joined
        self.notes = notes
        self.picture = picture
    }

    /// It needs the long side of the paper.
    var isWide: Bool { columns.count > 5 || columns.reduce(0) { $0 + $1.width } > 11 }

    /// How many rows a cell covers: 0 for one that a cell above covers.
    func span(row: Int, column: Int) -> Int {
        func isSame(_ one: Int, _ other: Int) -> Bool {
            (0...column).allSatisfy { rows[one][$0] == rows[other][$0] }
        }
        guard column < joined, !rows[row][column].isEmpty else { return 1 }
        if row > 0, isSame(row - 1, row) { return 0 }
        return (row..<rows.count).prefix { isSame(row, $0) }.count
    }
}

/// A figure that stands above a table: as a picture where the form can hold one, else in words.
public struct WrittenPicture: Equatable, Sendable {
    public let title: String
    /// One element, with its own colours; made by us, and written as it is.
    public let svg: String
    /// All that it shows.
    public let lines: [String]

    public init(title: String, svg: String, lines: [String]) {
        self.title = title
        self.svg = svg
        self.lines = lines
    }
}

/// What stands in a cell: lines of text, of which words may be stressed.
public struct WrittenText: Hashable, Sendable, ExpressibleByStringLiteral {
    public var lines: [[Run]]

    /// Words that are written alike.
    public struct Run: Hashable, Sendable {
        public let text: String
        public let isStrong: Bool

        public init(_ text: String, isStrong: Bool = false) {
            self.text = text
            self.isStrong = isStrong
        }
    }

    /// Lines of plain words; what ends a line in one of them becomes a blank, and empty ones are left out.
    public init(lines: [String]) {
        self.lines = lines.map(WrittenText.oneLine).filter { !$0.isEmpty }.map { [Run($0)] }
    }

    public init(runs: [[Run]]) { lines = runs }

    /// A plain text, of as many lines as it has.
    public init(_ text: String) {
        self.init(lines: PlainText.of(text).split(separator: "\n").map(String.init))
    }

    public init(stringLiteral value: String) { self.init(value) }

    public var isEmpty: Bool { lines.allSatisfy { $0.allSatisfy(\.text.isEmpty) } }

    /// The lines without what stresses them.
    public var plain: String {
        lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
    }

    /// The words of a text with one blank between them, without signs that steer a reader's screen.
    static func oneLine(_ text: String) -> String {
        PlainText.of(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
