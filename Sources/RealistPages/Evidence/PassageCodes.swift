public import Realist

/// The codes of a passage: those that were given, and a list to give and to take away.
public struct PassageCodes: Equatable, Sendable {
    public let given: Items<Given>?
    public let undo: Undo?
    /// What was saved just now changed nothing.
    public let same: String?
    /// `nil` for whoever only reads.
    public let coding: Coding?

    /// A code of the passage, and who gave it.
    public struct Given: Equatable, Sendable {
        public let code: Link
        public let who: String
    }

    /// Takes back what was saved last.
    public struct Undo: Equatable, Sendable {
        public let text: String
        public let form: FormFrame
    }

    public struct Coding: Equatable, Sendable {
        public let action: String
        public let token: String
        /// The codes that were ticked when the page was made: what somebody gives meanwhile is not taken away.
        public let had: [HiddenField]
        /// What is looked for; empty for nothing.
        public let find: String
        public let result: String
        /// Shows all codes again; `nil` where all are shown.
        public let clear: Button?
        public let ticks: Items<Tick>?
        public let newTitle: TextField
        public let newTheme: SelectField
        /// Something is typed in it, or wrong.
        public let isNewOpen: Bool
        /// Saves, and goes to the next passage; `nil` at the last one.
        public let next: Button?
    }

    /// A button of the form.
    public struct Button: Equatable, Sendable {
        public let text: String
    }

    public struct Tick: Equatable, Sendable {
        public let id: String
        public let value: String
        public let label: String
        public let hint: String?
        public let isTicked: Bool
    }

    /// What it is made of.
    public struct Told: Sendable {
        /// Everybody's codings of the passage.
        public var codings: [Realist.Coding] = []
        /// As whoever codes is named in codings; `nil` for whoever only reads.
        public var coder: String?
        public var names: [String: String] = [:]
        public var find = ""
        /// What is ticked and not saved yet; `nil` for what was given.
        public var ticked: Set<Code.ID>?
        public var newTitle = ""
        public var newTheme = ""
        public var fault: AnswerFault?
        /// What was saved just now.
        public var saved: (given: [Code.ID], taken: [Code.ID])?
        public var token = ""
        /// There is a passage behind it in its source.
        public var hasNext = false

        public init() {}
    }

    /// Titles are no longer than this.
    static let mostTitle = AnswerLimits.line

    public init(_ told: Told, of excerpt: Excerpt.ID, in working: WorkingCodebook) {
        let words = working.words
        let action = working.addresses.code(excerpt)
        let given = Dictionary(grouping: told.codings, by: \.code)
        self.given = Items(
            working.byTitle.compactMap { code in
                guard let codings = given[code.id] else { return nil }
                return Given(
                    code: Link(text: working.text(code.title), href: working.addresses.code(code.id)),
                    // Whoever reads it comes last: “coder-a and you”.
                    who: words.list(
                        (codings.filter { $0.coder != told.coder } + codings.filter { $0.coder == told.coder })
                            .map { told.names[$0.coder] ?? $0.coder }))
            })
        guard let coder = told.coder else {
            (undo, same, coding) = (nil, nil, nil)
            return
        }
        let own = Set(told.codings.filter { $0.coder == coder }.map(\.code))
        undo = told.saved.flatMap { saved in
            PassageCodes.undo(saved.given, saved.taken, action: action, token: told.token, in: working)
        }
        let isSame = told.saved.map { $0.given.isEmpty && $0.taken.isEmpty } ?? false
        same = isSame ? words["app.codes.coding.same"] : nil
        coding = PassageCodes.coding(told, own, action: action, in: working)
    }

