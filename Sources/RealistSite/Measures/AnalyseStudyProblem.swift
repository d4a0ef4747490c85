public import Realist

/// What was asked of a study that it cannot answer.
public enum AnalyseStudyProblem: Explained {
    case unknownInstrument(String, known: [String], path: String)
    case whichInstrument(known: [String], path: String)
    case unknownWave(String, known: [String], path: String)
    case wrongOrder(from: String, to: String, known: [String], path: String)
    case nobody(instrument: String, wave: String, answered: [String], path: String)
    case unknownGroup(String, known: [String], path: String)
    case unknownPart(String, noun: String, option: String, known: [String], path: String)
    case whichBands(instrument: String, known: [String], path: String)
    case sampleBands(String, path: String)
    case whichGroups(path: String)
    case groupCount(String, found: [String], wanted: String, path: String)
    case codedOnce(coders: [String], path: String)
    case unknownCoder(String, known: [String], path: String)
    case unknownRound(String, known: [String], path: String)
    case openRound(String, path: String)
    case nobodyLooked(String, path: String)

    public var code: String {
        switch self {
        case .unknownInstrument: "analyse.unknown-instrument"
        case .whichInstrument: "analyse.which-instrument"
        case .unknownWave: "analyse.unknown-wave"
        case .wrongOrder: "analyse.wrong-order"
        case .nobody: "analyse.nobody-at-wave"
        case .unknownGroup: "analyse.unknown-attribute"
        case .unknownPart: "analyse.unknown-part"
        case .whichBands: "analyse.which-bands"
        case .sampleBands: "analyse.sample-bands"
        case .whichGroups: "analyse.which-groups"
        case .groupCount: "analyse.wrong-groups"
        case .codedOnce: "analyse.coded-once"
        case .unknownCoder: "analyse.unknown-coder"
        case .unknownRound: "analyse.unknown-round"
        case .openRound: "analyse.open-round"
        case .nobodyLooked: "analyse.nobody-looked"
        }
    }

    public var location: Location? {
        switch self {
        case .unknownInstrument(_, _, let path), .whichInstrument(_, let path), .unknownWave(_, _, let path),
            .wrongOrder(_, _, _, let path), .nobody(_, _, _, let path), .unknownGroup(_, _, let path),
            .unknownPart(_, _, _, _, let path), .whichBands(_, _, let path), .sampleBands(_, let path),
            .whichGroups(let path), .groupCount(_, _, _, let path), .codedOnce(_, let path),
            .unknownCoder(_, _, let path), .unknownRound(_, _, let path), .openRound(_, let path),
            .nobodyLooked(_, let path):
            Location(file: path)
        }
    }

    public var what: String {
        switch self {
        case .unknownInstrument(let name, _, _): "The study has no answers to “\(name)”."
        case .whichInstrument(let known, _):
            known.isEmpty
                ? "The study has no answers to any questionnaire."
                : "The study has answers to \(known.count) questionnaires and does not say which comes first."
        case .unknownWave(let name, _, _): "The study has no wave “\(name)”."
        case .wrongOrder(let from, let to, _, _):
            from == to
                ? "The earlier and the later wave are both “\(from)”."
                : "The wave “\(from)” does not come before “\(to)”."
        case .nobody(let instrument, let wave, _, _): "Nobody answered \(instrument) at the wave “\(wave)”."
        case .unknownGroup(let name, _, _): "Nobody in the study has the attribute “\(name)”."
        case .unknownPart(let name, let noun, _, _, _): "The questionnaire has no \(noun) “\(name)”."
        case .whichBands(let instrument, _, _): "The study names no scheme of bands for \(instrument)."
        case .sampleBands(let name, _):
            "The bands “\(name)” are cut on the sample itself, so they move with it from wave to wave."
        case .whichGroups: "It is not said which groups are to be compared."
        case .groupCount(let name, let found, let wanted, _):
            "By \(name) there \(found.count == 1 ? "is 1 group" : "are \(found.count) groups") with scores, not "
                + wanted + (found.isEmpty ? "." : ": \(found.prefix(8).joined(separator: ", ")).")
        case .codedOnce(let coders, _):
            coders.isEmpty
                ? "Nobody has coded an excerpt of this study."
                : "No excerpt of this study was coded by each of \(coders.joined(separator: ", "))."
        case .unknownCoder(let name, _, _): "Nobody coded as “\(name)”."
        case .unknownRound(let name, _, _): "The study has no round of double coding “\(name)”."
        case .openRound(let title, _):
            "The round “\(title)” is open: its figures would tell coders what the others gave."
        case .nobodyLooked(let title, _):
            "No passage of the round “\(title)” was looked at by two of its coders."
        }
    }

    public var remedy: String {
        switch self {
        case .unknownInstrument(_, let known, _), .whichInstrument(let known, _):
            known.isEmpty
                ? "Bring answers in with `realist import responses`."
                : "Name one with --instrument: \(known.joined(separator: ", "))."
        case .unknownWave(_, let known, _): "It has: \(known.joined(separator: ", "))."
        case .wrongOrder(_, _, let known, _):
            "Name two with --from and --to, in this order: \(known.joined(separator: ", "))."
        case .nobody(_, _, let answered, _):
            answered.isEmpty
                ? "Bring answers in with `realist import responses`."
                : "There are answers at: \(answered.joined(separator: ", "))."
        case .unknownGroup(_, let known, _): "There are: \(known.joined(separator: ", "))."
        case .unknownPart(_, _, let option, let known, _):
            known.isEmpty
                ? "It has none; leave \(option) away."
                : "For \(option) it has: \(known.joined(separator: ", "))."
        case .whichBands(_, let known, _):
            known.isEmpty
                ? "The questionnaire has none." : "Name one with --bands: \(known.joined(separator: ", "))."
        case .sampleBands: "Name another scheme with --bands."
        case .whichGroups: "Name site, or an attribute of the participants, with --by."
        case .groupCount(_, let found, let wanted, _):
            wanted == "two" && found.count > 2
                ? "For more than two use `realist analyse groups`."
                : "Name an attribute that parts people with scores into groups."
        case .codedOnce:
            "Agreement needs excerpts with codes of two coders, or a CSV with a column for each coder."
        case .unknownCoder(_, let known, _): "There are: \(known.joined(separator: ", "))."
        case .unknownRound(_, let known, _):
            known.isEmpty
                ? "Rounds are begun in the app: see `realist serve`."
                : "There are: \(known.joined(separator: ", "))."
        case .openRound: "Close it in the app first."
        case .nobodyLooked: "Name two of its coders with --coders who looked at the same passages."
        }
    }
}
