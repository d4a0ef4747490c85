@testable import RealistPages

extension AppExample {
    static func accessPages() throws -> [Shown] {
        let inside = try surroundings()
        let outside = try outside()
        return [
            Shown("sign-in", FormPage.signIn(outside, token: token, next: "/s/back/changes")),
            Shown(
                "sign-in-wrong",
                FormPage.signIn(outside, token: token, email: "ana@example.org", problems: [.wrong])),
            Shown(
                "sign-in-empty", FormPage.signIn(outside, token: token, problems: [.noEmail, .noPassword])),
            Shown(
                "session-ended",
                FormPage.sessionEnded(
                    outside, token: token, email: "ana@example.org",
                    carried: [HiddenField("next", "/s/back")],
                    keepsTyped: true)),
            Shown("choose-password", try choosePassword(nil)),
            Shown("choose-password-short", try choosePassword(.tooShort(least: 12))),
            Shown(
                "change-password",
                FormPage.changePassword(inside, action: "password", token: token, least: 12)),
            Shown(
                "change-password-wrong",
                FormPage.changePassword(
                    inside, action: "password", token: token, least: 12, old: .wrong, new: .wellKnown)),
            Shown("account", try account(sessions: 3)), Shown("account-one", try account(sessions: 1)),
            Shown(
                "studies",
                TasksPage.studies(
                    inside,
                    [
                        .init(
                            title: "Back to practice", role: "Programme lead for Harrowmere",
                            href: "tasks-plain.html"),
                        .init(
                            title: "Peer support in five trusts", role: "Evaluator", href: "table-plain.html"),
                    ])),
            Shown("studies-none", TasksPage.studies(inside, [])),
            Shown("link-over", MessagePage.linkOver(outside)),
            Shown("signed-out", MessagePage.signedOut(outside)),
            Shown("not-found", MessagePage.notFound(inside)),
            Shown("not-found-outside", MessagePage.notFound(outside)),
            Shown("not-allowed", MessagePage.notAllowed(inside)),
            Shown("too-many-tries", MessagePage.tooManyTries(outside, seconds: 900)),
            Shown("too-many-tries-short", MessagePage.tooManyTries(outside, seconds: 20)),
            Shown("disk-full", MessagePage.diskFull(inside)),
            Shown("not-written", MessagePage.notWritten(inside)), Shown("busy", MessagePage.busy(outside)),
            Shown("not-a-form", MessagePage.notAForm(inside)),
            Shown("too-large", MessagePage.tooLarge(inside, mostBytes: 20_000_000)),
            Shown(
                "form-out-of-date",
                MessagePage.formOutOfDate(
                    inside, action: "change", token: token, typed: [HiddenField("what", Writing.hostile.text)]
                )),
            Shown(
                "form-after-sign-in",
                MessagePage.formOutOfDate(
                    inside, because: .signedIn, action: "change", token: token,
                    typed: [HiddenField("what", Writing.hostile.text)])),
            Shown(
                "form-after-password",
                MessagePage.formOutOfDate(
                    inside, because: .confirmed, action: "change", token: token,
                    typed: [HiddenField("what", Writing.hostile.text)])),
            Shown("form-lost", MessagePage.formOutOfDate(inside, action: nil, token: token, typed: [])),
            Shown("form-of-another", MessagePage.formOfAnother(inside)),
            Shown("fault", MessagePage.fault(inside, code: "k4x2-m9qd")),
            Shown(
                "confirm-deletion",
                FormPage.confirmDeletion(
                    inside, question: "Delete the change “A welcome-back talk on two wards”?",
                    effects: ["Its notes and materials go with it. Other sites no longer see it."],
                    canReturn: true,
                    action: "delete", token: token, version: "7", back: "done.html")),
            Shown(
                "deleted-meanwhile",
                FormPage.deletedMeanwhile(
                    inside, who: "Ben Example", when: "today at 14:05",
                    typed: SummaryList([.init("What did you change?", Writing.hostile.text)]),
                    action: "return",
                    token: token, hidden: [HiddenField("what", Writing.hostile.text)],
                    back: "tasks-plain.html")),
        ]
    }

    static func choosePassword(_ problem: PasswordProblem?) throws -> FormPage {
        FormPage.choosePassword(
            try outside(), action: "join", token: token, hidden: [HiddenField("link", "c2VjcmV0")],
            name: "Ana Example",
            email: "ana@example.org", least: 12, problem: problem)
    }

    static func account(sessions: Int) throws -> AccountPage {
        let all: [AccountPage.Session] = [
            .init(device: "Firefox on Windows", since: "Today at 08:12", last: "Now", isThis: true),
            .init(
                device: "Safari on iPhone", since: "Monday at 17:40", last: "Yesterday at 21:03",
                isThis: false),
            .init(device: "Not known", since: "2 November 2026", last: "3 November 2026", isThis: false),
        ]
        return AccountPage(
            try surroundings(), name: "Ana Example", email: "ana@example.org",
            role: "Programme lead for Harrowmere",
            passwordAddress: "change-password.html", sessions: Array(all.prefix(sessions)),
            signOutOthersAddress: "end", token: token)
    }
}
