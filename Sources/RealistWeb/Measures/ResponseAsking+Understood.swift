internal import Realist
internal import RealistFormats
internal import RealistPages

extension ResponseAsking {
    /// How the table was understood; nothing is said of what is being asked.
    var understood: [SummaryList.Row] {
        let asked = Set(look.proposal.questions.map(\.code))
        var rows: [SummaryList.Row] = []
        func row(_ key: String, _ text: String?) {
            if let text { rows.append(.init(words["app.taking.understood.\(key)"], text)) }
        }
        row("file", form)
        row("items", asked.contains("import.items") ? nil : items)
        if !asked.contains("import.respondent") {
            switch map.respondent {
            case .column(let name): row("person", quoted(name))
            case .unlinked: row("person", words["app.taking.unlinked"])
            }
        }
        row("site", asked.contains("import.site") ? nil : place(map.site) { look.label(of: $0) })
        row("wave", asked.contains("import.wave") ? nil : place(map.wave) { look.title(of: $0) })
        if let day = map.day, !asked.contains("import.days") {
            row(
                "day",
                words[
                    "app.taking.day-in",
                    ["column": day.column, "written": words["app.taking.days.\(day.written.rawValue)"]]])
        }
        if !map.answers.isEmpty {
            let pairs = map.answers.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
            row("answers", pairs.prefix(40).map { "\($0.key) = \($0.value)" }.joined(separator: ", "))
        }
        if !map.missing.isEmpty { row("missing", map.missing.joined(separator: ", ")) }
        if !map.attributes.isEmpty { row("attributes", columns(map.attributes.values.sorted())) }
        let marks = map.leaveOut.map { "\(quoted($0.column)): \($0.value)" }
        if !marks.isEmpty { row("left-out", marks.joined(separator: ", ")) }
        if !look.proposal.left.isEmpty { row("not-taken", columns(look.proposal.left)) }
        return rows
    }

    private var form: String {
        if look.table.workbook != nil { return words["app.taking.workbook"] }
        return words[
            "app.taking.text-file",
            [
                "encoding": words["app.taking.encoding.\(map.form.encoding.rawValue)"],
                "separator": words["app.taking.separator.\(map.form.separator.rawValue)"],
            ]]
    }

    private var items: String {
        let found = look.instrument.items.compactMap { item in map.items[item.id] }
        let first = found.first ?? ""
        return words[
            "app.taking.items-found",
            [
                "n": String(found.count), "of": String(look.instrument.items.count), "first": first,
                "last": found.last ?? first,
            ]]
    }

    private func place<Kind>(
        _ place: ResponseMap.Place<Kind>, _ name: (Identifier<Kind>) -> String
    ) -> String? {
        switch place {
        case .fixed(let id): return words["app.taking.all-of", ["name": name(id)]]
        case .column("", _): return nil
        case .column(let column, let values):
            let means = values.sorted { $0.key < $1.key }.filter { $0.key != name($0.value) }.prefix(20).map {
                "\($0.key) = \(name($0.value))"
            }
            return quoted(column) + (means.isEmpty ? "" : ": " + means.joined(separator: ", "))
        }
    }

    private func quoted(_ column: String) -> String { words["app.taking.quoted", ["column": column]] }

    private func columns(_ names: [String]) -> String {
        let shown = names.prefix(20).map { quoted($0) }.joined(separator: ", ")
        let more = names.count - 20
        return more > 0 ? shown + " " + words["app.taking.more", ["n": String(more)]] : shown
    }
}
