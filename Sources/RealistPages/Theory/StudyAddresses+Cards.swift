public import Realist

/// Where an explanation worked, and what people say of it on its card.
extension StudyAddresses {
    /// Beside what the sites said of themselves.
    public func workedSettings(_ id: Configuration.ID) -> String { explanation(id) + "/worked" }

    /// All cards, to print.
    public var cards: String { theory + "/cards" }
    public func card(_ id: Configuration.ID) -> String { explanation(id) + "/card" }
    public func cardAnswer(_ id: Configuration.ID) -> String { card(id) + "/answer" }
}

/// Whether explanations ring true, asked of a site's lead.
extension StudyAddresses {
    public func rings(_ site: Site.ID) -> String { self.site(site) + "/rings" }
    public func rings(_ site: Site.ID, _ id: Configuration.ID) -> String { rings(site) + "/" + id.text }
}
