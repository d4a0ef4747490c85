import Realist

/// Two snapshots of the theory side by side: what came, what went, and what says something else, word by word.
public struct TheoryComparisonPage: Page, Equatable {
    public static let template = "app/theory/compare"

    public let frame: AppFrame
    public let heading: String
    public let filter: FilterBar
    public let added: Items<ExplanationLink>?
    public let gone: Items<String>?
    public let changed: Items<Changed>?
    public let newer: Link?
    public let older: Link?

    public struct Changed: Equatable, Sendable {
        public let explanation: ExplanationLink
        /// "Version 1 beside version 3"
        public let versions: String
        /// "18 February 2026: The two rivals were set apart. After a meeting." One for each change between the two versions,
        /// of the explanation or of the words of a statement that it links.
        public let reasons: Items<String>?
        public let parts: [PartDifference]
        /// The earlier words were not kept.
        public let isLost: Bool
    }

    public static let most = 10
    /// The theory as it stands, in place of a snapshot.
    public static let now = "now"

    /// - `from`, `to`: identifiers of snapshots, or ``now``; the first and ``now`` where they are none.
    /// - `start`: how many changed ones stand before the first one that is shown.
    public init(
        _ around: Surroundings, _ theory: WorkingTheory, from: String?, to: String?, start: Int
    ) {
        let words = theory.words
        let snapshots = theory.theory.snapshots
        let first = Side(from ?? snapshots.first?.id.text ?? Self.now, in: theory)
        let second = Side(to ?? Self.now, in: theory)
        heading = words["app.theory.compare.heading"]
        frame = around.frame(
            heading, crumbs: [Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)])
        let ids = theory.theory.configurations.map(\.id)
        let came = ids.filter { first.versions[$0] == nil && second.versions[$0] != nil }
        let went = first.versions.keys.filter { second.versions[$0] == nil }.sorted()
        added = Items(came.compactMap { theory.explanation($0, theory.addresses) })
        gone = Items(
            went.map { id in
                guard let value = theory.configuration(id) ?? theory.gone(id) else { return id.text }
                return theory.labelled(value)
            })
        let differing = Self.differing(ids, first, second, in: theory)
        let skipped = (0..<differing.count).contains(start) ? start : 0
        changed = Items(
            differing.dropFirst(skipped).prefix(Self.most).compactMap {
                Changed($0, first, second, in: theory)
            })
        let options: [(value: String, text: String)] =
            snapshots.map { ($0.id.text, theory.text($0.title)) } + [
                (Self.now, words["app.theory.compare.now"])
            ]
        filter = FilterBar(
            action: theory.addresses.theoryComparison,
            selects: [
                SelectField(
                    "from", label: words["app.theory.compare.from"], options: options, chosen: first.id),
                SelectField("to", label: words["app.theory.compare.to"], options: options, chosen: second.id),
            ],
            result: words[
                "app.theory.compare.result",
                [
                    "added": String(came.count), "gone": String(went.count),
                    "changed": String(differing.count),
                ]], clear: nil, csv: nil)
        let address = theory.addresses.theoryComparison + "?from=\(first.id)&to=\(second.id)&start="
        newer =
            skipped > 0
            ? Link(text: words["app.theory.list.before"], href: address + String(max(0, skipped - Self.most)))
            : nil
        older =
            skipped + Self.most < differing.count
            ? Link(text: words["app.theory.compare.more"], href: address + String(skipped + Self.most)) : nil
    }

    /// What both have, and say otherwise: in another version, or in the same with a statement that was worded anew.
    static func differing(
        _ ids: [Configuration.ID], _ first: Side, _ second: Side, in theory: WorkingTheory
    ) -> [Configuration.ID] {
        let reworded = first.theory.reworded(beside: second.theory)
        return ids.filter { id in
            guard let old = first.versions[id], let new = second.versions[id] else { return false }
            if old != new { return true }
            guard let value = theory.version(old, of: id),
                value.linked.contains(where: reworded.contains)
            else { return false }
            return zip(first.theory.wordedParts(of: value), second.theory.wordedParts(of: value))
                .contains { $0.text != $1.text }
        }
    }

    /// One of the two that are compared.
    struct Side {
        let id: String
        /// As the statements were worded then.
        let theory: WorkingTheory
        let versions: [Configuration.ID: Int]
        /// `nil` for the theory as it stands.
        let on: Day?

        init(_ id: String, in theory: WorkingTheory) {
            if let snapshot = theory.theory.snapshots.first(where: { $0.id.text == id }) {
                self.id = id
                self.theory = theory.worded(on: snapshot.on)
                versions = snapshot.configurations
                on = snapshot.on
            } else {
                self.id = TheoryComparisonPage.now
                self.theory = theory
                on = nil
                versions = Dictionary(theory.theory.configurations.map { ($0.id, $0.revision) }) { one, _ in
                    one
                }
            }
        }
    }
}

extension TheoryComparisonPage.Changed {
    init?(
        _ id: Configuration.ID, _ first: TheoryComparisonPage.Side, _ second: TheoryComparisonPage.Side,
        in theory: WorkingTheory
    ) {
        guard let explanation = theory.explanation(id, theory.addresses), let old = first.versions[id],
            let new = second.versions[id]
        else { return nil }
        self.explanation = explanation
        versions = theory.words["app.theory.compare.versions", ["old": String(old), "new": String(new)]]
        reasons = Items(
            Self.changes(of: id, first, second, in: theory).map { change in
                theory.words[
                    "app.theory.compare.reason",
                    [
                        "day": theory.words.date(change.on),
                        "reason": Sentences.ended(theory.text(change.reason)),
                        "trigger": theory.words["trigger.\(change.trigger.rawValue)"],
                    ]]
            })
        guard let before = theory.version(old, of: id), let after = theory.version(new, of: id) else {
            parts = []
            isLost = true
            return
        }
        parts = PartDifference.all(
            first.theory.wordedParts(of: before), second.theory.wordedParts(of: after))
        isLost = false
    }

    /// In the order of time; the earlier of the two may be on either side.
    private static func changes(
        of id: Configuration.ID, _ first: TheoryComparisonPage.Side, _ second: TheoryComparisonPage.Side,
        in theory: WorkingTheory
    ) -> [TheoryChange] {
        let versions = [first, second].compactMap { $0.versions[id] }.sorted()
        let linked = Set(versions.compactMap { theory.version($0, of: id) }.flatMap(\.linked))
        let days = [first.on, second.on].compactMap { $0 }.sorted()
        let index = theory.theoryIndex
        var changes = index.changes(of: id, from: versions.first, to: versions.last)
        if versions.first == versions.last { changes = [] }
        for statement in linked {
            for revision in index.rewordings[statement] ?? [] {
                guard let change = revision.change.flatMap({ index.changes[$0] }), !changes.contains(change),
                    days.first.map({ revision.until > $0 }) ?? true,
                    days.count < 2 || revision.until <= days[1]
                else { continue }
                changes.append(change)
            }
        }
        return changes.sorted { ($0.on, $0.id) < ($1.on, $1.id) }
    }
}

extension TheoryComparisonPage: PagePart {
    static let pageFields = Fields<TheoryComparisonPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("filter", \.filter),
        .init("added", \.added), .init("gone", \.gone), .init("changed", \.changed), .init("newer", \.newer),
        .init("older", \.older))
}

extension TheoryComparisonPage.Changed: PagePart {
    static let pageFields = Fields<TheoryComparisonPage.Changed>(
        .init("explanation", \.explanation), .init("versions", \.versions), .init("reasons", \.reasons),
        .init("parts", \.parts), .init("isLost", \.isLost))
}
