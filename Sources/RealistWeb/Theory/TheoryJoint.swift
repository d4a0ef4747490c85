internal import Realist
internal import RealistPages
internal import RealistStore

/// One kind of what joins the theory: how it is kept, and what its form makes.
struct TheoryJoint<Value: Equatable & Sendable>: Sendable {
    let kind: TheoryLinkKind
    let record: @Sendable (String) -> Recorded<Value>?
    let made: @Sendable (Value) -> TheoryLinkForm.Made
    /// `nil` for what is of another kind.
    let value: @Sendable (TheoryLinkForm.Made) -> Value?
    let told: @Sendable (Value, WorkingTheory) -> String
}

extension TheoryJoint where Value == LeadsTo {
    static var leadsTo: TheoryJoint {
        TheoryJoint(
            kind: .leadsTo, record: { LeadsTo.ID($0).map { .leadsTo($0) } }, made: { .leadsTo($0) },
            value: { made in if case .leadsTo(let link) = made { link } else { nil } },
            told: { $1.told($0) })
    }
}

extension TheoryJoint where Value == Contrast {
    static var contrast: TheoryJoint {
        TheoryJoint(
            kind: .contrast, record: { Contrast.ID($0).map { .contrast($0) } }, made: { .contrast($0) },
            value: { made in if case .contrast(let contrast) = made { contrast } else { nil } },
            told: { $1.told($0) })
    }
}

extension TheoryJoint where Value == Rivalry {
    static var rivals: TheoryJoint {
        TheoryJoint(
            kind: .rivals, record: { Rivalry.ID($0).map { .rivalry($0) } }, made: { .rivals($0) },
            value: { made in if case .rivals(let rivals) = made { rivals } else { nil } },
            told: { $1.told($0) })
    }
}
