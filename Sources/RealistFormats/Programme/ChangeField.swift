public import Realist

/// A column of a table of changes; the raw value is its name in ``ChangeLog``, which `export changes` writes.
public enum ChangeField: String, CaseIterable, Sendable {
    /// The change's identifier in the study.
    case id = "change_id"
    /// The team's own number for it.
    case number
    case site, title, kind, state, description, before, reason, recommendations
    case coreKept = "core_kept"
    case configurations, measures
    /// The whole life: a line for each step.
    case steps
    /// Since when it is in the present state.
    case since
    case proposed, agreed
    case inProgress = "in_progress"
    case inPlace = "in_place"
    case kept
    case changedAgain = "changed_again"
    case stopped
    /// A note on the present state.
    case note
    case intended, observed, unintended
    case staffTime = "staff_time"
    case money
    case agreedBy = "agreed_by"
    case obstacles, helped, materials
    case nextStep = "next_step"
    case owner, due
    case toldBy = "told_by"
    case toldHow = "told_how"
    case toldOn = "told_on"
    case recordedBy = "recorded_by"
    case confirmed
    /// Where it was decided.
    case workshop
    case shared
    case frameWhen = "frame_when"
    case framePlanned = "frame_planned"
    case frameDecidedBy = "frame_decided_by"
    case frameFinalSay = "frame_final_say"
    case frameWhat = "frame_what"
    case frameLevel = "frame_level"
    case frameContextType = "frame_context_type"
    case frameNature = "frame_nature"
    case frameFidelity = "frame_fidelity"
    case frameGoals = "frame_goals"
    case frameReasons = "frame_reasons"
    case strategyWhen = "frame_is_when"
    case strategyPlanned = "frame_is_planned"
    case strategyDecidedBy = "frame_is_decided_by"
    case strategyFinalSay = "frame_is_final_say"
    case strategyWhat = "frame_is_what"
    case strategyLevel = "frame_is_level"
    case strategyContextType = "frame_is_context_type"
    case strategyNature = "frame_is_nature"
    case strategyFidelity = "frame_is_fidelity"
    case strategyGoals = "frame_is_goals"
    case strategyReasons = "frame_is_reasons"
    /// What the row was when the log was written: so it is seen whether row or study changed since.
    case fingerprint
}

extension ChangeField {
    /// What the cells of the column hold.
    enum Holds: Equatable {
        case text
        /// A word that stands for one of our codes, or several of them.
        case codes(several: Bool)
        case date
        /// Said in a form of its own.
        case own
    }

    var holds: Holds {
        if let frame { return .codes(several: frame.field.takesSeveral) }
        switch self {
        case .site, .kind, .state, .shared, .toldHow, .workshop: return .codes(several: false)
        case .recommendations, .configurations, .measures, .materials: return .codes(several: true)
        case .since, .due, .toldOn, .confirmed: return .date
        case .id, .number, .coreKept, .steps, .fingerprint: return .own
        default: return dates == nil ? .text : .date
        }
    }

    /// The state whose date the column holds.
    var dates: Adaptation.State? {
        switch self {
        case .proposed: .proposed
        case .agreed: .agreed
        case .inProgress: .inProgress
        case .inPlace: .inPlace
        case .kept: .kept
        case .changedAgain: .changedAgain
        case .stopped: .stopped
        default: nil
        }
    }

    /// Not yet in the logs of earlier programs.
    static let later: Set<ChangeField> = [.toldHow, .toldOn, .workshop]

    /// Columns of dates of states, as a life has them.
    static let ofStates: [ChangeField] = allCases.filter { $0.dates != nil }

    /// The question of FRAME, or of FRAME-IS, that the column answers.
    public var frame: (vocabulary: String, field: FrameField)? {
        guard rawValue.hasPrefix("frame_") else { return nil }
        let isStrategy = rawValue.hasPrefix("frame_is_")
        let name = rawValue.dropFirst(isStrategy ? 9 : 6).replacing("_", with: "-")
        return FrameField(rawValue: String(name)).map { (isStrategy ? "frame-is" : "frame", $0) }
    }

    static let ofFrame: [ChangeField] = allCases.filter { $0.frame != nil }

    /// Texts of a change, or of its parts, that are taken as they are.
    static let texts: [(field: ChangeField, path: any WritableKeyPath<Adaptation, Wording?> & Sendable)] = [
        (.before, \.before), (.reason, \.reason), (.intended, \.intended), (.observed, \.observed),
        (.unintended, \.unintended), (.staffTime, \.took.staffTime), (.money, \.took.money),
        (.agreedBy, \.took.agreedBy), (.obstacles, \.took.obstacles), (.helped, \.took.helped),
    ]

    /// Who, by role: a name has no place there.
    static let roles: Set<ChangeField> = [.owner, .toldBy, .recordedBy]
}
