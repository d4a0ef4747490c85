/// What a file must not hold, wherever it lies.
enum Habits {
    static let longest = 400

    static func tooLong(_ files: [HouseFile]) -> [Fault] {
        files.compactMap { file in
            let lines = file.text.utf8.count { $0 == UInt8(ascii: "\n") }
            guard lines > longest else { return nil }
            return Fault(
                path: file.path, what: "\(lines) lines; over \(longest) a file is two ideas: split it")
        }
    }

    /// Words that stop the program, or that hide a fault from the compiler.
    static let traps = [
        "try!", "as!", "fatalError(", "@unchecked", "nonisolated(unsafe)", "unowned(unsafe)",
        "unsafeBitCast", "#warning", "swiftlint:",
    ]

    static func traps(in files: [HouseFile]) -> [Fault] {
        files.flatMap { file in
            file.code.enumerated().compactMap { index, line in
                let word = traps.first { line.contains($0) } ?? (unwraps(line) ? "!" : nil)
                return word.map { Fault(path: file.path, line: index + 1, what: "`\($0)` is not used here") }
            }
        }
    }

    /// A `!` that follows a name or a closing bracket and is not `!=`.
    private static func unwraps(_ line: String) -> Bool {
        let bytes = Array(line.utf8)
        return bytes.indices.dropFirst().contains { place in
            guard bytes[place] == UInt8(ascii: "!") else { return false }
            if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "=") { return false }
            let before = Character(UnicodeScalar(bytes[place - 1]))
            return before.isLetter || before.isNumber || "_)]".contains(before)
        }
    }

    /// Unfinished work is an issue, not a comment.
    static func unfinished(in files: [HouseFile]) -> [Fault] {
        files.flatMap { file in
            file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .compactMap { index, line in
                    ["TODO", "FIXME", "XXX"].first { line.contains($0) }.map {
                        Fault(path: file.path, line: index + 1, what: "\($0): finish it, or file an issue")
                    }
                }
        }
    }

    /// What a room may not ask the machine for: it comes in as an argument, so that the same input gives
    /// the same output.
    static let forbidden: [(rooms: Set<String>, words: [String])] = [
        (
            ["Statistics", "Realist"],
            [
                "FileManager", "FileHandle", "ProcessInfo", "contentsOf:", "SystemRandomNumberGenerator",
                "UUID()", ".random(in:", ".randomElement()", ".shuffled()",
            ]
        ),
        (
            ["Statistics", "Realist", "RealistFormats", "RealistPages", "RealistSite"],
            ["Date()", "Date.now", "ContinuousClock", "SuspendingClock", "TimeZone.current"]
        ),
        (
            Set(ImportTable.allowed.keys),
            [
                "DateFormatter", "NumberFormatter", "Locale.current", "localizedCompare",
                "localizedStandardCompare", "localizedCaseInsensitiveCompare", ".formatted(",
            ]
        ),
    ]

    /// A random source that is passed in (`using: &random`) is no dice of the machine.
    static func machineAsked(in files: [HouseFile]) -> [Fault] {
        files.flatMap { file -> [Fault] in
            guard let room = file.room else { return [] }
            let words = forbidden.filter { $0.rooms.contains(room) }.flatMap(\.words)
            return file.code.enumerated().compactMap { index, line in
                words.first { line.contains($0) && !line.contains("using: &") }.map {
                    Fault(path: file.path, line: index + 1, what: "\(room) must not ask for `\($0)`")
                }
            }
        }
    }

    /// Folders at the top of somebody's machine. `usr`, `etc` and `tmp` are everywhere.
    private static let ofOneMachine = ["home", "root", "Users", "work", "build", "mnt", "media"]

    /// Absolute paths that only one machine has.
    static func machinePaths(in files: [HouseFile]) -> [Fault] {
        files.flatMap { file in
            file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .compactMap { index, line in
                    guard line.contains("/"), let folder = machineFolder(in: line) else { return nil }
                    return Fault(
                        path: file.path, line: index + 1, what: "names a folder of one machine: \(folder)")
                }
        }
    }

    private static func machineFolder(in line: Substring) -> String? {
        for word in line.split(whereSeparator: { " \t\"'`()[]<>=,;|".contains($0) }) {
            let path = word.hasPrefix("file:///") ? word.dropFirst("file://".count) : word
            guard path.hasPrefix("/") else { continue }
            let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count > 1, !parts[1].isEmpty else { continue }
            if let folder = ofOneMachine.first(where: { parts[0] == $0 }) { return "/\(folder)/\(parts[1])" }
        }
        return nil
    }
}
