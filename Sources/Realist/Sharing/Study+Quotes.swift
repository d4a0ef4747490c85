extension Study {
    /// Passages that may be quoted on a day, in an order that says nothing of who speaks, and what is left out.
    func quotes(on day: Day) -> (shown: [PublishedQuote], withheld: [Publication.Withheld]) {
        let index = QuoteIndex(self, on: day)
        var shown: [PublishedQuote] = []
        var withheld: [Publication.Withheld.Reason: Int] = [:]
        for reading in evidence.readings {
            switch index.verdict(on: reading) {
            case .quote(let quote):
                // The same passage read twice is told once.
                let isThere = shown.contains {
                    $0.text == quote.text && $0.configuration == quote.configuration && $0.part == quote.part
                }
                if !isThere { shown.append(quote) }
            case .withheld(let reason): withheld[reason, default: 0] += 1
            }
        }
        let sorted = shown.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.configuration != b.configuration { return a.configuration < b.configuration }
            if a.text != b.text { return a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
            return left.offset < right.offset
        }.map(\.element)
        let left = Publication.Withheld.Reason.allCases.compactMap { reason in
            withheld[reason].map { Publication.Withheld(subject: .quotes, reason: reason, count: $0) }
        }
        return (sorted, left)
    }

    /// Sources by kind. Kinds that are people under the rules of their class.
    var sourceCounts: [PublishedEvidence.SourceCount] {
        let least = fewest(.sources)
        return Source.Kind.allCases.compactMap { kind in
            let ofKind = evidence.sources.filter { $0.kind == kind }
            guard !ofKind.isEmpty else { return nil }
            let people = min(ofKind.count, Set(ofKind.flatMap(\.participants)).count)
            let isEnough = !kind.isPeople || people >= least
            return PublishedEvidence.SourceCount(
                kind: kind, count: isEnough ? .shown(ofKind.count) : .withheld(.small))
        }
    }

    /// Passages held against each configuration, by stance; none of people who withdrew.
    func readingCounts(on day: Day) -> [Configuration.ID: PublishedEvidence.ReadingCount] {
        let index = QuoteIndex(self, on: day)
        var counts: [Configuration.ID: [Reading.Stance: Int]] = [:]
        for reading in evidence.readings where !index.isOfSomebodyWhoWithdrew(reading) {
            counts[reading.configuration, default: [:]][reading.stance, default: 0] += 1
        }
        return counts.mapValues {
            PublishedEvidence.ReadingCount(
                supports: $0[.supports] ?? 0, refines: $0[.refines] ?? 0, refutes: $0[.refutes] ?? 0)
        }
    }
}

extension Source.Kind {
    /// Somebody speaks in it.
    var isPeople: Bool {
        switch self {
        case .interview, .focusGroup, .surveyComment, .significantEvent: true
        case .document, .observation, .aggregateFeedback: false
        }
    }
}
