public import Realist

/// One explanation as it is put to somebody in an interview, in words: for a page and for a file.
public struct PromptSheet: Equatable, Sendable {
    public let label: String
    public let opening: String
    /// If, then, because, on one line.
    public let sentence: String
    public let ask: String
    /// What to ask besides.
    public let prompts: [String]
    public let last: String
    /// For whoever asks.
    public let note: String?

    public init(
        _ prompts: InterviewPrompts, for interviewee: InterviewPrompts.Interviewee, in theory: WorkingTheory
    ) {
        let words = theory.words
        label = prompts.configuration.label
        opening = words["app.prompts.opening.\(interviewee.rawValue)"]
        sentence = theory.ifThenText(prompts.configuration)
        ask = words["app.prompts.ask.\(interviewee.rawValue)"]
        last = words["app.prompts.last"]
        var lines = prompts.missing.map { words["app.prompts.missing.\($0.rawValue)"] }
        lines += prompts.unread.map { words["app.prompts.unread.\($0.rawValue)"] }
        if prompts.isContradicted { lines.append(words["app.prompts.contradicted"]) }
        lines += prompts.rivals.map {
            words["app.prompts.rival", ["sentence": theory.cardSentence($0.configuration)]]
        }
        self.prompts = lines
        var notes = prompts.rivals.compactMap { rival in
            theory.text(rival.telling).map {
                words[
                    "app.prompts.telling",
                    ["explanation": rival.configuration.label, "telling": Sentences.ended($0)]]
            }
        }
        if !prompts.unseen.isEmpty {
            let sites = prompts.unseen.prefix(8).map { theory.siteLabel($0) }
            notes.append(
                prompts.unseen.count > sites.count
                    ? words["app.prompts.unseen-many", ["n": String(prompts.unseen.count)]]
                    : words["app.prompts.unseen", ["sites": words.list(sites)]])
        }
        note = notes.isEmpty ? nil : notes.joined(separator: " ")
    }
}
