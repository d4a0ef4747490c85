/// Codes or themes by an attribute of people: how many of each group have it.
public struct AttributeTable: Equatable, Sendable {
    public let attribute: String
    public let groups: [Group]
    /// A row for each entry of the tier, a column for each group.
    public let cells: [[Cell]]

    /// People who are alike in the attribute.
    public struct Group: Equatable, Sendable {
        /// `nil` for those of whom it is not known.
        public let value: String?
        public let people: Int
    }

    public struct Cell: Equatable, Sendable {
        /// People of the group with at least one such passage.
        public let people: Int
        /// Of all people of the group, 0 to 100.
        public let percent: Double
    }

    /// Entries that nobody of a group has, as places of the tier.
    public func absent(from group: Int) -> [Int] { cells.indices.filter { cells[$0][group].people == 0 } }
}

extension CodedTier {
    /// The name under which the site of people can be asked like an attribute.
    public static let site = "site"

    /// Attributes that somebody of ``people`` has, in the order of their letters, and before them the site.
    public var attributes: [String] {
        let known = Set(people.flatMap { person in person.attributes.filter { !$0.value.isEmpty }.keys })
        let sites = people.contains { $0.site != nil } ? [CodedTier.site] : []
        return sites + known.subtracting([CodedTier.site]).sorted(by: CodedTier.precedes)
    }

    /// - Parameter attribute: one of ``attributes``.
    /// - Returns: groups in the order of their letters, those of whom it is not known last.
    public func table(by attribute: String) -> AttributeTable {
        let members = Dictionary(grouping: people, by: { CodedTier.value(attribute, of: $0) })
        let values =
            members.keys.compactMap { $0 }.sorted(by: CodedTier.precedes).map { Optional($0) }
            + (members[nil] == nil ? [] : [nil])
        let speakers = self.speakers
        return AttributeTable(
            attribute: attribute,
            groups: values.map { .init(value: $0, people: members[$0, default: []].count) },
            cells: entries.indices.map { place in
                values.map { value in
                    let all = members[value, default: []]
                    let with = all.count { speakers[$0.id]?[place] != nil }
                    return .init(people: with, percent: 100 * Double(with) / Double(max(1, all.count)))
                }
            })
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
