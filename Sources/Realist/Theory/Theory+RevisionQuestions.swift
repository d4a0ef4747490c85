extension ProgrammeTheory {
    /// Earlier values that the history should have and does not. A purge after a withdrawal leaves such a gap as well,
    /// so it is asked about and not refused.
    var revisionQuestions: [Question] {
        var named: [String: String] = [:]
        /// For each thing the numbers that are kept, and that of the present value.
        var numbers: [String: Set<Int>] = [:]
        for configuration in configurations {
            let place = "configuration \(configuration.id)"
            named[place] = configuration.label
            numbers[place] = [configuration.revision]
        }
        for statement in statements { named["statement \(statement.id)"] = "“\(statement.text.text)”" }
        for revision in revisions {
            switch revision.value {
            case .statement(let value):
                // The present statement has no number: it comes after the last one that is kept.
                numbers["statement \(value.id)", default: []].insert(revision.number)
            case .configuration(let value):
                numbers["configuration \(value.id)", default: []].insert(revision.number)
            }
        }
        return numbers.sorted { $0.key < $1.key }.compactMap { place, kept in
            let gaps = Self.gaps(in: kept)
            guard !gaps.isEmpty else { return nil }
            let words = gaps.map {
                $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)"
            }
            return Question(
                .revisionMissing, at: place,
                "What did \(named[place] ?? place) say as revision \(words.joined(separator: ", "))?")
        }
    }

    /// The whole numbers from 1 to the highest that are not there.
    private static func gaps(in numbers: Set<Int>) -> [ClosedRange<Int>] {
        var gaps: [ClosedRange<Int>] = []
        var next = 1
        for number in numbers.sorted() where number >= next {
            if number > next { gaps.append(next...number - 1) }
            next = number + 1
        }
        return gaps
    }
}
