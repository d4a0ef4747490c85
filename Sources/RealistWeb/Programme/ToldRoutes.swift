internal import Realist
internal import RealistPages
internal import RealistStore

/// What others recorded for a site, and the lead's word that it is right.
enum ToldRoutes {
    static let all: [Route] = [
        .get("/s/:study/sites/:site/told", .right(.readSite)) { visit in try page(visit) },
        .post("/s/:study/sites/:site/told", .right(.approveSite)) { visit in try await confirm(visit) },
    ]

    private static func page(_ visit: Visit) throws -> Answer {
        let place = try SitePlace(visit)
        let (work, versions) = try place.study.store.inOneState { store in
            let work = try SiteRoutes.work(visit, place)
            var versions: [String: Int] = [:]
            for change in work.told {
                versions[ToldNames.change(change.id)] = try store.number(of: change.id)
            }
            for decision in work.toldDecisions {
                versions[ToldNames.decision(decision.recommendation)] =
                    try store.version(
                        of: .decision(at: place.site.id, on: decision.recommendation))?.number
            }
            for workshop in work.toldWorkshops {
                versions[ToldNames.workshop(workshop.id)] =
                    try store.version(of: .workshop(workshop.id))?.number
            }
            return (work, versions)
        }
        let isPart = visit.asked.query["saved"] == "some"
        return .page(
            FormPage.told(
                try visit.surroundings(
                    notice: isPart ? Notice(.note, visit.words["app.told.list.some"]) : nil), work,
                versions: versions, at: place.addresses,
                mayConfirm: try visit.member().may(.approveSite, at: place.site.id)))
    }

    /// Each as the page showed it; what was changed since is looked at once more.
    private static func confirm(_ visit: Visit) async throws -> Answer {
        let place = try SitePlace(visit)
        let (site, today) = (place.site.id, visit.today)
        let named = visit.form.all(ToldNames.field).prefix(mostAtOnce).map(Named.init)
        let left = try await visit.acting().commit { store in
            var left = 0
            for case let named? in named where try !named.confirm(in: store, at: site, on: today) {
                left += 1
            }
            return left
        }
        if left > 0 { return .seeOther(place.addresses.told(site) + "?saved=some") }
        return .seeOther(place.addresses.site(site) + "?saved=confirmed")
    }

    private static let mostAtOnce = 200

    /// `decision/name-an-advocate/3`
    private struct Named: Sendable {
        let kind: String
        let id: String
        let number: Int

        init?(_ text: String) {
            let parts = text.split(separator: "/")
            guard parts.count == 3, let number = Int(parts[2]), number > 0 else { return nil }
            kind = String(parts[0])
            id = String(parts[1])
            self.number = number
        }

        /// - Returns: whether it was as it was shown. What is not of this site is not there.
        func confirm(in store: Store, at site: Site.ID, on today: Day) throws -> Bool {
            switch kind {
            case "change":
                guard let id = Adaptation.ID(id), let change = try store.adaptation(id),
                    change.site == site
                else { return false }
                return try confirm(change, \.toldBy, .adaptation(id), in: store, on: today)
            case "decision":
                guard let id = Recommendation.ID(id) else { return false }
                let record = Recorded<Decision>.decision(at: site, on: id)
                guard let decision = try store.version(of: record)?.value else { return false }
                return try confirm(decision, \.toldBy, record, in: store, on: today)
            case "workshop":
                guard let id = Workshop.ID(id), let workshop = try store.workshop(id), workshop.site == site
                else { return false }
                return try confirm(workshop, \.toldBy, .workshop(id), in: store, on: today)
            default: return false
            }
        }

        private func confirm<Value>(
            _ value: Value, _ path: WritableKeyPath<Value, ToldBy?>, _ record: Recorded<Value>,
            in store: Store, on today: Day
        ) throws -> Bool {
            guard var told = value[keyPath: path] else { return false }
            if !told.isOpen { return true }
            told.confirmed = today
            var confirmed = value
            confirmed[keyPath: path] = told
            do {
                try store.save(confirmed, as: record, expecting: number)
                return true
            } catch is EditConflict<Value> {
                return false
            }
        }
    }
}
