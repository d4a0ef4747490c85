internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Somebody takes back their part: who and what was promised, what will go, the pseudonym once more, done.
///
/// A pseudonym is never in an address.
enum WithdrawalRoutes {
    static let all: [Route] = [
        .getConfirmed("/s/:study/admin/withdrawal", .right(.administer)) { visit in
            try page(visit, WithdrawalFields())
        },
        .postConfirmed("/s/:study/admin/withdrawal", .right(.administer)) { visit in try await look(visit) },
        .postConfirmed("/s/:study/admin/withdrawal/done", .right(.administer)) { visit in
            try await withdraw(visit)
        },
    ]

    private static func page(_ visit: Visit, _ fields: WithdrawalFields) throws -> Answer {
        let page = FormPage.withdrawal(try visit.surroundings(), fields, at: try visit.here().addresses)
        return fields.problems.isEmpty ? .page(page) : .notYet(page)
    }

    /// What was typed, and the mode if there is such a one.
    private static func read(_ visit: Visit) -> (fields: WithdrawalFields, mode: Withdrawal.Mode?) {
        var fields = WithdrawalFields()
        fields.participant = visit.form["participant"].map { $0.filter { !$0.isWhitespace } } ?? ""
        fields.mode = visit.form["mode"] ?? ""
        fields.again = visit.form["again"].map { $0.filter { !$0.isWhitespace } } ?? ""
        let mode = Withdrawal.Mode(rawValue: fields.mode)
        if fields.participant.isEmpty {
            fields.problems["participant"] = visit.words["app.administer.withdrawal.no-participant"]
        }
        if mode == nil { fields.problems["mode"] = visit.words["app.administer.withdrawal.no-mode"] }
        return (fields, mode)
    }

    private static func look(_ visit: Visit) async throws -> Answer {
        let read = read(visit)
        var fields = read.fields
        guard let mode = read.mode, fields.problems.isEmpty else { return try page(visit, fields) }
        guard let outcome = try await outcome(visit, fields, mode, looking: true) else {
            fields.problems["participant"] = visit.words["app.administer.withdrawal.nobody"]
            return try page(visit, fields)
        }
        return try looked(visit, fields, outcome)
    }

    /// Where nothing is left, the file can still be written anew: that may have failed when it was done.
    private static func looked(
        _ visit: Visit, _ fields: WithdrawalFields, _ outcome: WithdrawalOutcome
    ) throws -> Answer {
        outcome.isNothing
            ? try done(visit, fields, outcome, isDone: false) : try confirm(visit, fields, outcome)
    }

    private static func done(
        _ visit: Visit, _ fields: WithdrawalFields, _ outcome: WithdrawalOutcome, isDone: Bool = true
    ) throws -> Answer {
        .page(
            FormPage.withdrawn(
                try visit.surroundings(), fields, told: try WithdrawalTold(outcome, visit, isDone: isDone),
                reference: outcome.isNothing ? "" : outcome.reference, mayWipe: !isDone || !outcome.isWiped,
                at: try visit.here().addresses))
    }

    private static func confirm(
        _ visit: Visit, _ fields: WithdrawalFields, _ outcome: WithdrawalOutcome
    ) throws -> Answer {
        let told = try WithdrawalTold(outcome, visit, isDone: false)
        let page = FormPage.confirmWithdrawal(
            try visit.surroundings(), fields, told: told, at: try visit.here().addresses)
        return fields.problems.isEmpty ? .page(page) : .notYet(page)
    }

    private static func withdraw(_ visit: Visit) async throws -> Answer {
        let read = read(visit)
        var fields = read.fields
        guard let mode = read.mode, fields.problems.isEmpty else { return try page(visit, fields) }
        if visit.form[WithdrawalFields.wiping] != nil {
            guard let present = try await outcome(visit, fields, mode, looking: true), present.isNothing
            else {
                return try await look(visit)
            }
            fields.again = fields.participant
        }
        let isSame = fields.again == fields.participant
        if !isSame { fields.problems["again"] = visit.words["app.administer.withdrawal.not-same"] }
        guard let outcome = try await outcome(visit, fields, mode, looking: !isSame) else {
            fields.problems = ["participant": visit.words["app.administer.withdrawal.nobody"]]
            return try page(visit, fields)
        }
        return isSame ? try done(visit, fields, outcome) : try confirm(visit, fields, outcome)
    }

    /// Gives `nil` when there is nobody of this pseudonym.
    private static func outcome(
        _ visit: Visit, _ fields: WithdrawalFields, _ mode: Withdrawal.Mode, looking: Bool
    ) async throws -> WithdrawalOutcome? {
        let store = try visit.here().store.acting(as: visit.member().id)
        let participant = fields.participant
        do {
            return try await Aside.run { try store.withdraw(participant, mode: mode, looking: looking) }
        } catch ContentProblem.nobody {
            return nil
        }
    }
}
