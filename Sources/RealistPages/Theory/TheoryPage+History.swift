import Realist

extension TheoryPage {
    /// The theory as it stood on a day.
    public struct SnapshotLine: Equatable, Sendable {
        public let date: DateText
        public let title: String
        public let count: String
        public let note: String?

        init(_ snapshot: Snapshot, in toolkit: Toolkit) {
            date = toolkit.words.dateText(snapshot.on)
            title = toolkit.text(snapshot.title)
            count = toolkit.words.count("snapshot.count", snapshot.configurations.count)
            note = toolkit.text(snapshot.note).map(Sentences.ended)
        }
    }

    /// A change of the theory, with everything that it touched.
    public struct ChangeOfTheory: Equatable, Sendable {
        public let date: DateText
        public let reason: String
        public let trigger: String
        public let meeting: String?
        public let note: String?
        public let touched: [Touched]

        /// In the order of time.
        static func all(in toolkit: Toolkit, _ links: Links) -> [ChangeOfTheory] {
            let theory = toolkit.publication.theory
            let ordered = theory.changes.enumerated().sorted {
                ($0.element.on, $0.offset) < ($1.element.on, $1.offset)
            }
            return ordered.map { _, change in
                ChangeOfTheory(
                    date: toolkit.words.dateText(change.on),
                    reason: Sentences.ended(toolkit.text(change.reason)),
                    trigger: toolkit.words["trigger.\(change.trigger.rawValue)"],
                    meeting: change.meeting.flatMap(toolkit.workshopTitle),
                    note: toolkit.text(change.note).map(Sentences.ended),
                    touched: Touched.all(by: change.id, in: toolkit, links))
            }
        }
    }
}

extension Toolkit {
    /// The title of a meeting, when its site shares it.
    func workshopTitle(_ id: Workshop.ID) -> String? {
        index.links.workshops[id].map(text)
    }
}

extension TheoryPage.SnapshotLine: PagePart {
    static let pageFields = Fields<TheoryPage.SnapshotLine>(
        .init("date", \.date), .init("title", \.title), .init("count", \.count), .init("note", \.note))
}

extension TheoryPage.ChangeOfTheory: PagePart {
    static let pageFields = Fields<TheoryPage.ChangeOfTheory>(
        .init("date", \.date), .init("reason", \.reason), .init("trigger", \.trigger),
        .init("meeting", \.meeting), .init("note", \.note), .init("touched", \.touched))
}
