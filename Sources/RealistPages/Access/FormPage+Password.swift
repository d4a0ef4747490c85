/// Why a password is not taken.
public enum PasswordProblem: Equatable, Sendable {
    case none
    case tooShort(least: Int)
    case tooLong(most: Int)
    /// Among those that are guessed first.
    case wellKnown
    /// The person's or the study's own name.
    case nearby

    func text(_ words: Words) -> String {
        switch self {
        case .none: words["app.access.password-new.none"]
        case .tooShort(let least): words["app.access.password-new.short", ["least": String(least)]]
        case .tooLong(let most): words["app.access.password-new.long", ["most": String(most)]]
        case .wellKnown: words["app.access.password-new.known"]
        case .nearby: words["app.access.password-new.near"]
        }
    }
}

/// Why the password that one has was not taken, when a new one is chosen.
public enum OldPasswordProblem: Equatable, Sendable {
    case none
    case wrong
}

extension FormPage {
    /// From a one-time link: the first password of an account, or a new one.
    ///
    /// - `action`: where the form is sent; it holds the link's secret, or `hidden` does.
    /// - `least`: how many characters a password must have.
    public static func choosePassword(
        _ around: Surroundings, action: String, token: String, hidden: [HiddenField] = [], name: String,
        email: String, least: Int, problem: PasswordProblem? = nil
    ) -> FormPage {
        let words = around.words
        return FormPage(
            around, title: words["app.access.password-new.heading"],
            heading: words["app.access.password-new.heading"],
            lead: words["app.access.password-new.lead", ["name": name]],
            form: FormFrame(
                action: action, token: token, hidden: hidden,
                fields: [
                    // Shown, so that a password manager keeps the two together.
                    .text(
                        TextField(
                            "email", label: words["app.access.email"], value: email, kind: .email,
                            autocomplete: "username", isFixed: true)),
                    newPassword(words, least: least, problem: problem),
                ],
                button: words["app.access.password-new.button"]))
    }

    public static func changePassword(
        _ around: Surroundings, action: String, token: String, least: Int,
        old: OldPasswordProblem? = nil, new: PasswordProblem? = nil
    ) -> FormPage {
        let words = around.words
        let account = Link(text: words["app.access.account.heading"], href: around.addresses.account)
        return FormPage(
            around, title: words["app.access.password-change.heading"],
            heading: words["app.access.password-change.heading"],
            lead: words["app.access.password-change.lead"],
            form: FormFrame(
                action: action, token: token,
                fields: [
                    .text(
                        TextField(
                            "old-password", label: words["app.access.password-change.old"],
                            error: old.map { problem in
                                switch problem {
                                case .none: words["app.access.password-change.none"]
                                case .wrong: words["app.access.password-change.wrong"]
                                }
                            },
                            kind: .password, autocomplete: "current-password")),
                    newPassword(words, least: least, problem: new),
                ],
                button: words["app.access.password-change.button"],
                links: [
                    Link(text: words["app.access.password-change.cancel"], href: around.addresses.account)
                ]),
            back: account)
    }

    private static func newPassword(_ words: Words, least: Int, problem: PasswordProblem?) -> FormField {
        .text(
            TextField(
                "password", label: words["app.access.password-new.label"],
                hint: words["app.access.password-new.hint", ["least": String(least)]],
                error: problem?.text(words), kind: .password, autocomplete: "new-password"))
    }
}
