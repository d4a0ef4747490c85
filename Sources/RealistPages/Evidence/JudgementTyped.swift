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
    /// Across sites only: what else it cites; measures by their ``OverallJudgement/CitedMeasure/code``.
    public var measures: Set<String> = []
    public var literature: Set<String> = []
    /// The day since when it had to be looked at again, where somebody says that this is done.
    public var looked = ""

    /// There is no verdict.
    public static let none = "none"
    public static let mostReason = 4_000
    /// The field in which that is said.
    public static let looked = "looked"

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
        passages = Set(judgement.cites.passages.map(\.text))
        measures = Set(judgement.cites.measures.map(\.code))
        literature = Set(judgement.cites.literature.map(\.text))
        reason = judgement.reason.text(in: language)
    }

    /// What may be wrong with a field.
    public enum Fault: Hashable, Sendable {
        case finding, silence, worked, strength, confidence, reason, reasonTooLong
        /// The form was about another version of the explanation than this, which is there by now.
        case outdated(version: Int)
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
        case .outdated(let version): words["app.evidence.judge.outdated", ["n": String(version)]]
        }
    }
}

/// As it is read.
extension JudgementTyped {
    public func findingText(_ words: Words) -> String {
        if let verdict = Verdict(rawValue: finding) { return words["verdict.\(verdict.rawValue)"] }
        guard let silence = Judgement.Silence(rawValue: silence) else { return "" }
        return words["verdict.silent-because", ["reason": words["silence.\(silence.rawValue)"]]]
    }

    public func workedText(_ words: Words) -> String {
        Judgement.Worked(rawValue: worked).map { words["site.worked.\($0.rawValue)"] } ?? ""
    }

    public func strengthText(_ words: Words) -> String {
        Grade(rawValue: strength)?.told(words) ?? ""
    }

    public func confidenceText(_ words: Words) -> String {
        OverallJudgement.Confidence(rawValue: confidence).map { words["confidence.\($0.rawValue)"] } ?? ""
    }
}

extension Grade {
    /// As it is chosen.
    public func told(_ words: Words) -> String { Sentences.capitalised(words["grade.\(rawValue)"]) }
}
