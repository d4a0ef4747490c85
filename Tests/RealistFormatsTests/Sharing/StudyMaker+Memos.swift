import Realist

extension StudyMaker {
    mutating func memos() -> [Memo] {
        (0..<number(0...6)).compactMap { index in
            Memo.ID("memo-\(index)").map { id in
                Memo(
                    id: id, kind: any(Memo.Kind.self), about: thing(), text: "m " + text(), writer: text(),
                    on: day())
            }
        }
    }

    private mutating func thing() -> Memo.Thing {
        let kind = any(Memo.Thing.Kind.self)
        return switch kind {
        case .study: .study
        case .code: .code(chance() ? one(codes) : Identifier(known: "gone"))
        case .passage: .passage(one(excerpts))
        case .source: .source(one(sources))
        case .explanation: .explanation(chance() ? one(configurations) : Identifier(known: "gone"))
        }
    }
}
