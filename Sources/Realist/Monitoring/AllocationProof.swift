/// Whether an allocation is what its seed gives: the list has the digest that was shown when it was made, and everybody is where
/// the list has them.
public struct AllocationProof: Equatable, Sendable {
    /// Places of the list that are used.
    public let used: Int
    /// Places of the list that are left.
    public let left: Int
    /// People who were placed without the list.
    public let late: Int
    /// In the order in which they were found; none where all is well.
    public let findings: [Finding]

    /// What is not as it was made.
    public enum Finding: Equatable, Sendable {
        /// The list that the seed gives has another digest.
        case digest
        /// The digest is another one than somebody noted when the list was made.
        case notedDigest
        /// Somebody, by number, is in another group than the list says.
        case group(number: Int)
        /// Somebody, by number, has a place out of turn, or one that the list does not have.
        case turn(number: Int)
        /// All were placed at once, and not everybody of the list is there.
        case missing(count: Int)

        public var sentence: String {
            switch self {
            case .digest: "The list has another digest than the one it was made with."
            case .notedDigest: "The digest is another one than the one that was noted."
            case .group(let number): "Number \(number) is in another group than the list says."
            case .turn(let number): "Number \(number) has a place out of turn."
            case .missing(let count):
                "\(count) of the list's places are not used, though all were placed at once."
            }
        }
    }

    /// - Parameters:
    ///   - allocation: as it is kept.
    ///   - placements: all of this allocation, in their order.
    ///   - list: what the seed gives; `nil` while nobody may know it: then only turns are looked at.
    ///   - digest: of the list's text; `nil` where it is not to be looked at.
    ///   - noted: what somebody wrote down when the list was made.
    public init(
        of allocation: Allocation, placements: [Placement], list: AllocationList?, digest: String?,
        noted: String? = nil
    ) {
        var findings: [Finding] = []
        if let digest, digest != allocation.digest { findings.append(.digest) }
        if let noted, noted.lowercased() != allocation.digest { findings.append(.notedDigest) }
        var last = [Int](repeating: 0, count: allocation.strata.count)
        var lastName = [Participant.ID?](repeating: nil, count: allocation.strata.count)
        let inTurn = placements.sorted { left, right in
            // All at once: places follow the names within a stratum, which numbers do over all.
            (left.number, left.stratum) < (right.number, right.stratum)
        }
        for (index, placement) in inTurn.enumerated() {
            let number = placement.number
            guard number == index + 1, allocation.strata.indices.contains(placement.stratum),
                let group = allocation.index(of: placement.group)
            else {
                findings.append(.turn(number: number))
                continue
            }
            guard let place = placement.place else { continue }
            let stratum = placement.stratum
            var isInTurn = place == last[stratum] + 1 && place <= allocation.strata[stratum].size
            if allocation.way == .together, let name = placement.participant {
                if let before = lastName[stratum], name < before { isInTurn = false }
                lastName[stratum] = name
            }
            last[stratum] = max(last[stratum], place)
            if !isInTurn { findings.append(.turn(number: number)) }
            if let list, list.group(stratum: stratum, place: place) != group {
                findings.append(.group(number: number))
            }
        }
        used = placements.count { !$0.isLate }
        late = placements.count { $0.isLate }
        left = max(0, allocation.size - used)
        if allocation.way == .together, left > 0 { findings.append(.missing(count: left)) }
        self.findings = findings
    }

    public var isWhole: Bool { findings.isEmpty }
}
