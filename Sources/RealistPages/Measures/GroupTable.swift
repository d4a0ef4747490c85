import Realist

extension MeasurePage {
    /// Changes of people by one of their attributes, over all sites shown. Only the figures: groups differ in much,
    /// and none is set against another.
    public struct GroupTable: Equatable, Sendable {
        /// Of its heading.
        public let section: String
        public let id: String
        public let heading: String
        public let caption: String
        public let attribute: String
        public let before: String
        public let after: String
        public let rows: [ChangeSection.Row]
        /// What the letters beside "withheld" mean.
        public let reasons: Items<String>?
        /// The table to take along.
        public let file: String

        static func id(_ section: String, _ place: Int) -> String { "\(section)-by-\(place + 1)" }

        /// One for each attribute that the study reports by.
        ///
        /// `gaps`: the measure and the waves in words.
        static func all(
            of table: ChangeTable, id: String, _ gaps: [String: String], in toolkit: Toolkit, _ links: Links
        ) -> [GroupTable] {
            table.groupAttributes.enumerated().map { place, name in
                let rows = table.groups.filter { $0.group.attribute == name }
                var gaps = gaps
                gaps["attribute"] = toolkit.attributeTitle(name)
                gaps["sites"] = toolkit.words.list((rows.first?.group.sites ?? []).map(toolkit.siteTitle))
                return GroupTable(
                    section: GroupTable.id(id, place) + "-section", id: GroupTable.id(id, place),
                    heading: toolkit.words["outcomes.groups.heading", gaps],
                    caption: toolkit.words["outcomes.groups.caption", gaps],
                    attribute: Sentences.capitalised(toolkit.attributeTitle(name)),
                    before: toolkit.waveTitle(table.from), after: toolkit.waveTitle(table.to),
                    rows: rows.map { ChangeSection.Row($0, of: table, in: toolkit, links) },
                    reasons: toolkit.reasons(rows.flatMap(\.statuses)),
                    file: links.to(file: OutcomeTable.path(GroupTable.id(id, place))))
            }
        }
    }
}

extension FigureGroup {
    /// The attribute that its people share; `nil` for everybody.
    var attribute: String? {
        if case .people(let attribute, _, _) = self { return attribute }
        return nil
    }

    var sites: [Site.ID] {
        switch self {
        case .site(let id): [id]
        case .allShown(let ids), .people(_, _, let ids): ids
        }
    }
}

extension MeasurePage.GroupTable: PagePart {
    static let pageFields = Fields<MeasurePage.GroupTable>(
        .init("section", \.section), .init("id", \.id), .init("heading", \.heading),
        .init("caption", \.caption),
        .init("attribute", \.attribute), .init("before", \.before), .init("after", \.after),
        .init("rows", \.rows), .init("reasons", \.reasons), .init("file", \.file))
}
