internal import Realist
internal import RealistPages
internal import RealistStore
internal import Synchronization

/// Who typed the password once more lately, by session. Forgotten when the server stops: then it is asked for again.
final class Confirmations: Sendable {
    static let milliseconds: Int64 = 15 * 60 * 1_000
    /// More are forgotten all at once; each then types the password once more.
    private static let most = 1_000

    private let moments = Mutex<[Session.ID: Moment]>([:])

    func note(_ session: Session.ID, at now: Moment) {
        moments.withLock { moments in
            if moments.count >= Confirmations.most { moments.removeAll() }
            moments[session] = now
        }
    }

    func holds(_ session: Session.ID, at now: Moment) -> Bool {
        moments.withLock { $0[session] }.map { Confirmations.isLately($0, now) } ?? false
    }

    /// A moment that is still to come, since the clock was put back, is not lately.
    static func isLately(_ moment: Moment, _ now: Moment) -> Bool {
        let (passed, hasOverflown) = now.millisecondsSince1970.subtractingReportingOverflow(
            moment.millisecondsSince1970)
        return !hasOverflown && (0...milliseconds).contains(passed)
    }
}

extension Visit {
    /// Whether the password was typed in the last quarter of an hour: once more, or when signing in.
    func hasConfirmed() throws -> Bool {
        guard let token, let signedIn else { return false }
        let now = app.clock()
        if app.confirmations.holds(token.session, at: now) { return true }
        let own = try app.accounts.sessions(of: signedIn.id, now: now).first { $0.id == token.session }
        return own.map { Confirmations.isLately($0.started, now) } ?? false
    }
}

extension Route {
    /// A page before which the password is asked for, unless it was typed lately.
    static func getConfirmed(
        _ path: String, _ need: Need, _ answer: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        .get(path, need) { visit in
            guard try visit.hasConfirmed() else {
                let next = AppAddress.encoded(BackPath.checked(visit.asked.target) ?? "/")
                return .seeOther(try visit.here().addresses.confirmPassword + "?\(FormNames.next)=\(next)")
            }
            return try await answer(visit)
        }
    }

    /// A form before which the password is asked for; what was typed waits on that page.
    static func postConfirmed(
        _ path: String, _ need: Need, _ answer: @escaping @Sendable (Visit) async throws -> Answer
    ) -> Route {
        .post(path, need) { visit in
            guard try visit.hasConfirmed() else {
                return try ConfirmRoutes.page(visit, carried: CarriedForm(visit.asked))
            }
            return try await answer(visit)
        }
    }
}
