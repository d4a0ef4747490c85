import Realist
import RealistSite

/// What cannot be told under disclosure control.
enum PublishableProblem: Explained {
    case otherRule(String, usual: String, path: String)
    case notCompared(from: String, to: String, path: String)
    case notReported(String, known: [String], path: String)
    case twoAtOnce(path: String)
    case countsOfFew(String, path: String)
    case noMeasure(instrument: String, path: String)
    case noBands(instrument: String, path: String)
    case scoresOfGroups(path: String)
    case reliability(path: String)
    case cases(path: String)
    case fewExcerpts(Int, path: String)
    case table(String, path: String)
    case offScale(path: String)
    case sharedColumn(String, path: String)
    case sameMeasure(String, String, path: String)
    case madeOfOthers(String, path: String)
    case groupedByScore(String, path: String)

    var code: String {
        switch self {
        case .otherRule: "publishable.other-rule"
        case .notCompared: "publishable.not-compared"
        case .notReported: "publishable.not-reported"
        case .twoAtOnce: "publishable.two-at-once"
        case .countsOfFew: "publishable.counts-of-few"
        case .noMeasure: "publishable.no-measure"
        case .noBands: "publishable.no-bands"
        case .scoresOfGroups: "publishable.scores-of-groups"
        case .reliability: "publishable.reliability"
        case .cases: "publishable.cases"
        case .fewExcerpts: "publishable.few-excerpts"
        case .table: "publishable.table"
        case .offScale: "publishable.off-scale"
        case .sharedColumn: "publishable.shared-column"
        case .sameMeasure: "publishable.same-measure"
        case .madeOfOthers: "publishable.made-of-others"
        case .groupedByScore: "publishable.grouped-by-score"
        }
    }

    var location: Location? {
        switch self {
        case .otherRule(_, _, let path), .notCompared(_, _, let path), .notReported(_, _, let path),
            .twoAtOnce(let path), .countsOfFew(_, let path), .noMeasure(_, let path), .noBands(_, let path),
            .scoresOfGroups(let path), .reliability(let path), .cases(let path), .fewExcerpts(_, let path),
            .table(_, let path),
            .offScale(let path), .sharedColumn(_, let path), .sameMeasure(_, _, let path),
            .madeOfOthers(_, let path), .groupedByScore(_, let path):
            Location(file: path)
        }
    }

    var what: String {
        switch self {
        case .otherRule(let rule, let usual, _):
            "Under the rule \(rule) other people count than under \(usual), which the site tells: the two together "
                + "would tell of the few between them."
        case .notCompared(let from, let to, _):
            "The change from \(from) to \(to) is not among what this study may publish."
        case .notReported(let name, _, _): "The study does not report by “\(name)”."
        case .twoAtOnce: "Nothing is published of two attributes at once."
        case .countsOfFew(let option, _):
            "\(option) counts people by what became of them, and such numbers are not published."
        case .noMeasure(let instrument, _): "No measure of the study is scored by \(instrument)."
        case .noBands(let instrument, _):
            "No bands of \(instrument) may be published: the study names no scheme, or one that is not on raw points."
        case .scoresOfGroups: "Groups are published by their changes, not by the scores of one wave."
        case .reliability:
            "Reliability is of complete forms, and how many those are would tell of the few that are not complete."
        case .cases:
            "Each case is a site with what was judged there, and a release tells of each site what its lead approved."
        case .fewExcerpts(let count, _): "The coders share \(count) excerpts only."
        case .table(let analysis, _):
            "Of a table `analyse \(analysis)` cannot promise that its figures give nobody away."
        case .offScale: "A value of the table is not on the scale that --scale gives."
        case .sharedColumn(let name, _):
            "The column “\(Manners.printable(name))” is named twice. Two comparisons of one measure have other people in "
                + "them, and tell together of the few between them."
        case .sameMeasure(let first, let second, _):
            "The columns “\(Manners.printable(first))” and “\(Manners.printable(second))” go together so closely that they "
                + "are one measure. Two comparisons of one measure have other people in them, and tell together of the few "
                + "between them."
        case .madeOfOthers(let name, _):
            "The column “\(Manners.printable(name))” can be reckoned from the others, as a sum from its parts. Where other "
                + "people have a sum than its parts, they tell together of the few between them."
        case .groupedByScore(let name, _):
            "The groups are those of the score “\(Manners.printable(name))”: their names would tell scores of few."
        }
    }

    var remedy: String {
        switch self {
        case .otherRule(_, let usual, _): "Leave --missing away, or name \(usual)."
        case .notCompared:
            "Name the waves of the primary comparison, or another pair that people answered at both."
        case .notReported(_, let known, _):
            known.isEmpty
                ? "Add it to report-by in study.yaml, if it may be told."
                : "It reports by: \(known.joined(separator: ", ")). Add others to report-by in study.yaml."
        case .twoAtOnce: "Name one with --by."
        case .countsOfFew(let option, _):
            "Leave \(option) away, or print it without --publishable for the team."
        case .noMeasure: "Add a measure with its subscale to study.yaml."
        case .noBands: "Name one for it under band-scheme in study.yaml."
        case .scoresOfGroups: "Leave --wave away."
        case .reliability: "Print it without --publishable, and publish what the questionnaire's file cites."
        case .cases: "Print it without --publishable for the team; the site tells the judgements themselves."
        case .fewExcerpts: "Have at least ten excerpts coded by both."
        case .table: "Bring the answers into a study, which knows who is told of and what was told before."
        case .sharedColumn, .sameMeasure:
            "Name one pair of columns for each measure; several waves belong in a study, which is protected as a whole."
        case .madeOfOthers: "Leave the sum away, or its parts."
        case .groupedByScore: "Name a column of groups with --by."
        case .offScale: "Name the lowest and the highest score that there can be, as 10-50."
        }
    }
}
