/// What is wrong with an entry of the codebook, besides what can be wrong with any form.
public enum CodeFault: String, CaseIterable, Sendable {
    /// Two of one title could not be told apart.
    case titleTaken = "title-taken"
    /// A split to which no passage goes, or all.
    case noPassage = "no-passage"
    case allPassages = "all-passages"

    func text(_ words: Words) -> String { words["app.codes.fault.\(rawValue)"] }
}
