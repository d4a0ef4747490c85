internal import Foundation
internal import Realist
internal import RealistFormats
internal import RealistStore
internal import Synchronization

/// A table that somebody sent, held until it is taken in, thrown away, or a day old. Only its sender finds it.
final class HeldTable: Sendable {
    /// 128 bits that nobody guesses.
    let id: String
    let kind: String
    let study: StudyKey
    let sender: Account.ID
    let received: Moment
    let file: UploadedFile
    let size: Int
    /// What was refused, as a table; written while the table is looked at.
    let refusals: UploadedFile
    private let state: Mutex<State>

    struct State: Sendable {
        var answers = TableAnswers()
        var stage = Stage.looking
        /// Bytes that were read so far.
        var done = 0
        /// Counts what was begun: what belongs to an earlier beginning is let go of.
        var round = 0
    }

    /// How far it is on its way.
    enum Stage: Sendable {
        case looking
        case looked(TableFindings)
        case taking(TableFindings)
        case taken(TableResult)
        /// Nobody who reads the page can mend it; the code is found in the log.
        case failed(code: String)

        /// For the words of a page.
        var code: String {
            switch self {
            case .looking, .taking: "at-work"
            case .looked: "looked"
            case .taken: "taken"
            case .failed: "failed"
            }
        }

        var isAtWork: Bool {
            switch self {
            case .looking, .taking: true
            case .looked, .taken, .failed: false
            }
        }
    }

    init(
        kind: String, study: StudyKey, sender: Account.ID, received: Moment, file: UploadedFile,
        refusals: UploadedFile, answers: TableAnswers
    ) {
        id = HeldTable.newId()
        self.kind = kind
        self.study = study
        self.sender = sender
        self.received = received
        self.file = file
        size = file.size
        self.refusals = refusals
        state = Mutex(State(answers: answers))
    }

    var now: State { state.withLock { $0 } }

    func told(_ bytes: Int) { state.withLock { $0.done = bytes } }

    /// Begins anew, with other answers.
    ///
    /// - Returns: the number of this beginning; `nil` while it is being taken in, or when it is.
    func begin(_ answers: TableAnswers) -> Int? {
        state.withLock { state in
            switch state.stage {
            case .taking, .taken: return nil
            case .looking, .looked, .failed: break
            }
            state.answers = answers
            state.stage = .looking
            state.done = 0
            state.round += 1
            return state.round
        }
    }

    /// - Returns: what to take in, once: the second press of the button gets nothing.
    func beginTaking() -> TableFindings? {
        state.withLock { state in
            guard case .looked(let findings) = state.stage, findings.take != nil else { return nil }
            state.stage = .taking(findings)
            return findings
        }
    }

    /// What was to be taken in is out of date: it is looked at once more, and no earlier look counts.
    ///
    /// - Returns: the number of this beginning.
    func lookAgain() -> Int {
        state.withLock { state in
            state.stage = .looking
            state.done = 0
            state.round += 1
            return state.round
        }
    }

    func isRound(_ round: Int) -> Bool { state.withLock { $0.round == round } }

    func end(_ stage: Stage, round: Int? = nil) {
        state.withLock { state in
            if let round, round != state.round { return }
            state.stage = stage
        }
    }

    private static func newId() -> String {
        let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
        var random = SystemRandomNumberGenerator()
        return String((0..<26).map { _ in signs[Int.random(in: signs.indices, using: &random)] })
    }
}

/// What a person said of a table: texts by the names of fields, and what words in it mean.
struct TableAnswers: Equatable, Sendable {
    var texts: [String: String] = [:]
    var lists: [String: [String]] = [:]
    /// By field and word.
    var means: [String: [String: String]] = [:]

    /// Nobody says more of a table.
    static let mostBytes = 262_144

    subscript(name: String) -> String? {
        get { texts[name].flatMap { $0.isEmpty ? nil : $0 } }
        set { texts[name] = newValue }
    }

    /// Rows that do not come in; `nil` where what was typed is no list of lines.
    var leftOut: Set<Int>? { RowNumbers.read(self[TableAnswers.leaveRows] ?? "") }

    mutating func leaveOut(_ lines: some Collection<Int>) {
        texts[TableAnswers.leaveRows] = RowNumbers.text((leftOut ?? []).union(lines))
    }

    /// The field that names them.
    static let leaveRows = "leave-rows"

    /// What was said of a table with the same columns, with what is said of this one in its place.
    func over(_ earlier: TableAnswers) -> TableAnswers {
        var both = earlier
        both.texts.merge(texts) { then, now in now.isEmpty ? then : now }
        both.lists.merge(lists) { _, now in now }
        for (group, words) in means { both.means[group, default: [:]].merge(words) { _, now in now } }
        return both
    }

    var bytes: Int {
        texts.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
            + lists.values.joined().reduce(0) { $0 + $1.utf8.count }
            + means.values.joined().reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    }
}
