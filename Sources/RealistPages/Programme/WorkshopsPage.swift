public import Realist

/// A site's workshops, the latest first, and what to print before the next one.
public struct WorkshopsPage: Page, Equatable {
    public static let template = "app/programme/workshops"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String
    /// `nil` for whoever only reads.
    public let record: Link?
    public let pack: Link
    /// `nil` while there is none.
    public let list: TaskList?
    public let older: String?
    public let deleted: Link?

    /// - `older`: where the page after this one begins.
    /// - `count`: how many were deleted.
    public init(
        _ around: Surroundings, site: Site, language: Language, _ workshops: [Workshop], older: String?,
        deleted count: Int = 0, at addresses: StudyAddresses, mayWrite: Bool
    ) {
        let words = around.words
        kicker = site.label.text(in: language)
        heading = words["app.workshops.list.heading"]
        lead = words["app.workshops.list.lead"]
        record =
            mayWrite ? Link(text: words["app.workshops.new"], href: addresses.newWorkshop(site.id)) : nil
        pack = Link(text: words["app.workshops.pack.link"], href: addresses.workshopPack(site.id))
        let tasks = workshops.map { workshop in
            TaskList.Task(
                workshop.title.text(in: language), href: addresses.workshop(site.id, workshop.id),
                hint: WorkshopPage.facts(workshop, words),
                status: workshop.decided.isEmpty
                    ? nil : words.count("app.workshops.list.decided", workshop.decided.count),
                tag: workshop.toldBy?.isOpen == true
                    ? .waiting(words["app.lead.my-site.to-confirm"]) : nil)
        }
        list = tasks.isEmpty ? nil : TaskList(id: "workshop", [(nil, tasks)])
        self.older = older
        deleted =
            mayWrite && count > 0
            ? Link(
                text: words["app.workshops.deleted.count", ["n": String(count)]],
                href: addresses.deletedWorkshops(site.id)) : nil
        frame = around.frame(
            "\(kicker): \(heading)",
            crumbs: [Link(text: words["app.lead.my-site.link"], href: addresses.site(site.id))])
    }
}

extension WorkshopsPage: PagePart {
    static let pageFields = Fields<WorkshopsPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead), .init("record", \.record), .init("pack", \.pack), .init("list", \.list),
        .init("older", \.older), .init("deleted", \.deleted))
}
