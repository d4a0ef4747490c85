/// Where a page of a list ended. As text it can stand in an address.
public struct PageKey: Equatable, Sendable, CustomStringConvertible {
    let place: Int
    let id: String

    init(place: Int, id: String) {
        self.place = place
        self.id = id
    }

    /// `nil` for a text that no page gave.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count <= 15, parts[1].utf8.count <= 200,
            let place = Int(parts[0]), place >= 0
        else { return nil }
        self.init(place: place, id: String(parts[1]))
    }

    public var description: String { "\(place).\(id)" }
}

/// One page of a list.
public struct ListPage<Line: Equatable & Sendable>: Equatable, Sendable {
    public let lines: [Line]
    /// Where the next one begins; `nil` at the end. Where little fits a filter, a page may have few lines or none and
    /// still have a next one: so many were looked at and no more.
    public let next: PageKey?
}
