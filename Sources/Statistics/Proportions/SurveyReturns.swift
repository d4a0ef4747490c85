/// How many were asked by a survey, and how far they came. All rates are shares, 0 to 1, and `nil` where they
/// would be of nobody.
public struct SurveyReturns: Equatable, Sendable {
    public let invited: Int
    /// Invitations that came back.
    public let undelivered: Int
    public let started: Int
    public let completed: Int
    public let usable: Int

    /// `nil` unless all counts lie between 0 and a million millions, and no more came back than went out.
    public init?(invited: Int, undelivered: Int, started: Int, completed: Int, usable: Int) {
        let counts = [invited, undelivered, started, completed, usable]
        guard counts.allSatisfy({ (0...1_000_000_000_000).contains($0) }), undelivered <= invited else {
            return nil
        }
        self.init(counts)
    }

    private init(_ counts: [Int]) {
        invited = counts[0]
        undelivered = counts[1]
        started = counts[2]
        completed = counts[3]
        usable = counts[4]
    }

    /// Invited and not returned as undeliverable.
    public var reached: Int { invited - undelivered }

    /// Completed of invited.
    public var responseRate: Double? { SurveyReturns.share(completed, invited) }

    /// Completed of reached.
    public var responseRateOfReached: Double? { SurveyReturns.share(completed, reached) }

    /// Completed of started.
    public var completionRate: Double? { SurveyReturns.share(completed, started) }

    /// Usable of invited.
    public var usableRate: Double? { SurveyReturns.share(usable, invited) }

    /// Two places taken together: counts are added, rates are not averaged.
    public static func + (a: SurveyReturns, b: SurveyReturns) -> SurveyReturns {
        SurveyReturns(zip(a.counts, b.counts).map { $0 + $1 })
    }

    private var counts: [Int] { [invited, undelivered, started, completed, usable] }

    private static func share(_ count: Int, _ total: Int) -> Double? {
        total > 0 ? Double(count) / Double(total) : nil
    }
}
