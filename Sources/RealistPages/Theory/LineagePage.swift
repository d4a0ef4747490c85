import Realist

/// What explanations and statements came from: every merge, split and addition since the first theory, drawn and in words.
public struct LineagePage: Page, Equatable {
    public static let template = "app/theory/lineage"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let events: Items<Event>?
    public let statements: Items<Event>?

    public struct Event: Equatable, Sendable {
        public let date: DateText?
        /// `nil` of a statement, and of what has nothing on its left.
        public let drawing: SafeHTML?
        /// "M3 and M4 became M12."
        public let text: String
        /// Explanations that are there still.
        public let links: [Link]
        public let reason: String
        public let trigger: String?
    }

    /// `name` gives that of whoever split a statement; who does not write the theory is not told.
    public init(
        _ around: Surroundings, _ theory: WorkingTheory, name: (String) -> String = { $0 }
    ) {
        let words = theory.words
        heading = words["app.lineage.heading"]
        lead = words["app.lineage.lead"]
        frame = around.frame(
            heading,
            crumbs: [
                Link(text: words["app.theory.list.heading"], href: theory.addresses.theory),
                Link(text: words["app.theory.history.heading"], href: theory.addresses.theoryHistory),
            ])
        let ordered = theory.theory.lineage.enumerated().map { place, one in
            (place: place, one: one, change: theory.theoryChange(one.change))
        }.sorted { first, second in
            let days = (first.change?.on, second.change?.on)
            if let one = days.0, let other = days.1, one != other { return one > other }
            return first.place > second.place
        }
        events = Items(
            ordered.map { Event($0.one, by: $0.change, number: $0.place, in: theory) })
        statements = Items(
            theory.splitStatements.map { Event($0, by: name, in: theory) }
                + theory.mergedStatements.map { Event($0, in: theory) })
    }

    static func isThere(_ theory: WorkingTheory) -> Bool {
        !theory.theory.lineage.isEmpty || !theory.theory.statementSplits.isEmpty
            || theory.theory.statements.contains { !$0.aliases.isEmpty }
    }
}

extension LineagePage.Event {
    init(_ lineage: Lineage, by change: TheoryChange?, number: Int, in theory: WorkingTheory) {
        let words = theory.words
        func labels(_ ids: [Configuration.ID]) -> [String] {
            ids.map { id in
                theory.configuration(id) == nil && theory.gone(id) != nil
                    ? words["app.lineage.gone", ["label": theory.label(of: id)]] : theory.label(of: id)
            }
        }
        let (from, into) = (labels(lineage.from), labels(lineage.into))
        let gaps = ["from": words.list(from), "into": words.list(into)]
        let told =
            switch lineage.kind {
            case .merged: words["app.lineage.merged", gaps]
            case .split: words["app.lineage.split", gaps]
            case .added: words["app.lineage.added", gaps]
            }
        text = Sentences.capitalised(told)
        drawing =
            from.isEmpty || into.isEmpty
            ? nil
            : LineageDrawing(from: lineage.from.map(theory.label), into: lineage.into.map(theory.label))
                .drawn(title: words["app.lineage.drawing", gaps], id: "lineage-\(number + 1)")
        var seen: Set<Configuration.ID> = []
        links = (lineage.from + lineage.into).filter { seen.insert($0).inserted }
            .compactMap { theory.configuration($0) }
            .map { Link(text: theory.labelled($0), href: theory.addresses.explanationHistory($0.id)) }
        date = change.map { words.dateText($0.on) }
        reason = change.map { Sentences.ended(theory.text($0.reason)) } ?? words["app.lineage.unknown"]
        trigger = change.map { theory.trigger(of: $0) }
    }

