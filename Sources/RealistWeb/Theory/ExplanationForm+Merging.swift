internal import Realist
internal import RealistPages

extension ExplanationForm {
    /// What was chosen of two versions.
    static func kept(_ form: FormText) -> [String: Conflict.Keep] {
        var kept: [String: Conflict.Keep] = [:]
        let names =
            ["title", "label", "stage", "for-whom", "intervention", "transfer", "mixed", "note"]
            + Configuration.Part.allCases.map(\.rawValue)
        for name in names {
            if let chosen = form["keep-" + name].flatMap({ Conflict.Keep(rawValue: $0) }) {
                kept[name] = chosen
            }
        }
        return kept
    }

    /// What was typed, with the fields of another version where they were chosen.
    func merged(with theirs: ExplanationTyped, _ keep: [String: Conflict.Keep]) -> ExplanationForm {
        var merged = typed
        if keep["title"] == .theirs { merged.title = theirs.title }
        if keep["label"] == .theirs { merged.label = theirs.label }
        if keep["stage"] == .theirs { merged.stage = theirs.stage }
        if keep["for-whom"] == .theirs { merged.forWhom = theirs.forWhom }
        if keep["intervention"] == .theirs { merged.intervention = theirs.intervention }
        if keep["mixed"] == .theirs { merged.mixed = theirs.mixed }
        if keep["note"] == .theirs { merged.note = theirs.note }
        if keep["transfer"] == .theirs {
            (merged.tested, merged.notTested, merged.check) = (theirs.tested, theirs.notTested, theirs.check)
        }
        merged.links = Configuration.Part.allCases.flatMap { part in
            (keep[part.rawValue] == .theirs ? theirs : typed).links.filter { $0.part == part }
        }
        return ExplanationForm(merged)
    }
}
