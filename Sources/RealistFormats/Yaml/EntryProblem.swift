public import Realist

/// What can be wrong with the keys of a YAML file that can be read as such.
public enum EntryProblem: Explained {
    /// `owner` says whose key it is: "a statement".
    case missing(key: String, owner: String, at: Location)
    case unknown(key: String, owner: String, known: [String], suggestion: String?, at: Location)
    case wrongKind(name: YamlName, expected: YamlKind, found: YamlKind, at: Location)
    /// A text in several languages without the study's first one.
    case noFirstLanguage(name: YamlName, language: Language, at: Location)

    public var location: Location? {
        switch self {
        case .missing(_, _, let place), .unknown(_, _, _, _, let place), .wrongKind(_, _, _, let place),
            .noFirstLanguage(_, _, let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .missing: "yaml.missing-key"
        case .unknown: "yaml.unknown-key"
        case .wrongKind: "yaml.wrong-kind"
        case .noFirstLanguage: "yaml.no-first-language"
        }
    }

    public var what: String {
        switch self {
        case .missing(let key, let owner, _): "\(shown(key)) is missing from \(owner)."
        case .unknown(let key, let owner, _, _, _): "\(shown(key)) is not a key of \(owner)."
        case .wrongKind(let name, let expected, let found, _):
            "\(name.description.sentenceStart) should be \(expected.phrase), not \(found.phrase)."
        case .noFirstLanguage(let name, let language, _):
            "The text of \(name) is missing in the first language (\(language))."
        }
    }

    public var remedy: String {
        switch self {
        case .missing(let key, _, _): return "Add a line that begins with \(key): to it."
        case .unknown(_, _, let known, let suggestion, _):
            if let suggestion { return "Did you mean \(shown(suggestion))?" }
            if known.isEmpty { return "Take it away." }
            return "Its keys are \(known.joined(separator: ", "))."
        case .wrongKind(_, .text, _, _): return "Write one text or number after the colon."
        case .wrongKind(_, .list, _, _):
            return "Write each of its entries in a line of its own, after a dash."
        case .wrongKind(_, .map, _, _):
            return "Write its keys in lines of their own, each with a colon and a value."
        case .noFirstLanguage(_, let language, _): return "Add \(language): and the text."
        }
    }
}
