public import Realist

/// A proposed explanation: what it says, beside the present words where it edits one, and what is to become of each part.
public struct ProposalPage: Page, Equatable {
    public static let template = "app/theory/proposal"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String
    /// What has to be done first.
    public let action: Link?
    /// The present words and the proposed ones.
    public let table: DataTable?
    public let summaries: [SummaryList]
    /// What passages tell together that it was gathered from.
    public let linked: Items<LinkedLine>?
    /// `nil` once it was taken in or declined, and while the reason is missing.
    public let form: FormFrame?

    /// - `configuration`: that it edits, as it is now; `nil` for a new one, or one that is worked on no more.
    /// - `typed`: what was made of its parts so far.
    /// - `isUnexplained`: since the first snapshot a change needs its reason, and none is open.
    /// - `asks`: parts of which nobody has said yet which role they play.
    public init(
        _ around: Surroundings, _ proposal: TheoryProposal, of configuration: Configuration?,
        typed: ProposalTyped, version: Int, isUnexplained: Bool, asks: Set<Int> = [],
        linked: [LinkedLine] = [], token: String,
        in theory: WorkingTheory
    ) {
        let words = theory.words
        let addresses = theory.addresses
        let telling = Telling(proposal: proposal, configuration: configuration, theory: theory)
        kicker =
            words[
                "app.theory.proposal.kicker",
                ["kind": theory.kind(of: proposal), "origin": theory.origin(of: proposal)]]
        heading = proposal.name
        lead = telling.lead
        table = telling.sides
        summaries = telling.summaries
        self.linked = Items(linked)
        switch proposal.state {
        case .waiting where isUnexplained:
            action = Link(
                text: words["app.theory.proposal.reason"],
                href: addresses.theoryChange + "?next=" + AppAddress.encoded(addresses.proposal(proposal.id)))
            form = nil
        case .waiting:
            action = nil
            form = FormFrame(
                action: addresses.takeProposal(proposal.id), token: token, version: String(version),
                fields: telling.fields(typed, asks), button: words["app.theory.proposal.take"],
                links: [
                    Link(
                        text: words["app.theory.proposal.decline"],
                        href: addresses.declineProposal(proposal.id))
                ])
        case .taken(let into, _, _):
            action = theory.theory.configurations.first { $0.id == into }.map {
                Link(text: theory.labelled($0), href: addresses.explanation($0.id))
            }
            form = nil
        case .declined:
            action = nil
            form = FormFrame(
                action: addresses.reopenProposal(proposal.id), token: token, version: String(version),
                button: words["app.theory.proposal.reopen"], isQuiet: true,
                others: [
                    .init(words["app.theory.proposal.delete"], name: "act", value: "delete", isWay: true)
                ])
        }
        frame = around.frame(
            heading, errors: form?.errors(),
            crumbs: [
                Link(text: words["app.theory.list.heading"], href: addresses.theory),
                Link(text: words["app.theory.proposal.all"], href: addresses.proposals),
            ])
    }
}

/// What is told of a proposal, in words.
private struct Telling {
    let proposal: TheoryProposal
    let configuration: Configuration?
    let theory: WorkingTheory

    private var words: Words { theory.words }

    private var difference: ProposalDifference? {
        let texts = Dictionary(
            theory.whole.statements.map { ($0.id, theory.statementText($0.id)) },
            uniquingKeysWith: { first, _ in first })
        return configuration.flatMap { ProposalDifference(proposal, of: $0, texts: texts) }
    }

    var lead: String {
        switch proposal.state {
        case .taken(_, let on, let by):
            return words["app.theory.proposal.taken", ["day": words.date(on), "who": by]]
        case .declined(let because, let on, let by):
            return words[
                "app.theory.proposal.declined", ["day": words.date(on), "who": by, "reason": because]]
        case .waiting: break
        }
        guard proposal.edit != nil else { return words["app.theory.proposal.lead"] }
        guard configuration != nil else { return words["app.theory.proposal.lead-gone"] }
        return words[
            difference?.isOfEarlierRevision == true
                ? "app.theory.proposal.lead-earlier" : "app.theory.proposal.lead-edit"]
    }

    /// Only what differs.
    var sides: DataTable? {
        guard proposal.isWaiting, let difference else { return nil }
        func text(_ texts: [String], _ roles: [String]) -> DataTable.Cell {
            .init((texts + roles).joined(separator: "; "), orElse: words["app.form.nothing"])
        }
        return DataTable(
            id: "sides", caption: words["app.theory.proposal.sides"], isPart: true,
            columns: [
                .init(words["app.theory.proposal.column.part"]),
                .init(words["app.theory.proposal.column.now"]),
                .init(words["app.theory.proposal.column.new"]),
            ],
            rows: difference.lines.map { line in
                DataTable.Row(
                    .init(name(line.aspect)),
                    [
                        text(line.gone, line.roles.map { theory.linked($0.text, $0.now) }),
                        text(
                            line.new.map { linked($0, line.aspect) },
                            line.roles.map { theory.linked($0.text, $0.new) }),
                    ])
            }, none: words["app.theory.proposal.no-difference"])
    }

