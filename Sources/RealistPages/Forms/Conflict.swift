/// Two people wrote into one record: both versions, field by field, and a form to make one of them. Nothing is kept
/// and nothing is lost until it is sent.
public struct Conflict: Equatable, Sendable {
    public let action: String
    public let token: String?
    /// The version that the other one saved.
    public let version: String?
    /// What was typed, carried along.
    public let hidden: [HiddenField]
    public let differing: [Row]
    /// What both have: nothing to choose.
    public let same: Items<Same>?
    public let button: String
    /// A button that leaves all of it as the other one has it.
    public let leave: Leave?
    public let links: [Link]

    public struct Leave: Equatable, Sendable {
        public let text: String
        public let name: String
        public let value: String
    }

    public struct Row: Equatable, Sendable {
        public let id: String
        public let label: String
        public let error: String?
        public let mine: Version
        public let theirs: Version
        /// Both texts, one after the other: for what people wrote, not for what they chose.
        public let both: Version?
    }

    public struct Same: Equatable, Sendable {
        public let label: String
        public let text: String
    }

    /// One way to go on.
    public struct Version: Equatable, Sendable {
        public let id: String
        public let name: String
        /// “What Ana Example saved”; the other two have titles of their own.
        public let title: String?
        public let text: String
        public let isChosen: Bool
    }

    /// One field in both versions.
    public struct Field: Sendable {
        let name: String
        let label: String
        let mine: String
        let theirs: String
        let mayKeepBoth: Bool
        let chosen: Keep?
        let error: String?

        /// - `name`: the form sends `keep-NAME` with `mine`, `theirs` or `both`.
        /// - `chosen`: what was chosen already, when the form comes back.
        public init(
            _ name: String, label: String, mine: String, theirs: String, mayKeepBoth: Bool,
            chosen: Keep? = nil, error: String? = nil
        ) {
            self.name = name
            self.label = label
            self.mine = mine
            self.theirs = theirs
            self.mayKeepBoth = mayKeepBoth
            self.chosen = chosen
            self.error = error
        }
    }

    public enum Keep: String, CaseIterable, Sendable {
        case mine, theirs, both
    }

    /// What the button sends that chooses one version of everything.
    public static let all = "keep-all"

    /// - `who`: the name of the one who saved meanwhile; `nil` where it was the same person, in another window.
    /// - `leave`: the words of the button that leaves it as the other one has it.
    public init(
        action: String, token: String?, version: String, hidden: [HiddenField], who: String?,
        fields: [Field], button: String, leave: String? = nil, links: [Link] = [], words: Words
    ) {
        self.action = action
        self.token = token
        self.version = version
        self.hidden = hidden
        let title = who.map { words["app.form.theirs", ["who": $0]] } ?? words["app.form.theirs-own"]
        func row(_ field: Field) -> Row {
            func version(_ keep: Keep, _ text: String) -> Version {
                Version(
                    id: FieldID.of("keep-" + field.name, keep == .mine ? "" : keep.rawValue),
                    name: "keep-" + field.name, title: keep == .theirs ? title : nil, text: text,
                    isChosen: field.chosen == keep)
            }
            return Row(
                id: FieldID.of("keep-" + field.name), label: field.label, error: field.error,
                mine: version(.mine, field.mine), theirs: version(.theirs, field.theirs),
                both: field.mayKeepBoth && !field.mine.isEmpty && !field.theirs.isEmpty
                    ? version(.both, "") : nil)
        }
        differing = fields.filter { $0.mine != $0.theirs }.map(row)
        same = Items(fields.filter { $0.mine == $0.theirs }.map { Same(label: $0.label, text: $0.mine) })
        self.button = button
        self.leave = leave.map { Leave(text: $0, name: Conflict.all, value: Keep.theirs.rawValue) }
        self.links = links
    }

    public var errors: ErrorSummary? {
        ErrorSummary(differing.compactMap { row in row.error.map { .init($0, href: "#" + row.id) } })
    }
}

extension Conflict: PagePart {
    static let pageFields = Fields<Conflict>(
        .init("action", \.action), .init("token", \.token), .init("version", \.version),
        .init("hidden", \.hidden), .init("differing", \.differing), .init("same", \.same),
        .init("button", \.button), .init("leave", \.leave),
        .init("links", \.links))
}

extension Conflict.Leave: PagePart {
    static let pageFields = Fields<Conflict.Leave>(
        .init("text", \.text), .init("name", \.name), .init("value", \.value))
}

extension Conflict.Row: PagePart {
    static let pageFields = Fields<Conflict.Row>(
        .init("id", \.id), .init("label", \.label), .init("error", \.error), .init("mine", \.mine),
        .init("theirs", \.theirs), .init("both", \.both))
}

extension Conflict.Same: PagePart {
    static let pageFields = Fields<Conflict.Same>(.init("label", \.label), .init("text", \.text))
}

extension Conflict.Version: PagePart {
    static let pageFields = Fields<Conflict.Version>(
        .init("id", \.id), .init("name", \.name), .init("title", \.title), .init("text", \.text),
        .init("isChosen", \.isChosen))
}
