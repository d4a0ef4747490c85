extension Allocation.Group {
    /// Groups that are only numbered: `group-1` and so on.
    public static func numbered(_ count: Int) -> [Allocation.Group] {
        (0..<max(0, count)).compactMap { index in
            ID("group-\(index + 1)").map { Allocation.Group(id: $0, title: "Group \(index + 1)") }
        }
    }

    /// Groups by their names; the identifier is the words of the name, joined by dashes.
    ///
    /// - Throws: a name from which no identifier comes, or the same one as from another.
    public static func named(_ titles: [String]) throws(Problems) -> [Allocation.Group] {
        var problems = Problems()
        var groups: [Allocation.Group] = []
        for title in titles {
            let words = title.lowercased().unicodeScalars.split { scalar in
                !("a"..."z").contains(scalar) && !("0"..."9").contains(scalar)
            }
            guard let id = ID(words.map { String($0) }.joined(separator: "-")) else {
                problems.add(AllocationProblem.groupName(title))
                continue
            }
            if groups.contains(where: { $0.id == id }) { problems.add(AllocationProblem.groupTwice(title)) }
            groups.append(Allocation.Group(id: id, title: title))
        }
        try problems.throwIfAny()
        return groups
    }
}
