import Realist

/// One context, and what it means for each explanation that it is so, is so in part, or is not so: what the finder works
/// out from several answers, to be read without scripts.
public struct SettingPage: Page, Equatable {
    public static let template = "theory/setting"

    public let frame: Frame
    public let heading: String
    /// How a place is asked about it; of people it is said that they are not asked for.
    public let question: String
    public let replies: [Reply]
    public let finder: String

    /// What one answer means.
    public struct Reply: Equatable, Sendable {
        /// `yes`, `partly`, `no`.
        public let value: String
        /// "If it is so in part"
        public let lead: String
        public let points: [Point]
        /// Sites that gave the same answer.
        public let sites: Items<Link>?
    }

    init(_ statement: Statement, in toolkit: Toolkit) {
        let words = toolkit.words
        let address = PageAddress.setting(statement.id)
        let links = toolkit.links(from: address)
        let replies = SettingReplies(toolkit, links)
        let isOfPeople = statement.level.isOfPeople
        heading = toolkit.statementText(statement.id)
        question =
            isOfPeople ? words["setting.people"] : toolkit.text(statement.question) ?? words["setting.place"]
        self.replies = SettingAnswer.allCases.map { answer in
            Reply(
                value: answer.rawValue,
                lead: words["setting.if.\(isOfPeople ? "people" : "place").\(answer.rawValue)"],
                points: replies.points(on: statement.id, answer), sites: replies.sites(statement.id, answer))
        }
        finder = links.to(.finder)
        frame = toolkit.frame(
            address, title: words["setting.title", ["statement": heading]],
            description: words["setting.description"])
    }
}

extension SettingPage: PagePart {
    static let pageFields = Fields<SettingPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("question", \.question),
        .init("replies", \.replies), .init("finder", \.finder))
}

extension SettingPage.Reply: PagePart {
    static let pageFields = Fields<SettingPage.Reply>(
        .init("value", \.value), .init("lead", \.lead), .init("points", \.points), .init("sites", \.sites))
}
