/// What a change took, in words: the first thing another site asks.
public struct WhatItTook: Equatable, Sendable {
    public var staffTime: Wording?
    public var money: Wording?
    /// Who had to agree.
    public var agreedBy: Wording?
    /// What got in the way.
    public var obstacles: Wording?
    public var helped: Wording?

    public init(
        staffTime: Wording? = nil, money: Wording? = nil, agreedBy: Wording? = nil,
        obstacles: Wording? = nil, helped: Wording? = nil
    ) {
        self.staffTime = staffTime
        self.money = money
        self.agreedBy = agreedBy
        self.obstacles = obstacles
        self.helped = helped
    }

    public var isEmpty: Bool { self == WhatItTook() }
}
