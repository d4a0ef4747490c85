public import Realist

/// What an administrator answers whoever wants to hand a site over.
public struct HandoverFields: Equatable, Sendable {
    public var answer = ""
    public var reason = ""
    public var problems: [String: String] = [:]

    public static let answer = "answer"
    public static let reason = "reason"
    public static let over = "over"
    public static let both = "both"
    public static let decline = "decline"

    public init() {}
}

extension FormPage {
    /// What was asked, as the page needs it.
    public struct AskedHandover: Sendable {
        let site: String
        let from: String
        let name: String
        let email: String
        /// Whose account the address is of already.
        let there: String?
        let on: Day?

        public init(
            site: String, from: String, name: String, email: String, there: String?, on: Day?
        ) {
            self.site = site
            self.from = from
            self.name = name
            self.email = email
            self.there = there
            self.on = on
        }
    }

    public static func answerHandover(
        _ around: Surroundings, _ asked: AskedHandover, _ fields: HandoverFields,
        at addresses: StudyAddresses,
        action: String
    ) -> FormPage {
        let words = around.words
        let gaps = [
            "site": asked.site, "from": asked.from, "name": asked.name, "email": asked.email,
            "there": asked.there ?? "",
        ]
        let heading = words["app.handover.answer.heading", gaps]
        func choice(_ value: String, under: [FollowUp] = []) -> ChoiceField.Choice {
            .init(value, words["app.handover.answer.\(value)", gaps], under: under)
        }
        let why = FollowUp.text(
            TextField(
                HandoverFields.reason, label: words["app.handover.answer.why"],
                value: fields.reason, error: fields.problems[HandoverFields.reason], most: AnswerLimits.line))
        return FormPage(
            around, title: heading, heading: heading,
            summaries: [
                SummaryList([
                    .init(words["app.handover.answer.who"], asked.from),
                    .init(
                        words["app.handover.answer.new"],
                        words[
                            asked.there == nil ? "app.handover.answer.fresh" : "app.handover.answer.there",
                            gaps]),
                    .init(
                        words["app.handover.answer.on"],
                        asked.on.map { words.date($0) } ?? words["app.handover.answer.soon"]),
                ])
            ],
            form: FormFrame(
                action: action, token: around.person?.token,
                fields: [
                    .choice(
                        ChoiceField(
                            HandoverFields.answer, legend: words["app.handover.answer.question"],
                            error: fields.problems[HandoverFields.answer],
                            choices: [
                                choice(HandoverFields.over), choice(HandoverFields.both),
                                choice(HandoverFields.decline, under: [why]),
                            ], chosen: [fields.answer]))
                ], button: words["app.handover.answer.button"],
                links: [Link(text: words["app.administer.confirm.leave"], href: addresses.accounts)]),
            crumbs: around.administering(
                addresses, [Link(text: words["app.administer.part.accounts"], href: addresses.accounts)]))
    }
}
