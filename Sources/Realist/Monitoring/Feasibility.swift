public import Statistics

/// Can such a network be run at all: did people join, stay, and take part? Each is a share with its interval (Wilson's).
///
/// Source: Eldridge and others 2016, *BMJ* 355:i5239 (CONSORT for pilot and feasibility trials), item 6a.
public struct Feasibility: Equatable, Sendable {
    /// Of those who were asked, how many joined; `nil` where either was not counted, or more joined than were asked.
    public let recruitment: Proportion?
    /// Of those who joined, how many were still there at the end.
    public let retention: Proportion?
    /// Of those who joined and of whom it is known, how many made contact at least once.
    public let participation: Proportion?
    /// Of how many who joined nobody has said whether they made contact.
    public let participationUnknown: Int
    /// Whether memberships were counted; otherwise it is what networks say of themselves.
    public let isNamed: Bool

    public init(
        recruitment: Proportion?, retention: Proportion?, participation: Proportion?,
        participationUnknown: Int, isNamed: Bool
    ) {
        self.recruitment = recruitment
        self.retention = retention
        self.participation = participation
        self.participationUnknown = participationUnknown
        self.isNamed = isNamed
    }
}

/// How many members of a network made contact in a month. Counts are by type, so somebody may be in several of them: it is a
/// number between two.
public struct PeopleReached: Equatable, Sendable {
    public let network: Network.ID
    public let month: CalendarMonth
    /// As many as in the type with most, up to all of them together.
    public let people: ClosedRange<Int>
}

extension Study {
    /// Recruitment, retention and participation of a network with those inside it; each person counts once. Where there are
    /// no memberships, what networks say of themselves is added up.
    ///
    /// - Parameters:
    ///   - network: which one; `nil` for all networks that lie in no other.
    ///   - day: people who joined later are not counted. The end of a network that has ended is taken where it is earlier.
    /// - Returns: shares with their counts; `nil` where a part was not counted.
    public func feasibility(of network: Network.ID?, on day: Day) -> Feasibility {
        let tops = networks.filter { one in network.map { $0 == one.id } ?? (one.within == nil) }
        var seen: Set<Network.ID> = []
        let all = tops.flatMap { networks(inside: $0.id) }.filter { seen.insert($0.id).inserted }
        let invited = sum(tops.map { told(\.invited, by: $0) })
        let withdrawn = Set(participants.filter { $0.withdrawn != nil }.map(\.id))
        let members = networkMemberships.filter {
            seen.contains($0.network) && $0.from <= day && !withdrawn.contains($0.participant)
        }
        if members.isEmpty {
            let joined = sum(tops.map { told(\.joined, by: $0) })
            return Feasibility(
                recruitment: share(joined, of: invited),
                retention: share(sum(tops.map { told(\.stayed, by: $0) }), of: joined),
                participation: share(sum(tops.map { told(\.tookPart, by: $0) }), of: joined),
                participationUnknown: 0, isNamed: false)
        }
        let ends = Dictionary(
            all.map { ($0.id, min($0.until?.latest ?? day, day)) }, uniquingKeysWith: { first, _ in first })
        let people = Dictionary(grouping: members, by: \.participant)
        let stayed = people.values.count { theirs in
            theirs.contains { $0.lasts(on: max($0.from, ends[$0.network] ?? day)) }
        }
        let tookPart = people.values.count { $0.contains { $0.tookPart == true } }
        let unknown = people.values.count { $0.allSatisfy { $0.tookPart == nil } }
        return Feasibility(
            recruitment: share(people.count, of: invited), retention: share(stayed, of: people.count),
            participation: people.count == unknown ? nil : share(tookPart, of: people.count - unknown),
            participationUnknown: unknown, isNamed: true)
    }

    /// How many members made contact, by month and network; months of which nobody counted people are left out.
    public func peopleReached(_ counts: [ContactCount]) -> [PeopleReached] {
        let byMonth = Dictionary(grouping: counts, by: \.logged)
        let months = byMonth.sorted { ($0.key.month, $0.key.network) < ($1.key.month, $1.key.network) }
        return months.compactMap { logged, rows in
            let people = rows.map(\.people)
            let known = people.compactMap { $0 }
            guard known.count == people.count, let most = known.max() else { return nil }
            let all = known.reduce(0) { $0.addingReportingOverflow($1).partialValue }
            return PeopleReached(network: logged.network, month: logged.month, people: most...max(most, all))
        }
    }

    /// What a network says of its recruitment; where it says nothing of it, the sum over those right inside it.
    private func told(
        _ what: KeyPath<Network.Recruitment, Int?>, by network: Network, above: Set<Network.ID> = []
    ) -> Int? {
        if let own = network.recruitment[keyPath: what] { return own }
        let inside = networks.filter {
            $0.within == network.id && !above.contains($0.id) && $0.id != network.id
        }
        return sum(inside.map { told(what, by: $0, above: above.union([network.id])) })
    }

    /// `nil` where one of them is not known, and where there is none.
    private func sum(_ numbers: [Int?]) -> Int? {
        let known = numbers.compactMap { $0 }
        guard known.count == numbers.count, !known.isEmpty else { return nil }
        return known.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }

    private func share(_ count: Int?, of total: Int?) -> Proportion? {
        guard let count, let total, total > 0 else { return nil }
        return Proportion(count, of: total)
    }
}
