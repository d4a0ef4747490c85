internal import GRDB
public import Realist

/// One browser in which an account is signed in, as its person sees it in their list.
public struct Session: Identifiable, Equatable, Sendable {
    /// Names the session and opens nothing.
    public let id: String
    public let started: Moment
    /// To the minute.
    public let lastSeen: Moment
    /// `Firefox on Linux`; empty where nobody said.
    public let device: String

    init(row: Row) throws {
        id = try row.get("digest")
        started = try row.get("madeAt")
        lastSeen = try row.get("seenAt")
        device = try row.get("device")
    }
}

extension Token where Purpose == Session {
    /// Which one of the list this is.
    public var session: Session.ID { digest }
}

/// What a session token stands for at a moment.
public enum SessionState: Equatable, Sendable {
    /// With what marks their forms as theirs.
    case present(Member, mark: FormMark)
    /// Too long without a request, or ten hours since signing in. What was typed can be kept for its person until they
    /// have signed in again.
    case timedOut(Account)
    /// Signed out, ended from elsewhere, or never there.
    case ended
}

/// A session with what every request wants to know, in one look-up.
struct SessionRow {
    let madeAt: Moment
    let seenAt: Moment
    let isTimedOut: Bool
    let member: Member
    /// Kept with it, so that no page has to make it anew.
    let mark: FormMark

    /// An account that is disabled has no session.
    static func find(
        _ digest: String, _ study: StudyKey?, _ key: FormKey, _ database: Database
    ) throws -> SessionRow? {
        var found: SessionRow?
        try SQLite.each(database, sql, [digest, study?.text ?? ""], isKept: true) {
            found = try SessionRow($0, study, key)
        }
        return found
    }

    private static let sql = """
        SELECT s.madeAt, s.seenAt, s.timedOut, a.id, a.email, a.name, m.role,
            (SELECT group_concat(siteId, ' ') FROM membershipSite AS p WHERE p.accountId = a.id AND p.study = m.study),
            (SELECT group_concat(study, ' ') FROM membership AS q WHERE q.accountId = a.id)
        FROM session AS s JOIN account AS a ON a.id = s.accountId AND a.disabled = 0
        LEFT JOIN membership AS m ON m.accountId = a.id AND m.study = ?2
        WHERE s.digest = ?1
        """

    private init(_ row: RawRow, _ study: StudyKey?, _ key: FormKey) throws {
        madeAt = Moment(millisecondsSince1970: row.number(0))
        seenAt = Moment(millisecondsSince1970: row.number(1))
        isTimedOut = row.number(2) != 0
        guard let id = row.text(3).flatMap(Account.ID.init),
            let email = row.text(4).flatMap(EmailAddress.init)
        else { throw RowProblem.column("account", holds: "no account") }
        let account = Account(id: id, email: email, name: row.text(5) ?? "")
        var membership: Membership?
        if let study, let code = row.text(6) {
            guard let role = Membership.Role(rawValue: code) else {
                throw RowProblem.column("role", holds: "“\(code)”")
            }
            let sites = (row.text(7) ?? "").split(separator: " ").compactMap { Site.ID(String($0)) }
            membership = try Membership(study: study, role: role, sites: Set(sites))
        }
        let studies = (row.text(8) ?? "").split(separator: " ").compactMap { StudyKey(String($0)) }
        member = Member(account: account, membership: membership, studies: Set(studies))
        mark = key.mark(of: id)
    }
}
