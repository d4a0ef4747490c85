internal import GRDB
public import Realist

extension Store {
    /// What a site made of each recommendation.
    public func decisions(at site: Site.ID) throws -> [Decision] {
        try read { try Decision.fetchAll($0, where: "siteId", is: site.text) }
    }

    /// The changes of a site, in the study's order.
    public func adaptations(at site: Site.ID) throws -> [Adaptation] {
        try read { try Adaptation.fetchAll($0, where: "siteId", is: site.text) }
    }

    /// The workshops of a site, in the study's order.
    public func workshops(at site: Site.ID) throws -> [Workshop] {
        try read { try Workshop.fetchAll($0, where: "siteId", is: site.text) }
    }
}
