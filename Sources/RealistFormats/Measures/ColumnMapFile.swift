public import Realist

/// Reads which column of a table holds which item, as `docs/instruments.md` says.
public enum ColumnMapFile {
    /// - Parameters:
    ///   - bytes: of the file.
    ///   - file: its name, as messages say it.
    ///   - instrument: the one whose items are found.
    /// - Returns: the header of the column of each item that the file names.
    /// - Throws: everything that is wrong with it.
    public static func read(
        _ bytes: [UInt8], file: String, for instrument: Instrument
    ) throws(Problems) -> [Instrument.Item.ID: String] {
        try Yaml.read(bytes, shape(instrument), file: file)
    }

    private static func shape(_ instrument: Instrument) -> YamlShape<[Instrument.Item.ID: String]> {
        .keys(of: "a column map") { file in
            let format = file.required("format", .integer(in: 1...InstrumentFile.format))
            let id = file.required("instrument", .oneOf([instrument.id.text]))
            let columns = file.required("columns", .pairs(.item(of: instrument), .string))
            guard format != nil, id != nil, let columns else { return nil }
            var owners: [String: Instrument.Item.ID] = [:]
            for (item, column) in columns {
                if let owner = owners[column] {
                    let place = file.location(of: "columns")
                    file.add(ColumnMapProblem.twice(column: column, first: owner, second: item, at: place))
                }
                owners[column] = item
            }
            return Dictionary(columns.map { ($0.key, $0.value) }) { first, _ in first }
        }
    }
}

/// What can be wrong with a column map.
public enum ColumnMapProblem: Explained {
    case twice(column: String, first: Instrument.Item.ID, second: Instrument.Item.ID, at: Location)

    public var code: String { "columns.twice" }
    public var location: Location? {
        switch self {
        case .twice(_, _, _, let place): place
        }
    }
    public var what: String {
        switch self {
        case .twice(let column, let first, let second, _):
            "The column \(shown(column)) is given to two items, \(first) and \(second)."
        }
    }
    public var remedy: String { "Give each item a column of its own." }
}
