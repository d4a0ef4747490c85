/// The questions of FRAME, as a coding answers them; the raw value is the key in a bundle and in the vocabulary files.
public enum FrameField: String, CaseIterable, Sendable {
    case when, planned
    case decidedBy = "decided-by"
    case finalSay = "final-say"
    case what, level
    case contextType = "context-type"
    case nature, fidelity, goals, reasons

    /// Several codes may answer it.
    public var takesSeveral: Bool {
        switch self {
        case .decidedBy, .contextType, .nature, .goals, .reasons: true
        case .when, .planned, .finalSay, .what, .level, .fidelity: false
        }
    }
}

extension FrameCoding {
    /// The codes of one question; none where nobody knows yet. Of several for a question that takes one, the first
    /// is kept.
    public subscript(field: FrameField) -> [String] {
        get {
            switch field {
            case .when: [when].compactMap { $0 }
            case .planned: [planned].compactMap { $0 }
            case .decidedBy: decidedBy
            case .finalSay: [finalSay].compactMap { $0 }
            case .what: [what].compactMap { $0 }
            case .level: [level].compactMap { $0 }
            case .contextType: contextType
            case .nature: nature
            case .fidelity: [fidelity].compactMap { $0 }
            case .goals: goals
            case .reasons: reasons
            }
        }
        set {
            switch field {
            case .when: when = newValue.first
            case .planned: planned = newValue.first
            case .decidedBy: decidedBy = newValue
            case .finalSay: finalSay = newValue.first
            case .what: what = newValue.first
            case .level: level = newValue.first
            case .contextType: contextType = newValue
            case .nature: nature = newValue
            case .fidelity: fidelity = newValue.first
            case .goals: goals = newValue
            case .reasons: reasons = newValue
            }
        }
    }
}
