import Realist

extension Toolkit {
    /// Cells that one page shows at most; more are told in sheets.
    static let mostMatrixCells = 120
    /// Sites side by side at most.
    static let mostMatrixSites = 12

    /// A part of a large matrix that has a page of its own: explanations of one stage that follow each other, at sites that
    /// follow each other.
    struct MatrixSheet: Equatable, Sendable {
        /// From 1, through all stages.
        let number: Int
        let stage: Stage
        let configurations: [Configuration]
        let sites: [PublishedSite]
        /// "1 to 12", where the sites do not stand on one sheet.
        let range: ClosedRange<Int>?
    }

    /// Sites that have approved their pages: of others nothing is told but that they share nothing.
    var sharingSites: [PublishedSite] { publication.sites.filter { $0.page != nil } }

    /// There is something to be told in a matrix.
    var hasMatrix: Bool { !theory.configurations.isEmpty && !sharingSites.isEmpty }

    /// All fits on one page.
    var isMatrixWhole: Bool {
        sharingSites.count <= Toolkit.mostMatrixSites
            && theory.configurations.count * sharingSites.count <= Toolkit.mostMatrixCells
    }

    /// None where all fits on one page. By stage; a stage is cut into pieces of nearly one size, first its explanations, then
    /// the sites.
    var matrixSheets: [MatrixSheet] {
        isMatrixWhole ? [] : matrixSheets(most: Toolkit.mostMatrixCells)
    }

    /// - `most`: cells on a sheet.
    private func matrixSheets(most: Int) -> [MatrixSheet] {
        let sites = sharingSites
        guard !sites.isEmpty else { return [] }
        let places = Toolkit.pieces(of: sites.count, most: Toolkit.mostMatrixSites)
        let widest = places.map(\.count).max() ?? 1
        var sheets: [MatrixSheet] = []
        for (stage, own) in byStage(theory.configurations, \.stage) {
            for rows in Toolkit.pieces(of: own.count, most: max(1, most / widest)) {
                for columns in places {
                    sheets.append(
                        MatrixSheet(
                            number: sheets.count + 1, stage: stage, configurations: Array(own[rows]),
                            sites: Array(sites[columns]),
                            range: places.count > 1 ? columns.lowerBound + 1...columns.upperBound : nil))
                }
            }
        }
        return sheets
    }

    /// Pieces of nearly one size.
    static func pieces(of count: Int, most: Int) -> [Range<Int>] {
        let pieces = (count + most - 1) / most
        return (0..<pieces).map { count * $0 / pieces..<count * ($0 + 1) / pieces }
    }

    /// "Insight, I1 to I10"; "Insight, I1 to I10, sites 1 to 12"
    func title(of sheet: MatrixSheet) -> String {
        let gaps = [
            "stage": text(sheet.stage.title), "first": sheet.configurations.first?.label ?? "",
            "last": sheet.configurations.last?.label ?? "",
        ]
        let title = words["parts.sheet", gaps]
        return sheet.range.map { range in
            words[
                "matrix.sheet",
                ["title": title, "from": String(range.lowerBound), "to": String(range.upperBound)]]
        } ?? title
    }
}
