import ArgumentParser
import Statistics

/// `--calibrate COLUMN=crisp:3`, `COLUMN=fuzzy:1,3,5`, `COLUMN=linear:1,3,5`
struct CalibrationOption {
    let column: String
    let calibration: Calibration

    /// - Throws: `ValidationError` for what cannot be understood, and for anchors that go neither up nor down.
    init(_ text: String) throws {
        guard let equals = text.lastIndex(of: "="), equals > text.startIndex else {
            throw ValidationError(Self.usage(text))
        }
        column = String(text[..<equals])
        let parts = text[text.index(after: equals)...].split(separator: ":", omittingEmptySubsequences: false)
        let texts = parts.last.map { $0.split(separator: ",", omittingEmptySubsequences: false) } ?? []
        let numbers = texts.compactMap { Double($0) }.filter(\.isFinite)
        guard parts.count == 2, numbers.count == texts.count else { throw ValidationError(Self.usage(text)) }
        switch (parts[0], numbers.count) {
        case ("crisp", 1): calibration = .crisp(threshold: numbers[0])
        case ("fuzzy", 3), ("linear", 3):
            guard let anchors = SetAnchors(fullOut: numbers[0], crossover: numbers[1], fullIn: numbers[2])
            else {
                throw ValidationError(
                    "--calibrate \(text): the anchors are full out, crossover and full in, all going up or all down."
                )
            }
            calibration = parts[0] == "fuzzy" ? .logistic(anchors) : .linear(anchors)
        default: throw ValidationError(Self.usage(text))
        }
    }

    private static func usage(_ text: String) -> String {
        "--calibrate \(text) is not understood: COLUMN=crisp:3, COLUMN=fuzzy:1,3,5 or COLUMN=linear:1,3,5."
    }

    /// Each column once, and only those that are used.
    static func all(_ texts: [String], of columns: [String]) throws -> [String: Calibration] {
        var found: [String: Calibration] = [:]
        for text in texts {
            let option = try CalibrationOption(text)
            guard columns.contains(option.column) else {
                throw ValidationError(
                    "\(option.column) of --calibrate is neither a condition nor the outcome.")
            }
            if found[option.column] != nil {
                throw ValidationError("\(option.column) is calibrated twice.")
            }
            found[option.column] = option.calibration
        }
        return found
    }
}

/// `--expect A=present,B=absent`
enum ExpectationOption {
    /// - Returns: for each condition; one that is not named is expected to do either.
    static func all(_ text: String, of conditions: [String]) throws -> [DirectionalExpectation] {
        var found: [String: DirectionalExpectation] = [:]
        for part in try AnalysisOptions.list(text, "--expect") {
            let words: [String: DirectionalExpectation] = [
                "present": .present, "absent": .absent, "either": .either,
            ]
            guard let equals = part.lastIndex(of: "="),
                let expected = words[String(part[part.index(after: equals)...])]
            else {
                throw ValidationError(
                    "--expect \(part) is not understood: CONDITION=present, absent or either.")
            }
            let name = String(part[..<equals])
            guard conditions.contains(name) else {
                throw ValidationError("\(name) of --expect is not among the conditions.")
            }
            if found[name] != nil { throw ValidationError("\(name) stands twice in --expect.") }
            found[name] = expected
        }
        return conditions.map { found[$0] ?? .either }
    }
}
