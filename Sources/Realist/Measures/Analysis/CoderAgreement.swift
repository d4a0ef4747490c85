public import Statistics

/// How far coders agree on the same things.
public struct CoderAgreement: Equatable, Sendable {
    public let coders: [String]
    /// All codes in their order.
    public let codes: [String]
    /// Their order means something.
    public let isOrdinal: Bool
    /// `nil` unless there are two coders, and something that both coded.
    public let two: TwoCoders?
    public let many: ManyCoders

    /// - Parameters:
    ///   - coders: two or more.
    ///   - codes: all of them in their order.
    ///   - places: for each thing and coder the place of the code; `nil` where there is none.
    ///   - numbers: the same as the numbers that the codes are, where their order means something.
    public init(coders: [String], codes: [String], places: [[Int?]], numbers: [[Double?]]? = nil) {
        self.coders = coders
        self.codes = codes
        isOrdinal = numbers != nil
        let pairs = places.compactMap { pair -> (first: Int, second: Int)? in
            guard pair.count == 2, let first = pair[0], let second = pair[1] else { return nil }
            return (first, second)
        }
        two = coders.count == 2 ? TwoCoders(pairs, categories: codes.count) : nil
        many = ManyCoders(numbers ?? places.map { unit in unit.map { place in place.map { Double($0) } } })
    }
}
