/// The site is made from a `Publication` and nothing else, and only the area Sharing can make one: a template
/// cannot leak what it was never given.
enum Lock {
    static let type = "Publication"
    static let maker = "Sources/Realist/Sharing/"

    /// Places that make a publication outside its area, or that let other rooms do so.
    static func faults(in files: [HouseFile]) -> [Fault] {
        files.flatMap { file -> [Fault] in
            var opened = false
            return file.code.enumerated().compactMap { index, line in
                // An opening line at the margin starts a new declaration.
                if !line.isEmpty, !line.hasPrefix(" "), line.contains("{") { opened = names(line) }
                if opened, line.contains("public init") {
                    return Fault(path: file.path, line: index + 1, what: "lets other rooms make a \(type)")
                }
                guard !file.path.hasPrefix(maker), makes(line) else { return nil }
                return Fault(path: file.path, line: index + 1, what: "makes a \(type) outside of Sharing")
            }
        }
    }

    /// Does the line declare or extend the type itself?
    private static func names(_ line: String) -> Bool {
        ["struct \(type)", "extension \(type)"].contains { start in
            line.components(after: start).contains { " :{".contains($0.first ?? " ") }
        }
    }

    /// Does the line call the type, as a name of its own?
    private static func makes(_ line: String) -> Bool {
        line.components(before: type + "(").contains { before in
            before.last.map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
        }
    }
}

extension String {
    /// What follows each place where `word` stands.
    fileprivate func components(after word: String) -> [Substring] {
        ranges(of: word).map { self[$0.upperBound...] }
    }

    /// What stands before each place where `word` stands.
    fileprivate func components(before word: String) -> [Substring] {
        ranges(of: word).map { self[..<$0.lowerBound] }
    }
}
