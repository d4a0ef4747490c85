import Realist

/// Which looks of cells make a number a day or a time of day.
struct CellFormats {
    enum Kind: Equatable {
        case number, day, dayAndTime, time
    }

    /// By the number that a cell has for its look.
    private var kinds: [Kind] = []

    static let most = 65_536

    subscript(look: Int) -> Kind { kinds.indices.contains(look) ? kinds[look] : .number }

    static func read(_ part: String, in archive: ZipArchive) throws -> CellFormats {
        var formats = CellFormats()
        guard var reader = archive.xml(part) else { return formats }
        var codes: [Int: String] = [:]
        var isInLooks = false
        while true {
            switch try reader.next() {
            case .done: return formats
            case .end(let name) where name.local == "cellXfs": isInLooks = false
            case .start(let element) where element.isOfSheet("cellXfs"): isInLooks = true
            case .start(let element) where element.isOfSheet("numFmt"):
                guard codes.count < most, let id = element.value("numFmtId").flatMap({ Int($0) }) else {
                    continue
                }
                codes[id] = element.value("formatCode")
            case .start(let element) where isInLooks && element.isOfSheet("xf"):
                guard formats.kinds.count < most else { continue }
                let id = element.value("numFmtId").flatMap { Int($0) } ?? 0
                formats.kinds.append(codes[id].map { kind(ofCode: $0) } ?? kind(ofBuiltIn: id))
            default: continue
            }
        }
    }

    /// ECMA-376 part 1, §18.8.30; 27 to 36 and 50 to 58 are days in East Asian versions.
    static func kind(ofBuiltIn id: Int) -> Kind {
        switch id {
        case 14...17, 27...31, 34...36, 50...58: .day
        case 22: .dayAndTime
        case 18...21, 32, 33, 45...47: .time
        default: .number
        }
    }

    /// A format that writes years or days is one of days; one that writes hours or seconds only is one of times.
    /// An `m` alone may be a month or minutes.
    static func kind(ofCode code: String) -> Kind {
        // The first part is for numbers above 0.
        var letters = ""
        var isQuoted = false
        var isInBrackets = false
        var skips = false
        for sign in code {
            if skips {
                skips = false
            } else if isQuoted {
                isQuoted = sign != "\""
            } else if isInBrackets {
                // [h], [mm] and [ss] count hours, minutes and seconds; the others are colours, conditions, languages.
                if sign == "]" { isInBrackets = false }
            } else {
                switch sign {
                case "\"": isQuoted = true
                case "\\", "_", "*": skips = true
                case "[":
                    isInBrackets = true
                case ";": return kind(ofLetters: letters)
                default: letters.append(sign)
                }
            }
        }
        return kind(ofLetters: letters)
    }

    private static func kind(ofLetters letters: String) -> Kind {
        let letters = letters.lowercased()
        if letters.contains("general") || letters.contains("0") && !letters.contains("s") { return .number }
        let hasDay = letters.contains("y") || letters.contains("d")
        let hasTime = letters.contains("h") || letters.contains("s")
        if hasDay { return hasTime ? .dayAndTime : .day }
        if hasTime { return .time }
        return letters.contains("m") ? .day : .number
    }
}
