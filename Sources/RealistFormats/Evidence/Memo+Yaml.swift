import struct Realist.Configuration
import Realist

extension YamlShape where Value == [Memo] {
    /// The whole of `evidence/memos.yaml`.
    static var memos: Self {
        .keys(of: "the memos") { keys in
            keys.requiredList("memos", of: .memo)
        }
    }
}

extension YamlShape where Value == Memo {
    fileprivate static var memo: Self {
        .keys(of: "a memo") { keys in
            let id: Memo.ID? = keys.required("id", .newId("memo"))
            let kind: Memo.Kind? = keys.required("kind", .choice)
            let excerpt: Excerpt.ID? = keys.optional("excerpt", .id(of: "excerpt"))
            let source: Source.ID? = keys.optional("source", .id(of: "source"))
            // These may be gone by now: what was thought of them is still there.
            let code: Code.ID? = keys.optional("code", .identifier())
            let configuration: Configuration.ID? = keys.optional("configuration", .identifier())
            let text = keys.required("text", .string)
            let writer = keys.required("writer", .string)
            let on = keys.required("on", .day)
            let about = ["excerpt", "source", "code", "configuration"].filter { keys.has($0) }
            if about.count > 1 { keys.add(StudyProblem.memoOfTwo(at: keys.location(of: about[1]))) }
            guard let id, let kind, let text, let writer, let on else { return nil }
            let thing: Memo.Thing =
                excerpt.map { .passage($0) } ?? source.map { .source($0) } ?? code.map { .code($0) }
                ?? configuration.map { .explanation($0) } ?? .study
            return Memo(id: id, kind: kind, about: thing, text: text, writer: writer, on: on)
        }
    }
}

extension Memo {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("kind", kind.rawValue)
        if let name = about.name { keys.add(about.kind.key, name) }
        keys.add("text", text)
        keys.add("writer", writer)
        keys.add("on", on)
    }
}

extension Memo.Thing.Kind {
    /// Of the file.
    fileprivate var key: String {
        switch self {
        case .study: "study"
        case .code: "code"
        case .passage: "excerpt"
        case .source: "source"
        case .explanation: "configuration"
        }
    }
}
