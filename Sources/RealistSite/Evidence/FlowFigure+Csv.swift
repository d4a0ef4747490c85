import RealistFormats
public import RealistPages

extension FlowFigure {
    /// The numbers of the flow diagram as a table: one row a step, and below it one for each of its parts.
    public var csv: [UInt8] {
        var table = CsvWriter()
        table.header(["step", "part", "documents"])
        var step = ""
        for row in rows {
            if !row.isPart { step = row.label }
            table.row([step, row.isPart ? row.label : "", row.count])
        }
        return table.take()
    }
}
