/// Why nobody was signed in. What is said is the same for an address that has no account and for a wrong password.
public enum SignInProblem: Equatable, Sendable {
    case noEmail
    case noPassword
    case wrong
}

extension FormPage {
    /// - `token`: of the form, before anybody is signed in.
    /// - `email`: as it was typed.
    /// - `next`: where to go on afterwards.
    public static func signIn(
        _ around: Surroundings, token: String, email: String = "", next: String? = nil,
        problems: Set<SignInProblem> = []
    ) -> FormPage {
        let words = around.words
        return FormPage(
            around, title: words["app.access.sign-in.heading"], heading: words["app.access.sign-in.heading"],
            lead: words["app.access.sign-in.lead"],
            form: signInForm(
                around, token: token, email: email, problems: problems,
                carried: next.map { [HiddenField("next", $0)] } ?? []),
            problems: problems.contains(.wrong) ? [words["app.access.sign-in.wrong"]] : [])
    }

    /// Asked for when a session has ended while somebody was writing.
    ///
    /// - `carried`: where to go on, and what was typed unless the server keeps it.
    public static func sessionEnded(
        _ around: Surroundings, token: String, email: String = "", carried: [HiddenField], keepsTyped: Bool,
        problems: Set<SignInProblem> = []
    ) -> FormPage {
        let words = around.words
        return FormPage(
            around, title: words["app.access.ended.heading"], heading: words["app.access.ended.heading"],
            lead: words["app.access.ended.lead"],
            paragraphs: keepsTyped ? [words["app.access.ended.kept"]] : [],
            form: signInForm(around, token: token, email: email, problems: problems, carried: carried),
            problems: problems.contains(.wrong) ? [words["app.access.sign-in.wrong"]] : [])
    }

    private static func signInForm(
        _ around: Surroundings, token: String, email: String, problems: Set<SignInProblem>,
        carried: [HiddenField]
    ) -> FormFrame {
        let words = around.words
        return FormFrame(
            action: around.addresses.signIn, token: token, hidden: carried,
            fields: [
                .text(
                    TextField(
                        "email", label: words["app.access.email"], value: email,
                        error: problems.contains(.noEmail) ? words["app.access.sign-in.no-email"] : nil,
                        kind: .email, autocomplete: "username")),
                .text(
                    TextField(
                        "password", label: words["app.access.password"],
                        error: problems.contains(.noPassword) ? words["app.access.sign-in.no-password"] : nil,
                        kind: .password, autocomplete: "current-password")),
                .passage(words["app.access.sign-in.forgotten"]),
            ],
            button: words["app.access.sign-in.button"])
    }
}
