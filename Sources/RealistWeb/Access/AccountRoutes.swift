internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// One's own account: the password, and where one is signed in.
enum AccountRoutes {
    static let all: [Route] = [
        .get(AppAddress.account, .signedIn) { visit in try page(visit) },
        .get(AppAddress.changePassword, .signedIn) { visit in try form(visit) },
        .post(AppAddress.changePassword, .signedIn) { visit in try await change(visit) },
        .post(AppAddress.signOutEverywhere, .signedIn) { visit in
            let member = try visit.member()
            try visit.app.accounts.signOutEverywhere(
                member.id, but: visit.token, on: visit.visitor, by: .account(member.id),
                now: visit.app.clock())
            return .seeOther(AppAddress.account)
        },
    ]

    private static func page(_ visit: Visit) throws -> Answer {
        let member = try visit.member()
        let parts = try visit.app.parts(of: member).map { study, membership in
            visit.words[
                "app.visit.role.in-study",
                [
                    "role": visit.words["app.visit.role.\(membership.role.rawValue)"],
                    "study": try study.title(),
                ]]
        }
        let notice =
            visit.asked.query["saved"] == "password"
            ? Notice(.saved, visit.words["app.access.password-change.saved"]) : nil
        let sessions = try visit.app.accounts.sessions(of: member.id, now: visit.app.clock())
        return .page(
            AccountPage(
                try visit.surroundings(notice: notice), name: member.name, email: member.email.text,
                role: visit.words.list(parts), passwordAddress: AppAddress.changePassword,
                sessions: sessions.map { session in
                    AccountPage.Session(
                        device: session.device.isEmpty ? visit.words["app.visit.device"] : session.device,
                        since: visit.words.moment(session.started),
                        last: visit.words.moment(session.lastSeen),
                        isThis: session.id == visit.token?.session)
                },
                signOutOthersAddress: AppAddress.signOutEverywhere, token: visit.sessionFormToken))
    }

    private static func form(
        _ visit: Visit, old: OldPasswordProblem? = nil, new: RealistPages.PasswordProblem? = nil
    ) throws -> Answer {
        let page = FormPage.changePassword(
            try visit.surroundings(), action: AppAddress.changePassword, token: visit.sessionFormToken,
            least: PasswordRules.shortest, old: old, new: new)
        return old == nil && new == nil ? .page(page) : .notYet(page)
    }

    private static func change(_ visit: Visit) async throws -> Answer {
        let old = visit.form["old-password"] ?? ""
        if old.isEmpty { return try form(visit, old: OldPasswordProblem.none) }
        defer { visit.app.memory.giveBackSoon() }
        do {
            let new = visit.form["password"] ?? ""
            if new.isEmpty { return try form(visit, new: RealistPages.PasswordProblem.none) }
            let id = try visit.member().id
            let signedIn = try await visit.app.accounts.changePassword(
                of: id, from: old, to: new, words: visit.app.guessableWords(of: id), by: visit.visitor,
                now: visit.app.clock())
            return try SignInRoutes.begin(visit, signedIn, next: AppAddress.account + "?saved=password")
        } catch Realist.PasswordProblem.notThePresentOne {
            return try form(visit, old: .wrong)
        } catch let problem as Realist.PasswordProblem {
            return try form(visit, new: problem.onPage)
        }
    }
}
