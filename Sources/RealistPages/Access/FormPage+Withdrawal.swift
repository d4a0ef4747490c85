import Realist

/// What was typed of a withdrawal, and what is wrong with it.
public struct WithdrawalFields: Equatable, Sendable {
    public var participant = ""
    public var mode = ""
    /// The pseudonym once more, before it is done.
    public var again = ""
    public var problems: [String: String] = [:]

    public init() {}

    /// What the form carries that only writes the file anew, because nothing of the participant is left.
    public static let wiping = "wiping"
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
                links: [cancel(words, addresses.administer)]), crumbs: around.administering(addresses))
    }
}
