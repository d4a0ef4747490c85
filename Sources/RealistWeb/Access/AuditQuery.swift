internal import Realist
internal import RealistPages
internal import RealistStore

/// Which part of the audit an address asks for.
struct AuditQuery {
    private let who: String
    private let kind: String
    private let since: String
    private let text: String
    private let now: Moment

    private static let spans: [(code: String, milliseconds: Int64)] = [
        ("day", 86_400_000), ("week", 7 * 86_400_000), ("month", 30 * 86_400_000), ("year", 365 * 86_400_000),
    ]

    /// Of what is looked for, in signs.
    private static let longest = 200

    /// No actor is called so: one is `account:…`, or a name at the command line.
    private static let command = "command:"

    init(_ visit: Visit) {
        let query = visit.asked.query
        who = query["who"] ?? ""
        kind = query["kind"] ?? ""
        since = query["since"] ?? ""
        text = String((query["text"] ?? "").trimmed.prefix(AuditQuery.longest))
        now = visit.app.clock()
    }

    var filter: AuditFilter {
        let span = AuditQuery.spans.first { $0.code == since }?.milliseconds
        var filter = AuditFilter(
            actor: who.isEmpty || who == AuditQuery.command ? nil : who, kind: kind.isEmpty ? nil : kind,
            since: span.map { Moment(millisecondsSince1970: now.millisecondsSince1970 - $0) })
        filter.isByCommand = who == AuditQuery.command
        filter.text = text.isEmpty ? nil : text
        return filter
    }

    private var parts: [(name: String, value: String)] {
        [("who", who), ("kind", kind), ("since", since), ("text", text)].filter { !$0.1.isEmpty }
    }

    func address(_ page: String, after: PageKey? = nil) -> String {
        var parts = parts
        if let after { parts.append(("after", after.description)) }
        return page + StudyAddresses.query(parts)
    }

    func bar(_ visit: Visit, count: Int) throws -> FilterBar {
        let study = try visit.here()
        let words = visit.words
        let people = try visit.app.accounts.accounts().filter { entry in
            entry.memberships.contains { $0.study == study.key }
        }.map { (value: Store.actor($0.account.id), text: $0.account.name) }
        return FilterBar(
            action: study.addresses.audit,
            selects: [
                SelectField(
                    "who", label: words["app.administer.filter.who"],
                    options: [(value: "", text: words["app.administer.audit.anybody"])] + people
                        + [(value: AuditQuery.command, text: words["app.administer.audit.by-command"])],
                    chosen: who),
                SelectField(
                    "kind", label: words["app.administer.filter.kind"],
                    options: [(value: "", text: words["app.administer.audit.anything"])]
                        + study.store.auditedKinds.map { (value: $0, text: AuditWords.thing($0, words)) },
                    chosen: kind),
                SelectField(
                    "since", label: words["app.administer.filter.since"],
                    options: [(value: "", text: words["app.administer.audit.any-time"])]
                        + AuditQuery.spans.map {
                            (value: $0.code, text: words["app.administer.since.\($0.code)"])
                        },
                    chosen: since),
            ],
            search: TextField(
                "text", label: words["app.administer.filter.text"], value: text, autocomplete: "off"),
            result: words["app.administer.audit.shown", ["n": String(count)]],
            clear: parts.isEmpty ? nil : study.addresses.audit, csv: address(study.addresses.auditTable))
    }
}
