public import Realist

/// Something about a REDCap export that only the person who brings it can say.
public enum RedcapQuestion: Explained {
    /// Labels stand where codes should.
    case labelled(example: String, column: String, at: Location)
    /// Codes that are not the numbers of the scale; `counts` says how they could be counted.
    case codes(field: String, codes: [String], scale: [Int], counts: String?, at: Location)
    /// A code whose label counts another number.
    case meaning(field: String, code: String, label: String, value: Int, counts: String?, at: Location)
    case extraCodes(field: String, [String], at: Location)
    case choicesDiffer(field: String, other: String, at: Location)
    case noAnswer(field: String, kind: RedcapDictionary.Kind, at: Location)
    case repeats(form: String, instances: [String], at: Location)
    case identifier(field: String, at: Location)
    case missingOnScale(code: String, at: Location)

    public var location: Location? {
        switch self {
        case .labelled(_, _, let place), .codes(_, _, _, _, let place), .meaning(_, _, _, _, _, let place),
            .extraCodes(_, _, let place), .choicesDiffer(_, _, let place), .noAnswer(_, _, let place),
            .repeats(_, _, let place), .identifier(_, let place), .missingOnScale(_, let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .labelled: "redcap.labelled"
        case .codes: "redcap.codes"
        case .meaning: "redcap.meaning"
        case .extraCodes: "redcap.extra-codes"
        case .choicesDiffer: "redcap.choices-differ"
        case .noAnswer: "redcap.no-answer"
        case .repeats: "redcap.repeats"
        case .identifier: "redcap.identifier"
        case .missingOnScale: "redcap.missing-on-scale"
        }
    }

    public var what: String {
        switch self {
        case .labelled(let example, let column, _):
            "This is an export with labels: \(shown(example)) in \(shown(column)) is one, not a code."
        case .codes(let field, let codes, let scale, _, _):
            "The answers of \(shown(field)) are coded \(RedcapQuestion.list(codes)), but on the scale they count "
                + "\(RedcapQuestion.list(scale.map { "\($0)" }))."
        case .meaning(let field, let code, let label, let value, _, _):
            "In \(shown(field)) the code \(shown(code)) stands for \(shown(label)), which counts \(value)."
        case .extraCodes(let field, let codes, _):
            "\(shown(field)) also offers \(codes.prefix(6).map { shown($0) }.joined(separator: ", ")), which is no "
                + "answer of the scale."
        case .choicesDiffer(let field, let other, _):
            "The answers of \(shown(field)) and \(shown(other)) are coded in different ways."
        case .noAnswer(let field, let kind, _):
            "\(shown(field)) is a field of the type \(kind.rawValue), which holds no one answer."
        case .repeats(let form, let instances, _):
            "The form \(shown(form)) is filled in several times: \(RedcapQuestion.list(instances)). Which one counts?"
        case .identifier(let field, _):
            "\(shown(field)) is marked as an identifier in the data dictionary."
        case .missingOnScale(let code, _):
            "\(shown(code)) is to mean that there is no answer, and is an answer of the scale."
        }
    }

    public var remedy: String {
        switch self {
        case .labelled:
            "Export it again as raw data, which is safer; or add --labels to read it by the labels of the dictionary."
        case .codes(_, _, _, let counts?, _), .meaning(_, _, _, _, let counts?, _):
            "Add --recode to count \(counts); or say it in the map, under `answers:`."
        case .codes, .meaning: "Say in the map, under `answers:`, what each code counts."
        case .extraCodes(_, let codes, _):
            "Add --missing-codes \(shown(codes.joined(separator: ","))) if they mean that there is no answer."
        case .choicesDiffer: "Code the answers alike in the table, then bring it without REDCap's dictionary."
        case .noAnswer: "Name the item's own column in the map, under `items:`."
        case .repeats:
            "Add --instance with one of them, or --wave-column redcap_repeat_instance if each is a wave of its own."
        case .identifier: "Take another column, or add --identifiers if it leads to nobody."
        case .missingOnScale: "Take it off the list of --missing-codes."
        }
    }

    /// `0 to 4` for numbers in a row, else all of them.
    private static func list(_ texts: [String]) -> String {
        let numbers = texts.compactMap { Int($0) }
        if numbers.count == texts.count, numbers.count > 2, let first = numbers.first,
            numbers == Array(first..<(first + numbers.count))
        {
            return "\(first) to \(first + numbers.count - 1)"
        }
        return texts.prefix(12).joined(separator: ", ") + (texts.count > 12 ? ", …" : "")
    }
}

/// What the person who brings a REDCap export says of it.
public struct RedcapWishes: Sendable {
    /// Read it by the labels of the dictionary.
    public var usesLabels = false
    /// Count other codes than the scale's in the way that was proposed.
    public var recodes = false
    /// The instance of a form that repeats.
    public var instance: String?
    public var missingCodes: [String] = []
    public var takesIdentifiers = false

    public init() {}

    /// Codes parted by commas, or as REDCap lists them: `NI, no information | UNK, unknown`.
    public static func codes(in text: String) -> [String] {
        let parts =
            text.contains("|")
            ? text.split(separator: "|").map { $0.prefix { $0 != "," } } : text.split(separator: ",")
        return parts.map { AnswerWords.trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
