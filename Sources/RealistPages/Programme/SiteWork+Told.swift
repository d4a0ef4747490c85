public import Realist

extension SiteWork {
    /// A record that somebody else made for the site, and its lead has not confirmed.
    struct Told {
        let kind: String
        let title: String
        let href: String
        let toldBy: ToldBy
        /// What it says, shortly.
        let text: String
        /// The field that names it in the form that confirms.
        let name: String
    }

    func told(_ addresses: StudyAddresses, _ words: Words) -> [Told] {
        let changes = told.compactMap { change in
            change.toldBy.map {
                Told(
                    kind: words["app.told.list.change"], title: change.title.text(in: language),
                    href: addresses.change(site.id, change.id), toldBy: $0,
                    text: change.description.text(in: language), name: ToldNames.change(change.id))
            }
        }
        let decisions = toldDecisions.compactMap { decision -> Told? in
            guard let toldBy = decision.toldBy,
                let recommendation = recommendations.first(where: { $0.id == decision.recommendation })
            else { return nil }
            let choice = words["app.lead.choice.\(decision.choice.rawValue)"]
            let reason = decision.reason.map { " " + $0.text(in: language) } ?? ""
            return Told(
                kind: words["app.told.list.decision"],
                title: "\(recommendation.label). \(recommendation.title.text(in: language))",
                href: addresses.decision(site.id, recommendation.id), toldBy: toldBy,
                text: choice + "." + reason, name: ToldNames.decision(recommendation.id))
        }
        let workshops = toldWorkshops.compactMap { workshop in
            workshop.toldBy.map {
                Told(
                    kind: words["app.told.list.workshop"], title: workshop.title.text(in: language),
                    href: addresses.workshop(site.id, workshop.id), toldBy: $0,
                    text: WorkshopPage.facts(workshop, words), name: ToldNames.workshop(workshop.id))
            }
        }
        return changes + decisions + workshops
    }
}

/// How the form names what it confirms.
public enum ToldNames {
    public static let field = "confirm"
    public static func change(_ id: Adaptation.ID) -> String { "change/\(id)" }
    public static func decision(_ id: Recommendation.ID) -> String { "decision/\(id)" }
    public static func workshop(_ id: Workshop.ID) -> String { "workshop/\(id)" }
}
