extension YamlProblem {
    public var what: String {
        switch self {
        case .tooLarge(let bytes, let limit, _):
            "The file has \(bytes) bytes; at most \(limit) are read."
        case .tooMany(let limit, _): "The file has more than \(limit) entries."
        case .tooDeep(let limit, _):
            "Lists and groups stand inside each other more than \(limit) levels deep."
        case .empty: "The file is empty."
        case .utf16: "The file is written in UTF-16."
        case .notUtf8(let byte, _): "The byte 0x\(hex(UInt32(byte), 2)) is not UTF-8."
        case .sign(0, _): "There is a NUL sign in the text."
        case .sign(let code, _): "There is a hidden sign (U+\(hex(code, 4))) in the text."
        case .anchor(let name, _): "\(shown("&" + name)) gives a part of the file a name to be repeated."
        case .alias(let name, _): "\(shown("*" + name)) repeats a named part of the file."
        case .tag(let name, _): "\(shown(name)) sets a type."
        case .mergeKey: "The key << takes over other keys."
        case .directive: "A line that begins with % is not used in this format."
        case .secondDocument: "A second document begins here."
        case .keyNotText: "A key must be a single word or text."
        case .keyTwice(let key, let line, _): "The key \(shown(key)) is there twice, first in line \(line)."
        case .syntax(let fault, _): fault.what
        }
    }

    public var remedy: String {
        switch self {
        case .tooLarge, .tooMany: "Check that it is the right file, and divide it if it is."
        case .tooDeep: "Check the brackets and the indentation."
        case .empty: "Write its contents, or take the file away where it may be missing."
        case .utf16, .notUtf8: "Save the file as UTF-8 with the program it was written with."
        case .sign(0x85, _), .sign(0x2028, _), .sign(0x2029, _):
            "Put an ordinary new line in its place."
        case .sign: "Take it out."
        case .anchor, .alias, .mergeKey: "Write the repeated part out in full."
        case .tag: "Take it away; a text that begins with ! needs quotes."
        case .directive: "Take the line away; a text that begins with % needs quotes."
        case .secondDocument: "Keep one document in a file: take away the line of three dashes or dots."
        case .keyNotText: "Write the key as a text before the colon."
        case .keyTwice: "Take one of the two away, or join their values."
        case .syntax(let fault, _): fault.remedy
        }
    }
}
