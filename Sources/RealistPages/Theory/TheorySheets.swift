import Realist

extension Toolkit {
    /// A map with more explanations than this is told in sheets.
    static let mostOnOneMap = 40

    /// A part of a large theory that has a map of its own: explanations of one stage that follow each other.
    struct Sheet: Sendable {
        /// From 1, through all stages.
        let number: Int
        let stage: Stage
        let configurations: [Configuration]
    }

    /// None where all fits on one map. A stage is cut into pieces of nearly one size.
    var sheets: [Sheet] {
        guard theory.configurations.count > Toolkit.mostOnOneMap else { return [] }
        var sheets: [Sheet] = []
        for (stage, own) in byStage(theory.configurations, \.stage) {
            let pieces = (own.count + Toolkit.mostOnOneMap - 1) / Toolkit.mostOnOneMap
            for piece in 0..<pieces {
                let range = own.count * piece / pieces..<own.count * (piece + 1) / pieces
                sheets.append(
                    Sheet(number: sheets.count + 1, stage: stage, configurations: Array(own[range])))
            }
        }
        return sheets
    }

    /// "Insight, I1 to I10"
    func title(of sheet: Sheet) -> String {
        let gaps = [
            "stage": text(sheet.stage.title), "first": sheet.configurations.first?.label ?? "",
            "last": sheet.configurations.last?.label ?? "",
        ]
        return words["parts.sheet", gaps]
    }
}
