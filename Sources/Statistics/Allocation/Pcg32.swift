/// Numbers by chance from a seed, the same on every machine and for good: PCG-XSH-RR 64/32.
///
/// Source: M. E. O'Neill (2014), *PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random
/// Number Generation*, HMC-CS-2014-0905; the numbers, bounded numbers and shuffles are those of its C library, version 0.94.
/// It is for fair draws, and for no keys: whoever sees enough of its numbers can work out the rest.
public struct Pcg32: Sendable {
    private var state: UInt64
    private let increment: UInt64

    /// - Parameters:
    ///   - seed: where the numbers begin.
    ///   - stream: which of the 2⁶³ sequences; its highest bit does not count.
    public init(seed: UInt64, stream: UInt64) {
        state = 0
        increment = stream << 1 | 1
        _ = next()
        state &+= seed
        _ = next()
    }

    /// - Returns: 0 to 2³² − 1, each as likely as any other.
    public mutating func next() -> UInt32 {
        let old = state
        state = old &* 6_364_136_223_846_793_005 &+ increment
        let shifted = UInt32(truncatingIfNeeded: ((old >> 18) ^ old) >> 27)
        let turn = UInt32(truncatingIfNeeded: old >> 59)
        return shifted >> turn | shifted << ((0 &- turn) & 31)
    }

    /// A number below a bound, each as likely as any other: numbers that would make some likelier are drawn again.
    ///
    /// - Parameter bound: 1 to 2³² − 1.
    /// - Returns: 0 to `bound` − 1.
    public mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0 && bound <= Int(UInt32.max), "a bound lies between 1 and 2³² − 1")
        let bound = UInt32(bound)
        let tooLow = (0 &- bound) % bound
        while true {
            let number = next()
            if number >= tooLow { return Int(number % bound) }
        }
    }

    /// Puts a list into an order by chance, each order as likely as any other, from its end (Fisher & Yates 1938, as Durstenfeld
    /// 1964, *Communications of the ACM* 7:420, has it).
    public mutating func shuffle<Element>(_ list: inout [Element]) {
        for last in stride(from: list.count - 1, to: 0, by: -1) {
            list.swapAt(below(last + 1), last)
        }
    }
}
