public import Realist

extension StudyAddresses {
    /// Rounds of double coding.
    public var rounds: String { home + "/rounds" }
    public var newRound: String { home + "/new-round" }
    public func round(_ id: CodingRound.ID) -> String { "\(rounds)/\(id)" }
    /// The next passage that whoever asks has not looked at.
    public func codeNext(in id: CodingRound.ID) -> String { round(id) + "/code" }
    public func code(_ passage: Excerpt.ID, in id: CodingRound.ID) -> String {
        "\(codeNext(in: id))/\(passage)"
    }
    public func finishRound(_ id: CodingRound.ID) -> String { round(id) + "/finish" }
    public func closeRound(_ id: CodingRound.ID) -> String { round(id) + "/close" }
    /// Of a round that was begun by mistake.
    public func takeBackRound(_ id: CodingRound.ID) -> String { round(id) + "/take-back" }
    public func agreement(in id: CodingRound.ID) -> String { round(id) + "/agreement" }
    /// What coders gave a passage, side by side.
    public func settle(_ passage: Excerpt.ID, in id: CodingRound.ID) -> String {
        "\(round(id))/settle/\(passage)"
    }
}
