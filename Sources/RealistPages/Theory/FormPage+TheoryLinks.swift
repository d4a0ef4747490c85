public import Realist

/// What may be wrong with the form of a link or a snapshot.
public enum TheoryLinkFault: Equatable, Sendable {
    case choose, same, write, reason, survivor, title, initialTaken, tooLong

    func text(_ words: Words) -> String {
        switch self {
        case .choose: words["app.theory.links.fault.choose"]
        case .same: words["app.theory.links.fault.same"]
        case .write: words["app.theory.links.fault.write"]
        case .reason: words["app.theory.edit.fault.reason"]
        case .survivor: words["app.theory.links.fault.survivor"]
        case .title: words["app.theory.links.fault.title"]
        case .initialTaken: words["app.theory.links.fault.initial-taken"]
        case .tooLong: words["app.theory.edit.fault.too-long", ["n": String(ExplanationTyped.mostText)]]
        }
    }
}

/// A link, a contrast, rivals or a snapshot in the making.
public struct TheoryLinkTyped: Sendable {
    public var answers: Answers
    /// By the name of the field; under no name what is about the whole.
    public var faults: [String: TheoryLinkFault]
    public var version: Int

    public init(answers: Answers, faults: [String: TheoryLinkFault] = [:], version: Int) {
        self.answers = answers
        self.faults = faults
        self.version = version
    }

    fileprivate func error(_ name: String, _ words: Words) -> String? { faults[name]?.text(words) }

    fileprivate func text(_ name: String, _ key: String, lines: Int = 3, hint: String? = nil, _ words: Words)
        -> FormField
    {
        .text(
            TextField(
                name, label: words[key], hint: hint, value: answers[name],
                error: error(name, words), lines: lines))
    }

    fileprivate func choice(
        _ name: String, _ key: String, _ options: [(value: String, text: String)], _ words: Words
    ) -> FormField {
        .select(
            SelectField(
                name, label: words[key],
                options: [(value: "", text: words["app.evidence.read.choose"])] + options,
                chosen: answers[name], error: error(name, words)))
    }
}

extension FormPage {
    /// - `id`: of the one that is changed; `nil` for a new one.
    /// - `reason`: of the change of the theory that is open.
    public static func theoryLink(
        _ around: Surroundings, _ kind: TheoryLinkKind, id: String?, _ typed: TheoryLinkTyped,
        reason: String?, token: String, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let heading = words[
            id == nil ? "app.theory.links.add-\(kind.rawValue)" : "app.theory.links.change-\(kind.rawValue)"]
        return FormPage(
            around, title: heading, heading: heading,
            paragraphs: [
                words["app.theory.links.about-\(kind.rawValue)"],
                reason.map { words["app.theory.edit.reason", ["reason": $0]] },
            ].compactMap { $0 },
            form: FormFrame(
                action: id.map { theory.addresses.theoryLink(kind, $0) } ?? theory.addresses.newLink(kind),
                token: token, version: String(typed.version), fields: fields(kind, typed, in: theory),
                button: words["app.theory.links.save"],
                links: id.map {
                    [
                        Link(
                            text: words["app.theory.links.take-out"],
                            href: theory.addresses.deleteLink(kind, $0))
                    ]
                } ?? []), problems: [typed.error("", words)].compactMap { $0 },
            back: Link(text: words["app.theory.links.heading"], href: theory.addresses.theoryLinks))
    }

