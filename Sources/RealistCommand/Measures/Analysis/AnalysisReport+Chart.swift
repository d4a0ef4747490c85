import Realist
import RealistFormats
import RealistPages
import RealistSite

extension AnalysisReport {
    /// Writes the chart into a file, whole or not at all.
    ///
    /// - Throws: ``NoChart``; ``ChartProblem``; what is wrong with the place.
    func draw(to path: String, isPublishable: Bool, of file: String) throws {
        if isPublishable { throw NoChart.publishable }
        if charted.draw == nil { throw NoChart.analysis(analysis) }
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let chart = try chart(ThemeFolder.words(), lines: [Manners.printable(name)])
        let output = try OutputFile(path: path)
        try output.write(chart.svg)
        try output.finish()
    }
}
