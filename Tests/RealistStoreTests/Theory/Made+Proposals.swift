import Realist

extension Made {
    mutating func proposals(_ ids: Ids) -> [TheoryProposal] {
        some(3...6) { made in
            TheoryProposal(
                id: made.id(), on: made.day(),
                origin: .init(
                    file: made.string(), table: made.maybe { $0.string() }, row: made.number(1...900)),
                edit: made.maybe { made in
                    .init(
                        configuration: made.one(of: ids.configurations),
                        revision: made.maybe { $0.number(1...9) },
                        says: made.any(of: TheoryProposal.Aspect.allCases))
                }, label: made.maybe { $0.string() }, title: made.maybe { $0.string() },
                forWhom: made.maybe { $0.string() }, intervention: made.maybe { $0.string() },
                parts: made.some(0...6) { made in
                    let role: TheoryProposal.Role = made.turn()
                    let hasLink = role == .context || role == .outcome
                    return .init(role, made.string(), link: hasLink ? made.turn() : nil)
                }, note: made.maybe { $0.string() },
                quotes: made.some { made in .init(made.string(), source: made.maybe { $0.string() }) },
                state: made.state(ids))
        }
    }

    /// One after the other, so that a few have them all.
    private mutating func state(_ ids: Ids) -> TheoryProposal.State {
        enum Kind: CaseIterable { case waiting, taken, declined }
        switch turn(Kind.self) {
        case .waiting: return .waiting
        case .taken: return .taken(into: one(of: ids.configurations), on: day(), by: string())
        case .declined: return .declined(because: string(), on: day(), by: string())
        }
    }
}