    fileprivate init(_ split: StatementSplit, by name: (String) -> String, in theory: WorkingTheory) {
        let words = theory.words
        var gaps = ["from": theory.told(split.from), "into": theory.told(split.into)]
        let labels = split.configurations.map(theory.label)
        gaps["labels"] = words.list(labels)
        text =
            words[labels.isEmpty ? "app.lineage.statement-split-alone" : "app.lineage.statement-split", gaps]
        drawing = nil
        links = [split.into, split.from].compactMap { theory.statement($0) }.filter { _ in theory.isWriter }
            .map { Link(text: theory.statementText($0.id), href: theory.addresses.editStatement($0.id)) }
        date = words.dateText(split.on)
        reason = theory.reason(of: split)
        let change = split.change.flatMap { theory.theoryChange($0) }
        let who = theory.isWriter ? words["app.lineage.by", ["name": name(split.by)]] : nil
        let told = [change.map { theory.trigger(of: $0) }, who].compactMap { $0 }
        trigger = told.isEmpty ? nil : told.joined(separator: " ")
    }

    fileprivate init(_ merged: WorkingTheory.MergedStatement, in theory: WorkingTheory) {
        let words = theory.words
        let into = theory.text(merged.into.text)
        text =
            merged.before.map {
                words["app.lineage.statement", ["from": theory.text($0.text), "into": into]]
            } ?? words["app.lineage.statement-unkept", ["id": merged.id.text, "into": into]]
        drawing = nil
        links = [
            Link(text: Sentences.capitalised(into), href: theory.addresses.editStatement(merged.into.id))
        ].filter { _ in theory.isWriter }
        date = merged.until.map { words.dateText($0) }
        reason = merged.change.map { Sentences.ended(theory.text($0.reason)) } ?? words["app.lineage.unknown"]
        trigger = merged.change.map { theory.trigger(of: $0) }
    }
}

extension WorkingTheory {
    /// The latest first.
    fileprivate var splitStatements: [StatementSplit] {
        theory.statementSplits.enumerated().sorted { first, second in
            first.element.on == second.element.on
                ? first.offset > second.offset : first.element.on > second.element.on
        }.map(\.element)
    }

    /// Why a statement was split.
    func reason(of split: StatementSplit) -> String {
        split.change.flatMap { theoryChange($0) }.map { Sentences.ended(text($0.reason)) }
            ?? words["app.lineage.unknown"]
    }

    /// The words of a statement that may be gone, or be merged into another one: the last that are known.
    func told(_ id: Statement.ID) -> String {
        if let statement = statement(id) { return text(statement.text) }
        var last: (number: Int, text: Wording)?
        for revision in theory.revisions {
            guard case .statement(let value) = revision.value, value.id == id else { continue }
            if last.map({ $0.number < revision.number }) ?? true { last = (revision.number, value.text) }
        }
        return last.map { text($0.text) } ?? id.text
    }

    /// A statement that was merged into another one.
    fileprivate struct MergedStatement {
        let id: Statement.ID
        /// Its last words; `nil` where they were not kept.
        let before: Statement?
        let into: Statement
        let until: Day?
        let change: TheoryChange?
    }

    /// In the order of the statements that they were merged into.
    fileprivate var mergedStatements: [MergedStatement] {
        var last: [Statement.ID: (revision: TheoryRevision, value: Statement)] = [:]
        for revision in theory.revisions {
            guard case .statement(let value) = revision.value else { continue }
            if let known = last[value.id], known.revision.number >= revision.number { continue }
            last[value.id] = (revision, value)
        }
        return theory.statements.flatMap { into in
            into.aliases.map { id in
                let found = last[id]
                return MergedStatement(
                    id: id, before: found?.value, into: into, until: found?.revision.until,
                    change: found?.revision.change.flatMap { theoryChange($0) })
            }
        }
    }
}

extension StudyAddresses {
    public var lineage: String { theory + "/lineage" }
}

extension LineagePage: PagePart {
    static let pageFields = Fields<LineagePage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("events", \.events), .init("statements", \.statements))
}

extension LineagePage.Event: PagePart {
    static let pageFields = Fields<LineagePage.Event>(
        .init("date", \.date), .init("drawing", \.drawing), .init("text", \.text), .init("links", \.links),
        .init("reason", \.reason), .init("trigger", \.trigger))
}
