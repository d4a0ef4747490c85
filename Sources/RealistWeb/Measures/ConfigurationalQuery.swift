internal import Realist
internal import RealistPages
internal import Statistics

extension ConfigurationalTyped {
    /// A name or a number longer than this is none that fits.
    private static let longest = 96

    /// What an address asks for.
    init(_ query: FormText) {
        self.init()
        func text(_ name: String) -> String {
            String((query[name] ?? "").unicodeScalars.prefix(ConfigurationalTyped.longest))
        }
        unit = CaseUnit(rawValue: text("cases")) ?? .site
        if unit == .site { explanation = text("configuration") }
        partly = MechanismCases.Partly(rawValue: text("partly")) ?? .more
        (from, to) = (text("from"), text("to"))
        let others = (query["others"] ?? "").split(separator: ",").map { name in
            String(name.trimmed.unicodeScalars.prefix(ConfigurationalTyped.longest))
        }
        var seen: Set<String> = []
        conditions = (query.all("c") + others).filter { !$0.isEmpty && seen.insert($0).inserted }
        for id in conditions {
            if let value = query["t." + id], !value.isEmpty { thresholds[id] = value }
            if let value = query["e." + id], ConfigurationalTyped.expected.contains(value) {
                expectations[id] = value
            }
        }
        (outcome, outcomeThresholds) = (text("outcome"), text("out"))
        (consistency, pri, frequency) = (text("consistency"), text("pri"), text("frequency"))
        isNegated = query["negate"] == "yes"
        allowsFew = query["few"] == "yes"
    }

    /// One number is a threshold; three are the anchors of a fuzzy set.
    ///
    /// - Returns: `nil` for what is not understood.
    static func calibration(_ text: String) -> Calibration? {
        let parts = text.replacing("−", with: "-").split { ",; ".contains($0) }
        let numbers = parts.compactMap { Double($0) }.filter(\.isFinite)
        guard numbers.count == parts.count else { return nil }
        switch numbers.count {
        case 1: return .crisp(threshold: numbers[0])
        case 3:
            return SetAnchors(fullOut: numbers[0], crossover: numbers[1], fullIn: numbers[2])
                .map(Calibration.logistic)
        default: return nil
        }
    }

    /// The rows that pass, and the fields that are not understood.
    var cuts: (cuts: TruthTable.Cuts, wrong: Set<String>) {
        var wrong: Set<String> = []
        func share(_ name: String, _ text: String, _ usual: Double) -> Double {
            if text.isEmpty { return usual }
            if let number = Double(text), (0...1).contains(number) { return number }
            wrong.insert(name)
            return usual
        }
        let consistency = share("consistency", consistency, 0.8)
        let pri = share("pri", pri, 0)
        var least = 1
        if !frequency.isEmpty {
            if let number = Int(frequency), number > 0 { least = number } else { wrong.insert("frequency") }
        }
        return (TruthTable.Cuts(frequency: least, consistency: consistency, pri: pri), wrong)
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
