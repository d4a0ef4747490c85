internal import Realist
internal import RealistPages
internal import RealistStore

/// The list of all passages, and looking for words in them.
struct PassageListDesk {
    let visit: Visit
    private var asked: PassagesAsked

    init(_ visit: Visit) {
        self.visit = visit
        let query = visit.asked.query
        asked = PassagesAsked(
            text: String((query["text"] ?? "").trimmed.prefix(100)),
            kind: query["kind"].flatMap { Source.Kind(rawValue: $0) },
            site: query["site"].flatMap { Site.ID($0) },
            state: query["state"].flatMap { PassageFilter.State(rawValue: $0) }?.rawValue,
            person: query["person"].flatMap { Participant.ID($0) }, start: visit.number("start"))
    }

    private var filter: PassageFilter {
        PassageFilter(
            text: asked.text, kind: asked.kind, site: asked.site,
            state: asked.state.flatMap { PassageFilter.State(rawValue: $0) }, person: asked.person)
    }

    func show() throws -> Answer {
        let store = try visit.here().store
        var asked = asked
        var found = try store.passages(filter, start: asked.start, most: PassagesAsked.most)
        if asked.start >= found.total, asked.start > 0 {
            asked.start = 0
            found = try store.passages(filter, most: PassagesAsked.most)
        }
        let consents = try store.consents(of: found.lines.map(\.excerpt))
        let listed = found.lines.map {
            ListedPassage(
                excerpt: $0.excerpt, title: $0.title, kind: $0.kind, site: $0.site, codes: $0.codes,
                readings: $0.readings, consent: consents[$0.excerpt.id])
        }
        return .page(
            TablePage.passages(
                try visit.surroundings(), listed, total: found.total, asked: asked, in: try visit.theory()))
    }
}
