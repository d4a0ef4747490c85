public import Realist

extension Store {
    /// Gives every coding by excerpt, code and coder, one after another.
    public func codings(_ take: (Coding) throws -> Void) throws {
        try read { try CodingRows(database: $0).each(take) }
    }
}
