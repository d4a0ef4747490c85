import Realist
import RealistFormats
import RealistStore

/// An allocation of the people of a CSV file, without a study.
struct AllocatedTable {
    private let command: AllocateCommand

    init(_ command: AllocateCommand) {
        self.command = command
    }

    func run() throws {
        let table = try People(of: command)
        let plan = try AllocationPlan(
            people: table.people, by: command.attributes, groups: try command.chosenGroups(), way: .together)
        if command.dryRun {
            return try Manners.output(
                command.json
                    ? AllocationReport.text(AllocationReport.json(of: plan))
                    : AllocationReport.lines(of: plan).map { $0 + "\n" }.joined())
        }
        let seed = command.chosenSeed
        guard
            let (drawn, list) = plan.drawn(
                Identifier(known: "allocation"), seed: seed, on: Moment.now().day ?? Day(1970, 1, 1), by: "")
        else { throw AllocationProblem.methodNotKnown(.present) }
        let digest = list.digest
        if command.check { return try prove(digest) }
        let seats = plan.seats(list)
        let balance = AllocationBalance(
            of: seats.map {
                AllocationBalance.Placed(
                    stratum: $0.stratum, group: $0.group, attributes: table.attributes[$0.person.name] ?? [:])
            }, strata: drawn.strata, groups: drawn.groups,
            attributes: drawn.by + command.reported.filter { !drawn.by.contains($0) })
        if command.to != nil || !command.json { try write(table, seats, drawn) }
        let report = AllocationReport(allocation: drawn, digest: digest, seed: seed, balance: balance)
        if command.json {
            let people = seats.map { seat in
                JsonValue.keys([
                    "id": .text(seat.person.name), "stratum": .text(drawn.strata[seat.stratum].title),
                    "group": .text(drawn.groups[seat.group].id.text),
                ])
            }
            try Manners.output(AllocationReport.text(report.json(people: people)))
        } else if command.to == nil {
            for line in report.lines { command.manners.remark(line) }
        } else {
            try Manners.output(report.lines.map { Manners.printable($0) + "\n" }.joined())
        }
    }

    private func prove(_ digest: String) throws {
        let isSame = digest == command.digest?.lowercased()
        if command.json {
            try Manners.output(
                AllocationReport.text(.keys(["digest": .text(digest), "proved": .flag(isSame)])))
        } else if isSame {
            try Manners.output("These people and this seed give the list with this digest.\n")
        }
        if !isSame { throw OtherList(path: command.study, digest: digest) }
    }

    /// The rows as they were, with stratum and group behind them; whole or not at all.
    private func write(_ table: People, _ seats: [AllocationPlan.Seat], _ drawn: Allocation) throws {
        let byName = Dictionary(seats.map { ($0.person.name, $0) }, uniquingKeysWith: { first, _ in first })
        let out = try OutputFile(path: command.to)
        var csv = CsvWriter()
        csv.header(table.columns + ["stratum", "group"])
        for row in table.rows {
            guard let seat = byName[row[table.id]] else { continue }
            csv.row(row + [drawn.strata[seat.stratum].title, drawn.groups[seat.group].id.text])
        }
        try out.write(csv.take())
        try out.finish()
    }

    /// The rows of the file.
    private struct People {
        let columns: [String]
        let rows: [[String]]
        /// Where the names stand among the columns.
        let id: Int
        let people: [AllocationPlan.Person]
        /// By name.
        let attributes: [String: [String: String]]

        init(of command: AllocateCommand) throws {
            var findings = Findings(file: command.study)
            let source = ByteSource.file(try OpenFile(path: command.study))
            guard var reader = CsvReader(source, file: command.study, &findings) else {
                throw findings.problems
            }
            let id = reader.column("id", &findings)
            let by = command.attributes.map { reader.column($0, &findings) }
            let others = command.reported.map { reader.column($0, &findings) }
            for name in ["stratum", "group"] where reader.columns.contains(name) {
                findings.add(ColumnTaken(name: name, location: Location(file: command.study, line: 1)))
            }
            try findings.problems.throwIfAny()
            var rows: [[String]] = []
            var people: [AllocationPlan.Person] = []
            var attributes: [String: [String: String]] = [:]
            let all = (by + others).compactMap { $0 }
            let names = reader.columns
            let cells = names.compactMap { reader.optionalColumn($0) }
            while reader.advanceRow(&findings) {
                let name = reader.text(id)
                rows.append(cells.map { reader.text($0) })
                people.append(
                    AllocationPlan.Person(
                        name: name, values: by.map { reader.text($0) }, location: reader.place))
                attributes[name] = Dictionary(
                    all.map { ($0.name, reader.text($0)) }, uniquingKeysWith: { first, _ in first })
            }
            try findings.problems.throwIfAny()
            columns = names
            self.rows = rows
            self.people = people
            self.attributes = attributes
            self.id = id?.index ?? 0
        }
    }
}

/// A table that is to get a column has one of this name.
struct ColumnTaken: Explained {
    let name: String
    let location: Location?

    var code: String { "allocation.column-taken" }
    var what: String { "There is a column “\(name)” already." }
    var remedy: String { "Give it another name: the allocation adds a column of this name." }
}

/// People and seed give another list than the one that was made.
struct OtherList: Explained {
    let path: String
    let digest: String

    var code: String { "allocation.other-list" }
    var location: Location? { Location(file: path) }
    var what: String { "These people and this seed give another list, with the digest \(digest)." }
    var remedy: String {
        "Look whether people, attributes, groups and their names are those of the time it was made."
    }
}
