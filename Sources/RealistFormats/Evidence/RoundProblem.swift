public import Realist

/// What is wrong with a round of double coding, besides its keys.
public enum RoundProblem: Explained {
    case oneCoder(String, at: Location)
    case stranger(String, String, at: Location)
    case otherPassage(String, String, at: Location)

    public var code: String {
        switch self {
        case .oneCoder: "evidence.round-of-one-coder"
        case .stranger: "evidence.not-in-this-round"
        case .otherPassage: "evidence.passage-of-no-round"
        }
    }

    public var what: String {
        switch self {
        case .oneCoder(let round, _): "Fewer than two people take part in the round \(round)."
        case .stranger(let coder, let round, _): "\(shown(coder)) does not take part in the round \(round)."
        case .otherPassage(let passage, let round, _):
            "The passage \(passage) is not among those of the round \(round)."
        }
    }

    public var location: Location? {
        switch self {
        case .oneCoder(_, let place), .stranger(_, _, let place), .otherPassage(_, _, let place): place
        }
    }

    public var remedy: String {
        switch self {
        case .oneCoder: "Name two or more in “coders”."
        case .stranger: "Add the name to “coders”, or take this entry out."
        case .otherPassage: "Add it to “passages”, or take this entry out."
        }
    }
}
