public import Realist

/// What a round of double coding does not take. Nothing was changed.
public enum RoundRefusal: Explained {
    /// It is closed: everybody sees what each gave, so nobody can add to it unseen.
    case closed(String)
    /// It is open: nothing can be agreed yet.
    case open(String)
    /// Somebody who does not take part, or a passage or code that it does not ask about.
    case notAsked(String)

    public var code: String {
        switch self {
        case .closed: "store.round-closed"
        case .open: "store.round-open"
        case .notAsked: "store.not-in-this-round"
        }
    }

    public var location: Location? { nil }

    public var what: String {
        switch self {
        case .closed(let title): "The round “\(title)” is closed."
        case .open(let title): "The round “\(title)” is still open."
        case .notAsked(let title): "The round “\(title)” does not ask for this."
        }
    }

    public var remedy: String {
        switch self {
        case .closed: "Settle differences in it, or begin another round."
        case .open: "Close it first."
        case .notAsked: "Look at the round again: its passages, codes and people stay as they were chosen."
        }
    }
}
