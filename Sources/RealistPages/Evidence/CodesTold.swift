public import Realist

/// What carries which code, as pages want it.
public struct CodesTold: Sendable {
    let coded: CodedPassages
    let sources: [Source.ID: Source]
    let chosen: [Code.ID: Excerpt.ID]
    let texts: [Excerpt.ID: Excerpt]

    /// - `chosen`: for each concept the passage that shows it.
    /// - `texts`: the passages that are shown, with their words.
    public init(
        _ coded: CodedPassages, sources: [Source.ID: Source], chosen: [Code.ID: Excerpt.ID] = [:],
        texts: [Excerpt] = []
    ) {
        self.coded = coded
        self.sources = sources
        self.chosen = chosen
        self.texts = Dictionary(texts.map { ($0.id, $0) }) { first, _ in first }
    }
}

extension WorkingTheory {
    /// What a group of people is called.
    func name(ofGroup value: String?, of attribute: String) -> String {
        guard let value, !value.isEmpty else { return words["app.codes-told.not-known"] }
        if attribute == CodedTier.site { return Site.ID(value).map(siteLabel) ?? value }
        if attribute == "role", let role = about.roles.first(where: { $0.id.text == value }) {
            return text(role.title)
        }
        return value.replacing("-", with: " ")
    }

    func name(ofAttribute attribute: String) -> String {
        attribute == CodedTier.site
            ? words["app.codes-told.site"] : attribute.replacing("-", with: " ")
    }

    func sourceTitle(_ source: Source?) -> String { text(source?.title) ?? words["app.codes-told.not-known"] }
}
