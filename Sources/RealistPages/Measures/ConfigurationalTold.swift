public import Realist

/// What a configurational analysis is asked on its page, as it was typed; an empty text is what is usual.
public struct ConfigurationalTyped: Hashable, Sendable {
    public var unit = CaseUnit.site
    public var explanation = ""
    public var partly = MechanismCases.Partly.more
    public var from = ""
    public var to = ""
    public var conditions: [String] = []
    public var outcome = ""
    /// By the condition: "5", or "1, 3, 5".
    public var thresholds: [String: String] = [:]
    public var outcomeThresholds = ""
    /// By the condition: "present", "absent"; else nothing is expected.
    public var expectations: [String: String] = [:]
    public var consistency = ""
    public var pri = ""
    public var frequency = ""
    public var isNegated = false
    public var allowsFew = false

    public init() {}

    public static let expected = ["present", "absent"]

    /// As an address has it, without what is usual.
    public var query: String {
        var parts = ["cases=\(unit.rawValue)"]
        func add(_ name: String, _ text: String) {
            if !text.isEmpty { parts.append("\(AppAddress.encoded(name))=\(AppAddress.encoded(text))") }
        }
        add("configuration", explanation)
        if partly == .less { add("partly", partly.rawValue) }
        add("from", from)
        add("to", to)
        for id in conditions {
            add("c", id)
            add("t." + id, thresholds[id] ?? "")
            add("e." + id, expectations[id] ?? "")
        }
        add("outcome", outcome)
        add("out", outcomeThresholds)
        add("consistency", consistency)
        add("pri", pri)
        add("frequency", frequency)
        if isNegated { add("negate", "yes") }
        if allowsFew { add("few", "yes") }
        return parts.joined(separator: "&")
    }
}

/// What was found, or why nothing was: the very lines of `realist analyse configurations`.
public struct ConfigurationalTold: Sendable {
    public var typed = ConfigurationalTyped()
    public var explanations: [(value: String, text: String)] = []
    public var waves: [(value: String, text: String)] = []
    public var offered: [Offered] = []
    /// How many cases there are to choose from.
    public var caseCount = 0
    /// Nobody asked for conditions yet.
    public var isNew = true
    /// Why nothing was found, and what may be done about it: a key of the words.
    public var problem: String?
    public var remedy: String?
    /// Fields that are not understood, by their names.
    public var wrong: Set<String> = []
    public var warnings: [String] = []
    public var parts: [(part: ConfigurationalPart, lines: [AnalysisTold.Line])] = []
    public var table: Memberships?
    public var notes: [String] = []

    public init() {}

    /// What may be a condition or the outcome.
    public struct Offered: Sendable {
        public let id: String
        public let title: String
        /// Of how many cases it is known.
        public let known: Int
        /// From the least to the greatest, of what needs thresholds.
        public let range: String?

        public init(id: String, title: String, known: Int, range: String?) {
            (self.id, self.title, self.known, self.range) = (id, title, known, range)
        }
    }

    /// The calibrated cases.
    public struct Memberships: Sendable {
        /// The conditions, and last the outcome.
        public var columns: [String] = []
        public var rows: [Row] = []

        public init() {}

        public struct Row: Sendable {
            public let name: String
            public let title: String
            public let site: Site.ID?
            public let values: [String]
            /// The row of the truth table; empty for a case in none.
            public let row: String

            public init(name: String, title: String, site: Site.ID?, values: [String], row: String) {
                (self.name, self.title, self.site) = (name, title, site)
                (self.values, self.row) = (values, row)
            }
        }
    }
}

extension StudyAddresses {
    public func configurational(_ query: String = "") -> String {
        analyses + "/configurations" + (query.isEmpty ? "" : "?" + query)
    }

    public func configurationalTable(_ query: String) -> String {
        analyses + "/configurations/table.csv?" + query
    }
    public func configurationalJson(_ query: String) -> String {
        analyses + "/configurations/report.json?" + query
    }
}
