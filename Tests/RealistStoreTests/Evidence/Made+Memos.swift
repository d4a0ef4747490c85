import Realist

extension Made {
    mutating func memos(_ ids: Ids) -> [Memo] {
        let things: [Memo.Thing] = [
            .study, .code(id()), .passage(one(of: ids.excerpts)), .explanation(one(of: ids.configurations)),
            .explanation(id()),
        ]
        return (things + ids.sources.prefix(1).map { .source($0) }).map { thing in
            Memo(
                id: id(), kind: one(of: Memo.Kind.allCases), about: thing, text: "m " + string(),
                writer: string(), on: day())
        }
    }
}
