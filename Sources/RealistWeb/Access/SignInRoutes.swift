internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Signing in and out.
enum SignInRoutes {
    static let all: [Route] = [
        .get(AppAddress.signIn, .anybody) { visit in
            if visit.signedIn != nil {
                return .seeOther(BackPath.checked(visit.asked.query[FormNames.next]) ?? "/")
            }
            return try page(visit, next: BackPath.checked(visit.asked.query[FormNames.next]))
        },
        .post(AppAddress.signIn, .anybody) { visit in try await signIn(visit) },
        .post(AppAddress.signOut, .anybody) { visit in
            if let token = visit.token { try visit.app.accounts.signOut(token) }
            var answer = Answer.seeOther(AppAddress.signedOut)
            answer.cookies.append(visit.cookie(Visit.sessionCookie, nil))
            return answer
        },
        .get(AppAddress.signedOut, .anybody) { visit in .page(MessagePage.signedOut(try visit.surroundings()))
        },
    ]

    /// Asks to send a form again whose token is not this session's: another tab signed out and in meanwhile.
    static func askAgain(_ visit: Visit) throws -> Answer {
        let form = CarriedForm(visit.asked)
        if visit.signedIn != nil, let form { return try again(form, visit, status: .conflict) }
        // Another tab signed in and out: the sign-in page goes on carrying what it had.
        if let carried = CarriedForm(carriedBy: visit.form) {
            return try page(visit, email: visit.form["email"] ?? "", carried: carried, status: .conflict)
        }
        return try visit.formToken { token in
            .page(
                MessagePage.formOutOfDate(
                    try visit.surroundings(), action: form?.path, token: token, typed: form?.fieldsAgain ?? []
                ),
                status: .conflict)
        }
    }

    /// The sign-in page for a form that came when nobody was signed in any more: it carries the form along. One that is
    /// nobody's would be given to nobody.
    static func carrying(_ visit: Visit) throws -> Answer {
        let form = CarriedForm(visit.asked)
        return try page(visit, carried: form?.owner == nil ? nil : form, status: .forbidden)
    }

    /// The page that sends a form again, for whoever typed into it. Anybody else is told that there was one, and gets
    /// nothing of it.
    static func again(
        _ form: CarriedForm, _ visit: Visit, because: MessagePage.Unsaved = .text,
        status: HTTPResponse.Status = .ok
    ) throws -> Answer {
        let around = try visit.surroundings()
        guard let owner = form.owner, owner == visit.mark else {
            return .page(MessagePage.formOfAnother(around), status: status)
        }
        return .page(
            MessagePage.formOutOfDate(
                around, because: because, action: form.path, token: visit.sessionFormToken,
                typed: form.fieldsAgain),
            status: status)
    }

    private static func page(
        _ visit: Visit, email: String = "", next: String? = nil, carried: CarriedForm? = nil,
        problems: Set<RealistPages.SignInProblem> = [], status: HTTPResponse.Status = .ok
    ) throws -> Answer {
        let around = try visit.surroundings()
        return visit.formToken { token in
            let page =
                carried.map { form in
                    FormPage.sessionEnded(
                        around, token: token, email: email, carried: form.carriedFields, keepsTyped: true,
                        problems: problems)
                } ?? FormPage.signIn(around, token: token, email: email, next: next, problems: problems)
            return .page(page, status: status)
        }
    }

    private static func signIn(_ visit: Visit) async throws -> Answer {
        let email = visit.form["email"] ?? ""
        let password = visit.form["password"] ?? ""
        let next = BackPath.checked(visit.form[FormNames.next])
        let carried = CarriedForm(carriedBy: visit.form)
        var problems: Set<RealistPages.SignInProblem> = []
        if email.allSatisfy(\.isWhitespace) { problems.insert(.noEmail) }
        if password.isEmpty { problems.insert(.noPassword) }
        if problems.isEmpty {
            defer { visit.app.memory.giveBackSoon() }
            do {
                let signedIn = try await visit.app.accounts.signIn(
                    email: email, password: password, from: visit.visitor, now: visit.app.clock())
                let isAnother = try isAnother(visit, than: signedIn.account)
                return try begin(visit, signedIn, next: isAnother ? nil : next, carried: carried)
            } catch Realist.SignInProblem.notRight {
                problems.insert(.wrong)
            }
        }
        return try page(
            visit, email: email, next: next, carried: carried, problems: problems,
            status: .unprocessableContent)
    }

    /// Whether this browser timed out under somebody else: where they were is nothing to whoever comes after them.
    private static func isAnother(_ visit: Visit, than account: Account) throws -> Bool {
        guard let token = visit.token,
            case .timedOut(let before) = try visit.app.accounts.session(
                token, in: nil, now: visit.app.clock())
        else { return false }
        return before.id != account.id
    }

    /// The first answer of a new session: its cookie, and on to where they were going, or to what they had typed.
    static func begin(
        _ visit: Visit, _ signedIn: RealistStore.SignedIn, next: String?, carried: CarriedForm? = nil
    ) throws -> Answer {
        var visit = visit
        visit.token = signedIn.session
        visit.signedIn = Member(account: signedIn.account, membership: nil)
        visit.mark = visit.app.accounts.mark(of: signedIn.account.id)
        var answer =
            try carried.map { try again($0, visit, because: .signedIn) }
            ?? .seeOther(next ?? AppAddress.home)
        answer.cookies += [
            visit.cookie(Visit.sessionCookie, signedIn.session.text), visit.cookie(Visit.visitCookie, nil),
            visit.cookie(Visit.deviceCookie, signedIn.device.text, keptFor: 180 * 86_400),
        ]
        return answer
    }
}