    /// With what is said of its link.
    private func linked(_ text: String, _ aspect: TheoryProposal.Aspect) -> String {
        let part = proposal.parts.first { $0.role.rawValue == aspect.rawValue && $0.text == text }
        return theory.linked(text, part?.link)
    }

    private func name(_ aspect: TheoryProposal.Aspect) -> String {
        switch aspect {
        case .title: words["revision.title"]
        case .forWhom: words["explanation.for-whom"]
        case .intervention: words["explanation.intervention"]
        case .note: words["explanation.note"]
        case .context: words["part.context"]
        case .resource: words["part.resource"]
        case .reasoning: words["part.reasoning"]
        case .outcome: words["part.outcome"]
        case .mechanism: words["app.theory.proposal.role.mechanism"]
        case .undecided: words["app.theory.proposal.role.undecided"]
        }
    }

    var summaries: [SummaryList] {
        // Beside the present words only what is no edit of them.
        let isBeside = sides != nil
        let head = [
            (words["app.theory.proposal.column.label"], proposal.label),
            (name(.title), isBeside ? nil : proposal.title),
            (name(.forWhom), isBeside ? nil : proposal.forWhom),
            (name(.intervention), isBeside ? nil : proposal.intervention),
            (name(.note), isBeside ? nil : proposal.note),
        ].compactMap { question, text in text.map { SummaryList.Row(question, $0) } }
        let ended =
            proposal.isWaiting
            ? []
            : proposal.parts.map {
                SummaryList.Row(role($0.role), theory.linked($0.text, $0.link))
            }
        let quotes = proposal.quotes.map { quote in
            SummaryList.Row(quote.source ?? words["app.theory.proposal.no-source"], quote.text)
        }
        let says = head + ended
        return (says.isEmpty ? [] : [SummaryList(heading: words["app.theory.proposal.says"], says)])
            + (quotes.isEmpty ? [] : [SummaryList(heading: words["app.theory.proposal.quotes"], quotes)])
    }

    private func role(_ role: TheoryProposal.Role) -> String {
        TheoryProposal.Aspect(rawValue: role.rawValue).map(name) ?? role.rawValue
    }

    /// A part folded up under its words; open where its role is to be chosen.
    func fields(_ typed: ProposalTyped, _ asks: Set<Int>) -> [FormField] {
        let roles =
            Configuration.Part.allCases.map { ($0.rawValue, words["part.\($0.rawValue)"]) }
            + [(ProposalTyped.Part.leftOut, words["app.theory.proposal.leave-out"])]
        let known = LikelyTwins.Known(theory.theory.statements)
        var fields: [FormField] = [
            .passage(heading: words["app.theory.proposal.parts"], words["app.theory.proposal.parts-lead"])
        ]
        for (place, part) in typed.parts.enumerated() {
            let twins = part.claims.flatMap { known.twins(of: $0).prefix(2) }
                .map { "“\(theory.statementText($0.id))”" }
            let line = part.claims.joined(separator: " / ")
            let chosen = roles.first { $0.0 == part.role }?.1
            var inside: [FormField] = [
                .select(
                    SelectField(
                        ProposalTyped.name(place, "role"), label: words["app.theory.proposal.which-role"],
                        options: (part.isChosen ? [] : [("", words["app.theory.edit.choose"])]) + roles,
                        chosen: part.role,
                        error: asks.contains(place)
                            ? words["app.theory.proposal.fault.role", ["text": Self.short(line)]] : nil)),
                .text(
                    TextField(
                        ProposalTyped.name(place, "text"), label: words["app.theory.proposal.claims"],
                        hint: twins.isEmpty
                            ? words["app.theory.proposal.claims-hint"]
                            : words["app.theory.proposal.claims-twins", ["statements": words.list(twins)]],
                        value: part.text, lines: max(2, part.claims.count + 1))),
            ]
            if [.mechanism, .undecided].contains(proposal.parts[place].role) {
                inside.append(
                    .text(
                        TextField(
                            ProposalTyped.name(place, "offered"), label: words["app.theory.proposal.offered"],
                            hint: words["app.theory.proposal.offered-hint"], value: part.offered, lines: 2)))
            }
            fields += FormField.folded(
                theory.linked(line, proposal.parts[place].link),
                state: chosen ?? words["app.theory.proposal.role.undecided"], isOpen: !part.isChosen,
                inside)
        }
        return fields
    }

    private static func short(_ text: String) -> String {
        text.count > 50 ? text.prefix(49) + "…" : text
    }
}

extension ProposalPage: PagePart {
    static let pageFields = Fields<ProposalPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead), .init("action", \.action), .init("table", \.table),
        .init("summaries", \.summaries), .init("linked", \.linked), .init("form", \.form))
}
