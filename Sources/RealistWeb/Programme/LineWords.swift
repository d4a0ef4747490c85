internal import Realist
internal import RealistPages

/// What the lines of changes say of their kind and state: looked up once for a list, not once for each line.
struct LineWords {
    private let kinds: [Adaptation.Kind: String]
    private let states: [Adaptation.State: StateTrack]

    init(_ words: Words) {
        kinds = Dictionary(
            uniqueKeysWithValues: Adaptation.Kind.allCases.map { ($0, words["kind.\($0.rawValue)"]) })
        states = Dictionary(
            uniqueKeysWithValues: Adaptation.State.allCases.map { ($0, StateTrack($0, words: words)) })
    }

    func kind(_ kind: Adaptation.Kind) -> String { kinds[kind] ?? "" }

    func state(_ state: Adaptation.State) -> String { states[state]?.text ?? "" }

    /// Where it stands, drawn.
    func track(_ state: Adaptation.State) -> StateTrack? { states[state] }

    /// For a filter: every state with its words.
    var stateOptions: [(value: String, text: String)] {
        Adaptation.State.allCases.map { ($0.rawValue, state($0)) }
    }

    var kindOptions: [(value: String, text: String)] {
        Adaptation.Kind.allCases.map { ($0.rawValue, kind($0)) }
    }
}
