import Realist

// How the items are put together, and what their answers count.

extension InstrumentFile {
    // What depends on the scale is looked at when that could be read.
    static func subscale(on scale: AnswerScale?) -> YamlShape<Subscale> {
        .keys(of: "a subscale") { part in
            let id: Subscale.ID? = part.required("id", .newId(nouns.subscale))
            let title = part.required("title", .text)
            let items: [Instrument.Item.ID]? = part.required("items", .list(of: .id(of: nouns.item)))
            let reversed: [Instrument.Item.ID] = part.list("reversed", of: .id(of: nouns.item))
            let points = part.optional("points", .list(of: .integer(in: AnswerScale.values)))
            let hasPoints = part.has("points")
            let method = method(&part)
            let better: Subscale.Direction? = part.required("better", .choice)
            guard let id, let title, let items, let method, let better, hasPoints == (points != nil) else {
                return nil
            }
            if items.isEmpty || Set(items).count != items.count {
                part.add(Placed(KeyProblem.subscaleItemsTwiceOrNone(id), at: part.location(of: "items")))
                return nil
            }
            if let stranger = reversed.first(where: { !items.contains($0) }) {
                // An item that nobody has is told as a reference that leads nowhere.
                if part.findings.isDeclared(nouns.item, stranger.text) {
                    let problem = KeyProblem.reversedElsewhere(stranger, id)
                    part.add(Placed(problem, at: part.location(of: "reversed")))
                }
                return nil
            }
            let subscale = Subscale(
                id: id, title: title, items: items, reversed: reversed, points: points, method: method,
                better: better)
            guard let scale, let problem = subscale.problem(on: scale) else { return subscale }
            part.add(Placed(problem, at: part.location(of: key(of: problem))))
            return nil
        }
    }

    /// The key of a subscale that a problem is about.
    private static func key(of problem: KeyProblem) -> String {
        switch problem {
        case .pointsDoNotFit: "points"
        case .noFactor: "times"
        default: "table"
        }
    }

    /// `score: sum` or `mean`, with `times` or without; `score: table` with the `table`.
    private static func method(_ part: inout MapReader) -> Subscale.Method? {
        let score = part.required("score", .oneOf(["sum", "mean", "table"]))
        if score == "table" {
            let table = part.required("table", table)
            if part.has("times") {
                part.add(InstrumentFileProblem.tableAlone(at: part.location(of: "times")))
                return nil
            }
            return table.map { .table($0) }
        }
        let factor = part.optional("times", .number)
        if part.has("table") {
            part.add(InstrumentFileProblem.tableAlone(at: part.location(of: "table")))
            return nil
        }
        guard let score, part.has("times") == (factor != nil) else { return nil }
        return score == "sum" ? .sum(times: factor ?? 1) : .mean(times: factor ?? 1)
    }

    /// Whole numbers in any order, each with its score.
    private static var table: YamlShape<ConversionTable> {
        let sums = WrittenValue<Int>.integer(in: -1_000_000...1_000_000)
        let pairs = YamlShape<[(key: Int, value: Double)]>.pairs(sums, .number)
        return YamlShape { node, name, findings in
            guard let pairs = pairs.read(node, name, &findings) else { return nil }
            let rising = pairs.sorted { $0.key < $1.key }
            if let least = rising.first?.key, rising.map(\.key) == Array(least..<(least + rising.count)),
                let table = ConversionTable(from: least, scores: rising.map(\.value))
            {
                return table
            }
            findings.add(InstrumentFileProblem.table(at: findings.place(of: node)))
            return nil
        }
    }

    /// Other words for the answers, beside some of the items; as many as the scale has, when that could be read.
    static func labels(answers: Int?) -> YamlShape<AnswerLabels> {
        .keys(of: "other labels") { part in
            let labels = part.required("labels", .list(of: .text))
            let items: [Instrument.Item.ID]? = part.required("items", .list(of: .id(of: nouns.item)))
            guard let labels, let items else { return nil }
            if let answers, labels.count != answers {
                part.add(
                    InstrumentFileProblem.labels(labels.count, answers, at: part.location(of: "labels")))
                return nil
            }
            return AnswerLabels(labels: labels, items: items)
        }
    }
}
