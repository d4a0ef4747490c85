public import Realist

extension StudyAddresses {
    public func workshops(_ site: Site.ID) -> String { self.site(site) + "/workshops" }
    public func newWorkshop(_ site: Site.ID) -> String { self.site(site) + "/new-workshop" }
    public func deletedWorkshops(_ site: Site.ID) -> String { self.site(site) + "/deleted-workshops" }
    /// To be printed: recommendations, what the site has said so far, a blank sheet.
    public func workshopPack(_ site: Site.ID) -> String { self.site(site) + "/workshop-pack" }
    public func workshop(_ site: Site.ID, _ workshop: Workshop.ID) -> String {
        "\(workshops(site))/\(workshop)"
    }

    /// What one does with a workshop, or sees of it.
    public func workshop(_ site: Site.ID, _ workshop: Workshop.ID, _ act: WorkshopAct) -> String {
        "\(self.workshop(site, workshop))/\(act.rawValue)"
    }

    public func workshop(_ site: Site.ID, _ workshop: Workshop.ID, _ act: RecordAct) -> String {
        act.address(of: self.workshop(site, workshop))
    }
}

public enum WorkshopAct: String, CaseIterable, Sendable {
    case edit, decisions, change
}
