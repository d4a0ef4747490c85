import Realist
import RealistFormats

/// The list of everything in a table that was refused, whole, where the screen shows the beginning.
final class RefusalFile {
    private let output: OutputFile
    private let instrument: Instrument?
    private var csv = CsvWriter()
    private(set) var count = 0

    static let header = ["file", "line", "column", "cell", "item", "found", "reason", "remedy"]

    /// `instrument` is what was answered, in a table of answers.
    init(path: String, of instrument: Instrument? = nil) throws {
        output = try OutputFile(path: path)
        self.instrument = instrument
        csv.header(RefusalFile.header)
    }

    /// What a cell holds is left out when it could lead to a person.
    func add(_ problem: any Explained) throws {
        count += 1
        let place = problem.location
        let cell = problem as? any FoundInCell
        let found = cell.map { RefusalFile.leadsToNobody($0.found) ? $0.found : "" } ?? ""
        let item = (problem as? RefusedCell).flatMap { refused in
            instrument.flatMap {
                $0.items.indices.contains(refused.item) ? $0.items[refused.item].id.text : nil
            }
        }
        csv.row([
            place?.file ?? "", number(place?.line), number(place?.column), place?.cell ?? "",
            item ?? cell?.column ?? (problem as? PersonalCell)?.column ?? "", found, problem.what,
            problem.remedy,
        ])
        if csv.bytes.count > 65_536 { try output.write(csv.take()) }
    }

    private static func leadsToNobody(_ text: String) -> Bool {
        Identifying.value(text) == nil && PersonalText.finds(in: text).isEmpty
    }

    func finish() throws {
        try output.write(csv.take())
        try output.finish()
    }

    private func number(_ value: Int?) -> String { value.map { $0 > 0 ? "\($0)" : "" } ?? "" }
}
