internal import HTTPTypes
internal import Hummingbird
internal import Realist
internal import RealistStore

/// What stands between a request and its route: one order for all of them, and nothing gets past it.
///
/// Session and right; where a form comes from, its size, its token; only then the route. (The host was looked at
/// before any route was sought.)
struct Gate: Sendable {
    let app: WebApp

    func answer(
        _ request: Request, to route: Route, places: [String: String], from: String
    ) async throws -> Answer {
        var visit = try visit(Asked(request, places: places, from: from))
        visit.pattern = route.path
        if visit.asked.isQueryWrong { throw Turned.notAnAddress }
        if route.method == .post {
            guard app.address.isOwn(request.headers) else { throw Turned.foreignForm }
        }
        let turned = try enter(route, &visit)
        if route.body == .nothing {
            if let turned { throw turned }
            return try await route.answer(visit)
        }
        // A file is not kept for whoever may not send it.
        if case .upload = route.body, let turned { throw turned }
        let place = try UploadPlace(route.body, app.uploads)
        defer { place?.leave() }
        // Read even when the session has ended: what was typed is not lost by that.
        try await visit.asked.read(request, route.body, app.uploads)
        if let turned {
            guard case .signIn = turned else { throw turned }
            return try SignInRoutes.carrying(visit)
        }
        guard isTokenRight(visit) else { return try SignInRoutes.askAgain(visit) }
        return try await route.answer(visit)
    }

    /// Who asks, by what the browser keeps.
    func visit(_ asked: Asked) throws -> Visit {
        var visit = Visit(app: app, asked: asked)
        visit.token = Cookie.value(Visit.sessionCookie, isSecure: app.address.isSecure, in: asked.headers)
            .flatMap { SessionToken($0) }
        if let token = visit.token,
            case .present(let member, let mark) = try app.accounts.session(
                token, in: asked.study, now: app.clock())
        {
            visit.signedIn = member
            visit.mark = mark
        }
        return visit
    }

    /// Finds in which study and at which site, and asks whether they may.
    ///
    /// - Returns: why not; `nil` when they may.
    private func enter(_ route: Route, _ visit: inout Visit) throws -> Turned? {
        let key = visit.asked.study
        let right: Right
        switch route.need {
        case .anybody: return nil
        case .signedIn: right = .ownAccount
        case .right(let needed): right = needed
        }
        guard let member = visit.signedIn else { return .signIn(back: BackPath.checked(visit.asked.target)) }
        guard route.isOfStudy else { return member.may(right) ? nil : .notAllowed }
        // Whoever does not work in a study cannot tell it from one that is not there.
        guard let key, let study = app.studies[key], member.membership != nil else { return .notFound }
        visit.study = study
        guard route.isOfSite else { return member.may(right) ? nil : .notAllowed }
        // Nor a site that is another's.
        guard let site = visit.asked.places["site"].flatMap({ Site.ID($0) }), member.may(.readSite, at: site),
            try study.site(site) != nil
        else { return .notFound }
        return member.may(right, at: site) ? nil : .notAllowed
    }

    /// A form carries the token that its page was given: of the session, or before sign-in of the visit.
    private func isTokenRight(_ visit: Visit) -> Bool {
        guard let sent = visit.form[FormNames.token] else { return false }
        let token = visit.signedIn == nil ? visit.visitToken : visit.token
        return token?.isFormToken(sent, for: Visit.anyForm, mark: visit.mark) ?? false
    }
}
