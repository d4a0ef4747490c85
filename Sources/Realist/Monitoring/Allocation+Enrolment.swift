import Statistics

extension Allocation {
    /// Places somebody: at the next place of their stratum's list, or where that is used up, or nothing was planned for them,
    /// in a group that they leave even, among those who are there. Nobody else moves.
    ///
    /// - Parameters:
    ///   - participant: who is in no group of this allocation yet.
    ///   - placements: all of this allocation so far, in their order.
    ///   - isThere: whether a participant still takes part.
    ///   - seed: of this allocation, whether it is open or sealed.
    ///   - day: of the enrolment.
    ///   - person: who enrols them.
    /// - Returns: the placement, and the allocation: with a stratum more where nobody like this was planned for.
    /// - Throws: ``AllocationProblem`` for somebody who is in a group already, or a method that this program does not know.
    public func placing(
        _ participant: Participant, behind placements: [Placement], isThere: (Participant.ID) -> Bool,
        seed: Int, on day: Day, by person: String
    ) throws(AllocationProblem) -> (placement: Placement, allocation: Allocation) {
        if let earlier = placements.first(where: { $0.participant == participant.id }) {
            throw .placedBefore(participant.id.text, group: title(of: earlier.group))
        }
        guard let list = AllocationList(of: self, seed: seed) else { throw .methodNotKnown(method) }
        var allocation = self
        let told = participant.told
        let values = by.map { told[$0] ?? "" }
        let stratum = strata.firstIndex { $0.values == values } ?? strata.count
        if stratum == strata.count { allocation.strata.append(Stratum(values: values, size: 0)) }
        let number = (placements.map(\.number).max() ?? 0) + 1
        let used = placements.filter { $0.stratum == stratum }.compactMap(\.place).max() ?? 0
        var place: Int? = used + 1
        let group: Int
        if let next = list.group(stratum: stratum, place: used + 1) {
            group = next
        } else {
            place = nil
            var ofStratum = [Int](repeating: 0, count: groups.count)
            var ofAll = ofStratum
            for placement in placements {
                guard let one = placement.participant, isThere(one), let at = index(of: placement.group)
                else { continue }
                ofAll[at] += 1
                if placement.stratum == stratum { ofStratum[at] += 1 }
            }
            group = LatePlace.group(stratum: ofStratum, all: ofAll, seed: UInt64(seed), number: number)
        }
        let placement = Placement(
            allocation: id, number: number, stratum: stratum, place: place, group: groups[group].id,
            participant: participant.id, on: day, by: person)
        return (placement, allocation)
    }

    /// The group's title, or its identifier where the allocation has no such group.
    public func title(of group: Group.ID) -> String {
        groups.first { $0.id == group }?.title ?? group.text
    }
}
