import Realist
import RealistFormats
import RealistPages

extension StudyTables {
    /// Who took part, by one attribute at a time, under the rules for small numbers.
    var participantTables: [WrittenTable] {
        guard let total = participants.total else { return [] }
        var rows: [[WrittenText]] = []
        var notTold: [String] = []
        var isAnyTogether = false
        for attribute in participants.attributes {
            let name = title(attribute.kind)
            guard let counts = attribute.counts else {
                notTold.append(name)
                continue
            }
            for count in counts {
                isAnyTogether = isAnyTogether || count.values.count > 1
                let values = count.values.map { title($0, attribute.kind) }
                rows.append([
                    WrittenText(name), WrittenText(values.joined(separator: words["list.semicolon"])),
                    WrittenText(String(count.people)),
                    WrittenText("\((count.people * 200 + total) / (2 * total)) %"),
                ])
            }
        }
        rows.append([
            WrittenText(words["tables.all"]), "", WrittenText(String(total)), WrittenText("100 %"),
        ])
        var notes = [note("participants")]
        if isAnyTogether { notes.append(note("together", ["n": String(participants.fewest)])) }
        if !notTold.isEmpty {
            notes.append(note("attributes", ["list": words.list(notTold), "n": String(participants.fewest)]))
        }
        return [
            WrittenTable(
                caption: words.count("tables.participants.caption", total),
                columns: [
                    column("attribute", 3), column("value", 5), column("people", 1), column("share", 1),
                ],
                rows: rows, joined: 1, notes: notes)
        ]
    }

    private func title(_ kind: ParticipantCounts.Kind) -> String {
        switch kind {
        case .site: words["tables.head.site"]
        case .attribute("role"): words["tables.role-of-person"]
        case .attribute(let name):
            name.prefix(1).uppercased() + name.dropFirst().split(separator: "-").joined(separator: " ")
        }
    }

    private func title(_ value: String, _ kind: ParticipantCounts.Kind) -> String {
        switch kind {
        case .site:
            publication.sites.first { $0.id.text == value }.map { text($0.title) } ?? self.value("", of: "")
        case .attribute(let name): self.value(value, of: name)
        }
    }
}
