/// What somebody at a site said on a day about one statement. Never overwritten: the latest holds.
public struct ProfileAnswer: Equatable, Sendable {
    public var statement: Statement.ID
    public var answer: Answer
    public var on: Day
    /// A role, never a name.
    public var by: String
    public var note: Wording?
    public var evidence: [Excerpt.ID]

    public init(
        statement: Statement.ID, answer: Answer, on: Day, by: String, note: Wording? = nil,
        evidence: [Excerpt.ID] = []
    ) {
        self.statement = statement
        self.answer = answer
        self.on = on
        self.by = by
        self.note = note
        self.evidence = evidence
    }

    /// How things are (of a team and above), or how many people it is true of (below).
    public enum Answer: String, CaseIterable, Sendable {
        case present, partly, absent
        case few, some, most
        case unknown

        /// The answers that fit a statement of that level.
        public static func fitting(_ level: Statement.Level) -> [Answer] {
            level.isOfPeople ? [.few, .some, .most, .unknown] : [.present, .partly, .absent, .unknown]
        }
    }
}

extension Site {
    /// The answer that holds for a statement: the latest by day, the later in the list on one day.
    public func answer(to statement: Statement.ID) -> ProfileAnswer? {
        var latest: ProfileAnswer?
        for answer in profile where answer.statement == statement {
            if let held = latest, answer.on < held.on { continue }
            latest = answer
        }
        return latest
    }

    /// Statements of which not every answer is the one that holds.
    var changedAnswers: Set<Statement.ID> {
        Set(profile.filter { $0.answer != answer(to: $0.statement)?.answer }.map(\.statement))
    }
}
