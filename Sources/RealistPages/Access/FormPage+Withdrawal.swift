import Realist

/// What was typed of a withdrawal, and what is wrong with it.
public struct WithdrawalFields: Equatable, Sendable {
    public var participant = ""
    public var mode = ""
    /// The pseudonym once more, before it is done.
    public var again = ""
    public var problems: [String: String] = [:]

    public init() {}
}

/// What a withdrawal takes out, in words, and what is left for people to do.
public struct WithdrawalTold: Equatable, Sendable {
    /// What is counted, and how often: “forms with answers”.
    public var counts: [(what: String, count: Int)] = []
    public var leftForPeople: [String] = []

    public init() {}

    public static func == (one: WithdrawalTold, other: WithdrawalTold) -> Bool {
        one.leftForPeople == other.leftForPeople && one.counts.elementsEqual(other.counts) { $0 == $1 }
    }
}

extension FormPage {
    /// Who withdrew, and what they were promised.
    public static func withdrawal(
        _ around: Surroundings, _ fields: WithdrawalFields, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading = words["app.administer.part.withdrawal"]
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.administer.withdrawal.lead"],
            form: FormFrame(
                action: addresses.withdrawal, token: around.person?.token,
                fields: [
                    .text(
                        TextField(
                            "participant", label: words["app.administer.withdrawal.participant"],
                            hint: words["app.administer.withdrawal.participant-hint"],
                            value: fields.participant,
                            error: fields.problems["participant"], autocomplete: "off", width: .twenty)),
                    .choice(
                        ChoiceField(
                            "mode", legend: words["app.administer.withdrawal.mode"],
                            hint: words["app.administer.withdrawal.mode-hint"],
                            error: fields.problems["mode"],
                            choices: Withdrawal.Mode.allCases.map { mode in
                                ChoiceField.Choice(
                                    mode.rawValue, words["app.administer.mode.\(mode.rawValue)"],
                                    hint: words["app.administer.mode-means.\(mode.rawValue)"])
                            }, chosen: [fields.mode])),
                ],
                button: words["app.administer.withdrawal.look"],
                links: [leave(words, addresses.administer)]), crumbs: around.administering(addresses))
    }

    /// What will go, and the pseudonym once more.
    public static func confirmWithdrawal(
        _ around: Surroundings, _ fields: WithdrawalFields, told: WithdrawalTold, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading = words["app.administer.withdrawal.ask"]
        let who = SummaryList.Row(words["app.administer.withdrawal.participant"], fields.participant)
        let rows = [who] + told.counts.map { SummaryList.Row($0.what, String($0.count)) }
        return FormPage(
            around, title: heading, heading: heading,
            lead: words["app.administer.mode-means.\(fields.mode)"],
            summaries: [
                SummaryList(heading: words["app.administer.withdrawal.goes"], rows)
            ],
            form: FormFrame(
                action: addresses.withdrawalDone, token: around.person?.token,
                hidden: [HiddenField("participant", fields.participant), HiddenField("mode", fields.mode)],
                fields: [
                    .passage(words["app.administer.withdrawal.final"]),
                    .text(
                        TextField(
                            "again", label: words["app.administer.withdrawal.again"], value: fields.again,
                            error: fields.problems["again"], autocomplete: "off", width: .twenty)),
                ],
                button: words["app.administer.withdrawal.button"], isGrave: true,
                links: [leave(words, addresses.withdrawal)]), crumbs: around.administering(addresses))
    }
}

extension MessagePage {
    /// It is done; what is left for people to do.
    ///
    /// `reference`: what the audit calls it; empty where nothing was to be done.
    public static func withdrawn(
        _ around: Surroundings, told: WithdrawalTold, reference: String, at addresses: StudyAddresses
    ) -> MessagePage {
        let words = around.words
        return MessagePage(
            around,
            words[
                reference.isEmpty ? "app.administer.withdrawn.nothing" : "app.administer.withdrawn.heading"],
            told.counts.map { "\($0.what): \($0.count)" } + told.leftForPeople,
            code: reference.isEmpty ? nil : Code(words["app.administer.withdrawn.reference"], reference),
            links: [Link(text: words["app.administer.heading"], href: addresses.administer)])
    }
}
