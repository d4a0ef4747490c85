public import Realist

/// A passage in a list, with what was made of it so far.
public struct ListedPassage: Equatable, Sendable {
    public let excerpt: Excerpt
    /// Of its source.
    public let title: Wording
    public let kind: Source.Kind
    public let site: Site.ID?
    public let codes: Int
    public let readings: Int
    /// What its speakers said against the use of their words.
    public let consent: SpokenConsent?

    public init(
        excerpt: Excerpt, title: Wording, kind: Source.Kind, site: Site.ID?, codes: Int, readings: Int,
        consent: SpokenConsent? = nil
    ) {
        self.consent = consent
        self.excerpt = excerpt
        self.title = title
        self.kind = kind
        self.site = site
        self.codes = codes
        self.readings = readings
    }
}

/// What of the passages is shown.
public struct PassagesAsked: Equatable, Sendable {
    /// Words that all must stand in the passage.
    public var text: String
    public var kind: Source.Kind?
    public var site: Site.ID?
    /// What was made of a passage: `not-coded`, `not-read`, or a stance of a reading.
    public var state: String?
    /// Who speaks.
    public var person: Participant.ID?
    /// How many stand before the first one.
    public var start: Int

    public static let most = 50

    public init(
        text: String = "", kind: Source.Kind? = nil, site: Site.ID? = nil, state: String? = nil,
        person: Participant.ID? = nil, start: Int = 0
    ) {
        self.person = person
        self.text = text
        self.kind = kind
        self.site = site
        self.state = state
        self.start = start
    }

    var isAll: Bool { text.isEmpty && kind == nil && site == nil && state == nil && person == nil }

    func address(_ base: String, start: Int) -> String {
        let said = [
            ("text", text), ("kind", kind?.rawValue ?? ""), ("site", site?.text ?? ""),
            ("state", state ?? ""), ("person", person?.text ?? ""),
            ("start", start > 0 ? String(start) : ""),
        ].filter { !$0.1.isEmpty }
        guard !said.isEmpty else { return base }
        return base + "?" + said.map { $0 + "=" + AppAddress.encoded($1) }.joined(separator: "&")
    }
}

extension TablePage {
    /// The passages of all sources, in the study's order.
    ///
    /// - `total`: of all that were asked for, on whichever page.
    public static func passages(
        _ around: Surroundings, _ passages: [ListedPassage], total: Int, asked: PassagesAsked,
        in theory: WorkingTheory
    ) -> TablePage {
        let words = theory.words
        let addresses = theory.addresses
        let end = asked.start + passages.count
        func way(_ start: Int) -> String { asked.address(addresses.passages, start: start) }
        let from = String(passages.isEmpty ? 0 : asked.start + 1)
        return TablePage(
            around, heading: words["app.passages.heading"], lead: words["app.passages.lead"],
            filter: filter(asked, found: words.count("app.passages.found", total), in: theory),
            table: DataTable(
                id: "passages",
                caption: words[
                    "app.passages.caption", ["from": from, "to": String(end), "n": String(total)]],
                columns: [
                    .init(words["app.passages.column.passage"]), .init(words["app.passages.column.source"]),
                    .init(words["app.passages.column.speaker"]),
                    .init(words["app.passages.column.codes"], isNumber: true),
                    .init(words["app.passages.column.readings"], isNumber: true),
                ],
                rows: passages.map { row($0, in: theory) },
                none: words[asked.isAll ? "app.passages.none" : "app.passages.none-found"]),
            pager: total > PassagesAsked.most
                ? Pager(
                    newer: asked.start > 0 ? way(max(0, asked.start - PassagesAsked.most)) : nil,
                    older: end < total ? way(end) : nil) : nil,
            crumbs: [Link(text: words["app.sources.heading"], href: addresses.sources)])
    }

    private static func filter(
        _ asked: PassagesAsked, found: String, in theory: WorkingTheory
    ) -> FilterBar {
        let words = theory.words
        let any = [("", words["app.evaluate.log.any"])]
        return FilterBar(
            action: theory.addresses.passages,
            selects: [
                SelectField(
                    "state", label: words["app.passages.field.state"],
                    options: any + [
                        ("not-coded", words["app.passages.state.not-coded"]),
                        ("not-read", words["app.passages.state.not-read"]),
                        ("used", words["app.passages.state.used"]),
                    ] + Reading.Stance.allCases.map { ($0.rawValue, words["verdict.\($0.rawValue)"]) },
                    chosen: asked.state),
                SelectField(
                    "kind", label: words["app.sources.field.kind"],
                    options: any + Source.Kind.allCases.map { ($0.rawValue, words["source.\($0.rawValue)"]) },
                    chosen: asked.kind?.rawValue),
                SelectField(
                    "site", label: words["app.sources.field.site"],
                    options: any + theory.sites.map { ($0.id.text, theory.label(of: $0)) },
                    chosen: asked.site?.text),
            ]
                + (asked.person.map { person in
                    [
                        SelectField(
                            "person", label: words["app.passages.column.speaker"],
                            options: any + [(person.text, person.text)], chosen: person.text)
                    ]
                } ?? []),
            search: TextField("text", label: words["app.passages.search"], value: asked.text),
            result: found, clear: asked.isAll ? nil : theory.addresses.passages, csv: nil)
    }

    private static func row(_ passage: ListedPassage, in theory: WorkingTheory) -> DataTable.Row {
        let words = theory.words
        let source = theory.text(passage.title)
        return DataTable.Row(
            .init(
                passage.excerpt.text, href: theory.addresses.passage(passage.excerpt.id),
                tag: passage.consent.map { .waiting(words.told($0)) }),
            [
                .init(
                    passage.site.map {
                        words["app.passages.source-at", ["source": source, "site": theory.siteName($0)]]
                    } ?? source, href: theory.addresses.place(of: passage.excerpt)),
                .init(passage.excerpt.participant?.text, orElse: words["app.form.nothing"]),
                .init(String(passage.codes), isNumber: true), .init(String(passage.readings), isNumber: true),
            ])
    }
}
