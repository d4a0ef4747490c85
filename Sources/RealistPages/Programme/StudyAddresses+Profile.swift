public import Realist

extension StudyAddresses {
    public func profile(_ site: Site.ID) -> String { self.site(site) + "/profile" }
    /// One group of its questions.
    public func profile(_ site: Site.ID, _ group: String) -> String { "\(profile(site))/\(group)" }
    /// One question with its history.
    public func profile(_ site: Site.ID, _ statement: Statement.ID) -> String {
        "\(profile(site))/statements/\(statement)"
    }

    public func programme(_ site: Site.ID) -> String { self.site(site) + "/programme" }
    public func programme(_ site: Site.ID, _ part: CardPart) -> String {
        "\(programme(site))/\(part.rawValue)"
    }
}

extension StudyAddresses {
    public var recommendations: String { home + "/recommendations" }
    public func recommendation(_ id: Recommendation.ID) -> String { "\(recommendations)/\(id)" }
}

extension StudyAddresses {
    public func results(_ site: Site.ID) -> String { self.site(site) + "/results" }
    public func approval(_ site: Site.ID) -> String { self.site(site) + "/approval" }
    public func takeApprovalBack(_ site: Site.ID) -> String { approval(site) + "/take-back" }
    /// The site's page as it would be published, at the path that it has there.
    public func sitePreview(_ site: Site.ID) -> String { "\(self.site(site))/preview/sites/\(site).html" }
}
