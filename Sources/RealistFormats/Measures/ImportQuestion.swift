public import Realist

/// Something that a table of answers does not say, and that only the person who brings it can.
public enum ImportQuestion: Explained {
    case respondent(columns: [String], at: Location)
    case site(columns: [String], sites: [String], at: Location)
    case siteValues([String], column: String, sites: [String], at: Location)
    case wave(columns: [String], waves: [String], at: Location)
    case waveValues([String], column: String, waves: [String], at: Location)
    /// A wave on the command line that the study does not have.
    case noWave(String, waves: [String])
    case noSite(String, sites: [String])
    case nameTaken(String, at: Location)
    case noColumn(String, suggestion: String?, at: Location)
    case items([Instrument.Item.ID], of: Int, at: Location)
    case itemsMoreThanOnce([String], at: Location)
    case words([String], at: Location)
    case direction(least: String, most: String, at: Location)
    case days(column: String, example: String, at: Location)

    public var code: String {
        switch self {
        case .respondent: "import.respondent"
        case .site: "import.site"
        case .siteValues: "import.site-values"
        case .wave: "import.wave"
        case .waveValues: "import.wave-values"
        case .noWave: "import.no-wave"
        case .noSite: "import.no-site"
        case .nameTaken: "import.name-taken"
        case .noColumn: "import.no-column"
        case .items: "import.items"
        case .itemsMoreThanOnce: "import.items-more-than-once"
        case .words: "import.words"
        case .direction: "import.direction"
        case .days: "import.days"
        }
    }

    public var location: Location? {
        switch self {
        case .noWave, .noSite: nil
        case .respondent(_, let place), .site(_, _, let place), .siteValues(_, _, _, let place),
            .wave(_, _, let place), .waveValues(_, _, _, let place), .noColumn(_, _, let place),
            .nameTaken(_, let place), .items(_, _, let place), .itemsMoreThanOnce(_, let place),
            .words(_, let place),
            .direction(_, _, let place), .days(_, _, let place):
            place
        }
    }

    public var what: String {
        switch self {
        case .respondent: "Which column tells who gave the answers? Forms of one person are linked by it."
        case .site: "Which site do these forms come from?"
        case .siteValues(let values, let column, _, _):
            "Which sites are meant by \(some(values)) in the column \(shown(column))?"
        case .wave: "Which wave do these forms belong to?"
        case .waveValues(let values, let column, _, _):
            "Which waves are meant by \(some(values)) in the column \(shown(column))?"
        case .noWave(let name, _): "The study has no wave \(shown(name))."
        case .noSite(let name, _): "The study has no site \(shown(name))."
        case .nameTaken(let name, _):
            "An attribute cannot be called \(shown(name)), which stands for something else in a table of answers."
        case .noColumn(let name, _, _): "There is no column \(shown(name))."
        case .items(let ids, let count, _):
            "Which columns hold \(some(ids.map(\.text)))? They were not found among the columns "
                + "(\(ids.count) of \(count) items)."
        case .itemsMoreThanOnce(let families, _):
            "Several sets of columns could be the items: \(either(families))."
        case .words(let words, _): "What do the answers \(some(words)) count?"
        case .direction(let least, let most, _):
            "Does \(shown(most)) count the highest number, or \(shown(least))?"
        case .days(let column, let example, _):
            "Is \(shown(example)) in the column \(shown(column)) written with the day first, or the month?"
        }
    }

    public var remedy: String {
        switch self {
        case .respondent(let columns, _):
            "Add --respondent COLUMN, or --unlinked if nobody can be followed from one wave to the next. "
                + "The columns are: \(list(columns))."
        case .site(let columns, let sites, _):
            "Add --site with one of \(list(sites)), or --site-column with one of the columns: \(list(columns))."
        case .siteValues(_, _, let sites, _):
            "Add --site-value TEXT=ID for each; the sites are \(list(sites)). An empty ID leaves such rows out. "
                + "Or say it in the map, under `site:`, `values:`; --save-map FILE writes a map to begin with."
        case .wave(let columns, let waves, _):
            "Add --wave with one of \(list(waves)), or --wave-column with one of the columns: \(list(columns))."
        case .waveValues(_, _, let waves, _):
            "Add --wave-value TEXT=ID for each; the waves are \(list(waves)). An empty ID leaves such rows out. "
                + "Or say it in the map, under `wave:`, `values:`; --save-map FILE writes a map to begin with."
        case .noWave(_, let waves): "--wave takes one of \(list(waves))."
        case .noSite(_, let sites): "--site takes one of \(list(sites))."
        case .nameTaken: "Give it a name: --attribute NAME=COLUMN."
        case .noColumn(_, let suggestion, _):
            suggestion.map { "Did you mean \(shown($0))?" } ?? "Look at the first line of the file."
        case .items:
            "Name the columns by the items' identifiers or as q1, q2, …; or say it in the map, under `items:`. "
                + "--save-map FILE writes a map to begin with."
        case .itemsMoreThanOnce: "Say it in the map, under `items:`."
        case .words: "Say it in the map, under `answers:`; or add --missing-code if it means no answer."
        case .direction(let least, let most, _):
            "Add --answers rising if \(shown(most)) counts the highest, --answers falling if \(shown(least)) does."
        case .days:
            "Add --dates day-first or --dates month-first."
        }
    }

    private func some(_ texts: [String]) -> String {
        texts.prefix(6).map { shown($0) }.joined(separator: ", ")
            + (texts.count > 6 ? " and \(texts.count - 6) more" : "")
    }

    private func list(_ texts: [String]) -> String {
        texts.prefix(40).map { shown($0) }.joined(separator: ", ") + (texts.count > 40 ? ", …" : "")
    }
}
