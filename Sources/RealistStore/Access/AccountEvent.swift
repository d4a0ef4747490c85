internal import GRDB
public import Realist

/// Who changes accounts.
public enum AccountActor: Equatable, Sendable {
    /// Somebody at the command line. Whoever may write the file may do everything.
    case command(String)
    /// An administrator who is signed in: only what is theirs to do.
    case account(Account.ID)

    var text: String {
        switch self {
        case .command(let name): "command: \(Writer(name: name).name)"
        case .account(let id): id.text
        }
    }
}

/// One thing that was done to an account. No password and no token is in it.
public struct AccountEvent: Equatable, Sendable {
    public enum Action: String, CaseIterable, Sendable {
        case added, renamed, disabled, enabled
        case emailChanged = "email-changed"
        case roleSet = "role-set"
        case roleRemoved = "role-removed"
        case linkMade = "link-made"
        case passwordSet = "password-set"
        case signedOutEverywhere = "signed-out-everywhere"
        case handoverAsked = "handover-asked"
        case handoverWithdrawn = "handover-withdrawn"
        case handoverDeclined = "handover-declined"
        case handedOver = "handed-over"
    }

    /// The order of what happened; a clock may be put back.
    public let sequence: Int64
    public let at: Moment
    /// An account's id, or `command: NAME`.
    public let actor: String
    public let action: Action
    public let account: Account.ID
    public let study: StudyKey?
    /// `programme-lead: city-hospital, island-board`
    public let detail: String

    init(row: Row) throws {
        sequence = try Int64(row.get("sequence") as Int)
        at = try row.get("at")
        actor = try row.get("actor")
        action = try row.code("action")
        account = try row.get("accountId")
        study = try row.maybe("study")
        detail = try row.get("detail")
    }

    static func append(
        _ action: Action, to account: Account.ID, by actor: AccountActor, at now: Moment,
        study: StudyKey? = nil, detail: String = "", in database: Database
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO event SELECT coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ?, ? FROM event
                """,
            arguments: [
                now.millisecondsSince1970, actor.text, action.rawValue, account.text, study?.text, detail,
            ])
    }
}
