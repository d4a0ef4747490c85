extension StudyAnalysis {
    /// What is compared between groups of different people.
    public enum Compared: Equatable, Sendable {
        /// From the earlier wave to the later one, on the same people.
        case change
        /// Everybody's score at one wave, by its place.
        case score(at: Int)
    }

    /// The samples of groups that are parted by an attribute, or by site, in each group of ``by``.
    ///
    /// - Parameters:
    ///   - attribute: "site", or one of the people's attributes; those without a value are left out.
    ///   - compared: a change, or one wave's score.
    ///   - figures: of the samples in their order; `nil` where there are too few of them.
    /// - Returns: outcome by outcome.
    /// - Throws: what `figures` throws.
    public func groups<Figures: Tested>(
        by attribute: String, _ compared: Compared,
        _ figures: (_ samples: [NamedSample], _ isEverybody: Bool) throws -> Figures?
    ) rethrows -> [Finding<Figures>] {
        var found: [Finding<Figures>] = []
        let wholes = groups
        for subscale in subscales {
            for whole in wholes {
                let (samples, leftOut) = self.samples(subscale, by: attribute, compared, of: whole.members)
                if let figures = try figures(samples, whole.parts.isEmpty) {
                    found.append(
                        Finding(explored(subscale), group: whole.parts, leftOut: leftOut, figures))
                }
            }
        }
        return found.correctedByHolm()
    }

    private func samples(
        _ subscale: Int, by attribute: String, _ compared: Compared, of members: [Int]
    ) -> ([NamedSample], LeftOut) {
        var leftOut = LeftOut()
        let samples = groups(by: [attribute], of: asked(members, compared)).compactMap {
            group -> NamedSample? in
            guard let part = group.parts.first else { return nil }
            let values: [Double] =
                switch compared {
                case .score(let wave): people.scores(subscale, at: wave, of: group.members).compactMap(\.self)
                case .change:
                    zip(
                        people.scores(subscale, at: from, of: group.members),
                        people.scores(subscale, at: to, of: group.members)
                    ).compactMap { first, second in first.flatMap { first in second.map { $0 - first } } }
                }
            leftOut.withoutValue += group.members.count - values.count
            if part.value.isEmpty {
                leftOut.withoutGroup += values.count
                return nil
            }
            return values.isEmpty ? nil : NamedSample(part.value, title: part.title, values)
        }
        return (samples, leftOut)
    }

    /// Of these people those with a form where something is compared.
    private func asked(_ members: [Int], _ compared: Compared) -> [Int] {
        switch compared {
        case .change: measured(members)
        case .score(let wave): members.filter { people.people[$0].answered[wave] }
        }
    }
}
