import RealistFormats

/// A table that readers can take along: a CSV file, and a resource of the data package.
struct DownloadTable {
    /// The file's name without its ending: `figures`.
    let name: String
    let title: String
    let fields: [Field]
    let rows: [[String]]

    /// A column, as the data package describes it.
    struct Field {
        let name: String
        let type: Kind
        let description: String

        init(_ name: String, _ description: String, type: Kind = .string) {
            self.name = name
            self.type = type
            self.description = description
        }

        /// Types of a table schema.
        enum Kind: String {
            case string, integer, number, date
        }
    }

    /// The table as a file.
    var csv: [UInt8] {
        var table = CsvWriter()
        table.header(fields.map(\.name))
        for row in rows { table.row(row) }
        return table.take()
    }
}
