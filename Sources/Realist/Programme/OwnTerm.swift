/// A word that a study adds to a question of FRAME or FRAME-IS, for what the list has no word for: `matron`, a kind of
/// *manager of the programme*. Codings name it like a term of the list; figures after FRAME count it under its parent.
public struct OwnTerm: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<OwnTerm>

    /// What stands in codings: none of the list's own codes.
    public let id: ID
    public var framework: Framework
    public var field: FrameField
    public var title: Wording
    /// The term of the list that it is a kind of; `nil` while nobody has said.
    public var parent: String?
    public var note: Wording?

    public init(
        id: ID, framework: Framework, field: FrameField, title: Wording, parent: String? = nil,
        note: Wording? = nil
    ) {
        self.id = id
        self.framework = framework
        self.field = field
        self.title = title
        self.parent = parent
        self.note = note
    }

    /// Which list of questions; the raw value is the name of its vocabulary file.
    public enum Framework: String, CaseIterable, Sendable {
        case frame
        case frameIS = "frame-is"
    }
}

extension FrameField {
    /// Who had the final say is one of those who decided, and words for one are words for the other.
    public var ofTerms: FrameField { self == .finalSay ? .decidedBy : self }

    /// Questions to which a study may add words of its own. Whether the core was kept, and whether it was planned, can
    /// be answered in no other way than FRAME's.
    public static let extensible: [FrameField] = allCases.filter {
        ![.finalSay, .fidelity, .planned].contains($0)
    }
}

extension Adaptation {
    /// How it is coded after one of the two lists.
    public subscript(framework: OwnTerm.Framework) -> FrameCoding? {
        get { framework == .frame ? frame : frameIS }
        set {
            switch framework {
            case .frame: frame = newValue
            case .frameIS: frameIS = newValue
            }
        }
    }
}
