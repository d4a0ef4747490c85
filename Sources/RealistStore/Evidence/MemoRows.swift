internal import GRDB
internal import struct Realist.Configuration
internal import Realist

extension Memo: Stored {
    static let stored = StoredKind("memo")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put(code: "kind", kind)
        for kind in Thing.Kind.allCases {
            guard let column = kind.column else { continue }
            object.own.put(column, about.kind == kind ? about.name : nil)
        }
        object.own.put("text", text)
        object.own.put("writer", writer)
        object.own.put("day", on)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let excerpt: Excerpt.ID? = try own.maybe("excerptId")
        let source: Source.ID? = try own.maybe("sourceId")
        let code: Code.ID? = try own.maybe("codeId")
        let configuration: Configuration.ID? = try own.maybe("configurationId")
        let about: Thing =
            excerpt.map { .passage($0) } ?? source.map { .source($0) } ?? code.map { .code($0) }
            ?? configuration.map { .explanation($0) } ?? .study
        try self.init(
            id: own.get("id"), kind: own.code("kind"), about: about, text: own.get("text"),
            writer: own.get("writer"), on: own.get("day"))
    }
}

extension Memo.Thing.Kind {
    /// Where the identifier stands; `nil` for the study, which needs none.
    var column: String? {
        switch self {
        case .study: nil
        case .code: "codeId"
        case .passage: "excerptId"
        case .source: "sourceId"
        case .explanation: "configurationId"
        }
    }
}
