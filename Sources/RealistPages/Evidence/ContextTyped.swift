public import Realist

/// What stands in the form that makes a statement of context of a code, as it was typed.
public struct ContextTyped: Equatable, Sendable {
    public var text = ""
    /// A statement that is meant, or ``isNew``.
    public var meant = ""
    public var level = ""
    /// The explanation that it is linked to; empty for none yet.
    public var explanation = ""
    public var need = ContextLink.Need.present.rawValue
    /// Passages that say so of that explanation.
    public var passages: Set<String> = []

    public static let isNew = "new"

    public init() {}

    public enum Fault: Hashable, Sendable {
        case text, meant, level, need, explanation, tooLong
        /// Passages are read against an explanation, and none is chosen.
        case passages
    }

    /// What it comes to: a statement, whether it is new, and where it is linked.
    public struct Made: Equatable, Sendable {
        public let statement: Statement
        public let isNew: Bool
        public let configuration: Configuration?
        public let need: ContextLink.Need
    }

    /// All that is wrong, and statements that it may be.
    public struct Faults: Error, Equatable {
        public var all: Set<Fault> = []
        public var twins: [Statement] = []

        public init() {}
    }

    /// - Parameters:
    ///   - theory: that is worked on.
    ///   - newID: of a statement that is new.
    /// - Returns: what is saved, or all that is wrong.
    public func made(in theory: ProgrammeTheory, newID: Statement.ID) -> Result<Made, Faults> {
        var faults = Faults()
        if text.isEmpty { faults.all.insert(.text) }
        if text.unicodeScalars.count > ExplanationTyped.mostText { faults.all.insert(.tooLong) }
        let need = ContextLink.Need(rawValue: need)
        if need == nil { faults.all.insert(.need) }
        let configuration = theory.configurations.first { $0.id.text == explanation }
        if configuration == nil, !explanation.isEmpty { faults.all.insert(.explanation) }
        if configuration == nil, !passages.isEmpty { faults.all.insert(.passages) }
        let plain = text.lowercased()
        let same = theory.statements.first { $0.text.text.lowercased() == plain }
        faults.twins = same == nil ? LikelyTwins.of(text, among: theory.statements) : []
        let known = same ?? faults.twins.first { $0.id.text == meant }
        let level = Statement.Level(rawValue: level)
        if known == nil, !faults.twins.isEmpty, meant != Self.isNew { faults.all.insert(.meant) }
        if known == nil, level == nil { faults.all.insert(.level) }
        guard faults.all.isEmpty, let need else { return .failure(faults) }
        if let known {
            return .success(Made(statement: known, isNew: false, configuration: configuration, need: need))
        }
        guard let level else { return .failure(faults) }
        let statement = Statement(id: newID, text: Wording(text), level: level)
        return .success(Made(statement: statement, isNew: true, configuration: configuration, need: need))
    }
}
