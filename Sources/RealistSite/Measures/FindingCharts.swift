public import Realist
public import RealistPages

extension Reported {
    public static func chart(_ findings: [Finding<Self>], _ asked: ChartAsked) throws -> AnalysisChart {
        throw NoChart.analysis(asked.analysis)
    }
}

extension ScoreChange {
    public static func chart(_ findings: [Finding<ScoreChange>], _ asked: ChartAsked) throws -> AnalysisChart
    {
        if let (norm, sources) = asked.charted.norm {
            return try AnalysisChart.distribution(findings, norm: norm, sources: sources, asked.data)
        }
        return try AnalysisChart.change(findings, showsPeople: asked.charted.showsPeople, asked.data)
    }
}

extension PooledSites {
    public static func chart(_ findings: [Finding<PooledSites>], _ asked: ChartAsked) throws -> AnalysisChart
    {
        try AnalysisChart.sites(findings, asked.data)
    }
}

extension SeveralGroups {
    public static func chart(_ findings: [Finding<SeveralGroups>], _ asked: ChartAsked) throws
        -> AnalysisChart
    {
        try AnalysisChart.groups(findings, by: asked.charted.parted, asked.data)
    }
}

extension TwoGroups {
    public static func chart(_ findings: [Finding<TwoGroups>], _ asked: ChartAsked) throws -> AnalysisChart {
        try AnalysisChart.compare(findings, by: asked.charted.parted, asked.data)
    }
}

extension BandChange {
    public static func chart(_ findings: [Finding<BandChange>], _ asked: ChartAsked) throws -> AnalysisChart {
        try AnalysisChart.bands(findings, scheme: asked.charted.scheme, asked.data)
    }
}

extension ItemConsistency {
    public static func chart(_ findings: [Finding<ItemConsistency>], _ asked: ChartAsked) throws
        -> AnalysisChart
    {
        try AnalysisChart.answers(findings, asked.data)
    }
}
