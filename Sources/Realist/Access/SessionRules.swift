/// How long somebody stays signed in.
///
/// Source: NIST SP 800-63B (2017) §4.2.3 (30 minutes without activity, 12 hours in all); OWASP *Session Management
/// Cheat Sheet* (idle 15–30 minutes at low risk). What was typed is kept when it happens.
public struct SessionRules: Sendable {
    /// Without a request for so long, the session is over.
    public var idle: Duration = .seconds(30 * 60)
    /// However busy, after so long.
    public var absolute: Duration = .seconds(10 * 60 * 60)
    /// How often it is written down that a session is in use.
    public var noted: Duration = .seconds(60)
    /// How long it is known whose a timed-out session was, counted from its last request.
    public var remembered: Duration = .seconds(24 * 60 * 60)

    public static let present = SessionRules()

    public init() {}

    public enum Standing: Sendable {
        case present, timedOut, forgotten
    }

    /// `age` is since signing in, `idle` since the last request. A clock that was put back makes them negative: that
    /// counts as no time.
    public func standing(age: Duration, idle: Duration) -> Standing {
        if idle > remembered { return .forgotten }
        return age <= absolute && idle <= self.idle ? .present : .timedOut
    }
}

/// How long a link to choose a password may be used, once.
public struct LinkRules: Sendable {
    /// From Friday noon to Monday noon.
    public var lifetime: Duration = .seconds(72 * 60 * 60)
    /// How long it is known that a link was used or is too old: then somebody who tries it is told so.
    public var remembered: Duration = .seconds(30 * 24 * 60 * 60)

    public static let present = LinkRules()

    public init() {}
}
