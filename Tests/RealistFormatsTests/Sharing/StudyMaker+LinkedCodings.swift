import Realist

extension StudyMaker {
    mutating func linkedCodings() -> [LinkedCoding] {
        if excerpts.isEmpty { return [] }
        return (0..<number(0...4)).compactMap { index in
            LinkedCoding.ID("linked-\(index)").map { linkedCoding($0) }
        }
    }

    private mutating func linkedCoding(_ id: LinkedCoding.ID) -> LinkedCoding {
        let left = number(0...4)
        // All four, or all but one.
        let roles = Configuration.Part.allCases.enumerated().filter { $0.offset != left }.map(\.element)
        return LinkedCoding(
            id: id, excerpt: one(excerpts),
            parts: roles.map { role in
                .init(role, text(), statement: chance() ? nil : Identifier(known: "gone"))
            }, memo: chance() ? "" : text(), coder: text(), on: day(),
            gathered: chance() ? [] : [Identifier(known: "proposal-0"), Identifier(known: "gone")])
    }
}
