public import Realist

extension StudyAddresses {
    public var sites: String { home + "/sites" }
    /// My site: what to do next.
    public func site(_ site: Site.ID) -> String { sites + "/" + site.text }
}
