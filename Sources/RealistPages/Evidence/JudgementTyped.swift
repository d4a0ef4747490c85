public import Realist

/// What stands in the form of a judgement, as it was typed: of one site, or across sites.
public struct JudgementTyped: Equatable, Sendable {
    /// A verdict, or ``none``.
    public var finding = ""
    /// Why there is no verdict.
    public var silence = ""
    public var worked = ""
    public var strength = ""
    /// Across sites only.
    public var confidence = ""
    public var reason = ""
    /// Passages that it rests on.
    public var passages: Set<String> = []

    /// There is no verdict.
    public static let none = "none"
    public static let mostReason = 4_000

    public init() {}

    public init(_ judgement: Judgement, language: Language) {
        switch judgement.finding {
        case .verdict(let verdict, let worked, let strength):
            finding = verdict.rawValue
            self.worked = worked.rawValue
            self.strength = strength.rawValue
        case .silent(let silence):
            finding = Self.none
            self.silence = silence.rawValue
        }
        reason = judgement.reason.text(in: language)
        passages = Set(judgement.excerpts.map(\.text))
    }

    public init(_ judgement: OverallJudgement, language: Language) {
        finding = judgement.verdict.rawValue
        confidence = judgement.confidence.rawValue
        reason = judgement.reason.text(in: language)
    }

    /// What may be wrong with a field.
    public enum Fault: Hashable, Sendable {
        case finding, silence, worked, strength, confidence, reason, reasonTooLong
    }
}

extension JudgementTyped.Fault {
    func text(_ words: Words) -> String {
        switch self {
        case .finding: words["app.evidence.judge.fault.finding"]
        case .silence: words["app.evidence.judge.fault.silence"]
        case .worked: words["app.evidence.judge.fault.worked"]
        case .strength: words["app.evidence.judge.fault.strength"]
        case .confidence: words["app.evidence.judge.fault.confidence"]
        case .reason: words["app.evidence.judge.fault.reason"]
        case .reasonTooLong:
            words["app.evidence.judge.fault.reason-too-long", ["n": String(JudgementTyped.mostReason)]]
        }
    }
}
