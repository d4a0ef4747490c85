/// A change coded after FRAME or FRAME-IS; codes are terms of the vocabulary files. Nothing is demanded:
/// "don't know yet" is an absent code.
///
/// Sources: Wiltsey Stirman and others 2019, *Implementation Science* 14:58; Miller and others 2021,
/// *Implementation Science* 16:36.
public struct FrameCoding: Equatable, Sendable {
    public var when: String?
    public var planned: String?
    public var decidedBy: [String]
    public var finalSay: String?
    public var what: String?
    public var level: String?
    public var contextType: [String]
    public var nature: [String]
    public var fidelity: String?
    public var goals: [String]
    public var reasons: [String]

    public init(
        when: String? = nil, planned: String? = nil, decidedBy: [String] = [], finalSay: String? = nil,
        what: String? = nil, level: String? = nil, contextType: [String] = [], nature: [String] = [],
        fidelity: String? = nil, goals: [String] = [], reasons: [String] = []
    ) {
        self.when = when
        self.planned = planned
        self.decidedBy = decidedBy
        self.finalSay = finalSay
        self.what = what
        self.level = level
        self.contextType = contextType
        self.nature = nature
        self.fidelity = fidelity
        self.goals = goals
        self.reasons = reasons
    }
}
