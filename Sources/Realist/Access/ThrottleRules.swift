/// How often a password may be tried, and by whom.
///
/// Failures are counted in lanes, and each lane slows down those who are in it and nobody else. So whoever tries
/// passwords of an account slows down themselves; its owner comes from another address or with a device that is known,
/// and is in another lane.
///
/// Sources: NCSC *Password policy: updating your approach* (delay rather than lock); OWASP *Authentication Cheat Sheet*
/// (count by account, growing delay); NIST SP 800-63B (2017) §5.2.2 (a bound of 100 on the failures of an account).
public struct ThrottleRules: Sendable {
    /// Who shares a count.
    public enum Lane: String, CaseIterable, Sendable {
        /// One account, tried from one address.
        case pair
        /// One account, tried with a device that signed in to it before.
        case device
        /// All accounts, tried from one address.
        case address
        /// One account, tried from anywhere by strangers: no known device, no address it was signed in from.
        case strangers
    }

    /// What is known of a lane.
    public struct Count: Equatable, Sendable {
        public var failures: Int
        /// Since its first failure, and since its last one; never negative.
        public var sinceFirst: Duration
        public var sinceLast: Duration

        public init(failures: Int, sinceFirst: Duration, sinceLast: Duration) {
            self.failures = failures
            self.sinceFirst = max(.zero, sinceFirst)
            self.sinceLast = max(.zero, sinceLast)
        }
    }

    /// So many failures cost nothing: people mistype.
    public var free = 5
    /// After these: 5 s, 15 s, 45 s, 135 s, 405 s, then this.
    public var firstDelay: Duration = .seconds(5)
    public var growth = 3
    public var longestDelay: Duration = .seconds(15 * 60)
    /// Failures of one address, whatever accounts they were for, in a span that begins with the first.
    public var mostOfAddress = 20
    public var addressSpan: Duration = .seconds(5 * 60)
    /// Failures of strangers at one account in a day. One address adds at most `mostOfOneStranger` to it: a few
    /// addresses cannot fill it.
    public var mostOfStrangers = 100
    public var mostOfOneStranger = 10
    public var strangerSpan: Duration = .seconds(24 * 60 * 60)
    /// A lane without a failure for so long is forgotten.
    public var memory: Duration = .seconds(24 * 60 * 60)

    public static let present = ThrottleRules()

    public init() {}

    /// How long the next try has to wait; nothing when it need not.
    public func wait(in lane: Lane, after count: Count) -> Duration {
        switch lane {
        case .pair, .device:
            guard count.sinceLast < memory else { return .zero }
            return max(.zero, delay(after: count.failures) - count.sinceLast)
        case .address:
            return count.failures < mostOfAddress ? .zero : max(.zero, addressSpan - count.sinceFirst)
        case .strangers:
            return count.failures < mostOfStrangers ? .zero : max(.zero, strangerSpan - count.sinceFirst)
        }
    }

    /// Whether the lane begins anew with the next failure.
    public func isOver(_ lane: Lane, _ count: Count) -> Bool {
        switch lane {
        case .pair, .device: count.sinceLast >= memory
        case .address: count.sinceFirst >= addressSpan
        case .strangers: count.sinceFirst >= strangerSpan
        }
    }

    /// firstDelay · growth^(failures − free), at most `longestDelay`.
    func delay(after failures: Int) -> Duration {
        guard failures >= free else { return .zero }
        var delay = firstDelay
        for _ in free..<failures {
            if delay >= longestDelay { break }
            delay *= growth
        }
        return min(delay, longestDelay)
    }
}
