import Realist

extension TablePage {
    /// Statements in the order of the theory, and where each is linked.
    ///
    /// - `start`: how many stand before the first one that is shown.
    public static func statements(_ around: Surroundings, _ theory: WorkingTheory, start: Int) -> TablePage {
        let words = theory.words
        let all = theory.theory.statements
        let first = (0..<all.count).contains(start) ? start : 0
        let most = 50
        var users: [Statement.ID: [String]] = [:]
        for configuration in theory.theory.configurations {
            for id in configuration.linked { users[id, default: []].append(configuration.label) }
        }
        let rows = all.dropFirst(first).prefix(most).map { statement in
            DataTable.Row(
                .init(
                    theory.statementText(statement.id),
                    href: theory.isWriter ? theory.addresses.editStatement(statement.id) : nil),
                [
                    .init(theory.name(of: statement.level)),
                    .init(
                        (users[statement.id] ?? []).joined(separator: words["list.comma"]),
                        orElse: words["app.form.nothing"]),
                ])
        }
        let address = theory.addresses.statements + "?start="
        return TablePage(
            around, heading: words["app.theory.statement.all"], lead: words["app.theory.statement.lead"],
            table: DataTable(
                caption: words[
                    "app.theory.statement.caption",
                    [
                        "from": String(all.isEmpty ? 0 : first + 1), "to": String(first + rows.count),
                        "n": String(all.count),
                    ]],
                columns: [
                    .init(words["app.theory.edit.statement"]), .init(words["app.theory.edit.level"]),
                    .init(words["app.theory.statement.in"]),
                ], rows: rows, none: words["app.theory.statement.none"]),
            pager: all.count > most
                ? Pager(
                    newer: first > 0 ? address + String(max(0, first - most)) : nil,
                    older: first + most < all.count ? address + String(first + most) : nil) : nil,
            crumbs: [Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)])
    }
}
