import Realist

/// What tells a programme theory in words: the published site of what may be shown, and the app of what is being
/// worked on. So both tell it alike.
protocol TellsTheory: Sendable {
    var words: Words { get }
    var language: Language { get }
    /// The language of what is not translated, where that is another one; `nil` where it is not marked.
    var untranslated: Language? { get }
    var theory: ProgrammeTheory { get }
    /// In the order of the theory.
    var stages: [Stage] { get }
    /// What of the theory belongs to which explanation.
    var theoryIndex: TheoryIndex { get }
    func statement(_ id: Statement.ID) -> Statement?
    func configuration(_ id: Configuration.ID) -> Configuration?
    /// One that is no longer there, as it last was.
    func gone(_ id: Configuration.ID) -> Configuration?
}

/// Where explanations are told.
protocol ExplanationPlaces {
    func to(explanation: Configuration.ID) -> String
}

extension TellsTheory {
    func text(_ wording: Wording) -> String {
        guard let untranslated, wording.translations[language] == nil else {
            return wording.text(in: language)
        }
        return ForeignText.marked(wording.text, untranslated)
    }

    func text(_ wording: Wording?) -> String? { wording.map { text($0) } }

    /// What nobody translates: words that somebody said, and short words of the study that are the same in all its
    /// languages.
    func asWritten(_ text: String) -> String {
        untranslated.map { ForeignText.marked(text, $0) } ?? text
    }

    func stageTitle(_ id: Stage.ID) -> String {
        text(stages.first { $0.id == id }?.title) ?? id.text
    }

    /// Things of each stage in the study's order; stages without any are left out.
    func byStage<Thing>(_ things: [Thing], _ stage: (Thing) -> Stage.ID) -> [(stage: Stage, things: [Thing])]
    {
        stages.compactMap { one in
            let own = things.filter { stage($0) == one.id }
            return own.isEmpty ? nil : (one, own)
        }
    }
}
