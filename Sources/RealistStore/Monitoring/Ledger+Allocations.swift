internal import GRDB
internal import Realist

extension Ledger {
    /// Sealed lists of the file outlive an import, with the places that are used: a bundle has not what opens them, and an older
    /// one would give places twice. A bundle that says another thing of one is refused.
    ///
    /// - Throws: ``ContentProblem/allocationDiffers(path:allocation:)``.
    func keepSealed(in study: inout Study, path: String) throws {
        for seal in try AllocationSeal.fetchAll(database) {
            guard var own = try Allocation.fetch(database, seal.allocation.text) else { continue }
            var placements = try Placement.all(database, of: own.id)
            if let incoming = study.allocations.first(where: { $0.id == own.id }) {
                let problem = ContentProblem.allocationDiffers(path: path, allocation: own.id)
                guard incoming.digest == own.digest, incoming.seed == nil || incoming.seed == seal.seed else {
                    throw problem
                }
                if incoming.seed != nil {
                    // Opened elsewhere, from this very list.
                    try delete(AllocationSeal.self, seal.storedId)
                    own.seed = incoming.seed
                }
                for placement in study.placements where placement.allocation == own.id {
                    guard placements.contains(where: { $0.isSamePlace(as: placement) }) else { throw problem }
                }
            }
            let people = Set(study.participants.map(\.id))
            for place in placements.indices {
                guard let one = placements[place].participant, !people.contains(one) else { continue }
                placements[place].participant = nil
            }
            if let place = study.allocations.firstIndex(where: { $0.id == own.id }) {
                study.allocations[place] = own
            } else {
                study.allocations.append(own)
            }
            study.placements = study.placements.filter { $0.allocation != own.id } + placements
        }
    }
}

extension Placement {
    /// The same but for somebody who was taken out since.
    fileprivate func isSamePlace(as other: Placement) -> Bool {
        var (one, two) = (self, other)
        if one.participant == nil || two.participant == nil {
            (one.participant, two.participant) = (nil, nil)
        }
        return one == two
    }
}
