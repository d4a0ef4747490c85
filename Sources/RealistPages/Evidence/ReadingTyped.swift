public import Realist

/// What stands in the form of a reading, as it was typed.
public struct ReadingTyped: Equatable, Sendable {
    public var explanation = ""
    /// A code of ``Reading/Part``.
    public var part = ""
    public var stance = ""
    public var strength = ""
    public var relevance = ""
    public var rigour = ""
    public var memo = ""

    public static let mostMemo = 4_000

    public init() {}

    public init(_ reading: Reading) {
        explanation = reading.configuration.text
        part = reading.part.code
        stance = reading.stance.rawValue
        strength = reading.strength?.rawValue ?? ""
        relevance = reading.relevance?.rawValue ?? ""
        rigour = reading.rigour?.rawValue ?? ""
        memo = reading.memo
    }

    /// What may be wrong with a field.
    public enum Fault: Hashable, Sendable {
        case explanation, part, stance, memoTooLong
        /// The link leads neither from nor to the explanation.
        case otherLink
        /// The explanation has nothing there yet.
        case noPart
    }
}

extension ReadingTyped.Fault {
    func text(_ words: Words) -> String {
        switch self {
        case .explanation: words["app.evidence.read.fault.explanation"]
        case .part: words["app.evidence.read.fault.part"]
        case .otherLink: words["app.evidence.read.fault.other-link"]
        case .noPart: words["app.evidence.read.fault.no-part"]
        case .stance: words["app.evidence.read.fault.stance"]
        case .memoTooLong:
            words["app.evidence.read.fault.memo-too-long", ["n": String(ReadingTyped.mostMemo)]]
        }
    }
}
