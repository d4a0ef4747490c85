public import Realist

/// Every version of an explanation: what differs word by word, why, who wrote it and when.
public struct ExplanationHistoryPage: Page, Equatable {
    public static let template = "app/theory/versions"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    /// Brings the version before the present one back, as the next; `nil` where there is none.
    public let undo: FormFrame?
    /// Newest first.
    public let versions: [Version]

    public struct Version: Equatable, Sendable {
        public let heading: String
        public let date: DateText?
        /// "Written by Eva Example"; of what came with an import, who brought it.
        public let who: String?
        public let reason: String?
        public let trigger: String?
        public let parts: [PartDifference]
        /// Nothing that is told differs.
        public let isSame: Bool
    }

    /// - `writers`: by the number of the version, where it is known.
    public init(
        _ around: Surroundings, _ configuration: Configuration, writers: [Int: String], token: String,
        in theory: WorkingTheory
    ) {
        let words = theory.words
        kicker = theory.labelled(configuration)
        heading = words["explanation.history.heading"]
        frame = around.frame(
            words["app.theory.versions.title", ["explanation": kicker]],
            crumbs: theory.crumbs(to: configuration))
        undo =
            theory.isWriter && theory.version(configuration.revision - 1, of: configuration.id) != nil
            ? FormFrame(
                action: theory.addresses.undoExplanation(configuration.id), token: token,
                version: String(configuration.revision), button: words["app.theory.versions.undo"]) : nil
        let earlier = theory.theory.revisions.compactMap { revision -> (Configuration, TheoryRevision)? in
            guard case .configuration(let value) = revision.value, value.id == configuration.id else {
                return nil
            }
            return (value, revision)
        }.sorted { $0.1.number < $1.1.number }
        let values = earlier.map { ($0.0, $0.1.number) } + [(configuration, configuration.revision)]
        versions = values.indices.map { index in
            let (value, number) = values[index]
            let before = index > 0 ? earlier[index - 1] : nil
            let change = before?.1.change.flatMap { theory.theoryChange($0) }
            let parts =
                before.map { PartDifference.all(theory.wordedParts(of: $0.0), theory.wordedParts(of: value)) }
                ?? []
            return Version(
                heading: words["revision.heading", ["n": String(number)]],
                date: before.map { words.dateText($0.1.until) },
                who: writers[number].map { words["app.theory.versions.who", ["who": $0]] },
                reason: change.map { Sentences.ended(theory.text($0.reason)) },
                trigger: change.map { theory.trigger(of: $0) }, parts: parts,
                isSame: before != nil && parts.isEmpty)
        }.reversed()
    }
}

extension WorkingTheory {
    /// "After a meeting. First workshop."
    func trigger(of change: TheoryChange) -> String {
        let meeting = change.meeting.flatMap { meetingTitle($0) }.map(Sentences.ended)
        return [words["trigger.\(change.trigger.rawValue)"], meeting].compactMap { $0 }.joined(separator: " ")
    }
}

extension ExplanationHistoryPage: PagePart {
    static let pageFields = Fields<ExplanationHistoryPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("undo", \.undo), .init("versions", \.versions))
}

extension ExplanationHistoryPage.Version: PagePart {
    static let pageFields = Fields<ExplanationHistoryPage.Version>(
        .init("heading", \.heading), .init("date", \.date), .init("who", \.who), .init("reason", \.reason),
        .init("trigger", \.trigger), .init("parts", \.parts), .init("isSame", \.isSame))
}
