internal import Realist
internal import RealistPages
internal import RealistSite
internal import RealistStore

/// What the codes say: the data structure, and tables of it. Reading only.
enum CodesToldRoutes {
    static let all: [Route] = [
        .get("/s/:study/codes/structure", .right(.readEvidence)) { visit in try page(.structure, visit) },
        .get("/s/:study/codes/structure/behind", .right(.readEvidence)) { visit in try behind(visit) },
        .get("/s/:study/codes/structure/:view", .right(.readEvidence)) { visit in
            try page(view(visit), visit)
        },
        .get("/s/:study/codes/structure/:view/table.csv", .right(.readEvidence)) { visit in
            let view = try view(visit)
            return .file(
                try table(view, visit), type: "text/csv; charset=utf-8", name: "codes-\(view.rawValue).csv")
        },
    ]

    private static func view(_ visit: Visit) throws(Turned) -> CodesView {
        guard let view = visit.asked.places["view"].flatMap({ CodesView(rawValue: $0) }) else {
            throw .notFound
        }
        return view
    }

    private static func tier(_ visit: Visit, of view: CodesView? = nil) -> CodingTier {
        visit.asked.query["tier"].flatMap { CodingTier(rawValue: $0) } ?? view?.tier ?? .themes
    }

    private static func page(_ view: CodesView, _ visit: Visit) throws -> Answer {
        let work = try visit.codedWork()
        let (chosen, texts) = view == .passages ? try exemplary(work, visit) : ([:], [])
        return .page(
            CodesPage(
                try visit.surroundings(),
                CodesTold(work.coded, sources: work.sources, chosen: chosen, texts: texts),
                .init(view, tier: tier(visit, of: view), attribute: visit.asked.query["by"] ?? ""),
                in: try visit.theory()))
    }

    private static func exemplary(
        _ work: CodedWork, _ visit: Visit
    ) throws -> (chosen: [Code.ID: Excerpt.ID], texts: [Excerpt]) {
        let chosen = ExemplaryPassages(work.coded).chosen
        return (chosen, try visit.here().store.excerpts(Set(chosen.values).sorted()))
    }

    private static func table(_ view: CodesView, _ visit: Visit) throws -> [UInt8] {
        let work = try visit.codedWork()
        let language = try visit.here().library().about.language
        let tier = work.coded.tier(tier(visit, of: view))
        switch view {
        case .structure, .passages:
            let (chosen, texts) = try exemplary(work, visit)
            let words = Dictionary(texts.map { ($0.id, $0) }) { first, _ in first }
            return CodingTable.structure(
                DataStructure(work.coded.codebook), language, passages: chosen.compactMapValues { words[$0] })
        case .people: return CodingTable.people(tier, language)
        case .attributes:
            let asked = visit.asked.query["by"] ?? ""
            let known = tier.attributes
            return CodingTable.attribute(
                tier, by: known.contains(asked) ? asked : known.first ?? CodedTier.site, language)
        case .together: return CodingTable.together(tier, language)
        case .saturation:
            return CodingTable.saturation(tier, language) { id in
                work.sources[id]?.title.text(in: language) ?? id.text
            }
        }
    }

    /// The passages behind a number; an entry, a source or a group that is not there has none.
    private static func behind(_ visit: Visit) throws -> Answer {
        let work = try visit.codedWork()
        let query = visit.asked.query
        let asked = CodedQuery(
            tier: tier(visit), entries: ["of", "and"].compactMap { query[$0] }, source: query["source"],
            group: query["by"].map { .init(attribute: $0, value: query["value"] ?? "") })
        let tier = work.coded.tier(asked.tier)
        let places = asked.entries.compactMap { id in tier.entries.firstIndex { $0.id == id } }
        guard places.count == asked.entries.count else { throw Turned.notFound }
        let source = asked.source.flatMap { Source.ID($0) }
        guard asked.source == nil || source != nil else { throw Turned.notFound }
        let speakers = asked.group.map {
            tier.people(with: $0.value.isEmpty ? nil : $0.value, of: $0.attribute)
        }
        let found = tier.passages(with: places, of: source, by: speakers)
        let start = min(visit.number("start"), max(0, found.count - 1))
        let shown = Array(found.dropFirst(start).prefix(PassagesBehind.most))
        let store = try visit.here().store
        let excerpts = try store.excerpts(shown)
        return .page(
            TablePage.coded(
                try visit.surroundings(),
                PassagesBehind(
                    asked, shown: excerpts, count: found.count, from: start,
                    consents: try store.consents(of: excerpts)),
                CodesTold(work.coded, sources: work.sources), in: try visit.theory()))
    }
}
