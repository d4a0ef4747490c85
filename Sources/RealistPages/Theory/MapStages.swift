import Realist

/// A large theory from afar: a line for each stage, with the maps of its parts and where its outcomes lead.
public struct MapStages: Equatable, Sendable {
    public let stages: [Line]

    public struct Line: Equatable, Sendable {
        public let title: String
        public let summary: String
        /// "33 explanations: 25 help, 8 hinder"
        public let count: String
        /// "Ripples into: Motivation 12, Change 3"
        public let ripples: String?
        public let sheets: [Link]
    }

    /// `nil` where all of it fits on one map.
    init?(_ toolkit: Toolkit, _ links: Links) {
        let sheets = toolkit.sheets
        if sheets.isEmpty { return nil }
        let words = toolkit.words
        let stageOf = Dictionary(toolkit.theory.configurations.map { ($0.id, $0.stage) }) { first, _ in first
        }
        var joined: [Stage.ID: [Stage.ID: Set<[Configuration.ID]>]] = [:]
        for ripple in toolkit.theoryIndex.ripples {
            guard let from = stageOf[ripple.from], let to = stageOf[ripple.to] else { continue }
            joined[from, default: [:]][to, default: []].insert([ripple.from, ripple.to])
        }
        stages = toolkit.byStage(toolkit.theory.configurations, \.stage).map { stage, own in
            let into = toolkit.stages.compactMap { other -> String? in
                guard let count = joined[stage.id]?[other.id]?.count else { return nil }
                return words["parts.into", ["stage": toolkit.text(other.title), "n": String(count)]]
            }
            let gaps = [
                "helping": String(own.count { $0.direction == .helps }),
                "hindering": String(own.count { $0.direction == .hinders }),
            ]
            return Line(
                title: toolkit.text(stage.title), summary: toolkit.text(stage.summary),
                count: words.count("parts.count", own.count, gaps),
                ripples: into.isEmpty
                    ? nil : words["parts.ripples", ["stages": into.joined(separator: words["list.comma"])]],
                sheets: sheets.filter { $0.stage.id == stage.id }.map {
                    Link(text: toolkit.title(of: $0), href: links.to(.mapSheet($0.number)))
                })
        }
    }
}

extension MapStages: PagePart {
    static let pageFields = Fields<MapStages>(.init("stages", \.stages))
}

extension MapStages.Line: PagePart {
    static let pageFields = Fields<MapStages.Line>(
        .init("title", \.title), .init("summary", \.summary), .init("count", \.count),
        .init("ripples", \.ripples), .init("sheets", \.sheets))
}
