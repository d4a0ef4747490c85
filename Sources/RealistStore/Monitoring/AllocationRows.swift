internal import GRDB
internal import Realist

extension Allocation: Stored {
    static let stored = StoredKind(
        "allocation", parts: ["allocationAttribute", "allocationGroup", "allocationStratum"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put(code: "way", way)
        object.own.put("method", method.name)
        object.own.put("methodVersion", method.version)
        object.own.put("digest", digest)
        object.own.put("seed", seed)
        object.own.put("day", on)
        object.own.put("madeBy", madeBy)
        object.own.put("because", because)
        object.add("allocationAttribute", "name", by)
        for group in groups {
            object.add("allocationGroup") {
                $0.put("name", group.id)
                $0.put("title", group.title)
            }
        }
        for stratum in strata {
            object.add("allocationStratum") {
                let values = zip(by, stratum.values).map { ($0, CanonicalText.Value.text($1)) }
                $0.put("attributes", CanonicalText.object(values))
                $0.put("size", stratum.size)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let by: [String] = try object.list("allocationAttribute", "name")
        try self.init(
            id: own.get("id"), by: by,
            groups: object.rows("allocationGroup").map {
                try Group(id: $0.get("name"), title: $0.get("title"))
            },
            way: own.code("way"),
            strata: object.rows("allocationStratum").map { row in
                let values = try Row.texts(json: row.get("attributes"), in: "attributes")
                return try Stratum(values: by.map { values[$0] ?? "" }, size: row.get("size"))
            },
            method: Method(name: own.get("method"), version: own.get("methodVersion")),
            digest: own.get("digest"), seed: own.maybe("seed"), on: own.get("day"),
            madeBy: own.get("madeBy"), because: own.get("because"))
    }
}

/// It is called by its allocation.
extension AllocationSeal: Stored {
    static let stored = StoredKind("allocationSeal")
    var storedId: String { allocation.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("allocationId", allocation)
        object.own.put("seed", seed)
    }

    init(_ object: ObjectRows) throws {
        try self.init(allocation: object.own.get("allocationId"), seed: object.own.get("seed"))
    }
}

extension Placement: Stored {
    static let stored = StoredKind("placement")
    var storedId: String { "\(allocation)/\(number)" }

    func write(_ object: inout ObjectCells) {
        object.own.put("allocationId", allocation)
        object.own.put("number", number)
        object.own.put("stratum", stratum)
        object.own.put("place", place)
        object.own.put("groupName", group)
        object.own.put("participantId", participant)
        object.own.put("day", on)
        object.own.put("enrolledBy", by)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            allocation: own.get("allocationId"), number: own.get("number"), stratum: own.get("stratum"),
            place: own.maybe("place"), group: own.get("groupName"), participant: own.maybe("participantId"),
            on: own.get("day"), by: own.get("enrolledBy"))
    }

    /// By allocation, in the order in which people were placed.
    static func all(_ database: Database, of allocations: [Allocation]) throws -> [Placement] {
        let grouped = Dictionary(grouping: try fetchAll(database), by: \.allocation)
        return allocations.flatMap { (grouped[$0.id] ?? []).inTurn }
    }

    /// Those of one allocation, in the order in which people were placed.
    static func all(_ database: Database, of allocation: Allocation.ID) throws -> [Placement] {
        try fetchAll(database, where: "allocationId", is: allocation.text).inTurn
    }
}

extension [Placement] {
    fileprivate var inTurn: [Placement] { sorted { $0.number < $1.number } }
}
