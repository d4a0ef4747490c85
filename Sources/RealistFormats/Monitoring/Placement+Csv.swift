import Realist

/// `networks/placements.csv`
extension Placement {
    private static let header = [
        "allocation", "number", "stratum", "place", "group", "participant", "on", "by",
    ]

    static func read(
        _ reader: inout CsvReader, allocations: [Allocation], _ findings: inout Findings
    ) -> [Placement] {
        let columns = header.map { reader.column($0, &findings) }
        reader.refuseOtherColumns(&findings)
        let known = Dictionary(allocations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var placements: [Placement] = []
        let count = 1...Allocation.mostPeople
        while reader.advanceRow(&findings) {
            let id: Allocation.ID? = reader.required(columns[0], .id(of: "allocation"), &findings)
            let number = reader.required(columns[1], .integer(in: count), &findings)
            let stratum = reader.required(columns[2], .integer(in: count), &findings)
            let place = reader.optional(columns[3], .integer(in: count), &findings)
            let group: Allocation.Group.ID? = reader.required(columns[4], .identifier(), &findings)
            let participant: Participant.ID? = reader.optional(
                columns[5], .id(of: "participant"), &findings)
            let on = reader.required(columns[6], .day, &findings)
            let by = reader.required(columns[7], .string, &findings)
            guard let id, let number, let stratum, let group, let on, let by else { continue }
            findings.declare("placement", "\(id)/\(number)", at: reader.place)
            if let participant {
                findings.declare("participant of an allocation", "\(id)/\(participant)", at: reader.place)
            }
            if let allocation = known[id] {
                if let column = columns[4], allocation.index(of: group) == nil {
                    findings.add(AllocationFileProblem(.noSuchGroup, at: reader.place(column)))
                }
                if let column = columns[2], stratum > allocation.strata.count {
                    findings.add(AllocationFileProblem(.noSuchStratum, at: reader.place(column)))
                }
            }
            placements.append(
                Placement(
                    allocation: id, number: number, stratum: stratum - 1, place: place, group: group,
                    participant: participant, on: on, by: by))
        }
        return sorted(placements, by: allocations)
    }

    static func write(_ placements: [Placement], of allocations: [Allocation]) -> [UInt8] {
        var table = CsvWriter()
        table.header(header)
        for one in sorted(placements, by: allocations) {
            table.row([
                one.allocation.text, "\(one.number)", "\(one.stratum + 1)", one.place.map { "\($0)" } ?? "",
                one.group.text, one.participant?.text ?? "", "\(one.on)", one.by,
            ])
        }
        return table.take()
    }

    /// By the order of the allocations, then by number.
    private static func sorted(_ placements: [Placement], by allocations: [Allocation]) -> [Placement] {
        let order = Dictionary(
            allocations.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        func rank(_ one: Placement) -> (Int, Int) { (order[one.allocation] ?? order.count, one.number) }
        return placements.sorted { rank($0) < rank($1) }
    }
}
