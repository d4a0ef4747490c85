import Realist

/// `participants.csv`
extension Participant {
    private static let consentColumns = ["consent-interview", "consent-quotes", "consent-responses"]

    /// Reads every row; columns that are not named by the format are attributes.
    static func read(_ reader: inout CsvReader, _ findings: inout Findings) -> [Participant] {
        let id = reader.column("id", &findings)
        let site = reader.column("site", &findings)
        let consents = consentColumns.map { reader.column($0, &findings) }
        let withdrawn = reader.column("withdrawn", &findings)
        let attributes = reader.otherColumns
        var pseudonyms = PseudonymCheck()
        pseudonyms.check(attributes, of: reader, &findings)
        var participants: [Participant] = []
        while reader.advanceRow(&findings) {
            let own: Participant.ID? = reader.required(id, .newId("participant"), &findings)
            let at: Site.ID? = reader.optional(site, .id(of: "site"), &findings)
            let given = consents.map { reader.optional($0, .yesNo, &findings) }
            let day = reader.optional(withdrawn, .day, &findings)
            guard let own else { continue }
            if let id { pseudonyms.check(own.text, in: id, of: reader, isPseudonym: true, &findings) }
            var values: [String: String] = [:]
            for column in attributes {
                let text = PlainText.of(reader.text(column))
                pseudonyms.check(text, in: column, of: reader, &findings)
                if !text.isEmpty { values[column.name] = text }
            }
            participants.append(
                Participant(
                    id: own, site: at, attributes: values,
                    consents: Consents(interview: given[0], quotes: given[1], responses: given[2]),
                    withdrawn: day))
        }
        return participants.sorted { $0.id < $1.id }
    }

    static func write(_ participants: [Participant]) -> [UInt8] {
        let attributes = Set(participants.flatMap(\.attributes.keys)).sorted()
        var table = CsvWriter()
        table.header(["id", "site"] + attributes + consentColumns + ["withdrawn"])
        func word(_ consent: Bool?) -> String { consent.map { $0 ? "yes" : "no" } ?? "" }
        for one in participants.sorted(by: { $0.id < $1.id }) {
            let consents = [one.consents.interview, one.consents.quotes, one.consents.responses]
            table.row(
                [one.id.text, one.site?.text ?? ""] + attributes.map { one.attributes[$0] ?? "" }
                    + consents.map(word) + [one.withdrawn.map { "\($0)" } ?? ""])
        }
        return table.take()
    }
}
