public import Realist

/// What a round of double coding does not take. Nothing was changed.
public enum RoundRefusal: Explained {
    /// It is closed: everybody sees what each gave, so nobody can add to it unseen.
    case closed(String)
    /// It is open: nothing can be agreed yet.
    case open(String)
    /// Somebody who does not take part, or a passage or code that it does not ask about.
    case notAsked(String)
    /// It cannot be taken back: somebody has coded in it.
    case coded(String)
    /// It cannot be taken back by anybody but whoever began it.
    case begunByAnother(String)

    public var code: String {
        switch self {
        case .closed: "store.round-closed"
        case .open: "store.round-open"
        case .notAsked: "store.not-in-this-round"
        case .coded: "store.round-coded"
        case .begunByAnother: "store.round-begun-by-another"
        }
    }

    public var location: Location? { nil }

    public var what: String {
        switch self {
        case .closed(let title): "The round “\(title)” is closed."
        case .open(let title): "The round “\(title)” is still open."
        case .notAsked(let title): "The round “\(title)” does not ask for this."
        case .coded(let title): "Somebody has coded in the round “\(title)”."
        case .begunByAnother(let title): "Somebody else began the round “\(title)”."
        }
    }

    public var remedy: String {
        switch self {
        case .closed: "Settle differences in it, or begin another round."
        case .open: "Close it first."
        case .notAsked: "Look at the round again: its passages, codes and people stay as they were chosen."
        case .coded: "Close it instead."
        case .begunByAnother: "Ask whoever began it to take it back, or close it."
        }
    }
}
