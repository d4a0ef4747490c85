import Realist

/// Which combinations of conditions go with an outcome: what is asked, as a form whose answers stand in the address, and
/// what was found, or why nothing was.
public struct ConfigurationalPage: Page, Equatable {
    public static let template = "app/measures/configurational"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let kinds: [AnalysisPage.Kind]
    public let action: String
    public let fields: [FormField]
    public let problem: String?
    public let remedy: String?
    public let warnings: [String]
    public let explanation: Link?
    public let memberships: DataTable?
    /// How many cases the table leaves to the file.
    public let more: String?
    public let results: [Result]
    public let files: Items<Link>?
    public let notes: Items<String>?

    public struct Result: Equatable, Sendable {
        public let heading: String
        public let table: DataTable
    }

    /// So many cases are shown; the file has all.
    public static let mostCases = 100

    public init(
        _ around: Surroundings, _ told: ConfigurationalTold, at addresses: StudyAddresses,
        mostCases: Int = ConfigurationalPage.mostCases
    ) {
        let words = around.words
        let query = told.typed.query
        heading = words["app.configurational.heading"]
        lead = words["app.configurational.lead"]
        fields = ConfigurationalFields(told, words).all
        frame = around.frame(heading, errors: ErrorSummary(fields.flatMap(\.faults)))
        kinds =
            AnalysisKind.allCases.map { other in
                AnalysisPage.Kind(
                    text: words["app.analyses.kind.\(other.rawValue)"], href: addresses.analysis(other),
                    current: nil)
            } + [
                AnalysisPage.Kind(
                    text: words["app.configurational.nav"], href: addresses.configurational(), current: "page"
                )
            ]
        action = addresses.configurational()
        problem = told.wrong.isEmpty ? told.problem : words["app.configurational.wrong"]
        remedy = told.remedy.map { words["app.configurational.remedy.\($0)"] }
        warnings = told.warnings
        explanation = told.explanations.first { $0.value == told.typed.explanation }.flatMap { chosen in
            Configuration.ID(chosen.value).map { id in
                Link(
                    text: words["app.configurational.explanation", ["title": chosen.text]],
                    href: addresses.explanation(id))
            }
        }
        memberships = told.table.map { table in
            ConfigurationalPage.memberships(table, told.typed.unit, mostCases, words, addresses)
        }
        let left = max(0, (told.table?.rows.count ?? 0) - mostCases)
        more = left > 0 ? words.count("app.configurational.more-cases", left) : nil
        results = told.parts.map { part, lines in
            let heading = words["app.configurational.part.\(part.rawValue)"]
            return Result(
                heading: heading,
                table: DataTable(
                    id: "part-\(part.rawValue)", caption: words["app.analyses.caption", ["title": heading]],
                    columns: ["figure", "value", "method"].map { .init(words["app.analyses.column.\($0)"]) },
                    rows: lines.map {
                        .init(
                            .init($0.what),
                            [.init($0.value), .init($0.method, orElse: words["app.analyses.counted"])])
                    }, none: words["app.analyses.no-figures"]))
        }
        files = Items(
            told.table == nil
                ? []
                : [
                    Link(
                        text: words["app.configurational.as-csv"], href: addresses.configurationalTable(query)
                    ),
                    Link(
                        text: words["app.configurational.as-json"], href: addresses.configurationalJson(query)
                    ),
                ])
        notes = Items(told.notes)
    }

    private static func memberships(
        _ table: ConfigurationalTold.Memberships, _ unit: CaseUnit, _ mostCases: Int, _ words: Words,
        _ addresses: StudyAddresses
    ) -> DataTable {
        let columns =
            [DataTable.Column(words["app.configurational.case"])]
            + table.columns.map { DataTable.Column($0, isNumber: true) }
            + [DataTable.Column(words["app.configurational.row"], isNumber: true)]
        return DataTable(
            id: "memberships", caption: words["app.configurational.memberships"], columns: columns,
            rows: table.rows.prefix(mostCases).map { row in
                DataTable.Row(
                    .init(row.title, href: href(row, unit, addresses)),
                    row.values.map { DataTable.Cell($0, isNumber: true) } + [
                        DataTable.Cell(
                            row.row, orElse: words["app.configurational.no-row"], isNumber: true)
                    ])
            }, none: words["app.analyses.no-figures"])
    }

    /// Nowhere for a person: nothing of one person has a page.
    private static func href(
        _ row: ConfigurationalTold.Memberships.Row, _ unit: CaseUnit, _ addresses: StudyAddresses
    ) -> String? {
        switch unit {
        case .site: row.site.map { addresses.site($0) }
        case .person: nil
        case .episode:
            row.site.flatMap { site in
                Adaptation.ID(row.name).map { addresses.change(site, $0) }
            }
        case .siteRecommendation: row.site.map { addresses.decisions($0) }
        }
    }
}

extension ConfigurationalPage: PagePart {
    static let pageFields = Fields<ConfigurationalPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("kinds", \.kinds),
        .init("action", \.action), .init("fields", \.fields), .init("problem", \.problem),
        .init("remedy", \.remedy), .init("warnings", \.warnings), .init("explanation", \.explanation),
        .init("memberships", \.memberships), .init("more", \.more), .init("results", \.results),
        .init("files", \.files), .init("notes", \.notes))
}

extension ConfigurationalPage.Result: PagePart {
    static let pageFields = Fields<ConfigurationalPage.Result>(
        .init("heading", \.heading), .init("table", \.table))
}
