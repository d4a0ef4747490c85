public import Realist

/// The questions of one kind: why they matter, what to do, the way to each place, what was let stand, and what the kind
/// is about.
public struct QuestionsPage: Page, Equatable {
    public static let template = "app/programme/questions"

    public let frame: AppFrame
    public let heading: String
    public let why: String
    public let remedy: String
    public let lines: Items<Line>?
    public let newer: Link?
    public let older: Link?
    public let standing: Items<StandingLine>?
    public let explanation: SafeHTML

    public struct Line: Equatable, Sendable {
        public let text: String
        /// Where it is mended; `nil` where there is no page for it.
        public let href: String?
        /// Where it is let stand; `nil` for an error.
        public let stand: NamedLink?
    }

    public struct StandingLine: Equatable, Sendable {
        public let text: String
        public let because: String
        /// Who let it stand, and when.
        public let by: String
        public let change: NamedLink
    }

    /// A link whose words are the same on each line, with a name that is not.
    public struct NamedLink: Equatable, Sendable {
        public let text: String
        public let name: String
        public let href: String
    }

    public static let most = 50

    /// - `standing`: what was let stand of this kind.
    /// - `explanation`: in Markdown, from the toolkit.
    /// - `start`: how many stand before the first one that is shown.
    public init(
        _ around: Surroundings, _ kind: Question.Kind, _ questions: [Question],
        standing: [AskedQuestions.Standing] = [], explanation: String, at addresses: StudyAddresses,
        start: Int = 0
    ) {
        let words = around.words
        heading = words[kind.titleKey]
        why = kind.why
        remedy = kind.remedy
        frame = around.frame(
            heading,
            crumbs: [Link(text: words["app.evaluate.overview.heading"], href: addresses.overview)])
        func named(_ key: String, _ question: Question) -> NamedLink {
            NamedLink(
                text: words[key], name: "\(words[key]): \(question.asks)",
                href: addresses.letStand(kind, at: question.place))
        }
        let first = (0..<questions.count).contains(start) ? start : 0
        lines = Items(
            questions.dropFirst(first).prefix(Self.most).map {
                Line(
                    text: $0.asks, href: addresses.mending($0),
                    stand: kind.mayStand ? named("app.evaluate.questions.stand", $0) : nil)
            })
        func way(_ key: String, _ start: Int) -> Link {
            Link(text: words[key], href: "\(addresses.questions(kind))?start=\(max(0, start))")
        }
        newer = first > 0 ? way("app.evaluate.questions.before", first - Self.most) : nil
        older =
            first + Self.most < questions.count
            ? way("app.evaluate.questions.after", first + Self.most) : nil
        self.standing = Items(
            standing.map { standing in
                StandingLine(
                    text: standing.question.asks, because: standing.stands.because,
                    by: words[
                        "app.evaluate.questions.stands-by",
                        ["who": standing.stands.by, "day": words.date(standing.stands.on)]],
                    change: named("app.evaluate.questions.stand-change", standing.question))
            })
        self.explanation = Markdown.html(
            explanation,
            Markdown.Manner(headings: 1, mark: "about", table: heading))
    }
}

extension QuestionsPage: PagePart {
    static let pageFields = Fields<QuestionsPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("why", \.why), .init("remedy", \.remedy),
        .init("lines", \.lines), .init("newer", \.newer), .init("older", \.older),
        .init("standing", \.standing), .init("explanation", \.explanation))
}

extension QuestionsPage.Line: PagePart {
    static let pageFields = Fields<QuestionsPage.Line>(
        .init("text", \.text), .init("href", \.href), .init("stand", \.stand))
}

extension QuestionsPage.StandingLine: PagePart {
    static let pageFields = Fields<QuestionsPage.StandingLine>(
        .init("text", \.text), .init("because", \.because), .init("by", \.by), .init("change", \.change))
}

extension QuestionsPage.NamedLink: PagePart {
    static let pageFields = Fields<QuestionsPage.NamedLink>(
        .init("text", \.text), .init("name", \.name), .init("href", \.href))
}
