internal import RealistPages

/// A form of a judgement as it was sent: what was typed, of which version, and what was chosen of two.
struct JudgementSent: Equatable {
    let form: JudgementForm
    /// Of the record that the form was filled from; 0 for a new one.
    let version: Int
    /// Of the explanation that it is about.
    let revision: Int
    /// It comes from the page that shows two versions.
    let isMerging: Bool
    let keep: [String: Conflict.Keep]

    init(_ sent: FormText) {
        form = JudgementForm(sent)
        version = Int(sent[FormNames.version] ?? "") ?? 0
        revision = Int(sent["revision"] ?? "") ?? 0
        isMerging = sent["merging"] == "yes"
        var keep: [String: Conflict.Keep] = [:]
        for name in ["finding", "worked", "strength", "confidence", "reason", "passage"] {
            if let chosen = sent["keep-" + name].flatMap({ Conflict.Keep(rawValue: $0) }) {
                keep[name] = chosen
            }
        }
        self.keep = keep
    }

    /// One that met another version.
    init(_ form: JudgementForm) {
        self.form = form
        version = 0
        revision = 0
        isMerging = false
        keep = [:]
    }
}
