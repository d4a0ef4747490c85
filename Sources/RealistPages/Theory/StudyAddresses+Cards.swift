public import Realist

/// Cards of explanations.
extension StudyAddresses {
    /// All of them, to print.
    public var cards: String { theory + "/cards" }
    public func card(_ id: Configuration.ID) -> String { explanation(id) + "/card" }
    public func cardAnswer(_ id: Configuration.ID) -> String { card(id) + "/answer" }
}
