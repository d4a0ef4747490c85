import Realist

/// `networks/contacts.csv`
extension ContactCount {
    static let header = [
        "month", "network", "type", "contacts", "people", "note", "recorded-by", "recorded-on",
    ]

    /// Gives one count after the other, in the order of the file.
    static func read(
        _ reader: inout CsvReader, _ findings: inout Findings, _ take: (ContactCount) throws -> Void
    ) rethrows {
        let columns = header.map { reader.column($0, &findings) }
        reader.refuseOtherColumns(&findings)
        var seen = SeenRows()
        while reader.advanceRow(&findings) {
            let month = reader.required(columns[0], .month, &findings)
            let network: Network.ID? = reader.required(columns[1], .id(of: "network"), &findings)
            let type: ContactType.ID? = reader.required(columns[2], .identifier(), &findings)
            let contacts = reader.required(columns[3], .integer(in: 0...most), &findings)
            let people = reader.optional(columns[4], .integer(in: 0...most), &findings)
            let note = reader.optional(columns[5], .string, &findings)
            let by = reader.required(columns[6], .string, &findings)
            let on = reader.required(columns[7], .day, &findings)
            if let type, let column = columns[2] {
                findings.refer(toContactType: type, at: reader.place(column))
            }
            if let contacts, let people, people > contacts, let column = columns[4] {
                findings.add(
                    NetworkProblem.morePeopleThanContacts(
                        people: people, contacts: contacts, at: reader.place(column)))
            }
            guard let month, let network, let type, let contacts, let by, let on else { continue }
            if !seen.insert("\(month)", network.text, type.text) {
                findings.add(
                    NetworkProblem.contactsTwice(
                        month: month, network: network.text, type: type.text, at: reader.place))
            }
            try take(
                ContactCount(
                    month: month, network: network, type: type, contacts: contacts, people: people,
                    note: note, recordedBy: by, recordedOn: on))
        }
    }

    var cells: [String] {
        [
            "\(month)", network.text, type.text, "\(contacts)", people.map { "\($0)" } ?? "", note ?? "",
            recordedBy, "\(recordedOn)",
        ]
    }
}
