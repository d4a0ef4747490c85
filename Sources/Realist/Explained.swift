/// An error that a person can act on. The command line prints it; the browser shows it above the form.
public protocol Explained: Error, Equatable {
    /// Stable, for programs: `measures.answer-out-of-range`.
    var code: String { get }
    /// One sentence in the reader's words, with its full stop.
    var what: String { get }
    /// File, line and column; a form's field; or a record. `nil` where there is no such place.
    var location: Location? { get }
    /// The next thing to do, with its full stop.
    var remedy: String { get }
}

extension Explained {
    /// `FILE:LINE:COLUMN: what is wrong. What to do.`
    public var message: String {
        let sentence = remedy.isEmpty ? what : what + " " + remedy
        guard let location else { return sentence }
        return "\(location): \(sentence)"
    }
}

/// A place in a file: lines and columns count from 1; 0 means that no line can be named.
public struct Location: Equatable, Hashable, Comparable, Sendable, CustomStringConvertible {
    /// As the reader would name it: relative to the bundle, or as typed on the command line.
    public let file: String
    public let line: Int
    public let column: Int
    /// In a workbook: the sheet whose row and column these are.
    public let sheet: String?
    /// `nil` where it is the line itself.
    private let begin: Int?

    /// - `row`: the line in which its row begins, where a cell above it has several.
    public init(file: String, line: Int = 0, column: Int = 0, sheet: String? = nil, row: Int? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.sheet = sheet
        begin = row == line ? nil : row
    }

    /// In a table: the line in which its row begins. A cell before this one, or the cell itself, may have several lines.
    public var row: Int { begin ?? line }

    /// The cell as spreadsheets name it, `Sheet1!C7`; `nil` outside a workbook.
    public var cell: String? {
        guard let sheet, line > 0, column > 0 else { return nil }
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return "\(sheet)!\(letters)\(line)"
    }

    public var description: String {
        let file = file.isEmpty ? "\"\"" : file
        if let cell { return "\(file):\(cell)" }
        if let sheet { return line == 0 ? "\(file):\(sheet)" : "\(file):\(sheet), row \(line)" }
        if line == 0 { return file }
        return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
    }

    public static func < (left: Location, right: Location) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

/// Every fault that was found in one reading of a file or folder: never only the first one.
public struct Problems: Error, Sendable {
    /// More than these are counted, not kept: a broken file of a million rows must not fill the memory.
    public static let kept = 1_000

    public private(set) var list: [any Explained] = []
    /// Found besides those in the list.
    public private(set) var omitted = 0

    public init(_ list: [any Explained] = []) {
        for problem in list { add(problem) }
    }

    public var isEmpty: Bool { list.isEmpty }
    public var count: Int { list.count + omitted }

    public mutating func add(_ problem: any Explained) {
        if list.count < Problems.kept { list.append(problem) } else { omitted += 1 }
    }

    public mutating func add(contentsOf problems: Problems) {
        for problem in problems.list { add(problem) }
        omitted += problems.omitted
    }

    /// By file in the given order (files that are not in it come last), then by line and column.
    public mutating func sort(files: [String]) {
        let ranks = Dictionary(files.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
        func rank(_ problem: any Explained) -> (Int, Location) {
            guard let place = problem.location else { return (Int.max, Location(file: "")) }
            return (ranks[place.file] ?? files.count, place)
        }
        let ordered = list.enumerated().sorted { left, right in
            let (leftRank, rightRank) = (rank(left.element), rank(right.element))
            return leftRank == rightRank ? left.offset < right.offset : leftRank < rightRank
        }
        list = ordered.map(\.element)
    }

    /// - Throws: itself, when there is anything in it.
    public func throwIfAny() throws(Problems) {
        if !list.isEmpty { throw self }
    }
}
