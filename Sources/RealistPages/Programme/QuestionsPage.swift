public import Realist

/// The questions of one kind: why they matter, what to do, and the way to each place.
public struct QuestionsPage: Page, Equatable {
    public static let template = "app/programme/questions"

    public let frame: AppFrame
    public let heading: String
    public let why: String
    public let remedy: String
    public let lines: Items<Line>?
    public let newer: Link?
    public let older: Link?

    public struct Line: Equatable, Sendable {
        public let text: String
        /// Where it is mended; `nil` where there is no page for it.
        public let href: String?
    }

    public static let most = 50

    /// - `start`: how many stand before the first one that is shown.
    public init(
        _ around: Surroundings, _ kind: Question.Kind, _ questions: [Question], at addresses: StudyAddresses,
        start: Int = 0
    ) {
        let words = around.words
        heading = words[kind.titleKey]
        why = kind.why
        remedy = kind.remedy
        frame = around.frame(
            heading,
            crumbs: [Link(text: words["app.evaluate.overview.heading"], href: addresses.overview)])
        let first = (0..<questions.count).contains(start) ? start : 0
        lines = Items(
            questions.dropFirst(first).prefix(Self.most).map {
                Line(text: $0.asks, href: addresses.mending($0))
            })
        func way(_ key: String, _ start: Int) -> Link {
            Link(text: words[key], href: "\(addresses.questions(kind))?start=\(max(0, start))")
        }
        newer = first > 0 ? way("app.evaluate.questions.before", first - Self.most) : nil
        older =
            first + Self.most < questions.count
            ? way("app.evaluate.questions.after", first + Self.most) : nil
    }
}

extension QuestionsPage: PagePart {
    static let pageFields = Fields<QuestionsPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("why", \.why), .init("remedy", \.remedy),
        .init("lines", \.lines), .init("newer", \.newer), .init("older", \.older))
}

extension QuestionsPage.Line: PagePart {
    static let pageFields = Fields<QuestionsPage.Line>(.init("text", \.text), .init("href", \.href))
}
