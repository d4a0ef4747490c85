/// What passages tell together, by what several of them tell alike: where an explanation begins to show.
public enum LinkedGroups {
    /// Those that tell the same of one part; `told` is `nil` for those that share nothing with another.
    public struct Group: Equatable, Sendable {
        public let told: LinkedCoding.Part?
        public let codings: [LinkedCoding]

        public init(told: LinkedCoding.Part?, codings: [LinkedCoding]) {
            self.told = told
            self.codings = codings
        }
    }

    /// Each coding once, in the group of what most of them tell, the largest group first. The same is told where it is
    /// told of the same statement, or in the same words, in the same role.
    ///
    /// - Parameters:
    ///   - codings: in the order in which they are shown.
    ///   - statements: of the theory; one that was merged answers to its old name.
    /// - Returns: no group for no coding.
    public static func of(_ codings: [LinkedCoding], statements: [Statement]) -> [Group] {
        let known = LinkedStatements(statements)
        var holders: [Key: [Int]] = [:]
        var first: [Key: (place: Int, part: LinkedCoding.Part)] = [:]
        for (place, coding) in codings.enumerated() {
            for part in coding.parts {
                let key = Key(part, known)
                holders[key, default: []].append(place)
                if first[key] == nil { first[key] = (place, part) }
            }
        }
        let shared = holders.filter { $0.value.count > 1 }.sorted { one, other in
            if one.value.count != other.value.count { return one.value.count > other.value.count }
            let (left, right) = (first[one.key]?.place ?? 0, first[other.key]?.place ?? 0)
            return left != right ? left < right : one.key.precedes(other.key)
        }
        var left = Set(codings.indices)
        var groups: [Group] = []
        for (key, places) in shared {
            let own = places.filter(left.contains)
            guard own.count > 1, let part = first[key]?.part else { continue }
            left.subtract(own)
            groups.append(Group(told: part, codings: own.map { codings[$0] }))
        }
        let rest = codings.indices.filter(left.contains)
        if !rest.isEmpty { groups.append(Group(told: nil, codings: rest.map { codings[$0] })) }
        return groups
    }

    /// What makes two parts the same.
    private struct Key: Hashable {
        let role: String
        let claim: String

        init(_ part: LinkedCoding.Part, _ known: LinkedStatements) {
            role = part.role.rawValue
            claim =
                known.statement(of: part).map { "= \($0.id)" }
                ?? part.text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }

        func precedes(_ other: Key) -> Bool { (role, claim) < (other.role, other.claim) }
    }
}
