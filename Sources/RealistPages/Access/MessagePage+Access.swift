extension MessagePage {
    /// A one-time link was used, or is too old, or never was: one answer for all three.
    public static func linkOver(_ around: Surroundings) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.access.link-over.heading"],
            [words["app.access.link-over.once"], words["app.access.link-over.what"]],
            links: [signInLink(around, "app.access.sign-in.heading")])
    }

    public static func signedOut(_ around: Surroundings) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.access.signed-out.heading"], [words["app.access.signed-out.text"]],
            links: [signInLink(around, "app.access.signed-out.again")])
    }

    /// Nothing is there, or nothing that this person may know of: one answer for both.
    public static func notFound(_ around: Surroundings) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.access.not-found.heading"], [words["app.access.not-found.text"]],
            links: [Link(text: words["app.access.not-found.home"], href: around.home)])
    }

    /// Something is there, and it is known to be, but another role is needed.
    public static func notAllowed(_ around: Surroundings) -> MessagePage {
        let words = around.words
        let who =
            around.person?.role.map { words["app.access.not-allowed.text", ["role": $0]] }
            ?? words["app.access.not-allowed.plain"]
        return MessagePage(
            around, words["app.access.not-allowed.heading"], [who, words["app.access.not-allowed.ask"]],
            links: [Link(text: words["app.access.not-found.home"], href: around.home)])
    }

    /// - `seconds`: until the next try, rounded up; from a minute on they are told as minutes.
    public static func tooManyTries(_ around: Surroundings, seconds: Int) -> MessagePage {
        let words = around.words
        let seconds = max(1, seconds)
        let text =
            seconds < 60
            ? words.count("app.access.too-many.seconds", seconds)
            : words.count("app.access.too-many.text", (seconds - 1) / 60 + 1)
        return MessagePage(
            around, words["app.access.too-many.heading"],
            [text, words["app.access.too-many.safe"]], links: [wayOn(around)])
    }

    public static func busy(_ around: Surroundings) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.access.busy.heading"], [words["app.access.busy.text"]], links: [wayOn(around)])
    }

    /// The server has no room left.
    public static func diskFull(_ around: Surroundings) -> MessagePage {
        storing(around, "app.access.disk-full.text")
    }

    /// The study's file is damaged, or may not be written.
    public static func notWritten(_ around: Surroundings) -> MessagePage {
        storing(around, "app.access.not-written.text")
    }

    private static func storing(_ around: Surroundings, _ key: String) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.access.not-saved.heading"],
            [words[key], words["app.access.not-saved.typed"], words["app.access.not-saved.tell"]],
            links: [Link(text: words["app.access.not-found.home"], href: around.home)])
    }

    /// What was sent is no form of ours, or came from elsewhere.
    public static func notAForm(_ around: Surroundings) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.access.not-a-form.heading"], [words["app.access.not-a-form.text"]],
            links: [Link(text: words["app.access.not-found.home"], href: around.home)])
    }

    public static func tooLarge(_ around: Surroundings, mostBytes: Int) -> MessagePage {
        let words = around.words
        let most = WrittenNumber.bytes(mostBytes)
        return MessagePage(
            around, words["app.access.too-large.heading"],
            [words["app.access.too-large.text", ["most": most]]], links: [wayOn(around)])
    }

    /// Why a form that was sent is not saved, and has to be sent once more.
    public enum Unsaved: String, CaseIterable, Sendable {
        /// Its token is not this session's.
        case text
        /// Nobody was signed in when it was sent; now they are.
        case signedIn = "signed-in"
        /// The password was asked for first.
        case confirmed
    }

    /// A form that is not saved yet, with all that was typed.
    ///
    /// - `action`: where it was sent; `nil` where it cannot be sent again.
    /// - `typed`: what was sent, without its token.
    public static func formOutOfDate(
        _ around: Surroundings, because: Unsaved = .text, action: String?, token: String,
        typed: [HiddenField]
    ) -> MessagePage {
        let words = around.words
        let text =
            action == nil
            ? words["app.access.old-form.lost"] : words["app.access.old-form.\(because.rawValue)"]
        return MessagePage(
            around, words["app.access.old-form.heading"], [text],
            form: action.map { action in
                FormFrame(
                    action: action, token: token, hidden: typed, button: words["app.access.old-form.button"])
            },
            links: [Link(text: words["app.access.not-found.home"], href: around.home)])
    }

    /// A form that somebody else had typed into: nothing of it is here.
    public static func formOfAnother(_ around: Surroundings) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.access.form-of-another.heading"],
            [words["app.access.form-of-another.text"], words["app.access.form-of-another.own"]],
            links: [Link(text: words["app.access.not-found.home"], href: around.home)])
    }

    /// - `code`: found in the log with the cause; says nothing of the person.
    public static func fault(_ around: Surroundings, code: String) -> MessagePage {
        let words = around.words
        return MessagePage(
            around, words["app.access.fault.heading"],
            [words["app.access.fault.text"], words["app.access.fault.quote"]],
            code: Code(words["app.access.fault.code"], code),
            links: [Link(text: words["app.access.not-found.home"], href: around.home)])
    }

    /// To try again, or to go on elsewhere.
    private static func wayOn(_ around: Surroundings) -> Link {
        around.person == nil
            ? signInLink(around, "app.access.sign-in.heading")
            : Link(text: around.words["app.access.not-found.home"], href: around.home)
    }

    private static func signInLink(_ around: Surroundings, _ key: String) -> Link {
        Link(text: around.words[key], href: around.addresses.signIn)
    }
}
