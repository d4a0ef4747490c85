public import Realist

/// The list of everything in a table that was refused, as a table: a row for each.
public struct RefusalTable {
    private let instrument: Instrument?
    private var csv = CsvWriter()
    public private(set) var count = 0

    public static let header = [
        "file", "row", "line", "column", "cell", "item", "found", "reason", "remedy",
    ]

    /// `instrument` is what was answered, in a table of answers.
    public init(of instrument: Instrument? = nil) {
        self.instrument = instrument
        csv.header(RefusalTable.header)
    }

    /// How many bytes wait to be taken.
    public var waiting: Int { csv.bytes.count }

    /// What was written so far.
    public mutating func take() -> [UInt8] { csv.take() }

    /// What a cell holds is left out when it could lead to a person.
    public mutating func add(_ problem: any Explained) {
        count += 1
        let place = problem.location
        let cell = problem as? any FoundInCell
        let found = cell.map { RefusalTable.leadsToNobody($0.found) ? $0.found : "" } ?? ""
        let item = (problem as? RefusedCell).flatMap { refused in
            instrument.flatMap {
                $0.items.indices.contains(refused.item) ? $0.items[refused.item].id.text : nil
            }
        }
        csv.row([
            place?.file ?? "", number(place?.row), number(place?.line), number(place?.column),
            place?.cell ?? "",
            item ?? cell?.column ?? (problem as? PersonalCell)?.column ?? "", found, problem.what,
            problem.remedy,
        ])
    }

    private static func leadsToNobody(_ text: String) -> Bool {
        Identifying.value(text) == nil && PersonalText.finds(in: text).isEmpty
    }

    private func number(_ value: Int?) -> String { value.map { $0 > 0 ? "\($0)" : "" } ?? "" }
}
