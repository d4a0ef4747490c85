internal import Realist
internal import RealistPages
internal import RealistStore

/// Where an administrator finds what an entry of the audit is about, while it is there.
struct AuditPlaces {
    private let study: ServedStudy
    private let sites: Set<String>
    private let recommendations: Set<String>
    private let waves: Set<String>

    init(_ study: ServedStudy, _ library: StudyLibrary) {
        self.study = study
        sites = Set(library.sites.map(\.id.text))
        recommendations = Set(library.recommendations.map(\.id.text))
        waves = Set(library.about.waves.map(\.id.text))
    }

    /// `kind` and `object` as the audit has them; `nil` for what has no page that an administrator opens.
    func page(of object: String, _ kind: String) throws -> String? {
        let (store, addresses) = (study.store, study.addresses)
        switch kind {
        case "study": return addresses.settings
        case "site": return known(object, in: sites).map { addresses.administered($0) }
        case "recommendation":
            return known(object, in: recommendations).map { addresses.recommendation($0) }
        case "wave": return known(object, in: waves).map { addresses.wave($0) }
        case "decision":
            let parts = object.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2, let site: Site.ID = known(parts[0], in: sites),
                let recommendation: Recommendation.ID = known(parts[1], in: recommendations)
            else { return nil }
            return addresses.decision(site, recommendation)
        case "adaptation":
            return try Adaptation.ID(object).flatMap { try store.adaptation($0) }
                .map { addresses.change($0.site, $0.id) }
        case "workshop":
            let workshop = try Workshop.ID(object).flatMap { try store.workshop($0) }
            return workshop.flatMap { held in held.site.map { addresses.workshop($0, held.id) } }
        case "configuration":
            return try Configuration.ID(object).flatMap { try store.configuration($0) }
                .map { addresses.explanation($0.id) }
        default: return nil
        }
    }

    private func known<Kind>(_ text: String, in list: Set<String>) -> Identifier<Kind>? {
        list.contains(text) ? Identifier<Kind>(text) : nil
    }
}
