/// What somebody who takes part in an open round of double coding does not see: other people's codings of its passages,
/// of whatever code and whenever given.
public struct UnseenCodings: Equatable, Sendable {
    public let coder: String
    /// Of all open rounds in which the coder takes part.
    public let passages: Set<Excerpt.ID>

    public init(by coder: String, at passages: Set<Excerpt.ID>) {
        self.coder = coder
        self.passages = passages
    }

    /// Nothing is hidden.
    public static let none = UnseenCodings(by: "", at: [])

    public var isNothing: Bool { passages.isEmpty }

    public func hides(_ coding: Coding) -> Bool {
        coding.coder != coder && passages.contains(coding.excerpt)
    }
}
