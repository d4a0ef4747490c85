public import Realist

/// What stands in the form of an explanation, as it was typed.
public struct ExplanationTyped: Equatable, Sendable {
    public var label = ""
    public var title = ""
    public var stage = ""
    public var forWhom = ""
    public var intervention = ""
    public var mixed = ""
    public var tested = ""
    public var notTested = ""
    public var check = ""
    public var note = ""
    /// In the order of the form; those of one part together.
    public var links: [Link] = []

    /// A statement in a role.
    public struct Link: Equatable, Sendable {
        public var part: Configuration.Part
        /// Of a statement that is there; empty for one that is typed.
        public var statement = ""
        /// What was typed for a statement that may be new.
        public var text = ""
        /// Which one the typed text is: a statement's identifier, or ``isNew``.
        public var meant = ""
        public var level = ""
        /// How it is needed, or whether it is wanted.
        public var role = ""
        public var group = ""
        public var whose = ""
        public var wording = ""
        public var isOut = false

        public init(_ part: Configuration.Part) {
            self.part = part
        }

        public static let isNew = "new"

        public var isEmpty: Bool { statement.isEmpty && text.isEmpty }
    }

    public static let mostText = 2_000

    public init() {}

    public init(_ configuration: Configuration, language: Language) {
        func text(_ wording: Wording?) -> String { wording?.text(in: language) ?? "" }
        label = configuration.label
        title = text(configuration.title)
        stage = configuration.stage.text
        forWhom = text(configuration.forWhom)
        intervention = text(configuration.intervention)
        mixed = text(configuration.mixed)
        tested = text(configuration.transfer?.tested)
        notTested = text(configuration.transfer?.notTested)
        check = text(configuration.transfer?.check)
        note = text(configuration.note)
        func link(_ part: Configuration.Part, _ id: Statement.ID, _ wording: Wording?) -> Link {
            var link = Link(part)
            link.statement = id.text
            link.wording = text(wording)
            return link
        }
        links += configuration.context.map { one in
            var made = link(.context, one.statement, one.wording)
            made.role = one.need.rawValue
            made.group = one.group?.text ?? ""
            return made
        }
        links += configuration.resource.map { link(.resource, $0.statement, $0.wording) }
        links += configuration.reasoning.map { one in
            var made = link(.reasoning, one.statement, one.wording)
            made.whose = text(one.whose)
            return made
        }
        links += configuration.outcome.map { one in
            var made = link(.outcome, one.statement, one.wording)
            made.role = one.value.rawValue
            return made
        }
    }

    /// What may be wrong with a field.
    public enum Fault: Hashable, Sendable {
        case label, labelTaken, title, stage, transfer, tooLong
        /// No change of the theory is open, whose reason it could share.
        case reason
        /// The proposal that it is made of waits no more.
        case proposal
        /// Of the link at this place.
        case meant(Int), level(Int), role(Int), group(Int), twice(Int)
    }

    /// With an empty line at the end of each part.
    public func withEmptyLines(_ count: Int = 1) -> ExplanationTyped {
        var typed = self
        typed.links = Configuration.Part.allCases.flatMap { part in
            let own = links.filter { $0.part == part && !($0.isEmpty) }
            return own + Array(repeating: Link(part), count: count)
        }
        return typed
    }
}

extension ExplanationTyped.Fault {
    func text(_ words: Words) -> String {
        switch self {
        case .label: words["app.theory.edit.fault.label"]
        case .labelTaken: words["app.theory.edit.fault.label-taken"]
        case .title: words["app.theory.edit.fault.title"]
        case .stage: words["app.theory.edit.fault.stage"]
        case .transfer: words["app.theory.edit.fault.transfer"]
        case .tooLong: words["app.theory.edit.fault.too-long", ["n": String(ExplanationTyped.mostText)]]
        case .reason: words["app.theory.edit.fault.reason"]
        case .proposal: words["app.theory.proposal.fault.ended"]
        case .meant: words["app.theory.edit.fault.meant"]
        case .level: words["app.theory.edit.fault.level"]
        case .role: words["app.theory.edit.fault.role"]
        case .group: words["app.theory.edit.fault.group"]
        case .twice: words["app.theory.edit.fault.twice"]
        }
    }
}
