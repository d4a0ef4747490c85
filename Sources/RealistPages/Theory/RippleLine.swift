import Realist

/// A ripple as seen from one of its two ends.
public struct RippleLine: Equatable, Sendable {
    public let other: ExplanationLink
    /// "the same statement", "one form of it", or that an evaluator wrote the link.
    public let way: String
    /// Why an evaluator wrote the link.
    public let reason: String?
}

extension TellsTheory {
    func ripplesOut(of id: Configuration.ID, _ links: some ExplanationPlaces) -> [RippleLine] {
        lines((theoryIndex.ripplesFrom[id] ?? []).map { ($0.to, $0.way) }, links)
    }

    func ripplesIn(to id: Configuration.ID, _ links: some ExplanationPlaces) -> [RippleLine] {
        lines((theoryIndex.ripplesTo[id] ?? []).map { ($0.from, $0.way) }, links)
    }

    /// One line for each explanation at the other end, by the closest way.
    private func lines(_ ends: [(Configuration.ID, Ripple.Way)], _ links: some ExplanationPlaces)
        -> [RippleLine]
    {
        var seen: Set<Configuration.ID> = []
        return ends.sorted { Self.rank($0.1) < Self.rank($1.1) }.filter { seen.insert($0.0).inserted }
            .compactMap { id, way in
                explanation(id, links).map { RippleLine(other: $0, way: text(way), reason: reason(way)) }
            }
    }

    private static func rank(_ way: Ripple.Way) -> Int {
        switch way {
        case .same: 0
        case .broader: 1
        case .leadsTo: 2
        }
    }

    private func text(_ way: Ripple.Way) -> String {
        switch way {
        case .same: words["ripple.same"]
        case .broader: words["ripple.broader"]
        case .leadsTo: words["ripple.leads-to"]
        }
    }

    private func reason(_ way: Ripple.Way) -> String? {
        guard case .leadsTo(let id) = way else { return nil }
        return text(theoryIndex.leadsTo[id]?.reason).map(Sentences.ended)
    }
}

extension RippleLine: PagePart {
    static let pageFields = Fields<RippleLine>(
        .init("other", \.other), .init("way", \.way), .init("reason", \.reason))
}
