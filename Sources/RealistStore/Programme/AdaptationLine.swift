internal import GRDB
public import Realist

/// What a list says of an adaptation: a row of `adaptationLine`, which follows from the adaptation and is written with it.
public struct AdaptationLine: Equatable, Sendable, Identifiable {
    public let id: Adaptation.ID
    /// Where it stands in every list.
    public let key: PageKey
    public let site: Site.ID
    public let title: Wording
    public let kind: Adaptation.Kind
    public let state: Adaptation.State
    /// When it came to stand there, if it is known.
    public let since: RoughDate?
    public let shared: Bool
    /// Told by somebody, and not confirmed by the lead yet.
    public let unconfirmed: Bool
    /// Should be coded after FRAME, and nature or fidelity is not.
    public let incomplete: Bool
    public internal(set) var recommendations: [Recommendation.ID] = []
    public let next: Adaptation.NextStep?

    /// What ``init(_:)`` reads, of `adaptationLine line`.
    static let columns = """
        line.adaptationId, line.position, line.siteId, line.kind, line.state, line.shared, line.unconfirmed,
        line.incomplete, line.title, line.titleIn, line.nextStep, line.nextStepIn, line.nextOwner, line.nextDue,
        line.since
        """

    /// A list reads many: by place, which costs a tenth of reading by name.
    init(_ row: RawRow) throws {
        func text<Value: TextCell>(_ column: Int32, _ name: String) throws -> Value? {
            guard let text = row.text(column) else { return nil }
            guard let value = Value(text) else { throw RowProblem.column(name, holds: "“\(text)”") }
            return value
        }
        func needed<Value>(_ value: Value?, _ name: String) throws -> Value {
            guard let value else { throw RowProblem.column(name, holds: "nothing") }
            return value
        }
        func code<Code: RawRepresentable<String>>(_ column: Int32, _ name: String) throws -> Code {
            let text = try needed(row.text(column), name)
            guard let code = Code(rawValue: text) else { throw RowProblem.column(name, holds: "“\(text)”") }
            return code
        }
        id = try needed(text(0, "adaptationId"), "adaptationId")
        key = PageKey(place: Int(row.number(1)), id: id.text)
        site = try needed(text(2, "siteId"), "siteId")
        kind = try code(3, "kind")
        state = try code(4, "state")
        shared = row.number(5) != 0
        unconfirmed = row.number(6) != 0
        incomplete = row.number(7) != 0
        title = try needed(Row.wording(row.text(8), in: row.text(9), of: "title"), "title")
        next = try Row.wording(row.text(10), in: row.text(11), of: "nextStep").map {
            try Adaptation.NextStep(step: $0, owner: row.text(12), due: text(13, "nextDue"))
        }
        since = try text(14, "since")
    }

    /// Writes the lines of an adaptation anew; triggers keep the totals.
    @Sendable static func refresh(_ database: Database, _ id: String) throws {
        for list in lists {
            try database.cachedStatement(sql: "DELETE FROM \(list.table) WHERE adaptationId = ?")
                .execute(arguments: [id])
        }
        for list in lists {
            for rows in list.rows {
                try database.cachedStatement(sql: "\(list.insert) \(rows) WHERE adaptation.id = ?")
                    .execute(arguments: [id])
            }
        }
    }

    /// What follows from adaptations, and is written with each.
    struct List {
        let table: String
        let insert: String
        let rows: [String]

        /// `mayRepeat`: a thing may be named twice, and is listed once.
        fileprivate init(_ table: String, _ rows: [String], mayRepeat: Bool) {
            self.table = table
            self.rows = rows
            insert = "INSERT \(mayRepeat ? "OR IGNORE " : "")INTO \(table)"
        }
    }

    /// Each adaptation has one line: one that the list does not take must not go missing silently.
    static let lists = [
        List("adaptationLine", [lines], mayRepeat: false),
        List("adaptationBearing", [bearings], mayRepeat: true),
        List("adaptationGroup", [themes, terms], mayRepeat: true),
    ]

    /// What the lists have of all adaptations: one statement for keeping them and for looking whether they were kept.
    static let lines = """
        SELECT adaptation.id, adaptation.position, adaptation.siteId, adaptation.kind,
            coalesce((SELECT state FROM adaptationStep WHERE adaptationId = adaptation.id
                ORDER BY adaptationStep.position DESC LIMIT 1), 'proposed'),
            adaptation.shared, adaptation.toldBy IS NOT NULL AND adaptation.confirmed IS NULL,
            adaptation.kind IN ('adapts', 'drift') AND (SELECT count(DISTINCT field) FROM adaptationCode
                WHERE adaptationId = adaptation.id AND vocabulary = 'frame'
                    AND field IN ('nature', 'fidelity')) < 2,
            adaptation.title, adaptation.titleIn, adaptation.nextStep, adaptation.nextStepIn, adaptation.nextOwner,
            adaptation.nextDue,
            (SELECT roughDay FROM adaptationStep WHERE adaptationId = adaptation.id
                ORDER BY adaptationStep.position DESC LIMIT 1)
        FROM adaptation
        """
    static let bearings = """
        SELECT bearing.recommendationId, adaptation.position, adaptation.id, adaptation.siteId
        FROM adaptation JOIN adaptationRecommendation bearing ON bearing.adaptationId = adaptation.id
        """
    static let themes = """
        SELECT 'theme', own.changeThemeId, adaptation.position, adaptation.id
        FROM adaptation JOIN adaptationTheme own ON own.adaptationId = adaptation.id
        """
    static let terms = """
        SELECT 'term', ownTerm.id, adaptation.position, adaptation.id
        FROM adaptation JOIN adaptationCode coded ON coded.adaptationId = adaptation.id
        JOIN ownTerm ON ownTerm.id = coded.code AND ownTerm.framework = coded.vocabulary
        """
}

/// Which adaptations a list has. What is not set does not matter.
public struct AdaptationFilter: Equatable, Sendable {
    public var site: Site.ID?
    public var recommendation: Recommendation.ID?
    public var state: Adaptation.State?
    public var kind: Adaptation.Kind?
    public var shared: Bool?
    public var unconfirmed = false
    public var incomplete = false
    public var theme: ChangeTheme.ID?
    /// Coded with this word of the study's own.
    public var ownTerm: OwnTerm.ID?
    /// Written by this entry of the audit, whatever became of them since: what an import brought.
    public var entry: Int?
    /// Stands in the title, the description or the reason; capitals A to Z do not count.
    public var text: String?

    public init() {}
}
