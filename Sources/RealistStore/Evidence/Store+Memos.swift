internal import GRDB
public import Realist

extension Recorded where Value == Memo {
    public static func memo(_ id: Memo.ID) -> Recorded { Recorded(id.text) }
}

extension Store {
    /// All of them, in the order in which they were written.
    public func memos() throws -> [Memo] {
        try read { try Memo.fetchAll($0) }
    }

    /// Those about one thing, in the order in which they were written; of the study itself, those about nothing in it.
    public func memos(about thing: Memo.Thing) throws -> [Memo] {
        guard let column = thing.kind.column, let name = thing.name else {
            return try memos().filter { $0.about == .study }
        }
        return try read { try Memo.fetchAll($0, where: column, is: name) }
    }
}
