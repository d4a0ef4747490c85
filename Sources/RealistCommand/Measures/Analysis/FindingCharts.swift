import Realist
import RealistPages

extension Reported {
    static func chart(_ findings: [Finding<Self>], _ asked: ChartAsked) throws -> AnalysisChart {
        throw NoChart.analysis(asked.analysis)
    }
}

extension ScoreChange {
    static func chart(_ findings: [Finding<ScoreChange>], _ asked: ChartAsked) throws -> AnalysisChart {
        if let (norm, sources) = asked.charted.norm {
            return try AnalysisChart.distribution(findings, norm: norm, sources: sources, asked.data)
        }
        return try AnalysisChart.change(findings, showsPeople: asked.charted.showsPeople, asked.data)
    }
}

extension PooledSites {
    static func chart(_ findings: [Finding<PooledSites>], _ asked: ChartAsked) throws -> AnalysisChart {
        try AnalysisChart.sites(findings, asked.data)
    }
}

extension SeveralGroups {
    static func chart(_ findings: [Finding<SeveralGroups>], _ asked: ChartAsked) throws -> AnalysisChart {
        try AnalysisChart.groups(findings, by: asked.charted.parted, asked.data)
    }
}

extension TwoGroups {
    static func chart(_ findings: [Finding<TwoGroups>], _ asked: ChartAsked) throws -> AnalysisChart {
        try AnalysisChart.compare(findings, by: asked.charted.parted, asked.data)
    }
}

extension BandChange {
    static func chart(_ findings: [Finding<BandChange>], _ asked: ChartAsked) throws -> AnalysisChart {
        try AnalysisChart.bands(findings, scheme: asked.charted.scheme, asked.data)
    }
}

extension ItemConsistency {
    static func chart(_ findings: [Finding<ItemConsistency>], _ asked: ChartAsked) throws -> AnalysisChart {
        try AnalysisChart.answers(findings, asked.data)
    }
}
