internal import RealistPages

extension Merging {
    /// Answers of which several can be given: a set.
    struct Ticks: Sendable {
        /// In the order of the page.
        let offered: [String]
        /// Those that stand alone, like “Don't know yet”.
        var alone: Set<String> = []

        /// The given ones of those that are offered; what else a record has nobody could tick.
        func given(_ values: [String]) -> Set<String> { Set(values).intersection(offered) }
    }
}

extension Merging.Field {
    /// An answer of a question about a change.
    init(_ part: ChangePart, _ words: Words) {
        self.init(
            name: part.name, names: part.names, label: part.label, mayKeepBoth: part.mayKeepBoth,
            ticks: part.ticks.map {
                Merging.Ticks(offered: $0, alone: [ChangeQuestion.unknown, ChangeQuestion.none])
            }
        ) { part.text($0, words) }
    }

    func isSame(_ one: Answers, _ other: Answers) -> Bool {
        names.allSatisfy { name in
            if let ticks, name == self.name {
                return ticks.given(one.all(name)) == ticks.given(other.all(name))
            }
            return one.all(name) == other.all(name)
        }
    }

    /// What two people ticked and unticked, put together: none of it speaks against the other's.
    ///
    /// - Returns: `nil` where somebody has to choose: what is no ticks, what both wrote beside them, an answer that
    ///   stands alone beside others, and nothing at all where neither left nothing.
    func together(base: Answers, theirsBase: Answers, mine: Answers, theirs: Answers) -> Answers? {
        guard let ticks else { return nil }
        let besides = names.filter { $0 != name }
        guard besides.allSatisfy({ theirs.all($0) == theirsBase.all($0) }) else { return nil }
        func given(_ answers: Answers) -> Set<String> { ticks.given(answers.all(name)) }
        let (own, others) = (given(mine), given(theirs))
        let added = own.subtracting(given(base)).union(others.subtracting(given(theirsBase)))
        let taken = given(base).subtracting(own).union(given(theirsBase).subtracting(others))
        let all = own.union(others).subtracting(taken)
        guard added.isDisjoint(with: taken), all.count < 2 || all.isDisjoint(with: ticks.alone),
            !all.isEmpty || own.isEmpty || others.isEmpty
        else { return nil }
        var both = mine
        both.set(
            name, ticks.offered.filter(all.contains) + theirs.all(name).filter { !ticks.offered.contains($0) }
        )
        return both
    }
}
