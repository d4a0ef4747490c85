/// What can be asked of a study's answers, as its address names it: the names of the command.
public enum AnalysisKind: String, CaseIterable, Sendable {
    case change, bands, sites, groups, reliability, response

    /// From one wave to another; else at one.
    public var isOfTwoWaves: Bool { self != .reliability }
    /// Can it be told for groups of people too?
    public var isByGroups: Bool { self == .change || self == .bands || self == .groups || self == .response }
    public var isDrawn: Bool { self != .response }
}

extension StudyAddresses {
    public var analyses: String { home + "/analyses" }

    public func analysis(_ kind: AnalysisKind, _ query: String = "") -> String {
        "\(analyses)/\(kind.rawValue)" + (query.isEmpty ? "" : "?" + query)
    }

    public func analysisTable(_ kind: AnalysisKind, _ query: String) -> String {
        "\(analyses)/\(kind.rawValue)/table.csv" + (query.isEmpty ? "" : "?" + query)
    }

    public func analysisChart(_ kind: AnalysisKind, _ query: String) -> String {
        "\(analyses)/\(kind.rawValue)/chart.svg" + (query.isEmpty ? "" : "?" + query)
    }
}
