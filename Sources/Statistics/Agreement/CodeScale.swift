/// The codes that were given, how often, and how far apart any two of them are.
struct CodeScale {
    private let metric: ManyCoders.Metric
    private let values: [Double]
    private let counts: [Double]
    /// For each code its own count and that of all smaller ones.
    private let sums: [Double]
    private let places: [Double: Int]

    /// - Parameters:
    ///   - values: the different codes from small to great.
    ///   - units: the codes of each unit.
    ///   - metric: how far apart two codes are.
    init(_ values: [Double], _ units: [[Double]], _ metric: ManyCoders.Metric) {
        let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
        var counts = Array(repeating: 0.0, count: values.count)
        for code in units.joined() {
            if let place = places[code] { counts[place] += 1 }
        }
        var sum = 0.0
        sums = counts.map {
            sum += $0
            return sum
        }
        self.metric = metric
        self.values = values
        self.counts = counts
        self.places = places
    }

    /// How many codes were given.
    var total: Double { sums.last ?? 0 }

    /// The squared distance of two of the codes.
    func distance(_ one: Double, _ other: Double) -> Double {
        guard let a = places[one], let b = places[other], a != b else { return 0 }
        return distance(max(a, b), min(a, b))
    }

    /// Σ nₐn_b times the squared distance, over all pairs of codes.
    var expected: Double {
        if metric == .nominal { return (total * total - dot(counts, counts)) / 2 }
        var sum = 0.0
        for a in values.indices {
            for b in 0..<a { sum += counts[a] * counts[b] * distance(a, b) }
        }
        return sum
    }

    private func distance(_ a: Int, _ b: Int) -> Double {
        let gap =
            switch metric {
            case .nominal: 1.0
            case .ordinal: sums[a] - sums[b] + counts[b] - (counts[a] + counts[b]) / 2
            case .interval: values[a] - values[b]
            case .ratio: (values[a] - values[b]) / (values[a] + values[b])
            }
        return gap.isFinite ? gap * gap : 0
    }
}
