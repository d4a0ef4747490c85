import Realist
import RealistFormats
import Statistics

/// The columns of a CSV file that an analysis needs.
struct AnalysisTable {
    let file: String
    private let columns: CodedColumns

    /// - Throws: everything that is wrong with the file; columns that are not there are among it.
    static func read(_ file: String, columns: [String]) throws -> AnalysisTable {
        var options = CsvReader.Options()
        options.offersEncoding = false
        var findings = Findings(file: file)
        let source = ByteSource.file(try OpenFile(path: file))
        guard var reader = CsvReader(source, file: file, options: options, &findings) else {
            throw findings.problems
        }
        var found: [CsvColumn] = []
        for name in columns where !found.contains(where: { $0.name == name }) {
            if let column = reader.column(name, &findings) { found.append(column) }
        }
        try findings.problems.throwIfAny()
        let table = AnalysisTable(file: file, columns: reader.codedColumns(found, &findings))
        try findings.problems.throwIfAny()
        guard table.count > 0 else { throw NoRows(file: file) }
        return table
    }

    var count: Int { columns.count }

    func place(ofRow row: Int) -> Location {
        Location(file: file, line: (0..<count).contains(row) ? columns.line(ofRow: row) : 0)
    }

    /// A table knows the columns that it was read with.
    private func place(of column: String) -> Int {
        guard let place = columns.names.firstIndex(of: column) else {
            preconditionFailure("the column \(column) was not asked for")
        }
        return place
    }

    /// All cells of a column.
    func texts(_ column: String) -> [String] {
        let place = place(of: column)
        return columns.cells(ofColumn: place, columns.texts[place])
    }

    /// The cells of a column as numbers; `nil` where a cell is empty.
    ///
    /// - Throws: ``NotANumber`` for every cell that holds something else.
    func numbers(_ column: String) throws -> [Double?] {
        try measurements(column).map { $0.isNaN ? nil : $0 }
    }

    /// The cells of a column as finite numbers; NaN where a cell is empty.
    ///
    /// - Throws: ``NotANumber`` for every cell that holds something else.
    func measurements(_ column: String) throws -> [Double] {
        let place = place(of: column)
        return columns.cells(ofColumn: place, try values(ofTexts: place))
    }

    /// The cells of two columns side by side, rows that are alike counted together; of everybody, and then of each value
    /// of the columns `names`, in the order of ``groups(by:)``.
    ///
    /// - Throws: ``NotANumber`` for every cell of the two that holds something else.
    func pairs(_ before: String, _ after: String, by names: [String]) throws -> [(
        of: [GroupPart], pairs: [PairedSample.Pair]
    )] {
        let (first, second) = (place(of: before), place(of: after))
        let (firsts, seconds) = (try values(ofTexts: first), try values(ofTexts: second))
        let by = names.map(place(of:))
        let found = columns.combinations(of: by + [first, second])
        var groups: [[Int]: [PairedSample.Pair]] = [:]
        var all: [PairedSample.Pair] = []
        for (codes, times) in zip(found.codes, found.counts) {
            let pair = PairedSample.Pair(firsts[codes[by.count]], seconds[codes[by.count + 1]], times: times)
            all.append(pair)
            if !by.isEmpty { groups[Array(codes.prefix(by.count)), default: []].append(pair) }
        }
        return [([], all)] + inOrder(Array(groups.keys), of: by).map { (named($0, names), groups[$0] ?? []) }
    }

    /// Combinations of texts in the order of the texts.
    private func inOrder(_ codes: [[Int]], of places: [Int]) -> [[Int]] {
        codes.sorted { texts($0, of: places).lexicographicallyPrecedes(texts($1, of: places)) }
    }

    private func texts(_ codes: [Int], of places: [Int]) -> [String] {
        zip(codes, places).map { columns.texts[$1][$0] }
    }

    private func named(_ codes: [Int], _ names: [String]) -> [GroupPart] {
        zip(names, texts(codes, of: names.map(place(of:)))).map {
            GroupPart($0, $1, title: $1.isEmpty ? "not recorded" : nil)
        }
    }

    /// What each text of a column is as a number.
    private func values(ofTexts place: Int) throws -> [Double] {
        let texts = columns.texts[place]
        let numbers = texts.map(AnalysisTable.number)
        if numbers.contains(nil) {
            var problems = Problems()
            for row in 0..<count {
                let code = columns.code(row: row, column: place)
                guard numbers[code] == nil else { continue }
                let (column, line) = (columns.names[place], columns.line(ofRow: row))
                problems.add(NotANumber(text: texts[code], column: column, file: file, line: line))
            }
            throw problems
        }
        return numbers.map { $0 ?? .nan }
    }

    /// NaN for an empty cell, `nil` for one that holds no number.
    private static func number(_ text: String) -> Double? {
        if text.allSatisfy(\.isWhitespace) { return .nan }
        guard let number = Double(text), number.isFinite else { return nil }
        return number
    }

    /// Everybody, and then each value of the columns, in the order of their text.
    func groups(by names: [String]) -> [Group] {
        let everybody = Group(of: [], rows: Array(0..<count))
        guard !names.isEmpty else { return [everybody] }
        let places = names.map(place(of:))
        let found = columns.combinations(of: places)
        var rows = Array(repeating: [Int](), count: found.codes.count)
        for (row, group) in found.ofRow.enumerated() { rows[Int(group)].append(row) }
        let numbers = Dictionary(uniqueKeysWithValues: zip(found.codes, rows))
        return [everybody]
            + inOrder(found.codes, of: places).map { Group(of: named($0, names), rows: numbers[$0] ?? []) }
    }

    struct Group {
        let of: [GroupPart]
        let rows: [Int]
    }
}

/// A cell that should hold a number and holds something else.
struct NotANumber: Explained {
    let text: String
    let column: String
    let file: String
    let line: Int

    var code: String { "analyse.not-a-number" }
    var location: Location? { Location(file: file, line: line) }
    var what: String {
        "“\(Manners.printable(String(text.prefix(40))))” in the column \(column) is no number."
    }
    var remedy: String { "Correct it, or leave the cell empty." }
}

/// A table of which there is only the header.
struct NoRows: Explained {
    let file: String

    var code: String { "analyse.no-rows" }
    var location: Location? { Location(file: file) }
    var what: String { "There is nobody in this table: no row stands below the header." }
    var remedy: String { "Look whether it is the right file, and whole." }
}
