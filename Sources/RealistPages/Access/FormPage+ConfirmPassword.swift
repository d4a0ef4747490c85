extension FormPage {
    /// The password once more, before something that reaches far.
    ///
    /// `carried`: where to go on, or the form that waits.
    /// `old`: why the password was not taken.
    public static func confirmPassword(
        _ around: Surroundings, at addresses: StudyAddresses, carried: [HiddenField], old: OldPasswordProblem?
    ) -> FormPage {
        let words = around.words
        let heading = words["app.administer.confirm.heading"]
        let error = old.map { problem in
            switch problem {
            case .none: words["app.access.password-change.none"]
            case .wrong: words["app.access.password-change.wrong"]
            }
        }
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.administer.confirm.lead"],
            form: FormFrame(
                action: addresses.confirmPassword, token: around.person?.token, hidden: carried,
                fields: [
                    .text(
                        TextField(
                            "confirmed-password", label: words["app.access.password"], error: error,
                            kind: .password, autocomplete: "current-password"))
                ],
                button: words["app.administer.confirm.button"],
                links: [Link(text: words["app.administer.confirm.leave"], href: addresses.home)]))
    }
}