    private static func coding(
        _ told: Told, _ own: Set<Code.ID>, action: String, in working: WorkingCodebook
    ) -> Coding {
        let words = working.words
        let ticked = told.ticked ?? own
        let all = working.byTitle
        let found = all.filter { code in
            told.find.isEmpty
                || WorkingCodebook.finds(
                    told.find,
                    in: [working.text(code.title), working.text(code.meaning)] + working.themes(of: code))
        }
        let shown = all.filter { ticked.contains($0.id) } + found.filter { !ticked.contains($0.id) }
        return Coding(
            action: action, token: told.token,
            had: own.map(\.text).sorted().map { HiddenField("had", $0) }, find: told.find,
            result: words.count("app.codes.count", found.count),
            clear: told.find.isEmpty ? nil : Button(text: words["app.codes.coding.all"]),
            ticks: Items(
                shown.map { code in
                    let themes = working.themes(of: code)
                    return Tick(
                        id: "code-" + code.id.text, value: code.id.text, label: working.text(code.title),
                        hint: themes.isEmpty ? nil : words.list(themes),
                        isTicked: ticked.contains(code.id))
                }),
            newTitle: TextField(
                "new-title", label: words["app.codes.title.code"], hint: words["app.codes.title-hint.code"],
                value: told.newTitle, error: told.fault?.text(words), most: mostTitle),
            newTheme: SelectField(
                "new-theme", label: words["app.codes.coding.theme"], marker: words["app.lead.optional"],
                options: [("", words["app.codes.no-theme"])]
                    + working.codebook.themes.map { ($0.id.text, working.text($0.title)) },
                chosen: told.newTheme),
            isNewOpen: !told.newTitle.isEmpty || told.fault != nil,
            next: told.hasNext ? Button(text: words["app.codes.coding.save-next"]) : nil)
    }

    private static func undo(
        _ given: [Code.ID], _ taken: [Code.ID], action: String, token: String, in working: WorkingCodebook
    ) -> Undo? {
        let words = working.words
        func titles(_ ids: [Code.ID]) -> [String] {
            ids.compactMap { id in
                working.codebook.codes.first { $0.id == id }.map {
                    words["app.codes.quoted", ["title": working.text($0.title)]]
                }
            }
        }
        let parts = [("app.codes.coding.given", titles(given)), ("app.codes.coding.taken", titles(taken))]
            .filter { !$0.1.isEmpty }.map { words[$0.0, ["codes": words.list($0.1)]] }
        guard !parts.isEmpty else { return nil }
        // What undoes it is the same form, the other way round.
        return Undo(
            text: parts.joined(separator: " "),
            form: FormFrame(
                action: action, token: token,
                hidden: given.map { HiddenField("had", $0.text) }
                    + taken.map { HiddenField("code", $0.text) },
                button: words["app.codes.coding.undo"], isQuiet: true))
    }

    var errors: ErrorSummary? { ErrorSummary(coding?.newTitle.fault.map { [$0] } ?? []) }
}

extension PassageCodes: PagePart {
    static let pageFields = Fields<PassageCodes>(
        .init("given", \.given), .init("undo", \.undo), .init("same", \.same), .init("coding", \.coding))
}

extension PassageCodes.Given: PagePart {
    static let pageFields = Fields<PassageCodes.Given>(.init("code", \.code), .init("who", \.who))
}

extension PassageCodes.Undo: PagePart {
    static let pageFields = Fields<PassageCodes.Undo>(.init("text", \.text), .init("form", \.form))
}

extension PassageCodes.Button: PagePart {
    static let pageFields = Fields<PassageCodes.Button>(.init("text", \.text))
}

extension PassageCodes.Coding: PagePart {
    static let pageFields = Fields<PassageCodes.Coding>(
        .init("action", \.action), .init("token", \.token), .init("had", \.had), .init("find", \.find),
        .init("result", \.result), .init("clear", \.clear), .init("ticks", \.ticks),
        .init("newTitle", \.newTitle), .init("newTheme", \.newTheme), .init("isNewOpen", \.isNewOpen),
        .init("next", \.next))
}

extension PassageCodes.Tick: PagePart {
    static let pageFields = Fields<PassageCodes.Tick>(
        .init("id", \.id), .init("value", \.value), .init("label", \.label), .init("hint", \.hint),
        .init("isTicked", \.isTicked))
}
