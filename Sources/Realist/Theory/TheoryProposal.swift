/// An explanation as somebody proposes it, in the words in which it came: a row of a team's own table, or one that a
/// program found in texts. It is no part of the theory, and is published nowhere, before a person takes it in.
///
/// What it says is kept as it was written: in one language, and not yet as statements.
public struct TheoryProposal: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<TheoryProposal>

    public let id: ID
    /// The day on which it came in.
    public var on: Day
    public var origin: Origin
    /// What it would change; `nil` for one that is new.
    public var edit: Edit?
    /// The team's own number or label: `CMO 3`.
    public var label: String?
    public var title: String?
    public var forWhom: String?
    public var intervention: String?
    public var parts: [Part]
    public var note: String?
    public var quotes: [Quote]
    public var state: State

    public init(
        id: ID, on: Day, origin: Origin, edit: Edit? = nil, label: String? = nil, title: String? = nil,
        forWhom: String? = nil, intervention: String? = nil, parts: [Part] = [], note: String? = nil,
        quotes: [Quote] = [], state: State = .waiting
    ) {
        self.id = id
        self.on = on
        self.origin = origin
        self.edit = edit
        self.label = label
        self.title = title
        self.forWhom = forWhom
        self.intervention = intervention
        self.parts = parts
        self.note = note
        self.quotes = quotes
        self.state = state
    }

    /// Where it came from.
    public struct Origin: Equatable, Sendable {
        /// The name of the file.
        public var file: String
        /// The sheet or the table in it, where there may be several.
        public var table: String?
        /// The row or line, counted from 1.
        public var row: Int

        public init(file: String, table: String? = nil, row: Int) {
            self.file = file
            self.table = table
            self.row = row
        }
    }

    /// Of which configuration it is an edit, and what of it the table spoke of: what it had no column for stays.
    public struct Edit: Equatable, Sendable {
        public var configuration: Configuration.ID
        /// The one that was edited; `nil` where the table does not say it.
        public var revision: Int?
        public var says: [Aspect]

        public init(configuration: Configuration.ID, revision: Int? = nil, says: [Aspect]) {
            self.configuration = configuration
            self.revision = revision
            self.says = says
        }
    }

    /// What of a configuration a table can speak of.
    public enum Aspect: String, CaseIterable, Sendable {
        case title
        case forWhom = "for-whom"
        case intervention, context, resource, reasoning, mechanism, outcome, undecided, note
    }

    /// One worded part, which may become a statement in a role.
    public struct Part: Equatable, Sendable {
        public var role: Role
        public var text: String
        /// What the table says of its link; `nil` where it does not say it.
        public var link: LinkRole?

        public init(_ role: Role, _ text: String, link: LinkRole? = nil) {
            self.role = role
            self.text = text
            self.link = link
        }
    }

    /// The part that it plays, as far as the table tells.
    public enum Role: String, CaseIterable, Sendable {
        case context, resource, reasoning
        /// A mechanism that is not yet parted into what is offered and what people make of it.
        case mechanism
        case outcome, undecided
    }

    /// Words that it rests on, and where they stand, as the table says it.
    public struct Quote: Equatable, Sendable {
        public var text: String
        public var source: String?

        public init(_ text: String, source: String? = nil) {
            self.text = text
            self.source = source
        }
    }

    /// What became of it.
    public enum State: Equatable, Sendable {
        case waiting
        /// `into` may be gone by now: it names what there was. `by` is a role or a name as the audit has it.
        case taken(into: Configuration.ID, on: Day, by: String)
        case declined(because: String, on: Day, by: String)
    }

    public var isWaiting: Bool { state == .waiting }
}

extension TheoryProposal {
    /// Whether both say the same of the same configuration, wherever and whenever they came in: a table that is brought
    /// twice proposes nothing twice.
    public func saysTheSame(as other: TheoryProposal) -> Bool { said == other.said }

    /// What it says, without where it came from and what became of it.
    public var said: Said {
        Said(
            configuration: edit?.configuration, revision: edit?.revision, label: label, title: title,
            forWhom: forWhom, intervention: intervention,
            parts: parts.map { [$0.role.rawValue, $0.text, $0.link?.rawValue ?? ""] },
            note: note, quotes: quotes.map { [$0.text, $0.source ?? ""] })
    }

    /// What a proposal says.
    public struct Said: Hashable, Sendable {
        fileprivate let configuration: Configuration.ID?
        fileprivate let revision: Int?
        fileprivate let label: String?
        fileprivate let title: String?
        fileprivate let forWhom: String?
        fileprivate let intervention: String?
        fileprivate let parts: [[String]]
        fileprivate let note: String?
        fileprivate let quotes: [[String]]
    }

    public func texts(_ role: Role) -> [String] { parts.filter { $0.role == role }.map(\.text) }

    /// What it is called: its title, else what it comes to, else whatever it says first.
    public var name: String {
        title ?? texts(.outcome).first ?? parts.first?.text ?? label ?? id.text
    }
}
