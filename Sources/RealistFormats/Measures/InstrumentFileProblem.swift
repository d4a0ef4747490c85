public import Realist

/// What can be wrong with an instrument's file beyond keys and values.
public enum InstrumentFileProblem: Explained {
    case scale(at: Location)
    case table(at: Location)
    case tableAlone(at: Location)
    /// How many there are, and how many answers.
    case labels(Int, Int, at: Location)
    case labelledTwice(Instrument.Item.ID, at: Location)
    case reservedNorm(at: Location)
    case noSpread(at: Location)
    case bands(at: Location)
    /// As it was written.
    case cut(String, at: Location)
    case alpha(at: Location)
    case points(at: Location)

    public var location: Location? {
        switch self {
        case .scale(let place), .table(let place), .tableAlone(let place), .labels(_, _, let place),
            .labelledTwice(_, let place), .reservedNorm(let place), .noSpread(let place), .bands(let place),
            .cut(_, let place), .alpha(let place), .points(let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .scale: "instrument.scale"
        case .table: "instrument.table-order"
        case .tableAlone: "instrument.table-alone"
        case .labels: "instrument.labels"
        case .labelledTwice: "instrument.labelled-twice"
        case .reservedNorm: "instrument.reserved-norm"
        case .noSpread: "instrument.no-spread"
        case .bands: "instrument.band-ids"
        case .cut: "instrument.cut"
        case .alpha: "instrument.alpha"
        case .points: "instrument.points"
        }
    }

    public var what: String {
        switch self {
        case .scale:
            "The scale has fewer than two answers, more than \(AnswerScale.mostOptions), or one value twice."
        case .table:
            "The table leaves out a whole number between its least and its greatest, or its scores do not rise."
        case .tableAlone: "A table gives the score itself, and nothing is multiplied by it."
        case .labels(let labels, let answers, _):
            "There \(labels == 1 ? "is 1 label" : "are \(labels) labels") for \(answers) answers."
        case .labelledTwice(let item, _): "The item \(item) has other labels twice."
        case .reservedNorm:
            "No norm can be called sample: that is what the scored people themselves are called."
        case .noSpread: "The standard deviation of a norm must be greater than 0."
        case .bands: "The scheme has no bands, or two with one identifier."
        case .cut(let text, _): "\(shown(text)) does not say where a band ends."
        case .alpha: "No alpha can be greater than 1."
        case .points: "A change worth noticing must be greater than 0; which way is good the subscale says."
        }
    }

    public var remedy: String {
        switch self {
        case .scale: "List every answer of the form once, each with the number it counts."
        case .table: "Write every sum with its score, as the published table has them."
        case .tableAlone: "Write score: table with a table alone, or score: sum or mean without one."
        case .labels: "Write one label for each answer, in the order of the scale."
        case .labelledTwice: "Leave it in one of the lists."
        case .reservedNorm: "Name it after its source and year."
        case .noSpread: "Correct it after the source."
        case .bands: "List the bands from low to high scores, each with an identifier of its own."
        case .cut:
            "Write below 22.5 when 22.5 itself belongs to the upper band, or up to 44 when 44 belongs to the lower one."
        case .alpha: "Write it as in 0.88."
        case .points: "Write the points without a sign."
        }
    }
}

/// A problem that has no place of its own, at the place where it was met.
public struct Placed<Problem: Explained>: Explained {
    public let problem: Problem
    public let location: Location?

    public init(_ problem: Problem, at location: Location) {
        self.problem = problem
        self.location = location
    }

    public var code: String { problem.code }
    public var what: String { problem.what }
    public var remedy: String { problem.remedy }
}
