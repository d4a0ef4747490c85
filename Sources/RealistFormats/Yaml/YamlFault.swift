/// What can be wrong with the way a YAML file is written, in plain words.
public enum YamlFault: String, Equatable, Sendable {
    case tab
    case unclosedQuote = "unclosed-quote"
    case unclosedBracket = "unclosed-bracket"
    case colonInText = "colon-in-text"
    case noColon = "no-colon"
    case indentation
    case dash
    case reservedSign = "reserved-sign"
    case escape
    case blockHeader = "block-header"
    case name
    case notEnoughMemory = "memory"
    case other = "syntax"

    var what: String {
        switch self {
        case .tab: "The line is indented with a tab."
        case .unclosedQuote: "The text in quotes that begins here does not end."
        case .unclosedBracket: "The list or group in brackets that begins here is not closed."
        case .colonInText: "There is a second colon where a plain text stands."
        case .noColon: "There is no colon after this key."
        case .indentation: "This line is not indented like its neighbours."
        case .dash: "A dash that begins a list entry cannot stand here."
        case .reservedSign: "A plain text cannot begin with this sign."
        case .escape: "This backslash in double quotes does not belong to any sign."
        case .blockHeader: "Only a line's end may follow the | or > that begins a text of several lines."
        case .name: "The sign & or * or ! is not followed by a name."
        case .notEnoughMemory: "There is not enough memory to read on."
        case .other: "The file cannot be understood from here on."
        }
    }

    var remedy: String {
        switch self {
        case .tab: "Indent with spaces, two for each level."
        case .unclosedQuote:
            "Close the quotes; a text with an apostrophe at its start goes into double quotes."
        case .unclosedBracket: "Close it with ] or }, and part its entries with commas."
        case .colonInText: "Put the whole text into double quotes."
        case .noColon: "Write it as key: value, with a space after the colon."
        case .indentation:
            "Let the entries of one list or group begin in the same column, and close every bracket and quote "
                + "before it."
        case .dash: "Begin the list in a new line, and indent its dashes alike."
        case .reservedSign, .name: "Put the whole text into double quotes."
        case .escape: "Write \\\\ for a backslash, or use single quotes."
        case .blockHeader: "Begin the text in the next line."
        case .notEnoughMemory: "Close other programs, or divide the file."
        case .other:
            "Look at this line and the one before it; put text with special signs into double quotes."
        }
    }
}

extension YamlFault {
    /// The parser's own words retold.
    ///
    /// - Parameters:
    ///   - problem: what the parser says.
    ///   - context: what it was reading.
    /// - Returns: the fault, and whether the place where the reading began says more than where it stopped.
    static func retold(problem: String, context: String) -> (fault: YamlFault, atStart: Bool) {
        let known: [(words: String, fault: YamlFault, atStart: Bool)] = [
            ("tab character", .tab, false),
            ("end of stream", .unclosedQuote, true),
            ("unexpected document indicator", .unclosedQuote, true),
            ("',' or ']'", .unclosedBracket, true),
            ("',' or '}'", .unclosedBracket, true),
            ("mapping values are not allowed", .colonInText, false),
            ("unexpected ':'", .colonInText, false),
            ("could not find expected ':'", .noColon, true),
            ("did not find expected key", .indentation, false),
            ("expected '-' indicator", .indentation, false),
            ("block sequence entries", .dash, false),
            ("mapping keys are not allowed", .reservedSign, false),
            ("cannot start any token", .reservedSign, false),
            ("escape character", .escape, false),
            ("hexadecimal", .escape, false),
            ("escape code", .escape, false),
            ("alphabetic or numeric", .name, false),
        ]
        if let match = known.first(where: { problem.contains($0.words) }) {
            return (match.fault, match.atStart)
        }
        if context.contains("block scalar") { return (.blockHeader, false) }
        if context.contains("tag") { return (.name, false) }
        return (.other, false)
    }
}
