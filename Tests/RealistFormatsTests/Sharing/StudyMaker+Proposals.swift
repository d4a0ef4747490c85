import Realist

extension StudyMaker {
    mutating func proposals() -> [TheoryProposal] {
        (0..<number(0...4)).compactMap { index in
            TheoryProposal.ID("proposal-\(index)").map { proposal($0) }
        }
    }

    private mutating func proposal(_ id: TheoryProposal.ID) -> TheoryProposal {
        TheoryProposal(
            id: id, on: day(),
            origin: .init(file: text(), table: maybe { $0.text() }, row: number(1...1_000_000)),
            edit: maybe { maker in
                .init(
                    configuration: maker.chance()
                        ? maker.one(maker.configurations) : Identifier(known: "gone"),
                    revision: maker.maybe { $0.number(1...9) },
                    says: maker.few(TheoryProposal.Aspect.allCases))
            }, label: maybe { $0.text() }, title: maybe { $0.text() }, forWhom: maybe { $0.text() },
            intervention: maybe { $0.text() },
            parts: some { maker in
                .init(
                    maker.any(TheoryProposal.Role.self), maker.text(),
                    link: maker.maybe { $0.any(LinkRole.self) })
            }, note: maybe { $0.text() },
            quotes: some { maker in .init(maker.text(), source: maker.maybe { $0.text() }) },
            state: state())
    }

    private mutating func state() -> TheoryProposal.State {
        switch number(0...2) {
        case 0: .waiting
        case 1: .taken(into: one(configurations), on: day(), by: text())
        default: .declined(because: text(), on: day(), by: text())
        }
    }
}
