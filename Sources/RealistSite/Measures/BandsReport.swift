public import Realist
import RealistFormats
import Statistics

public enum BandsReport {
    public static let note = "A band is a convention for reading a score, not a diagnosis."
}

extension BandChange: Reported {
    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        result.add("order", .list(bands.map { .text($0) }))
        result.add(
            "table_rows_pre_cols_post", .list(table.counts.map { .list($0.map { .integer($0) }) }))
        result.add("moved_up", .integer(table.up))
        result.add("moved_down", .integer(table.down))
        result.add("same", .integer(table.same))
        result.add("stuart_maxwell", BandChange.json(table.stuartMaxwell))
        result.add("bhapkar", BandChange.json(table.bhapkar))
        result.add("bowker", BandChange.json(table.bowker))
        result.add(
            "ordinal_marginal_homogeneity",
            .keys([
                "z": .figure(table.ordinalHomogeneity?.z), "p": .figure(table.ordinalHomogeneity?.p),
            ]))
        let highest = bands.count - 1
        let test = self.highest
        result.add(
            "mcnemar_\(bands[highest])_vs_not",
            .keys([
                "n_\(bands[highest])_to_not": .integer(test.forth),
                "n_not_to_\(bands[highest])": .integer(test.back),
                "chisq_cc": .figure(test.chiSquareCorrected), "p_cc": .figure(test.pCorrected),
                "chisq_nocc": .figure(test.chiSquare), "p_nocc": .figure(test.pUncorrected),
                "exact_p": .figure(test.exactP), "mid_p": .figure(test.midP), "p": .figure(test.p),
                "method": .text(test.method == .exact ? "exact" : "chi-square without correction"),
            ]))
        result.lines = [
            .init(what: "People with both", value: "\(table.total)"),
            .init(what: "Up, same, down", value: "\(table.up), \(table.same), \(table.down)"),
            .init(
                what: "p, all bands", value: AnalysisWords.p(table.stuartMaxwell?.p),
                method: "Stuart–Maxwell test"),
            .init(
                what: "p, \(titles[highest]) or not", value: AnalysisWords.p(test.p),
                method: test.p == nil
                    ? "nobody moved into this band or out of it"
                    : test.method == .exact ? "McNemar's exact test" : "McNemar's test, chi-square"),
        ]
        for (title, row) in zip(titles, table.counts) {
            result.lines.append(
                .init(
                    what: "From \(title)",
                    value: zip(titles, row).map { "\($1) \($0)" }.joined(separator: ", ")))
        }
        result.warn(ofFew: table.total, with: "both")
        result.add("incomplete_pairs", .integer(incomplete))
    }

    private static func json(_ test: ChiSquareTest?) -> JsonValue {
        .keys(["chisq": .figure(test?.chiSquare), "df": .figure(test?.df), "p": .figure(test?.p)])
    }
}
