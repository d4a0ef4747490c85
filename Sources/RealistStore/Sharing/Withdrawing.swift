internal import GRDB
internal import Realist

/// One person on the way out of a study, within a transaction.
struct Withdrawing {
    let ledger: Ledger
    let pseudonym: String
    let mode: Withdrawal.Mode
    let day: Day
    let path: String
    var outcome: WithdrawalOutcome
    let participant: Participant?
    /// Texts that must not be found anywhere afterwards.
    var words: [String] = []
    private let salt: String

    var database: Database { ledger.database }

    init(
        _ ledger: Ledger, of pseudonym: String, mode: Withdrawal.Mode, on day: Day, path: String
    ) throws {
        self.ledger = ledger
        self.pseudonym = pseudonym
        self.mode = mode
        self.day = day
        self.path = path
        let withdrawals = try Withdrawal.all(ledger.database)
        let marks = WithdrawnPeople(withdrawals).marks(of: pseudonym)
        let earlier = withdrawals.first { marks.contains($0.mark) }
        outcome = WithdrawalOutcome(mode: mode, earlier: earlier)
        participant = try Participant.fetch(ledger.database, pseudonym)
        // One salt serves all, so that an import asks once of each pseudonym.
        salt = earlier?.salt ?? withdrawals.first?.salt ?? Hexadecimal.text(Digest.makeSalt())
    }

    mutating func run() throws -> WithdrawalOutcome {
        let isHere = try isHere()
        guard isHere || outcome.earlier != nil else {
            throw ContentProblem.nobody(path: path, pseudonym: pseudonym)
        }
        let isDone = (outcome.earlier?.mode.reach ?? -1) >= mode.reach
        if !isHere || (mode == .stop && isDone) {
            outcome.isNothing = true
            return outcome
        }
        try findReleases()
        let approved = try approvedSites()
        switch mode {
        case .stop: break
        case .keepAnalysed: try unlink()
        case .erase: try erase()
        }
        let still = Set(try approvedSites())
        outcome.approvalsEnded = approved.filter { !still.contains($0) }
        if mode != .stop {
            try forgetEarlier()
            outcome.stillHolding = try Traces(pseudonym: pseudonym, words: words).things(ledger)
            outcome.count(.earlierValues, ledger.forgotten)
        }
        if !isDone {
            let mark = WithdrawnPeople.mark(of: pseudonym, salt: Hexadecimal.bytes(salt) ?? [])
            try ledger.save(Withdrawal(mark: mark, salt: salt, mode: mode, on: day), position: 0)
        }
        // Neither whose nor what: only that, how, and by whom.
        ledger.detail = CanonicalText.object([("mode", .text(mode.rawValue))])
        return outcome
    }

    /// Sites whose pages are approved as they are.
    private func approvedSites() throws -> [Site.ID] {
        try Site.fetchAll(database).filter(\.isApproved).map(\.id).sorted()
    }

    /// Whether anything is known of the person, earlier values included.
    private func isHere() throws -> Bool {
        if pseudonym.isEmpty { return false }
        if participant != nil { return true }
        let sql = """
            SELECT EXISTS (SELECT 1 FROM response WHERE respondent = :name)
                OR EXISTS (SELECT 1 FROM excerpt WHERE participantId = :name)
                OR EXISTS (SELECT 1 FROM sourceParticipant WHERE participantId = :name)
            """
        if try Bool.fetchOne(database, sql: sql, arguments: ["name": pseudonym]) ?? false { return true }
        return try !Traces(pseudonym: pseudonym, words: []).referring(database).isEmpty
    }

    /// Earlier values that hold the pseudonym or the words that were taken out, whatever they are of.
    private func forgetEarlier() throws {
        for earlier in try Traces(pseudonym: pseudonym, words: words).earlierValues(database) {
            try ledger.forget(earlier)
        }
    }

    /// What is done in `body` leaves no earlier value.
    func forgetting(_ body: () throws -> Void) rethrows {
        ledger.forgets = true
        defer { ledger.forgets = false }
        try body()
    }

    private mutating func findReleases() throws {
        let answered = Set(
            try String.fetchAll(
                database, sql: "SELECT DISTINCT instrumentId FROM response WHERE respondent = ?",
                arguments: [pseudonym]))
        let isCounted = participant.map { $0.withdrawn == nil && $0.consents.responses == true } ?? true
        let isQuoted = participant.map { $0.withdrawn == nil && $0.consents.quotes == true } ?? false
        for release in try Release.fetchAll(database) {
            if isCounted, release.figures.contains(where: { answered.contains($0.instrument) }) {
                outcome.releases.append(release.number)
            }
            if isQuoted { outcome.quotedIn.append(release.number) }
        }
    }
}
