/// A question that a person let stand at one place, with the reason: it is not asked there any more, and told on request.
public struct StandingQuestion: Equatable, Sendable {
    /// One that ``Question/Kind/mayStand``.
    public var kind: Question.Kind
    /// As of ``Question/place``. What it names may be gone since.
    public var place: String
    /// For the team, in one language; published nowhere.
    public var because: String
    public var on: Day
    /// A role, never a name.
    public var by: String

    public init(kind: Question.Kind, place: String, because: String, on: Day, by: String) {
        self.kind = kind
        self.place = place
        self.because = because
        self.on = on
        self.by = by
    }
}
