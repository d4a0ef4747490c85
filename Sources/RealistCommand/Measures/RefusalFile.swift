import Realist
import RealistFormats

/// The list of everything in a table that was refused, whole, where the screen shows the beginning.
final class RefusalFile {
    private let output: OutputFile
    private let instrument: Instrument
    private var csv = CsvWriter()
    private(set) var count = 0

    static let header = ["file", "line", "column", "cell", "item", "found", "reason", "remedy"]

    init(path: String, of instrument: Instrument) throws {
        output = try OutputFile(path: path)
        self.instrument = instrument
        csv.header(RefusalFile.header)
    }

    /// What a cell holds is left out when it could lead to a person.
    func add(_ problem: any Explained) throws {
        count += 1
        let place = problem.location
        let cell = problem as? any FoundInCell
        let found = cell.map { Identifying.value($0.found) == nil ? $0.found : "" } ?? ""
        let item = (problem as? RefusedCell).flatMap { refused in
            instrument.items.indices.contains(refused.item) ? instrument.items[refused.item].id.text : nil
        }
        csv.row([
            place?.file ?? "", number(place?.line), number(place?.column), place?.cell ?? "",
            item ?? cell?.column ?? "", found, problem.what, problem.remedy,
        ])
        if csv.bytes.count > 65_536 { try output.write(csv.take()) }
    }

    func finish() throws {
        try output.write(csv.take())
        try output.finish()
    }

    private func number(_ value: Int?) -> String { value.map { $0 > 0 ? "\($0)" : "" } ?? "" }
}
