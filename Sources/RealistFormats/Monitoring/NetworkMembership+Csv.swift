import Realist

/// `networks/memberships.csv`
extension NetworkMembership {
    private static let header = [
        "id", "network", "participant", "from", "to", "because", "because-in-words", "took-part",
    ]

    static func read(_ reader: inout CsvReader, _ findings: inout Findings) -> [NetworkMembership] {
        let columns = header.map { reader.column($0, &findings) }
        reader.refuseOtherColumns(&findings)
        var memberships: [NetworkMembership] = []
        while reader.advanceRow(&findings) {
            let id: ID? = reader.required(columns[0], .newId("membership"), &findings)
            let network: Network.ID? = reader.required(columns[1], .id(of: "network"), &findings)
            let participant: Participant.ID? = reader.required(
                columns[2], .id(of: "participant"), &findings)
            let from = reader.required(columns[3], .day, &findings)
            let to = reader.optional(columns[4], .day, &findings)
            let because = reason(reader, columns[5], columns[6], &findings)
            let tookPart = reader.optional(columns[7], .yesNo, &findings)
            if let from, let to, to < from, let column = columns[4] {
                findings.add(
                    StudyProblem.endsBeforeItBegins(from: from, to: to, at: reader.place(column)))
            }
            if because != nil, reader.text(columns[4]).isEmpty, let column = columns[5] {
                findings.add(NetworkProblem.reasonWithoutEnd(at: reader.place(column)))
            }
            guard let id, let network, let participant, let from else { continue }
            memberships.append(
                NetworkMembership(
                    id: id, network: network, participant: participant, from: from, to: to,
                    because: because, tookPart: tookPart))
        }
        return memberships.sorted { $0.id < $1.id }
    }

    private static func reason(
        _ reader: CsvReader, _ listed: CsvColumn?, _ own: CsvColumn?, _ findings: inout Findings
    ) -> ListedOrOwn<Leaving>? {
        let choice: Leaving? = reader.optional(listed, .choice, &findings)
        let words = reader.optional(own, .string, &findings)
        if words != nil, let listed, let own, !reader.text(listed).isEmpty {
            findings.add(NetworkProblem.oneOrOwn(key: listed.name, at: reader.place(own)))
        }
        return ListedOrOwn(choice, words)
    }

    static func write(_ memberships: [NetworkMembership]) -> [UInt8] {
        var table = CsvWriter()
        table.header(header)
        for one in memberships.sorted(by: { $0.id < $1.id }) {
            table.row([
                one.id.text, one.network.text, one.participant.text, "\(one.from)",
                one.to.map { "\($0)" } ?? "", one.because?.choice?.rawValue ?? "", one.because?.words ?? "",
                one.tookPart.map { $0 ? "yes" : "no" } ?? "",
            ])
        }
        return table.take()
    }
}
