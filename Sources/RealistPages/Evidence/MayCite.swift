public import Realist

/// What a judgement across sites may cite.
public struct MayCite: Equatable, Sendable {
    /// Those that were read against the explanation.
    public var passages: [PassageOfSource]
    public var measures: [OverallJudgement.CitedMeasure]
    /// Documents.
    public var literature: [(id: Source.ID, title: Wording)]

    public init(
        passages: [PassageOfSource] = [], measures: [OverallJudgement.CitedMeasure] = [],
        literature: [(id: Source.ID, title: Wording)] = []
    ) {
        self.passages = passages
        self.measures = measures
        self.literature = literature
    }

    public static func == (one: MayCite, other: MayCite) -> Bool {
        one.passages == other.passages && one.measures == other.measures
            && one.literature.elementsEqual(other.literature) { $0 == $1 }
    }
}

extension OverallJudgement.CitedMeasure {
    /// As a form carries it; identifiers have no slash.
    public var code: String { "\(measure)/\(from)/\(to)" }

    /// Every scored measure from the first measuring point to each later one, the study's primary comparison first.
    public static func all(of about: About) -> [Self] {
        let primary = about.primary.map { [Self(measure: $0.measure, from: $0.from, to: $0.to)] } ?? []
        guard let first = about.waves.first?.id else { return primary }
        let rest = about.measures.filter { $0.scored != nil }.flatMap { measure in
            about.waves.dropFirst().map { Self(measure: measure.id, from: first, to: $0.id) }
        }
        return primary + rest.filter { !primary.contains($0) }
    }
}
