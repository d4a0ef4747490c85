import Realist

/// A co-design meeting: who was there by role, what was shown, discussed and decided.
public struct WorkshopLine: Equatable, Sendable {
    public let id: String
    public let title: String
    public let on: DateText
    public let stage: String
    /// "Nurse 6; lead 5."; only as far as the rules for attendance allow.
    public let attendance: String?
    public let total: String?
    /// To the reason why attendance is not shown.
    public let withheld: String?
    public let shown: Items<String>?
    public let discussed: Items<String>?
    public let decided: Items<String>?

    init(_ workshop: PublishedWorkshop, in toolkit: Toolkit, _ links: Links) {
        let words = toolkit.words
        id = "workshop-" + workshop.id.text
        title = toolkit.text(workshop.title)
        on = words.dateText(workshop.on)
        stage = words["workshop.stage.\(workshop.stage.rawValue)"]
        switch workshop.attendance {
        case .byRole(let counts):
            let roles = counts.map { count in
                let title = toolkit.about.roles.first { $0.id == count.role }?.title
                let gaps = ["role": toolkit.text(title) ?? count.role.text, "n": String(count.people)]
                return words["workshop.role", gaps]
            }
            attendance =
                roles.isEmpty ? nil : Sentences.ended(roles.joined(separator: words["list.semicolon"]))
            total = roles.isEmpty ? nil : words.count("workshop.total", counts.reduce(0) { $0 + $1.people })
            withheld = nil
        case .total(let people):
            attendance = nil
            total = words.count("workshop.total", people) + " " + words["workshop.roles-withheld"]
            withheld = nil
        case .withheld:
            attendance = nil
            total = nil
            withheld = links.to(.downloads, at: "withheld")
        }
        shown = Items(toolkit.texts(workshop.shown).map(Sentences.ended))
        discussed = Items(toolkit.texts(workshop.discussed).map(Sentences.ended))
        decided = Items(toolkit.texts(workshop.decided).map(Sentences.ended))
    }
}

extension WorkshopLine: PagePart {
    static let pageFields = Fields<WorkshopLine>(
        .init("id", \.id), .init("title", \.title), .init("on", \.on), .init("stage", \.stage),
        .init("attendance", \.attendance), .init("total", \.total), .init("withheld", \.withheld),
        .init("shown", \.shown), .init("discussed", \.discussed), .init("decided", \.decided))
}
