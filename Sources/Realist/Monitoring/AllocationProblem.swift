/// Why an allocation cannot be made, or nobody be placed by it.
public enum AllocationProblem: Explained {
    case nobody
    case tooMany
    case noName(at: Location?)
    case nameTwice(String, at: Location?)
    case groups(Int)
    case groupName(String)
    case groupTwice(String)
    case noAttribute(String, known: [String])
    case allocatedBefore(count: Int, in: Allocation.ID)
    case oneByOneBefore(Allocation.ID)
    case noAllocation
    case noSuchAllocation(String, known: [Allocation.ID])
    case placedBefore(String, group: String)
    case left(String)
    case seedKeptElsewhere(Allocation.ID)
    case notSealed(Allocation.ID)
    case methodNotKnown(Allocation.Method)

    public var location: Location? {
        switch self {
        case .noName(let place), .nameTwice(_, let place): place
        default: nil
        }
    }

    public var code: String {
        switch self {
        case .nobody: "allocation.nobody"
        case .tooMany: "allocation.too-many"
        case .noName: "allocation.no-name"
        case .nameTwice: "allocation.name-twice"
        case .groups: "allocation.groups"
        case .groupName: "allocation.group-name"
        case .groupTwice: "allocation.group-twice"
        case .noAttribute: "allocation.no-attribute"
        case .allocatedBefore: "allocation.allocated-before"
        case .oneByOneBefore: "allocation.one-by-one-before"
        case .noAllocation: "allocation.none"
        case .noSuchAllocation: "allocation.no-such-allocation"
        case .placedBefore: "allocation.placed-before"
        case .left: "allocation.left"
        case .seedKeptElsewhere: "allocation.seed-kept-elsewhere"
        case .notSealed: "allocation.not-sealed"
        case .methodNotKnown: "allocation.method-not-known"
        }
    }

    public var what: String {
        switch self {
        case .nobody: "There is nobody to allocate."
        case .tooMany: "There are more than \(Allocation.mostPeople) people."
        case .noName: "A row has no identifier."
        case .nameTwice(let name, _): "“\(name)” is there twice."
        case .groups(let count): "People cannot be allocated to \(count) groups."
        case .groupName(let title): "No identifier comes from the group name “\(title)”."
        case .groupTwice(let title): "Another group has a name like “\(title)”."
        case .noAttribute(let name, _): "Nobody has the attribute “\(name)”."
        case .allocatedBefore(1, let id): "One of them is in the allocation \(id) already."
        case .allocatedBefore(let count, let id): "\(count) of them are in the allocation \(id) already."
        case .oneByOneBefore(let id):
            "There is the allocation \(id) already, and where people come one by one somebody could have two groups."
        case .noAllocation: "There is no allocation in this study."
        case .noSuchAllocation(let name, _): "There is no allocation “\(name)”."
        case .placedBefore(let name, let group): "“\(name)” is in \(group) already."
        case .left(let name): "“\(name)” takes part no longer."
        case .seedKeptElsewhere(let id):
            "The list of \(id) is sealed, and what opens it lies in the study file it was made in."
        case .notSealed(let id): "The list of \(id) is open already."
        case .methodNotKnown(let method):
            "This program does not know the method \(method.name), version \(method.version)."
        }
    }

    public var remedy: String {
        switch self {
        case .nobody: "Add participants first."
        case .tooMany: "Allocate them in parts."
        case .noName: "Give everybody a pseudonym."
        case .nameTwice: "Keep one of the rows."
        case .groups: "Give a number from 1 to \(Allocation.mostGroups)."
        case .groupName: "Use letters a to z or digits in it, at most \(IdentifierRule.longest) signs."
        case .groupTwice: "Give every group a name of its own."
        case .noAttribute(_, let known):
            known.isEmpty
                ? "Leave --by out, or add attributes first."
                : "Those that are there: \(known.joined(separator: ", "))."
        case .allocatedBefore, .oneByOneBefore:
            "Who is late is placed with --enrol. If all are to be allocated anew, say why with --because. Nothing was changed."
        case .noAllocation: "Make one with --groups."
        case .noSuchAllocation(_, let known): "There are: \(known.map(\.text).joined(separator: ", "))."
        case .left: "Nothing was changed."
        case .placedBefore: "Nobody moves. Nothing was changed."
        case .seedKeptElsewhere: "Enrol people there."
        case .notSealed: "Nothing was changed."
        case .methodNotKnown: "Use the program that it was made with, or a later one."
        }
    }
}
