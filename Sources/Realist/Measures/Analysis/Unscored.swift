/// People who answered at both waves and have no score at one of them or at both: too many items were left blank. They
/// did not leave, and they are not new.
public struct Unscored: Equatable, Sendable {
    public static let none = Unscored()

    public private(set) var people = 0
    /// Of these those without a score at the earlier wave.
    public private(set) var before = 0
    /// Those without a score at the later wave; some are both.
    public private(set) var after = 0

    private init() {}

    /// - Parameters:
    ///   - before: the earlier score of each person; `nil` where there is none.
    ///   - after: the later one, in the same order; as many.
    ///   - answeredBoth: whether there are forms of both waves, in the same order; as many.
    init(before: [Double?], after: [Double?], answeredBoth: [Bool]) {
        for (place, isThere) in answeredBoth.enumerated() where isThere {
            let (first, second) = (before[place], after[place])
            if first == nil || second == nil { people += 1 }
            if first == nil { self.before += 1 }
            if second == nil { self.after += 1 }
        }
    }
}
