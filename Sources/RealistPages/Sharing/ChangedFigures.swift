import Realist

/// Which figures came, went and changed since the last release: how many of what, and of whom.
public struct ChangedFigures: Equatable, Sendable {
    /// "20 figures are new."
    public let counts: [String]
    public let rows: Items<Row>?
    /// How many rows are left to the table that can be taken along.
    public let more: String?
    /// Figure by figure, as a table to take along.
    public let download: String?
    /// To what is withheld and why, where some that were shown are withheld now.
    public let withheld: String?

    /// The figures of one measure, at one time or between two, of one group.
    public struct Row: Equatable, Sendable {
        public let measure: String
        public let wave: String
        public let group: String
        public let came: String
        public let changed: String
        public let withheld: String
        public let gone: String
    }

    /// More rows would make the page heavy.
    static let mostRows = 120

    init(_ changes: FigureChanges, in toolkit: Toolkit, _ links: Links) {
        let words = toolkit.words
        let all = Tally(changes.changes)
        let counts = [
            (all.came, "released.came"), (all.changed, "released.changed"),
            (all.withheld, "released.withheld"), (all.gone, "released.gone"),
            (changes.same, "released.same"),
        ].filter { $0.0 > 0 }.map { words.count($0.1, $0.0) }
        self.counts = counts.isEmpty ? [words["released.none"]] : counts
        withheld = all.withheld > 0 ? links.to(.downloads, at: "withheld") : nil
        let rows = Row.all(changes.changes, in: toolkit)
        self.rows = Items(Array(rows.prefix(ChangedFigures.mostRows)))
        let left = rows.count - ChangedFigures.mostRows
        more = left > 0 ? words.count("released.more", left) : nil
        download = toolkit.downloads.first { $0.kind == .figureChanges }.map { links.to(file: $0.path) }
    }

    fileprivate struct Tally {
        var came = 0
        var changed = 0
        var withheld = 0
        var gone = 0

        init(_ changes: [FigureChanges.Change]) {
            for change in changes {
                switch change.what {
                case .came: came += 1
                case .changed: changed += 1
                case .withheld: withheld += 1
                case .gone: gone += 1
                }
            }
        }
    }
}

extension ChangedFigures.Row {
    private struct Subject: Hashable {
        let instrument: String
        let subscale: String
        let wave: String
        let group: FigureGroup?
    }

    /// In the order in which the figures stand.
    fileprivate static func all(_ changes: [FigureChanges.Change], in toolkit: Toolkit) -> [Self] {
        var order: [Subject] = []
        var bySubject: [Subject: [FigureChanges.Change]] = [:]
        for change in changes {
            let subject = Subject(
                instrument: change.instrument, subscale: change.subscale, wave: change.wave,
                group: change.group.flatMap(toolkit.known))
            if bySubject[subject] == nil { order.append(subject) }
            bySubject[subject, default: []].append(change)
        }
        return order.map { Self($0, bySubject[$0] ?? [], in: toolkit) }
    }

    private init(_ subject: Subject, _ changes: [FigureChanges.Change], in toolkit: Toolkit) {
        let words = toolkit.words
        let scored = Instrument.ID(subject.instrument).map {
            Measure.Scored(instrument: $0, subscale: subject.subscale)
        }
        let title = toolkit.about.measures.first { $0.scored != nil && $0.scored == scored }?.title
        measure = toolkit.text(title) ?? words["released.unknown-measure"]
        let waves = subject.wave.split(separator: ">").map { wave in
            Wave.ID(String(wave)).map { toolkit.waveTitle($0) } ?? String(wave)
        }
        wave =
            waves.count == 2
            ? words["site.outcomes.comparison", ["from": waves[0], "to": Sentences.lowered(waves[1])]]
            : waves.first ?? ""
        group = subject.group.map(toolkit.toldApart) ?? words["released.unknown-group"]
        let tally = ChangedFigures.Tally(changes)
        came = String(tally.came)
        changed = String(tally.changed)
        withheld = String(tally.withheld)
        gone = String(tally.gone)
    }
}

extension Toolkit {
    /// With the attribute that its people share, which no heading says here: "Career stage: early".
    fileprivate func toldApart(_ group: FigureGroup) -> String {
        guard let attribute = group.attribute else { return groupTitle(group) }
        let name = Sentences.capitalised(attributeTitle(attribute))
        return words["released.people", ["attribute": name, "value": groupTitle(group)]]
    }

    /// A place that left the study is not named by what it was called before.
    fileprivate func known(_ group: FigureGroup) -> FigureGroup? {
        group.sites.allSatisfy { index.sites[$0] != nil } ? group : nil
    }
}

extension ChangedFigures: PagePart {
    static let pageFields = Fields<ChangedFigures>(
        .init("counts", \.counts), .init("rows", \.rows), .init("more", \.more),
        .init("download", \.download), .init("withheld", \.withheld))
}

extension ChangedFigures.Row: PagePart {
    static let pageFields = Fields<ChangedFigures.Row>(
        .init("measure", \.measure), .init("wave", \.wave), .init("group", \.group), .init("came", \.came),
        .init("changed", \.changed), .init("withheld", \.withheld), .init("gone", \.gone))
}
