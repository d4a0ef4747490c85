/// A search for literature: where, when, and with which words (RAMESES I, item 8; Wong et al. 2013).
public struct LiteratureSearch: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<LiteratureSearch>

    public let id: ID
    /// A database, or another way: "PubMed", "reference lists", "the steering group".
    public var place: String
    public var on: Day?
    /// The search string as it was typed there.
    public var query: String?
    public var note: String?

    public init(id: ID, place: String, on: Day? = nil, query: String? = nil, note: String? = nil) {
        self.id = id
        self.place = place
        self.on = on
        self.query = query
        self.note = note
    }
}

/// A document that searches found, and what became of it: its selection log is only ever added to.
public struct LiteratureRecord: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<LiteratureRecord>

    public let id: ID
    public var document: LiteratureDocument
    public var found: [Found]
    /// Oldest first. The last one stands.
    public var log: [Step]
    /// What passages and readings cite, once it is in the study.
    public var source: Source.ID?

    public init(
        id: ID, document: LiteratureDocument, found: [Found] = [], log: [Step] = [], source: Source.ID? = nil
    ) {
        self.id = id
        self.document = document
        self.found = found
        self.log = log
        self.source = source
    }

    public struct Found: Equatable, Sendable {
        public var search: LiteratureSearch.ID
        /// How often that search gave it: databases list a document twice, too.
        public var times: Int

        public init(_ search: LiteratureSearch.ID, times: Int = 1) {
            self.search = search
            self.times = times
        }
    }

    /// One decision of the selection log.
    public struct Step: Equatable, Sendable {
        public var decision: Decision
        /// How much it can say of the theory (RAMESES I, item 9).
        public var relevance: Grade?
        /// Whether what it says was come by credibly (RAMESES I, item 9).
        public var rigour: Grade?
        public var note: String?
        public var by: String
        public var on: Day

        public init(
            _ decision: Decision, relevance: Grade? = nil, rigour: Grade? = nil, note: String? = nil,
            by: String, on: Day
        ) {
            self.decision = decision
            self.relevance = relevance
            self.rigour = rigour
            self.note = note
            self.by = by
            self.on = on
        }
    }

    public enum Decision: Equatable, Sendable {
        /// By title and abstract: to be read in full.
        case screenedIn
        case screenedOut(because: String)
        /// Nobody could get the full text.
        case notObtained
        /// Read in full.
        case included
        case leftOut(because: String)

        public var kind: Kind {
            switch self {
            case .screenedIn: .screenedIn
            case .screenedOut: .screenedOut
            case .notObtained: .notObtained
            case .included: .included
            case .leftOut: .leftOut
            }
        }

        public var reason: String? {
            switch self {
            case .screenedOut(let reason), .leftOut(let reason): reason
            case .screenedIn, .notObtained, .included: nil
            }
        }

        public enum Kind: String, CaseIterable, Sendable {
            case screenedIn = "screened-in"
            case screenedOut = "screened-out"
            case notObtained = "not-obtained"
            case included
            case leftOut = "left-out"

            /// Whether it has to say why.
            public var needsReason: Bool { self == .screenedOut || self == .leftOut }
        }

        /// - Returns: `nil` where a reason is missing.
        public init?(_ kind: Kind, because reason: String?) {
            switch kind {
            case .screenedIn: self = .screenedIn
            case .notObtained: self = .notObtained
            case .included: self = .included
            case .screenedOut, .leftOut:
                guard let reason, !reason.isEmpty else { return nil }
                self = kind == .leftOut ? .leftOut(because: reason) : .screenedOut(because: reason)
            }
        }
    }

    /// Where it stands, by the last decision.
    public var state: State {
        guard let last = log.last else { return .toScreen }
        switch last.decision.kind {
        case .screenedIn: return .toRead
        case .screenedOut: return .screenedOut
        case .notObtained: return .notObtained
        case .included: return .included
        case .leftOut: return .leftOut
        }
    }

    public enum State: String, CaseIterable, Sendable {
        case toScreen = "to-screen"
        case toRead = "to-read"
        case included
        case screenedOut = "screened-out"
        case notObtained = "not-obtained"
        case leftOut = "left-out"
    }
}

/// All literature of a study.
public struct Literature: Equatable, Sendable {
    public var searches: [LiteratureSearch]
    public var records: [LiteratureRecord]

    public init(searches: [LiteratureSearch] = [], records: [LiteratureRecord] = []) {
        self.searches = searches
        self.records = records
    }

    public var isEmpty: Bool { searches.isEmpty && records.isEmpty }
}
