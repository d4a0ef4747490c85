public import Realist

/// What the codes of a study say, for those who work with it: the data structure, passages, people, attributes, what comes
/// together and what was new. Each number leads to the passages behind it.
public struct CodesPage: Page, Equatable {
    public static let template = "app/evidence/codes-told"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let views: [View]
    public let filter: FilterBar?
    /// That nothing has been coded yet.
    public let none: String?
    public let facts: [String]
    public let figure: StructureFigure?
    public let passages: [PassageTable]
    public let chart: Drawn?
    /// What comes together, in a square.
    public let square: SquareTable?
    public let table: DataTable?
    public let notes: [String]
    public let csv: String?

    /// One of the views; `current` is the value of `aria-current`.
    public struct View: Equatable, Sendable {
        public let text: String
        public let href: String
        public let current: String?
    }

    public struct Drawn: Equatable, Sendable {
        public let title: String
        public let figure: SafeHTML
    }

    /// What was chosen on the page.
    public struct Chosen: Equatable, Sendable {
        public var view: CodesView
        public var tier: CodingTier
        /// Of people; only where groups of them are told.
        public var attribute: String

        public init(_ view: CodesView, tier: CodingTier = .themes, attribute: String = "") {
            self.view = view
            self.tier = tier
            self.attribute = attribute
        }
    }

    public init(_ around: Surroundings, _ told: CodesTold, _ chosen: Chosen, in theory: WorkingTheory) {
        let words = theory.words
        let addresses = theory.addresses
        let view = chosen.view
        let tier = told.coded.tier(chosen.tier)
        heading = words["app.codes-told.view.\(view.rawValue)"]
        lead = words["app.codes-told.lead.\(view.rawValue)"]
        frame = around.frame(
            heading,
            crumbs: [Link(text: words["app.evidence.matrix.heading"], href: addresses.matrix)])
        views = CodesView.allCases.map { other in
            View(
                text: words["app.codes-told.view.\(other.rawValue)"], href: addresses.codes(other),
                current: other == view ? "page" : nil)
        }
        let structure = DataStructure(told.coded.codebook)
        let isEmpty = structure.isEmpty
        none =
            isEmpty
            ? words["app.codes-told.no-codes"]
            : told.coded.passages.isEmpty ? words["app.codes-told.no-codings"] : nil
        let counted =
            none == nil
            ? words[
                "app.codes-told.counted",
                [
                    "passages": words.count("app.codes-told.passages", told.coded.passages.count),
                    "sources": words.count("app.codes-told.sources", told.coded.sources.count),
                    "people": words.count("app.codes-told.people", told.coded.people.count),
                ]] : words["app.codes-told.no-codings"]
        facts = none == nil && !view.hasTiers ? [counted] : []
        let attributes = tier.attributes
        let attribute =
            attributes.contains(chosen.attribute) ? chosen.attribute : attributes.first ?? CodedTier.site
        let query = CodesPage.query(view, chosen.tier, attribute)
        filter =
            none != nil ? nil : CodesPage.filter(view, chosen.tier, attribute, attributes, counted, theory)
        csv = isEmpty ? nil : addresses.codesTable(view, query)
        var (figure, passages): (StructureFigure?, [PassageTable]) = (nil, [])
        var (chart, square, table): (Drawn?, SquareTable?, DataTable?) = (nil, nil, nil)
        var notes: [String] = []
        if !isEmpty {
            switch view {
            case .structure: figure = theory.figure(structure, told)
            case .passages:
                passages = theory.passages(structure, told)
                notes = [words["app.codes-told.rule"]]
            case .people:
                table = theory.people(tier)
                notes = [words["app.codes-told.people-note"]]
                if told.coded.withoutSpeaker > 0 {
                    notes.append(words.count("app.codes-told.without-speaker", told.coded.withoutSpeaker))
                }
            case .attributes:
                table = theory.groups(tier, attribute)
                notes = [words["app.codes-told.groups-note"]]
            case .together:
                square = theory.square(tier)
                table = theory.together(tier)
                notes = [words["app.codes-told.together-note"]]
            case .saturation:
                let found = tier.saturation
                chart = theory.saturationChart(found)
                table = theory.saturation(tier, found, told.sources)
                notes = theory.saturationNotes(found)
            }
        }
        (self.figure, self.passages) = (figure, passages)
        (self.chart, self.square, self.table, self.notes) = (chart, square, table, notes)
    }

    /// What an address carries of what was chosen.
    private static func query(
        _ view: CodesView, _ tier: CodingTier, _ attribute: String
    ) -> [(String, String)] {
        var parts: [(String, String)] = []
        if view.hasTiers { parts.append(("tier", tier.rawValue)) }
        if view == .attributes { parts.append(("by", attribute)) }
        return parts
    }

    private static func filter(
        _ view: CodesView, _ tier: CodingTier, _ attribute: String, _ attributes: [String],
        _ counted: String, _ theory: WorkingTheory
    ) -> FilterBar? {
        guard view.hasTiers else { return nil }
        let words = theory.words
        var selects = [
            SelectField(
                "tier", label: words["app.codes-told.choose.tier"],
                options: CodingTier.allCases.map {
                    ($0.rawValue, words["app.codes-told.tier.\($0.rawValue)"])
                },
                chosen: tier.rawValue)
        ]
        if view == .attributes, !attributes.isEmpty {
            selects.append(
                SelectField(
                    "by", label: words["app.codes-told.choose.by"],
                    options: attributes.map { ($0, theory.name(ofAttribute: $0)) }, chosen: attribute))
        }
        return FilterBar(
            action: theory.addresses.codes(view), selects: selects,
            result: counted, clear: nil, csv: nil)
    }
}

extension CodesPage: PagePart {
    static let pageFields = Fields<CodesPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("views", \.views),
        .init("filter", \.filter), .init("none", \.none), .init("facts", \.facts), .init("figure", \.figure),
        .init("passages", \.passages), .init("chart", \.chart), .init("square", \.square),
        .init("table", \.table),
        .init("notes", \.notes), .init("csv", \.csv))
}

extension CodesPage.View: PagePart {
    static let pageFields = Fields<CodesPage.View>(
        .init("text", \.text), .init("href", \.href), .init("current", \.current))
}

extension CodesPage.Drawn: PagePart {
    static let pageFields = Fields<CodesPage.Drawn>(.init("title", \.title), .init("figure", \.figure))
}
