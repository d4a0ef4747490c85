internal import GRDB
internal import Realist

/// Counts tries with a password in the lanes that they are in. ``ThrottleRules`` says what that means.
struct Throttle {
    let rules: ThrottleRules
    let now: Moment
    let database: Database

    /// One try, before it is known whether the password is right.
    struct Attempt: Sendable {
        let emailKey: String
        let visitor: Visitor
        /// `nil` when nobody has this address.
        let account: Account.ID?
    }

    /// What a try was counted as, to be taken back when the password was right.
    struct Charge: Equatable, Sendable {
        let lane: ThrottleRules.Lane
        let key: String
    }

    enum Admission: Sendable {
        case wait(Duration)
        case admitted([Charge])
    }

    /// Counts the try as a failure until it is shown to be none: however many come at once, each is counted before the
    /// next one is looked at.
    func admit(_ attempt: Attempt) throws -> Admission {
        let lanes = try lanes(of: attempt)
        var counts: [ThrottleRules.Count?] = []
        var wait = Duration.zero
        for lane in lanes {
            let count = try count(lane)
            counts.append(count)
            if let count { wait = max(wait, rules.wait(in: lane.lane, after: count)) }
        }
        if wait > .zero { return .wait(wait) }
        let ofPair = zip(lanes, counts).first { $0.0.lane == .pair }?.1?.failures ?? 0
        let charged = zip(lanes, counts).filter { lane, _ in
            lane.lane != .strangers || ofPair < rules.mostOfOneStranger
        }
        for (lane, count) in charged { try charge(lane, count) }
        return .admitted(charged.map(\.0))
    }

    /// The password was right: the lanes that are about this person alone are empty again, from the others this try is
    /// taken back.
    func forgive(_ charges: [Charge]) throws {
        for charge in charges {
            switch charge.lane {
            case .pair, .device:
                try database.execute(sql: "DELETE FROM throttle WHERE lane = ?", arguments: [charge.key])
            case .address, .strangers:
                try database.execute(
                    sql: "UPDATE throttle SET failures = max(0, failures - 1) WHERE lane = ?",
                    arguments: [charge.key])
            }
        }
    }

    /// Forgets lanes that are over; and the oldest ones, should there ever be more than anybody needs.
    func tidy() throws {
        try database.execute(
            sql: "DELETE FROM throttle WHERE lastAt < ?",
            arguments: [now.before(rules.memory).millisecondsSince1970])
        try database.execute(
            sql: """
                DELETE FROM throttle WHERE lane IN (
                    SELECT lane FROM throttle ORDER BY lastAt LIMIT max(0, (SELECT count(*) FROM throttle) - ?))
                """, arguments: [Throttle.mostLanes])
    }

    static let mostLanes = 100_000

    /// A device that signed in to this account before is in a lane of its own, which nobody else can slow down.
    private func lanes(of attempt: Attempt) throws -> [Charge] {
        let (email, visitor) = (attempt.emailKey, attempt.visitor)
        if let device = visitor.device, let account = attempt.account,
            try Throttle.knows(device, of: account, database)
        {
            return [charge(.device, [email, device.digest])]
        }
        var lanes = [charge(.pair, [email, visitor.place]), charge(.address, [visitor.place])]
        if try !knows(visitor, attempt.account) { lanes.append(charge(.strangers, [email])) }
        return lanes
    }

    static func knows(_ device: DeviceToken, of account: Account.ID, _ database: Database) throws -> Bool {
        try Int.fetchOne(
            database, sql: "SELECT 1 FROM device WHERE digest = ? AND accountId = ?",
            arguments: [device.digest, account.text]) != nil
    }

    /// Whether this account was signed in from there.
    private func knows(_ visitor: Visitor, _ account: Account.ID?) throws -> Bool {
        guard let account else { return false }
        return try Int.fetchOne(
            database, sql: "SELECT 1 FROM device WHERE accountId = ? AND address = ?",
            arguments: [account.text, visitor.placeDigest]) != nil
    }

    private func charge(_ lane: ThrottleRules.Lane, _ parts: [String]) -> Charge {
        Charge(lane: lane, key: LaneKey.digest(lane.rawValue, parts))
    }

    /// A clock that was put back would leave moments that are still to come: they are brought to now.
    private func count(_ charge: Charge) throws -> ThrottleRules.Count? {
        guard
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM throttle WHERE lane = ?", arguments: [charge.key])
        else { return nil }
        let first: Moment = try row.get("firstAt")
        let last: Moment = try row.get("lastAt")
        if last > now {
            try database.execute(
                sql: "UPDATE throttle SET lastAt = ?1, firstAt = min(firstAt, ?1) WHERE lane = ?2",
                arguments: [now.millisecondsSince1970, charge.key])
        }
        return ThrottleRules.Count(
            failures: try row.get("failures"), sinceFirst: now.since(first), sinceLast: now.since(last))
    }

    private func charge(_ charge: Charge, _ count: ThrottleRules.Count?) throws {
        if let count, !rules.isOver(charge.lane, count) {
            try database.execute(
                sql: "UPDATE throttle SET failures = failures + 1, lastAt = ? WHERE lane = ?",
                arguments: [now.millisecondsSince1970, charge.key])
        } else {
            try database.execute(
                sql: "INSERT OR REPLACE INTO throttle VALUES (?, 1, ?, ?)",
                arguments: [charge.key, now.millisecondsSince1970, now.millisecondsSince1970])
        }
    }
}
