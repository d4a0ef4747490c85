public import Realist

/// What the person who brings a table of answers says about it.
public struct ResponseWishes: Sendable {
    public var form = TableSample.Wishes()
    public var respondent: ResponseMap.Respondent?
    public var site: Wish = .open
    public var wave: Wish = .open
    /// What a cell of the site's or the wave's column means; an empty identifier leaves such rows out.
    public var siteValues: [(text: String, id: String)] = []
    public var waveValues: [(text: String, id: String)] = []
    public var dayColumn: String?
    public var days: WrittenDay?
    public var direction: AnswerDirection?
    /// Columns of items that are not found by themselves.
    public var items: [Instrument.Item.ID: String] = [:]
    /// What words among the answers count, one of the scale's values each.
    public var answers: [(word: String, value: Int)] = []
    public var missing: [String] = []
    public var hasDecimalComma = false
    /// Columns to take along, with the names that they get.
    public var attributes: [(name: String, column: String)] = []

    public init() {}

    public enum Wish: Equatable, Sendable {
        case open
        /// This one, for the whole table.
        case fixed(String)
        case column(String)
    }
}

/// The names that a study has for its sites and waves.
public struct StudyNames: Sendable {
    public let sites: [(id: Site.ID, names: [String])]
    public let waves: [(id: Wave.ID, names: [String])]

    public init(_ study: Study) { self.init(sites: study.sites, waves: study.about.waves) }

    public init(sites: [Site], waves: [Wave]) {
        self.sites = sites.map { site in
            (site.id, [site.id.text] + StudyNames.texts(site.label) + [site.name].compactMap { $0 })
        }
        self.waves = waves.map { wave in
            (
                wave.id,
                [wave.id.text] + StudyNames.texts(wave.title) + StudyNames.texts(wave.phrase)
                    + ["\(wave.month) months", "month \(wave.month)"]
            )
        }
    }

    private static func texts(_ wording: Wording) -> [String] {
        [wording.text] + wording.translations.values.sorted()
    }
}
