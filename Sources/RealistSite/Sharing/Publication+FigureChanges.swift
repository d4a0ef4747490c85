import Realist

extension Publication {
    /// Every figure that is not as it was in the last release; `nil` in the first one.
    var figureChangesTable: DownloadTable? {
        figureChanges.map { changes in
            DownloadTable(
                name: "figure-changes",
                title: "Figures that are new, changed or withheld since the last release",
                fields: [
                    .init("id", "The figure, as the table of all figures names it"),
                    .init("change", "came, changed or withheld; what is no longer told of is not listed"),
                    .init("before", "As shown in the last release, for a figure that is shown now"),
                    .init("now", "As shown, rounded; empty when withheld"),
                    .init("status", "shown, or why it is withheld, as in the table of all figures"),
                ],
                rows: changes.changes.compactMap(Publication.row))
        }
    }

    /// `nil` for what is no longer told of: a place that left the study is not named again.
    private static func row(_ change: FigureChanges.Change) -> [String]? {
        let shown = Figure.Status.shown.rawValue
        return switch change.what {
        case .came(let now): [change.id, "came", "", now, shown]
        case .changed(let before, let now): [change.id, "changed", before, now, shown]
        case .withheld(let status): [change.id, "withheld", "", "", status.rawValue]
        case .gone: nil
        }
    }
}
