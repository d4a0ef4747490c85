import ArgumentParser
import Realist
import Statistics

/// What the analyses of groups of different people take.
struct GroupOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The column of the value; may be repeated.", valueName: "column"))
    var value: [String]

    @Option(help: ArgumentHelp("The column that parts the groups.", valueName: "column"))
    var group: String

    @Option(help: ArgumentHelp("Do it for each value of these columns too.", valueName: "columns"))
    var by: String?

    /// The figures of each outcome's groups, whose samples come in the order of their names. The closure throws where
    /// there are too many of them or too few.
    func findings<Figures: Tested>(
        _ file: String, _ figures: ([NamedSample]) throws -> Figures
    ) throws -> [Finding<Figures>] {
        let by = try AnalysisOptions.list(by, "--by")
        let table = try AnalysisTable.read(file, columns: value + [group] + by)
        let names = table.texts(group)
        var findings: [Finding<Figures>] = []
        for column in value {
            let numbers = try table.numbers(column)
            for part in table.groups(by: by) {
                var values: [String: [Double]] = [:]
                for row in part.rows where !names[row].isEmpty {
                    values[names[row], default: []] += numbers[row].map { [$0] } ?? []
                }
                let samples = values.keys.sorted().map { NamedSample($0, values[$0] ?? []) }
                findings.append(
                    Finding(AnalysedOutcome(id: column), group: part.of, try figures(samples)))
            }
        }
        return findings.correctedByHolm()
    }

    static let note = "Different people: who is in which group was not decided by chance."
}

/// A column with too few or too many groups.
struct WrongGroups: Explained {
    let column: String
    let found: [String]
    let wanted: String
    let file: String
    let remedy: String

    var code: String { "analyse.wrong-groups" }
    var location: Location? { Location(file: file) }
    var what: String {
        let names = found.prefix(8).map { "“\(Manners.printable($0))”" }.joined(separator: ", ")
        return
            "The column \(column) has \(found.count) \(found.count == 1 ? "group" : "groups"), not \(wanted)"
            + (found.isEmpty ? "." : ": \(names)\(found.count > 8 ? ", …" : "").")
    }
}
