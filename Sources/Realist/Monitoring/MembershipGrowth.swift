/// The members of a network at the end of a month, and who came and went in it.
public struct MembershipMonth: Equatable, Sendable {
    public let month: CalendarMonth
    /// Still there when the month is over; `nil` before anybody has counted.
    public let members: Int?
    /// `nil` where nobody is named: who is counted on two days may be the same people or others.
    public let joined: Int?
    public let left: Int?
    /// Members more, or less, than at the end of the month before.
    public let growth: Int?
}

/// Unbroken time in one of several networks: going from one of them to another on the next day, or being in two, is one.
struct MemberSpell: Equatable {
    let participant: Participant.ID
    let from: Day
    /// The last day.
    var to: Day?

    func isThere(after day: Day) -> Bool { from <= day && to.map { day < $0 } ?? true }

    func lasts(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }

    /// Days of the month on which it lasts.
    func days(in month: CalendarMonth) -> Int {
        let begin = max(from, month.first)
        let end = min(to ?? month.last, month.last)
        return max(0, end.ordinal - begin.ordinal + 1)
    }
}

extension Study {
    /// The members of a network, of those inside it as well, month by month. Each person counts once, and whoever withdrew
    /// from the study not at all. Where no membership is there, days on which members were counted are taken: the last count
    /// holds until the next one, and a network without counts has those of the networks right inside it.
    ///
    /// - Parameters:
    ///   - network: which one; in a network of networks everybody is counted once.
    ///   - last: the month to end with, such as that before the present one.
    /// - Returns: every month from the first member or count on; none where there is neither.
    public func membershipByMonth(of network: Network.ID, through last: CalendarMonth) -> [MembershipMonth] {
        let spells = memberSpells(in: network)
        if spells.isEmpty { return countedByMonth(of: network, through: last) }
        guard let first = spells.map(\.from).min() else { return [] }
        var before = 0
        return CalendarMonth.from(CalendarMonth(first), to: last).map { month in
            let members = spells.count { $0.isThere(after: month.last) }
            defer { before = members }
            return MembershipMonth(
                month: month, members: members,
                joined: spells.count { CalendarMonth($0.from) == month },
                left: spells.count { $0.to.map { CalendarMonth($0) == month } ?? false },
                growth: members - before)
        }
    }

    private func countedByMonth(
        of network: Network.ID, through last: CalendarMonth
    ) -> [MembershipMonth] {
        let days = networks(inside: network).flatMap { $0.counts.map(\.on) }
        guard let first = days.min() else { return [] }
        var before: Int?
        return CalendarMonth.from(CalendarMonth(first), to: last).map { month in
            let members = counted(network, on: month.last)
            defer { before = members }
            return MembershipMonth(
                month: month, members: members, joined: nil, left: nil,
                growth: members.flatMap { now in before.map { now - $0 } })
        }
    }

    /// The last count of members up to a day; of a network that has none ever, the sum over those right inside it.
    private func counted(
        _ network: Network.ID, on day: Day, above: Set<Network.ID> = []
    ) -> Int? {
        guard !above.contains(network), let own = networks.first(where: { $0.id == network }) else {
            return nil
        }
        if !own.counts.isEmpty {
            return own.counts.filter { $0.on <= day }.max { $0.on < $1.on }?.members
        }
        let parts = networks.filter { $0.within == network }.compactMap {
            counted($0.id, on: day, above: above.union([network]))
        }
        return parts.isEmpty ? nil : parts.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    }

    /// The time that people were in a network or in one inside it, joined where it is unbroken; by person and day.
    func memberSpells(in network: Network.ID) -> [MemberSpell] {
        let inside = Set(networks(inside: network).map(\.id))
        let withdrawn = Set(participants.filter { $0.withdrawn != nil }.map(\.id))
        let theirs = networkMemberships.filter {
            inside.contains($0.network) && !withdrawn.contains($0.participant)
        }
        var spells: [MemberSpell] = []
        for one in theirs.sorted(by: { ($0.participant, $0.from) < ($1.participant, $1.from) }) {
            guard let last = spells.last, last.participant == one.participant,
                last.to.map({ one.from.ordinal <= $0.ordinal + 1 }) ?? true
            else {
                spells.append(MemberSpell(participant: one.participant, from: one.from, to: one.to))
                continue
            }
            let to = last.to.flatMap { earlier in one.to.map { max(earlier, $0) } }
            spells[spells.count - 1].to = to
        }
        return spells
    }

    /// Members times months: 1 for somebody who was there all the month. Where nobody is named, how many there were at its
    /// end; `nil` where nobody has counted.
    func memberMonths(of network: Network.ID, in month: CalendarMonth, _ spells: [MemberSpell]) -> Double? {
        if spells.isEmpty { return counted(network, on: month.last).map(Double.init) }
        let days = month.last.ordinal - month.first.ordinal + 1
        let there = spells.reduce(0) { $0 + $1.days(in: month) }
        return Double(there) / Double(days)
    }
}
