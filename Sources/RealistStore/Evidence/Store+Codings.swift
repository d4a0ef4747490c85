public import Realist

extension Store {
    /// Hands over every coding by excerpt, code and coder, one after another.
    public func eachCoding(_ body: (Coding) throws -> Void) throws {
        try read { try CodingRows(database: $0).each(body) }
    }
}
