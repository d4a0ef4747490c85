internal import GRDB
public import Realist

extension Store {
    /// All of them, in the order in which they were made; nothing in them tells what is sealed.
    public func allocations() throws -> [Allocation] {
        try read { try Allocation.fetchAll($0) }
    }

    /// Who is in which group of an allocation, in the order in which people were placed.
    public func placements(in allocation: Allocation.ID) throws -> [Placement] {
        try read { try Placement.all($0, of: allocation) }
    }

    /// Draws an allocation and keeps it: with everybody placed, or with its list sealed.
    ///
    /// - Parameters:
    ///   - plan: of participants of this study.
    ///   - seed: 0 to `Allocation.largestSeed`.
    ///   - day: on which it is made.
    ///   - person: who makes it.
    ///   - because: why people are allocated who are in an earlier allocation; empty where nobody gave a reason.
    /// - Returns: the allocation as it is kept, with the digest of its list.
    /// - Throws: ``AllocationProblem`` when somebody is in an earlier allocation and there is no reason.
    public func allocate(
        _ plan: AllocationPlan, seed: Int, on day: Day, by person: String, because: String = ""
    ) throws -> Allocation {
        let id = try nextAllocation()
        return try change("allocate", kind: Allocation.stored.code, object: id.text) { ledger in
            if because.isEmpty { try refuseAllocated(plan, ledger.database) }
            guard let drawn = plan.drawn(id, seed: seed, on: day, by: person, because: because) else {
                throw AllocationProblem.methodNotKnown(.present)
            }
            var allocation = drawn.allocation
            allocation.digest = drawn.list.digest
            try ledger.save(allocation)
            guard plan.way == .together else {
                try ledger.save(AllocationSeal(allocation: id, seed: seed))
                return allocation
            }
            for (index, seat) in plan.seats(drawn.list).enumerated() {
                let placement = Placement(
                    allocation: id, number: index + 1, stratum: seat.stratum, place: seat.place,
                    group: allocation.groups[seat.group].id, participant: Participant.ID(seat.person.name),
                    on: day, by: person)
                try ledger.save(placement)
            }
            return allocation
        }
    }

    /// Places a participant by the list of an allocation, sealed or open, and tells the group.
    ///
    /// - Parameters:
    ///   - participant: of this study.
    ///   - id: of the allocation.
    ///   - day: of the enrolment.
    ///   - person: who enrols them.
    /// - Returns: where the participant is.
    /// - Throws: ``AllocationProblem`` where there is no such allocation, its seed is not in this file, or the participant has a
    ///   group or left; ``ContentProblem`` for somebody who is not in the study.
    public func enrol(
        _ participant: Participant.ID, in id: Allocation.ID, on day: Day, by person: String
    ) throws -> Placement {
        try change("enrol", kind: Allocation.stored.code, object: id.text) { ledger in
            let database = ledger.database
            let (allocation, seed) = try opened(id, database)
            guard let one = try Participant.fetch(database, participant.text) else {
                throw ContentProblem.nobody(path: path, pseudonym: participant.text)
            }
            let withdrawn = WithdrawnPeople(try Withdrawal.fetchAll(database))
            if !one.canHaveGroup || withdrawn.mode(of: participant.text) != nil {
                throw AllocationProblem.left(participant.text)
            }
            let gone = try String.fetchAll(
                database, sql: "SELECT id FROM participant WHERE withdrawn IS NOT NULL")
            let left = Set(gone)
            let (placement, changed) = try allocation.placing(
                one, behind: Placement.all(database, of: id), isThere: { !left.contains($0.text) },
                seed: seed, on: day, by: person)
            if changed != allocation { try ledger.save(changed) }
            try ledger.save(placement)
            return placement
        }
    }

    /// Opens a sealed list for good: whoever sees the study sees the seed then.
    ///
    /// - Returns: the allocation, with its seed.
    /// - Throws: ``AllocationProblem`` where there is no such allocation, it is open, or its seed is not in this file.
    public func openList(of id: Allocation.ID) throws -> Allocation {
        try change("open", kind: Allocation.stored.code, object: id.text) { ledger in
            let (sealed, seed) = try opened(id, ledger.database)
            var allocation = sealed
            if !allocation.isSealed { throw AllocationProblem.notSealed(id) }
            allocation.seed = seed
            try ledger.save(allocation)
            try ledger.delete(AllocationSeal.self, id.text)
            return allocation
        }
    }

    /// Whether an allocation is what its seed gives. Nothing of a sealed list comes out with it.
    ///
    /// - Parameters:
    ///   - id: of the allocation.
    ///   - noted: the digest that somebody wrote down when it was made.
    /// - Returns: what was found.
    /// - Throws: as ``enrol(_:in:on:by:)``.
    public func proof(of id: Allocation.ID, noted: String? = nil) throws -> AllocationProof {
        try read { database in
            let (allocation, seed) = try opened(id, database)
            guard let list = AllocationList(of: allocation, seed: seed) else {
                throw AllocationProblem.methodNotKnown(allocation.method)
            }
            return AllocationProof(
                of: allocation, placements: try Placement.all(database, of: id), list: list,
                digest: list.digest, noted: noted)
        }
    }

    private func opened(_ id: Allocation.ID, _ database: Database) throws -> (Allocation, seed: Int) {
        guard let allocation = try Allocation.fetch(database, id.text) else {
            throw AllocationProblem.noSuchAllocation(
                id.text, known: try Allocation.fetchAll(database).map(\.id))
        }
        guard let seed = try allocation.seed ?? AllocationSeal.fetch(database, id.text)?.seed else {
            throw AllocationProblem.seedKeptElsewhere(id)
        }
        return (allocation, seed)
    }

    /// `allocation-1` and so on.
    private func nextAllocation() throws -> Allocation.ID {
        let taken = Set(try allocations().map(\.id))
        for number in 1... {
            if let id = Allocation.ID("allocation-\(number)"), !taken.contains(id) { return id }
        }
        throw AllocationProblem.noAllocation
    }

    private func refuseAllocated(_ plan: AllocationPlan, _ database: Database) throws {
        let names = Set(plan.people.map(\.name))
        for allocation in try Allocation.fetchAll(database) {
            // People of a sealed list may have no place yet, and would have two groups.
            if plan.way == .oneByOne || allocation.way == .oneByOne {
                throw AllocationProblem.oneByOneBefore(allocation.id)
            }
            let placed = try Placement.all(database, of: allocation.id).compactMap(\.participant?.text)
            let again = placed.count { names.contains($0) }
            if again > 0 { throw AllocationProblem.allocatedBefore(count: again, in: allocation.id) }
        }
    }
}
