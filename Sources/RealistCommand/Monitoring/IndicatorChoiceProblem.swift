import Realist

/// What was asked for and is not there.
enum IndicatorChoiceProblem: Explained {
    case none(path: String)
    case unknown(String, String, known: [String], path: String)
    case nothing(path: String)
    case notDrawn(path: String)
    case tooMany(Int, path: String)

    var location: Location? {
        switch self {
        case .none(let path), .unknown(_, _, _, let path), .nothing(let path), .notDrawn(let path),
            .tooMany(_, let path):
            Location(file: path)
        }
    }

    var code: String {
        switch self {
        case .none: "analyse.no-indicators"
        case .unknown: "analyse.unknown-of-indicators"
        case .nothing: "analyse.no-series"
        case .notDrawn: "analyse.series-not-drawn"
        case .tooMany: "analyse.too-many-series"
        }
    }

    var what: String {
        switch self {
        case .none: "This study has no indicators."
        case .unknown(let kind, let name, _, _): "There is no \(kind) “\(Manners.printable(name))”."
        case .nothing: "No figures of these are in the study."
        case .notDrawn: "Figures of single dates are no series over time, so there is nothing to draw."
        case .tooMany(let count, _):
            "\(count) series are too many for one picture; \(IndicatorReport.mostDrawn) are the most."
        }
    }

    var remedy: String {
        switch self {
        case .none: "Bring them in with the study's bundle, in indicators.yaml and indicators.csv."
        case .unknown(_, _, let known, _):
            known.isEmpty
                ? "The study has none: leave the option out."
                : "Choose one of \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? ", …" : "")."
        case .nothing: "Ask for fewer things at once, or bring figures in with `realist import indicators`."
        case .notDrawn: "Leave --chart out, or choose an indicator with months, quarters or years."
        case .tooMany: "Choose some with --indicator, --group or --at."
        }
    }
}
