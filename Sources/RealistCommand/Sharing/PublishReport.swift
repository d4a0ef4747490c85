import Realist
import RealistSite

/// What publishing did, for the person who waits: where the site is, and what is withheld.
enum PublishReport {
    static func lines(
        _ made: Publishing.Made, _ outcome: SiteFolder.Outcome, to folder: String, preview: Bool,
        _ source: StudySource
    ) -> [String] {
        var lines: [String] = []
        switch outcome {
        case .unchanged: lines.append("Nothing changed: \(folder) is as it was.")
        case .written(let changed, let kept):
            lines.append("Written to \(folder): \(counted(changed, "file")) new or changed, \(kept) kept.")
        }
        lines.append(remembered(made, preview: preview, source))
        let figures = made.publication.figures
        let shown = figures.count { $0.status == .shown }
        if !figures.isEmpty {
            lines.append("\(shown) of \(counted(figures.count, "figure")) shown; the rest is withheld:")
            for entry in made.publication.withheld { lines.append("  " + withheld(entry)) }
        }
        return lines
    }

    private static func remembered(_ made: Publishing.Made, preview: Bool, _ source: StudySource) -> String {
        let name = "release \(made.release.number) of \(made.release.on)"
        if !made.isNew { return "This is \(name), unchanged." }
        if preview { return "A preview: it is not remembered as a release." }
        if source.isBundle {
            return "It would be \(name), but a bundle does not remember it: publish a study file for that."
        }
        return "Remembered as \(name)."
    }

    private static func withheld(_ entry: Publication.Withheld) -> String {
        let what =
            switch entry.subject {
            case .figures(let instrument, let subscale): "figures of \(instrument) \(subscale)"
            case .quotes: "quotes"
            case .sitePage(let site): "pages of \(site)"
            case .attendance: "counts of people at workshops"
            }
        let why =
            switch entry.reason {
            case .tooFewPeople: "about too few people"
            case .givesAnotherAway: "would give another figure away"
            case .besideLastRelease: "would give something away beside an earlier release"
            case .noConsent: "no consent to quote, or too few people like the speaker"
            case .notApproved: "not approved by the site's lead, or changed since"
            case .notConfirmed: "the class of the table is not confirmed"
            }
        return "\(entry.count) \(what): \(why)"
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
