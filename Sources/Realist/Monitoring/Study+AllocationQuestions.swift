extension Study {
    /// Whether allocations are as they were made, whether everybody has a group, and whether groups are still alike.
    ///
    /// - Parameter digest: SHA-256 of a text, in hexadecimal; `nil` where digests are not to be looked at.
    /// - Returns: changed lists first, then people without a group, then groups that are uneven.
    func allocationQuestions(digest: ((String) -> String)?) -> [Question] {
        let byAllocation = Dictionary(grouping: placements, by: \.allocation)
        var questions = allocations.compactMap { allocation in
            changedList(allocation, byAllocation[allocation.id] ?? [], digest: digest)
        }
        if let last = allocations.last {
            let placed = Set((byAllocation[last.id] ?? []).compactMap(\.participant))
            let missing = participants.filter { $0.canHaveGroup && !placed.contains($0.id) }.map(\.id)
            if !missing.isEmpty {
                questions.append(
                    Question(
                        .notPlaced, at: "allocation \(last.id)",
                        "In which group are \(Self.named(missing))? The allocation \(last.id) has not placed them."
                    ))
            }
        }
        questions += allocations.compactMap { allocation in
            let used = (byAllocation[allocation.id] ?? []).count { !$0.isLate }
            let balance = balance(of: allocation)
            // On the way groups are never quite alike.
            guard used >= allocation.size, !balance.isEven else { return nil }
            let sizes = zip(allocation.groups, balance.totals).map { "\($0.title) \($1)" }
            return Question(
                .groupsUneven, at: "allocation \(allocation.id)",
                "What do the groups of \(allocation.id) still tell, now that people have left? Those who are there: "
                    + "\(sizes.joined(separator: ", ")).")
        }
        return questions
    }

    private func changedList(
        _ allocation: Allocation, _ placements: [Placement], digest: ((String) -> String)?
    ) -> Question? {
        let list = allocation.seed.flatMap { AllocationList(of: allocation, seed: $0) }
        let proof = AllocationProof(
            of: allocation, placements: placements, list: list,
            digest: list.flatMap { list in digest.map { $0(list.text) } })
        guard let first = proof.findings.first else { return nil }
        return Question(
            .listChanged, at: "allocation \(allocation.id)",
            "The allocation \(allocation.id) is not what was drawn. \(first.sentence)")
    }

    private static func named(_ people: [Participant.ID]) -> String {
        let names = people.prefix(5).map(\.text).joined(separator: ", ")
        return people.count > 5 ? "\(names) and \(people.count - 5) more" : names
    }
}
