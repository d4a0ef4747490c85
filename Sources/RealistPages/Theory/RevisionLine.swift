import Realist

/// One version of an explanation: since when, what was changed, and why.
public struct RevisionLine: Equatable, Sendable {
    public let date: DateText?
    public let heading: String
    public let reason: String?
    /// What led to it: a meeting, passages, figures.
    public let trigger: String?
    public let parts: [Part]

    /// A part that was changed.
    public struct Part: Equatable, Sendable {
        public let name: String
        public let before: String
        public let after: String
    }

    /// Newest first.
    static func all(of configuration: Configuration, in toolkit: some TellsTheory) -> [RevisionLine] {
        let words = toolkit.words
        let earlier = (toolkit.theoryIndex.versions[configuration.id] ?? []).compactMap {
            revision -> (Configuration, TheoryRevision)? in
            if case .configuration(let value) = revision.value { return (value, revision) }
            return nil
        }.sorted { $0.1.number < $1.1.number }
        var lines = [first(of: configuration, in: toolkit)]
        for (index, (value, revision)) in earlier.enumerated() {
            let next = index + 1 < earlier.count ? earlier[index + 1].0 : configuration
            let change = revision.change.flatMap { toolkit.theoryChange($0) }
            let version = words["revision.heading", ["n": String(revision.number + 1)]]
            let origins = revision.change.map { toolkit.origins(of: configuration.id, by: $0) } ?? []
            lines.append(
                RevisionLine(
                    date: words.dateText(revision.until),
                    heading: ([version] + origins).joined(separator: words["list.comma"]),
                    reason: change.map { Sentences.ended(toolkit.text($0.reason)) },
                    trigger: change.map { words["trigger.\($0.trigger.rawValue)"] },
                    parts: toolkit.differences(value, next)))
        }
        return lines.reversed()
    }

    /// How it came to be there: in the first theory, out of others, or written later.
    private static func first(of configuration: Configuration, in toolkit: some TellsTheory) -> RevisionLine {
        let words = toolkit.words
        let theory = toolkit.theory
        if let snapshot = theory.snapshots.first(where: { $0.configurations[configuration.id] == 1 }),
            snapshot.kind == .initial
        {
            return RevisionLine(
                date: words.dateText(snapshot.on), heading: words["revision.first"],
                reason: words["revision.in-snapshot", ["title": toolkit.text(snapshot.title)]], trigger: nil,
                parts: [])
        }
        if let lineage = toolkit.theoryIndex.origin[configuration.id],
            let change = toolkit.theoryChange(lineage.change)
        {
            return RevisionLine(
                date: words.dateText(change.on),
                heading: Sentences.capitalised(
                    toolkit.origins(of: configuration.id, by: change.id)
                        .joined(separator: words["list.comma"])),
                reason: Sentences.ended(toolkit.text(change.reason)),
                trigger: words["trigger.\(change.trigger.rawValue)"], parts: [])
        }
        // Nobody said when: the first snapshot that has it tells as much as is known.
        let first = theory.snapshots.filter { $0.configurations[configuration.id] != nil }
            .min { $0.on < $1.on }
        return RevisionLine(
            date: first.map { words.dateText($0.on) }, heading: words["revision.first"],
            reason: first.map { words["revision.by-snapshot", ["title": toolkit.text($0.title)]] },
            trigger: nil, parts: [])
    }
}

extension TellsTheory {
    func theoryChange(_ id: TheoryChange.ID) -> TheoryChange? { theoryIndex.changes[id] }

    /// The parts that two versions of an explanation word differently.
    func differences(_ before: Configuration, _ after: Configuration) -> [RevisionLine.Part] {
        zip(wordedParts(of: before), wordedParts(of: after)).filter { $0.text != $1.text }.map { old, new in
            let gap = words["revision.nothing"]
            return RevisionLine.Part(
                name: old.name, before: old.text.isEmpty ? gap : old.text,
                after: new.text.isEmpty ? gap : new.text)
        }
    }

    /// Everything that an explanation says, part by part, in the order of the page.
    func wordedParts(of configuration: Configuration) -> [(name: String, text: String)] {
        [
            (words["revision.title"], text(configuration.title)),
            (words["revision.for-whom"], text(configuration.forWhom) ?? ""),
        ] + strip(configuration).parts.map { ($0.name, plain($0)) } + [
            (words["revision.mixed"], text(configuration.mixed) ?? "")
        ] + worded(configuration.transfer)
    }

    private func plain(_ part: Strip.Part) -> String {
        part.lines.map { line in (line.lead.map { $0 + " " } ?? "") + line.text }
            .joined(separator: words["list.semicolon"])
    }

    private func worded(_ note: TransferNote?) -> [(name: String, text: String)] {
        [
            (words["revision.tested"], note.map { text($0.tested) } ?? ""),
            (words["revision.not-tested"], note.map { text($0.notTested) } ?? ""),
            (words["revision.check"], note.flatMap { text($0.check) } ?? ""),
        ].map { ($0, $1.isEmpty ? "" : Sentences.ended($1)) }
    }
}

extension RevisionLine: PagePart {
    static let pageFields = Fields<RevisionLine>(
        .init("date", \.date), .init("heading", \.heading), .init("reason", \.reason),
        .init("trigger", \.trigger), .init("parts", \.parts))
}

extension RevisionLine.Part: PagePart {
    static let pageFields = Fields<RevisionLine.Part>(
        .init("name", \.name), .init("before", \.before), .init("after", \.after))
}
