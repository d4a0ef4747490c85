public import Realist

extension CsvReader {
    /// A column that must be there; `nil` and a problem when it is not.
    public mutating func column(_ name: String, _ findings: inout Findings) -> CsvColumn? {
        if let column = optionalColumn(name) { return column }
        let others = columns.indices.filter { !known.contains($0) }.map { columns[$0] }
        let near = findings.suggestion(for: name, among: others)
        findings.add(CsvProblem.missingColumn(name, suggestion: near, at: Location(file: file, line: 1)))
        return nil
    }

    public mutating func optionalColumn(_ name: String) -> CsvColumn? {
        if !asked.contains(name) { asked.append(name) }
        guard let index = columns.firstIndex(of: name) else { return nil }
        known.insert(index)
        return CsvColumn(index: index, name: name)
    }

    /// The columns that nobody has asked for, in their order.
    public var otherColumns: [CsvColumn] {
        columns.indices.filter { !known.contains($0) }.map { CsvColumn(index: $0, name: columns[$0]) }
    }

    /// Tells of every column that nobody has asked for.
    public func refuseOtherColumns(_ findings: inout Findings) {
        for column in otherColumns {
            let near = findings.suggestion(for: column.name, among: asked)
            findings.add(
                CsvProblem.unknownColumn(
                    column.name, known: asked, suggestion: near, at: place(ofHeader: column)))
        }
    }

    public func place(ofHeader column: CsvColumn) -> Location {
        headerPlaces.indices.contains(column.index)
            ? headerPlaces[column.index] : Location(file: file, line: 1)
    }

    /// What the first line says.
    mutating func readHeader(_ findings: inout Findings) -> Bool {
        let count = scanner.cells.count
        headerPlaces = (0..<count).map { place(ofCell: $0) }
        columns = (0..<count).map { text(ofCell: $0) }
        if count == 1, let name = columns.first {
            let place = Location(file: file, line: 1)
            if name.utf8.contains(UInt8(ascii: ";")) || name.utf8.contains(UInt8(ascii: "\t")) {
                let isTab = !name.utf8.contains(UInt8(ascii: ";"))
                findings.add(CsvProblem.separator(isTab ? .tab : .semicolon, at: place))
                return false
            }
        }
        if columns.count(where: NumberRule.isDecimal) * 2 > count {
            findings.add(CsvProblem.noHeader(at: Location(file: file, line: 1)))
            return false
        }
        if options.headers == .anything {
            columns = CsvReader.named(columns.map(PlainText.of))
            return true
        }
        var first: [String: Int] = [:]
        var isGood = true
        for (index, name) in columns.enumerated() {
            if name.allSatisfy(\.isWhitespace) {
                findings.add(CsvProblem.blankHeader(column: index + 1, at: headerPlaces[index]))
                isGood = false
            } else if let earlier = first[name] {
                findings.add(CsvProblem.headerTwice(name, first: earlier + 1, at: headerPlaces[index]))
                isGood = false
            } else {
                first[name] = index
            }
        }
        return isGood
    }

    /// Names for columns that have none, or not one of their own.
    static func named(_ headers: [String]) -> [String] {
        var taken = Set(headers)
        var seen: Set<String> = []
        return headers.enumerated().map { index, header in
            let isBlank = header.allSatisfy(\.isWhitespace)
            let stem = isBlank ? "column \(index + 1)" : header
            if !isBlank, seen.insert(header).inserted { return header }
            var name = stem
            var number = 2
            while taken.contains(name) {
                name = "\(stem) (\(number))"
                number += 1
            }
            taken.insert(name)
            return name
        }
    }
}
