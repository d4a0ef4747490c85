public import Realist

/// Where a change stands: four boxes, and always the word.
public struct StateTrack: Equatable, Sendable {
    public let drawing: SafeHTML
    public let text: String

    public init(_ state: Adaptation.State, words: Words) {
        drawing = Sign.track(state)
        text = words["state.\(state.rawValue)"]
    }
}

extension StateTrack: PagePart {
    static let pageFields = Fields<StateTrack>(.init("drawing", \.drawing), .init("text", \.text))
}
