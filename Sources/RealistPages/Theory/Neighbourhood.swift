import Realist

/// An explanation among those that it hangs together with: what ripples into it and out of it, and what it is held
/// against. The drawing has a bound; what does not fit is told in words beside it.
public struct Neighbourhood: Equatable, Sendable {
    public let wide: SafeHTML
    public let tall: SafeHTML
    public let caption: String

    static let mostRipples = 6
    static let mostPairs = 4

    /// `nil` for one that stands alone.
    init?(_ configuration: Configuration, in theory: some TellsTheory, _ links: some ExplanationPlaces) {
        let drawing = NeighbourhoodDrawing(configuration, in: theory, links)
        guard drawing.count > 0 else { return nil }
        let words = theory.words
        let gaps = [
            "label": configuration.label,
            "into": words.count("neighbourhood.into", drawing.into.count),
            "out": words.count("neighbourhood.out", drawing.out.count),
            "pairs": words.count("neighbourhood.pairs", drawing.pairs.count),
        ]
        wide = SafeHTML(made: drawing.map.beside(title: words["neighbourhood.title", gaps], id: "near-wide"))
        tall = SafeHTML(made: drawing.map.tall(title: words["neighbourhood.title", gaps], id: "near-tall"))
        let left = drawing.count - drawing.shown
        caption =
            left > 0
            ? words.count("neighbourhood.more", left) : words["neighbourhood.caption"]
    }
}

/// The cards of a neighbourhood, before any is left out.
private struct NeighbourhoodDrawing {
    let into: [(id: Configuration.ID, isWritten: Bool)]
    let out: [(id: Configuration.ID, isWritten: Bool)]
    let pairs: [(id: Configuration.ID, word: String)]
    let map: TheoryMap

    var count: Int { into.count + out.count + pairs.count }
    var shown: Int {
        min(into.count, Neighbourhood.mostRipples) + min(out.count, Neighbourhood.mostRipples)
            + min(pairs.count, Neighbourhood.mostPairs)
    }

    init(_ configuration: Configuration, in theory: some TellsTheory, _ links: some ExplanationPlaces) {
        let id = configuration.id
        into = Self.ends(theory.theoryIndex.ripplesTo[id] ?? [], \.from)
        out = Self.ends(theory.theoryIndex.ripplesFrom[id] ?? [], \.to)
        pairs = Self.pairs(of: id, in: theory)
        func card(_ other: Configuration.ID, _ role: String, _ word: String? = nil) -> TheoryMap.Card? {
            theory.configuration(other).map { theory.card($0, id: role + other.text, mark: word, links) }
        }
        let first = into.prefix(Neighbourhood.mostRipples)
        let last = out.prefix(Neighbourhood.mostRipples)
        let beside = pairs.prefix(Neighbourhood.mostPairs)
        let words = theory.words
        let own = theory.card(configuration, id: "own", links)
        let stages = [
            TheoryMap.Stage(
                title: words["neighbourhood.from"], cards: first.compactMap { card($0.id, "into-") }),
            TheoryMap.Stage(
                title: words["neighbourhood.own"],
                cards: [own] + beside.compactMap { card($0.id, "pair-", $0.word) }),
            TheoryMap.Stage(title: words["neighbourhood.to"], cards: last.compactMap { card($0.id, "out-") }),
        ]
        map = TheoryMap(
            stages: stages,
            ripples: first.map { .init(from: "into-" + $0.id.text, to: own.id, isWritten: $0.isWritten) }
                + last.map { .init(from: own.id, to: "out-" + $0.id.text, isWritten: $0.isWritten) },
            pairs: beside.map { .init(first: own.id, second: "pair-" + $0.id.text, word: "") })
    }

    /// Each explanation once, in the order of the theory; written only where an evaluator's link is all there is.
    private static func ends(
        _ ripples: [Ripple], _ other: (Ripple) -> Configuration.ID
    ) -> [(id: Configuration.ID, isWritten: Bool)] {
        var places: [Configuration.ID: Int] = [:]
        var ends: [(id: Configuration.ID, isWritten: Bool)] = []
        for ripple in ripples {
            var isWritten = false
            if case .leadsTo = ripple.way { isWritten = true }
            if let place = places[other(ripple)] {
                ends[place].isWritten = ends[place].isWritten && isWritten
            } else {
                places[other(ripple)] = ends.count
                ends.append((other(ripple), isWritten))
            }
        }
        return ends
    }

    private static func pairs(
        of id: Configuration.ID, in theory: some TellsTheory
    ) -> [(id: Configuration.ID, word: String)] {
        let contrasts = theory.theory.contrasts.compactMap { contrast -> (Configuration.ID, String)? in
            guard contrast.first == id || contrast.second == id else { return nil }
            return (contrast.first == id ? contrast.second : contrast.first, theory.words["map.contrast"])
        }
        let rivals = theory.theory.rivals.filter { $0.configurations.contains(id) }
            .flatMap(\.configurations).filter { $0 != id }.map { ($0, theory.words["map.rival"]) }
        var seen: Set<Configuration.ID> = []
        return (contrasts + rivals).filter { theory.configuration($0.0) != nil && seen.insert($0.0).inserted }
            .map { (id: $0.0, word: $0.1) }
    }
}

extension Neighbourhood: PagePart {
    static let pageFields = Fields<Neighbourhood>(
        .init("wide", \.wide), .init("tall", \.tall), .init("caption", \.caption))
}
