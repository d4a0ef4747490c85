/// All that happened to a record: who, when, and what differs from before.
public struct ChangeHistoryPage: Page, Equatable {
    public static let template = "app/programme/history"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let events: [Event]

    public struct Event: Equatable, Sendable {
        public let act: String
        public let who: String
        public let when: String
        public let differs: Items<Difference>?

        public struct Difference: Equatable, Sendable {
            public let label: String
            public let before: String
            public let after: String
        }
    }

    /// One version, as its questions are answered.
    public struct Version: Sendable {
        let act: String
        let who: String
        let when: String
        let answers: Answers?

        /// - `act`: a code of the words: `first`, `save`, `import`, `undo`, `redo`, `restore`, `delete`.
        /// - `answers`: `nil` where it was deleted, or taken out for good.
        public init(act: String, who: String, when: String, answers: Answers?) {
            self.act = act
            self.who = who
            self.when = when
            self.answers = answers
        }
    }

    /// One answer, as it is read.
    public struct Part: Sendable {
        let label: String
        let text: @Sendable (Answers) -> String

        public init(label: String, text: @escaping @Sendable (Answers) -> String) {
            self.label = label
            self.text = text
        }
    }

    /// - `versions`: the oldest first; shown the other way round.
    /// - `parts`: of a version.
    public init(
        _ around: Surroundings, title: String, _ versions: [Version], back: Link,
        parts: (Answers) -> [Part]
    ) {
        let words = around.words
        kicker = title
        heading = words["app.lead.history.heading"]
        frame = around.frame("\(kicker): \(heading)", back: back)
        var earlier: Answers?
        events =
            versions.map { version in
                let event = Event(
                    act: words["app.lead.history.\(version.act)"], who: version.who, when: version.when,
                    differs: Items(ChangeHistoryPage.differences(earlier, version.answers, parts)))
                if let answers = version.answers { earlier = answers }
                return event
            }.reversed()
    }

    private static func differences(
        _ before: Answers?, _ after: Answers?, _ parts: (Answers) -> [Part]
    ) -> [Event.Difference] {
        guard let before, let after else { return [] }
        return parts(after).compactMap { part in
            let texts = (part.text(before), part.text(after))
            return texts.0 == texts.1
                ? nil : Event.Difference(label: part.label, before: texts.0, after: texts.1)
        }
    }
}

extension ChangeAsking {
    /// All that is asked about a change, as its history has it.
    public func history(_ answers: Answers) -> [ChangeHistoryPage.Part] {
        ChangeQuestion.allCases.flatMap { parts($0, answers) }.map { part in
            ChangeHistoryPage.Part(label: part.label) { part.text($0, words) }
        } + [ChangeHistoryPage.Part(label: words["app.lead.life.note"]) { $0["note"] }]
    }
}

extension ChangeHistoryPage: PagePart {
    static let pageFields = Fields<ChangeHistoryPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("events", \.events))
}

extension ChangeHistoryPage.Event: PagePart {
    static let pageFields = Fields<ChangeHistoryPage.Event>(
        .init("act", \.act), .init("who", \.who), .init("when", \.when), .init("differs", \.differs))
}

extension ChangeHistoryPage.Event.Difference: PagePart {
    static let pageFields = Fields<ChangeHistoryPage.Event.Difference>(
        .init("label", \.label), .init("before", \.before), .init("after", \.after))
}
