public import Realist

/// A source in a list: without its text.
public struct ListedSource: Equatable, Sendable {
    public let id: Source.ID
    public let kind: Source.Kind
    public let title: Wording
    public let site: Site.ID?
    public let wave: Wave.ID?
    public let on: Day?
    public let heard: [Participant.ID]
    public let passages: Int

    public init(
        id: Source.ID, kind: Source.Kind, title: Wording, site: Site.ID?, wave: Wave.ID?, on: Day?,
        heard: [Participant.ID], passages: Int
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.site = site
        self.wave = wave
        self.on = on
        self.heard = heard
        self.passages = passages
    }
}

/// What of the sources is shown.
public struct SourcesAsked: Equatable, Sendable {
    public var kind: Source.Kind?
    public var site: Site.ID?
    public var wave: Wave.ID?
    public var text: String
    /// How many stand before the first one.
    public var start: Int

    public init(
        kind: Source.Kind? = nil, site: Site.ID? = nil, wave: Wave.ID? = nil, text: String = "",
        start: Int = 0
    ) {
        self.kind = kind
        self.site = site
        self.wave = wave
        self.text = text
        self.start = start
    }

    public static let most = 50

    var isAll: Bool { kind == nil && site == nil && wave == nil && text.isEmpty }

    func address(_ base: String, start: Int) -> String {
        let said = [
            ("kind", kind?.rawValue ?? ""), ("site", site?.text ?? ""), ("wave", wave?.text ?? ""),
            ("text", text),
            ("start", start > 0 ? String(start) : ""),
        ].filter { !$0.1.isEmpty }
        guard !said.isEmpty else { return base }
        return base + "?" + said.map { $0 + "=" + AppAddress.encoded($1) }.joined(separator: "&")
    }
}

extension TablePage {
    /// The sources of a study, in its order.
    ///
    /// - `total`: of all that were asked for, on whichever page.
    public static func sources(
        _ around: Surroundings, _ sources: [ListedSource], total: Int, asked: SourcesAsked,
        in theory: WorkingTheory
    ) -> TablePage {
        let words = theory.words
        let addresses = theory.addresses
        let any = words["app.evaluate.log.any"]
        func way(_ start: Int) -> String { asked.address(addresses.sources, start: start) }
        let end = asked.start + sources.count
        return TablePage(
            around, heading: words["app.sources.heading"], lead: words["app.sources.lead"],
            action: Link(text: words["app.sources.add"], href: addresses.newSource),
            beside: Link(text: words["app.passages.look"], href: addresses.passages),
            filter: FilterBar(
                action: addresses.sources,
                selects: [
                    SelectField(
                        "kind", label: words["app.sources.field.kind"],
                        options: [("", any)]
                            + Source.Kind.allCases.map { ($0.rawValue, words["source.\($0.rawValue)"]) },
                        chosen: asked.kind?.rawValue),
                    SelectField(
                        "site", label: words["app.sources.field.site"],
                        options: [("", any)] + theory.sites.map { ($0.id.text, theory.label(of: $0)) },
                        chosen: asked.site?.text),
                    SelectField(
                        "wave", label: words["app.sources.field.wave"],
                        options: [("", any)] + theory.about.waves.map { ($0.id.text, theory.text($0.title)) },
                        chosen: asked.wave?.text),
                ],
                search: TextField("text", label: words["app.sources.search"], value: asked.text),
                result: words.count("app.sources.found", total), clear: asked.isAll ? nil : addresses.sources,
                csv: nil),
            table: DataTable(
                id: "sources",
                caption: words[
                    "app.sources.caption",
                    [
                        "from": String(sources.isEmpty ? 0 : asked.start + 1), "to": String(end),
                        "n": String(total),
                    ]],
                columns: [
                    .init(words["app.sources.field.title"]), .init(words["app.sources.field.kind"]),
                    .init(words["app.sources.field.site"]), .init(words["app.sources.field.wave"]),
                    .init(words["app.sources.column.day"]), .init(words["app.sources.column.heard"]),
                    .init(words["app.sources.column.passages"], isNumber: true),
                ],
                rows: sources.map { row($0, in: theory) },
                none: words[asked.isAll ? "app.sources.none" : "app.sources.none-found"]),
            pager: total > SourcesAsked.most
                ? Pager(
                    newer: asked.start > 0 ? way(max(0, asked.start - SourcesAsked.most)) : nil,
                    older: end < total ? way(end) : nil) : nil,
            ways: [Link(text: words["app.literature.way"], href: addresses.literature)],
            crumbs: [Link(text: words["app.evidence.matrix.heading"], href: addresses.matrix)])
    }

    private static func row(_ source: ListedSource, in theory: WorkingTheory) -> DataTable.Row {
        let words = theory.words
        let nothing = words["app.form.nothing"]
        let heard = source.heard.prefix(4).map(\.text)
        let more = source.heard.count - heard.count
        let all = heard.joined(separator: words["list.comma"])
        return DataTable.Row(
            .init(theory.text(source.title), href: theory.addresses.source(source.id)),
            [
                .init(words["source.\(source.kind.rawValue)"]),
                .init(source.site.map { theory.siteLabel($0) }, orElse: nothing),
                .init(source.wave.map { theory.waveTitle($0) }, orElse: nothing),
                .init(source.on.map { words.date($0) }, orElse: nothing),
                .init(
                    more > 0 ? words["app.sources.and-more", ["names": all, "n": String(more)]] : all,
                    orElse: nothing), .init(String(source.passages), isNumber: true),
            ])
    }
}

extension WorkingTheory {
    /// As pages name a site and a measuring point.
    public func siteName(_ id: Site.ID) -> String { siteLabel(id) }
    public func waveName(_ id: Wave.ID) -> String { waveTitle(id) }

    func waveTitle(_ id: Wave.ID) -> String {
        about.waves.first { $0.id == id }.map { text($0.title) } ?? id.text
    }
}
