public import Realist

/// What a bundle says of an allocation that cannot be, though every value can be read.
public struct AllocationFileProblem: Explained {
    public let fault: Fault
    public let location: Location?

    public enum Fault: String, CaseIterable, Sendable {
        case attributeTwice = "attribute-twice"
        case noGroups = "no-groups"
        case groupTwice = "group-twice"
        case otherValues = "other-values"
        case stratumTwice = "stratum-twice"
        case noDigest = "no-digest"
        case noSeed = "no-seed"
        case noSuchGroup = "no-such-group"
        case noSuchStratum = "no-such-stratum"
    }

    init(_ fault: Fault, at location: Location) {
        self.fault = fault
        self.location = location
    }

    public var code: String { "allocation.\(fault.rawValue)" }

    public var what: String {
        switch fault {
        case .attributeTwice: "An attribute stands there twice."
        case .noGroups: "An allocation has at least one group, and at most \(Allocation.mostGroups)."
        case .groupTwice: "Two groups have the same identifier."
        case .otherValues: "A stratum has not one value for each attribute."
        case .stratumTwice: "Two strata have the same values."
        case .noDigest: "A digest is 64 signs, 0 to 9 and a to f."
        case .noSeed: "All were placed at once, and the seed is missing."
        case .noSuchGroup: "The allocation has no such group."
        case .noSuchStratum: "The allocation has no such stratum."
        }
    }

    public var remedy: String {
        switch fault {
        case .attributeTwice, .groupTwice, .stratumTwice: "Take one out."
        case .noGroups: "Name the groups as they were drawn."
        case .otherValues: "Write a value for each attribute of “by”, \"\" where it is not stated."
        case .noDigest, .noSeed: "Write it as it was when the list was made."
        case .noSuchGroup: "Write the id of a group in allocations.yaml."
        case .noSuchStratum: "Count the strata in allocations.yaml from 1."
        }
    }
}
