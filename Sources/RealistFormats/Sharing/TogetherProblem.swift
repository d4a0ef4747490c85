public import Realist

/// What files of a bundle say together that cannot be, though each of them can be read.
public enum TogetherProblem: Explained {
    case siteNotInOrder(String, at: Location)
    case noSubscale(String, of: String, known: [String], at: Location)
    case answerDoesNotFit(String, statement: String, fitting: [String], at: Location)
    case aliasTaken(String, of: String, at: Location)
    case labelTwice(String, at: Location)
    case changeWithoutReason(String, number: Int, at: Location)
    case revisionNotEarlier(String, number: Int, at: Location)
    case noSuchRevision(String, number: Int, at: Location)
    case comparedBackwards(from: String, to: String, at: Location)

    public var code: String {
        switch self {
        case .siteNotInOrder: "study.site-not-in-order"
        case .noSubscale: "study.no-such-subscale"
        case .answerDoesNotFit: "study.answer-does-not-fit"
        case .aliasTaken: "study.alias-taken"
        case .labelTwice: "study.label-twice"
        case .changeWithoutReason: "study.change-without-reason"
        case .revisionNotEarlier: "study.revision-not-earlier"
        case .noSuchRevision: "study.no-such-revision"
        case .comparedBackwards: "study.compared-backwards"
        }
    }

    public var what: String {
        switch self {
        case .siteNotInOrder(let site, _): "The site \(site) is not in site-order of study.yaml."
        case .noSubscale(let subscale, let instrument, _, _):
            "The instrument \(instrument) has no subscale \(shown(subscale))."
        case .answerDoesNotFit(let answer, let statement, _, _):
            "“\(answer)” is no answer to the statement \(statement), because of its level."
        case .aliasTaken(let alias, let statement, _):
            "The alias \(alias) of \(statement) is the identifier or an alias of another statement."
        case .labelTwice(let label, _): "The label \(shown(label)) is given twice."
        case .changeWithoutReason(let id, let number, _):
            "Revision \(number) of \(id) was replaced after the first snapshot without a change that says why."
        case .revisionNotEarlier(let id, let number, _):
            "Revision \(number) of \(id) is not earlier than the present one."
        case .noSuchRevision(let id, let number, _): "There is no revision \(number) of \(id)."
        case .comparedBackwards(let from, let to, _):
            "The primary comparison goes from \(from) back to \(to), which comes before it in “waves”."
        }
    }

    public var location: Location? {
        switch self {
        case .siteNotInOrder(_, let place), .noSubscale(_, _, _, let place),
            .answerDoesNotFit(_, _, _, let place), .aliasTaken(_, _, let place),
            .labelTwice(_, let place),
            .changeWithoutReason(_, _, let place), .revisionNotEarlier(_, _, let place),
            .noSuchRevision(_, _, let place), .comparedBackwards(_, _, let place):
            place
        }
    }

    public var remedy: String {
        switch self {
        case .siteNotInOrder: "Add it where the site should stand on every page."
        case .noSubscale(_, _, let known, _): "Write one of " + known.joined(separator: ", ") + "."
        case .answerDoesNotFit(_, _, let fitting, _):
            "Write one of " + fitting.joined(separator: ", ") + "."
        case .aliasTaken: "Take the alias out, or give the other statement another identifier."
        case .labelTwice: "Give each its own."
        case .changeWithoutReason: "Add “change” with the id of a change in theory.yaml."
        case .revisionNotEarlier: "Number earlier values from 1; the present revision has the highest number."
        case .noSuchRevision: "Correct the number, or add the earlier value to revisions/theory.yaml."
        case .comparedBackwards: "Exchange “from” and “to”, or put the waves into the order of time."
        }
    }
}
