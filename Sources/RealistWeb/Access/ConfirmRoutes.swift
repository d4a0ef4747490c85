internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// The password once more, before what reaches far: accounts, the disclosure policy, a backup, a withdrawal, a release.
enum ConfirmRoutes {
    static let all: [Route] = [
        .get("/s/:study/confirm", .right(.readToolkit)) { visit in
            try page(visit, next: BackPath.checked(visit.asked.query[FormNames.next]))
        },
        .post("/s/:study/confirm", .right(.readToolkit)) { visit in try await confirm(visit) },
    ]

    static func page(
        _ visit: Visit, next: String? = nil, carried: CarriedForm? = nil, problem: OldPasswordProblem? = nil
    ) throws -> Answer {
        let hidden = carried?.carriedFields ?? next.map { [HiddenField(FormNames.next, $0)] } ?? []
        let page = FormPage.confirmPassword(
            try visit.surroundings(), at: try visit.here().addresses, carried: hidden, old: problem)
        return .page(page, status: problem == nil ? .ok : .unprocessableContent)
    }

    private static func confirm(_ visit: Visit) async throws -> Answer {
        let next = BackPath.checked(visit.form[FormNames.next])
        let carried = CarriedForm(carriedBy: visit.form)
        let password = visit.form["confirmed-password"] ?? ""
        if password.isEmpty {
            return try page(visit, next: next, carried: carried, problem: OldPasswordProblem.none)
        }
        let member = try visit.member()
        defer { visit.app.memory.giveBackSoon() }
        do {
            try await visit.app.accounts.confirm(
                password, of: member.id, from: visit.visitor, now: visit.app.clock())
        } catch Realist.PasswordProblem.notThePresentOne {
            return try page(visit, next: next, carried: carried, problem: .wrong)
        }
        if let token = visit.token { visit.app.confirmations.note(token.session, at: visit.app.clock()) }
        guard let carried else { return .seeOther(try next ?? visit.here().addresses.home) }
        return try SignInRoutes.again(carried, visit, because: .confirmed)
    }
}
