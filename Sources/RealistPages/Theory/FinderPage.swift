import Realist

/// Questions about a reader's place, and what each answer means for it. Whole without scripts: answers are
/// radio buttons, and the stylesheet shows the reply to the one that is chosen.
public struct FinderPage: Page, Equatable {
    public static let template = "theory/finder"

    public let frame: Frame
    public let lead: String
    public let groups: [Group]
    public let plan: [PlanLine]

    /// Questions of one stage of the theory.
    public struct Group: Equatable, Sendable {
        public let id: String
        public let title: String
        public let summary: String
        /// "Twelve questions"
        public let count: String
        public let questions: [Question]
    }

    public struct Question: Equatable, Sendable {
        public let number: Int
        public let text: String
        public let choices: [Choice]
        public let replies: [Reply]
    }

    /// A radio button; those of one question share the name.
    public struct Choice: Equatable, Sendable {
        public let name: String
        public let id: String
        public let value: String
        public let label: String
    }

    /// What one answer means.
    public struct Reply: Equatable, Sendable {
        /// The class, and the value of its button: `yes`, `partly`, `no`.
        public let value: String
        /// "If in part:"
        public let lead: String
        public let points: [Point]
        /// Sites that gave the same answer.
        public let sites: Items<Link>?
    }

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = Links(from: .finder)
        let replies = FinderReplies(toolkit, links)
        let asked = toolkit.publication.theory.statements.compactMap { statement in
            statement.question == nil
                ? nil : replies.stage(of: statement.id).map { (statement: statement, stage: $0) }
        }
        var groups: [Group] = []
        var number = 0
        for (stage, own) in toolkit.byStage(asked, \.stage) {
            let questions = own.map { asked in
                number += 1
                return Question(asked.statement, number: number, replies, in: toolkit)
            }
            groups.append(
                Group(
                    id: stage.id.text, title: toolkit.text(stage.title),
                    summary: toolkit.text(stage.summary),
                    count: words.count(
                        "finder.count", questions.count, ["number": words.spelled(questions.count)]),
                    questions: questions))
        }
        self.groups = groups
        plan = PlanLine.all(groups, in: toolkit, links)
        lead = Sentences.capitalised(
            words.count("finder.lead", number, ["number": words.spelled(number)]))
        frame = toolkit.frame(
            .finder, title: words["finder.title"], description: words["finder.description"])
    }
}

/// What a reader can answer.
enum FinderAnswer: String, CaseIterable, Sendable {
    case yes, partly, no
}

extension FinderPage.Question {
    fileprivate init(
        _ statement: Statement, number: Int, _ replies: FinderReplies, in toolkit: Toolkit
    ) {
        let words = toolkit.words
        let name = "q-" + statement.id.text
        let kind = statement.level.isOfPeople ? "people" : "place"
        self.number = number
        text = toolkit.text(statement.question) ?? toolkit.statementText(statement.id)
        choices =
            FinderAnswer.allCases.map { answer in
                FinderPage.Choice(
                    name: name, id: name + "-" + answer.rawValue, value: answer.rawValue,
                    label: words["finder.\(kind).\(answer.rawValue)"])
            } + [
                FinderPage.Choice(
                    name: name, id: name + "-unknown", value: "unknown", label: words["finder.unknown"])
            ]
        self.replies = FinderAnswer.allCases.map { answer in
            FinderPage.Reply(
                value: answer.rawValue, lead: words["finder.if.\(kind).\(answer.rawValue)"],
                points: replies.points(on: statement.id, answer), sites: replies.sites(statement.id, answer))
        }
    }
}

extension FinderPage: PagePart {
    static let pageFields = Fields<FinderPage>(
        .init("frame", \.frame), .init("lead", \.lead), .init("groups", \.groups), .init("plan", \.plan))
}

extension FinderPage.Group: PagePart {
    static let pageFields = Fields<FinderPage.Group>(
        .init("id", \.id), .init("title", \.title), .init("summary", \.summary), .init("count", \.count),
        .init("questions", \.questions))
}

extension FinderPage.Question: PagePart {
    static let pageFields = Fields<FinderPage.Question>(
        .init("number", \.number), .init("text", \.text), .init("choices", \.choices),
        .init("replies", \.replies))
}

extension FinderPage.Choice: PagePart {
    static let pageFields = Fields<FinderPage.Choice>(
        .init("name", \.name), .init("id", \.id), .init("value", \.value), .init("label", \.label))
}

extension FinderPage.Reply: PagePart {
    static let pageFields = Fields<FinderPage.Reply>(
        .init("value", \.value), .init("lead", \.lead), .init("points", \.points), .init("sites", \.sites))
}