    private static func fields(
        _ kind: TheoryLinkKind, _ typed: TheoryLinkTyped, in theory: WorkingTheory
    ) -> [FormField] {
        let words = theory.words
        let explanations = theory.theory.configurations.map {
            (value: $0.id.text, text: theory.labelled($0))
        }
        switch kind {
        case .leadsTo:
            return [
                typed.choice("from", "app.theory.links.from", theory.statements(\.outcomeIds), words),
                typed.choice("to", "app.theory.links.to", theory.statements(\.contextIds), words),
                typed.text("reason", "app.theory.links.reason", words),
            ]
        case .contrast:
            return [
                typed.choice("first", "app.theory.links.first", explanations, words),
                typed.choice("second", "app.theory.links.second", explanations, words),
                .choice(
                    ChoiceField(
                        "differs", legend: words["app.theory.links.differs"],
                        error: typed.error("differs", words),
                        choices: Contrast.Differs.allCases.map {
                            .init($0.rawValue, words["differs.\($0.rawValue)"])
                        }, chosen: Set(typed.answers.all("differs")))),
                typed.text("lesson", "app.theory.links.lesson", words),
            ]
        case .rivals:
            let none = [(value: "", text: words["rival.open"])]
            return Rivalry.places.map { place in
                typed.choice(
                    "rival-\(place)",
                    place > 2 ? "app.theory.links.another" : "app.theory.links.rival", explanations, words)
            } + [
                typed.text(
                    "telling", "app.theory.links.telling", hint: words["app.theory.links.telling-hint"], words
                ),
                .select(
                    SelectField(
                        "survivor", label: words["app.theory.links.survivor"], options: none + explanations,
                        chosen: typed.answers["survivor"], error: typed.error("survivor", words))),
                typed.text("survivor-reason", "app.theory.links.survivor-reason", words),
            ]
        }
    }

    /// The theory as it stands, under a name; or another name for one that was made.
    ///
    /// - `snapshot`: `nil` for a new one.
    /// - `id`: of a new one, so that the form, sent twice, makes one.
    public static func snapshot(
        _ around: Surroundings, _ snapshot: Snapshot?, _ typed: TheoryLinkTyped, id: String? = nil,
        token: String, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let heading =
            snapshot.map { words["app.theory.snapshot.heading", ["title": theory.text($0.title)]] }
            ?? words["app.theory.snapshot.add"]
        let held = snapshot?.configurations.count ?? theory.theory.configurations.count
        return FormPage(
            around, title: heading, heading: heading,
            lead: words.count("snapshot.count", held),
            paragraphs: snapshot == nil ? [words["app.theory.snapshot.about"]] : [],
            form: FormFrame(
                action: snapshot.map { theory.addresses.snapshot($0.id) } ?? theory.addresses.newSnapshot,
                token: token, version: String(typed.version),
                hidden: id.map { [HiddenField("id", $0)] } ?? [],
                fields: [
                    typed.text(
                        "title", "app.theory.snapshot.title", lines: 1,
                        hint: words["app.theory.snapshot.title-hint"],
                        words),
                    .choice(
                        ChoiceField(
                            "kind", legend: words["app.theory.snapshot.kind"],
                            error: typed.error("kind", words),
                            choices: Snapshot.Kind.allCases.map {
                                .init($0.rawValue, words["app.theory.snapshot.\($0.rawValue)"])
                            }, chosen: Set(typed.answers.all("kind")))),
                    typed.text("note", "app.theory.change.note", words),
                ], button: words["app.theory.snapshot.save"]),
            back: Link(text: words["app.theory.history.heading"], href: theory.addresses.theoryHistory))
    }
}

extension Rivalry {
    /// Boxes of the form: two are needed.
    public static let places = 1...4
}

extension Configuration {
    fileprivate var outcomeIds: [Statement.ID] { outcome.map(\.statement) }
    fileprivate var contextIds: [Statement.ID] { context.map(\.statement) }
}

extension WorkingTheory {
    /// Statements in a role, each once, in the order of the explanations, with where they are linked.
    fileprivate func statements(_ role: (Configuration) -> [Statement.ID]) -> [(value: String, text: String)]
    {
        var seen: Set<Statement.ID> = []
        return theory.configurations.flatMap { configuration in
            role(configuration).filter { seen.insert($0).inserted }.map {
                (value: $0.text, text: "\(configuration.label): \(statementText($0))")
            }
        }
    }
}
