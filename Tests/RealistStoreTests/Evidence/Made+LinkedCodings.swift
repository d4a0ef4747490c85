import Realist

extension Made {
    mutating func linkedCodings(_ ids: Ids) -> [LinkedCoding] {
        some(2...5) { made in
            LinkedCoding(
                id: made.id(), excerpt: made.one(of: ids.excerpts),
                parts: [
                    .init(
                        .context, "c " + made.string(), statement: made.maybe { $0.one(of: ids.statements) }),
                    .init(.outcome, "o " + made.string()),
                ], memo: made.string(), coder: made.string(), on: made.day(),
                gathered: made.some(0...2) { $0.id() })
        }
    }
}
