internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Choosing a password from a one-time link.
enum LinkRoutes {
    static let all: [Route] = [
        .get("/sign-in/link/:link", .anybody) { visit in try page(visit) },
        .post("/sign-in/link/:link", .anybody) { visit in try await choose(visit) },
    ]

    private static func page(_ visit: Visit, problem: RealistPages.PasswordProblem? = nil) throws -> Answer {
        let around = try visit.surroundings()
        guard let (text, link) = link(of: visit) else { return over(around) }
        do {
            let owner = try visit.app.accounts.owner(of: link, now: visit.app.clock())
            return visit.formToken { token in
                let page = FormPage.choosePassword(
                    around, action: AppAddress.link(text), token: token, name: owner.name,
                    email: owner.email.text,
                    least: PasswordRules.shortest, problem: problem)
                return problem == nil ? .page(page) : .notYet(page)
            }
        } catch is LinkProblem {
            return over(around)
        }
    }

    private static func choose(_ visit: Visit) async throws -> Answer {
        guard let (_, link) = link(of: visit) else { return over(try visit.surroundings()) }
        do {
            let password = visit.form["password"] ?? ""
            if password.isEmpty { return try page(visit, problem: RealistPages.PasswordProblem.none) }
            let now = visit.app.clock()
            let owner = try visit.app.accounts.owner(of: link, now: now)
            let signedIn = try await visit.app.accounts.use(
                link, password: password, words: visit.app.guessableWords(of: owner.id),
                from: visit.visitor, now: now)
            return try SignInRoutes.begin(visit, signedIn, next: nil)
        } catch let problem as Realist.PasswordProblem {
            return try page(visit, problem: problem.onPage)
        } catch is LinkProblem {
            return over(try visit.surroundings())
        }
    }

    private static func link(of visit: Visit) -> (text: String, link: LinkToken)? {
        guard let text = visit.asked.places["link"], let link = LinkToken(text) else { return nil }
        return (text, link)
    }

    private static func over(_ around: Surroundings) -> Answer {
        .page(MessagePage.linkOver(around), status: .notFound)
    }
}
