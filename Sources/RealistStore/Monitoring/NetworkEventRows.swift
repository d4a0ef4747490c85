internal import GRDB
public import struct Realist.Configuration
public import Realist

extension NetworkEvent: Stored {
    static let stored = StoredKind(
        "networkEvent",
        parts: [
            "networkEventNetwork", "networkEventAttendance", "networkEventResult", "networkEventMaterial",
            "networkEventConfiguration",
        ])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("day", on)
        object.own.put("kind", kind)
        object.own.put(code: "place", place)
        object.own.put("supportRoom", supportRoom)
        object.own.put("note", note)
        object.add("networkEventNetwork", "networkId", networks)
        for (role, people) in attendance.sorted(by: { $0.key < $1.key }) {
            object.add("networkEventAttendance") {
                $0.put("roleId", role)
                $0.put("people", people)
            }
        }
        for text in cameOfIt { object.add("networkEventResult") { $0.put("text", text) } }
        object.add("networkEventMaterial", "materialId", materials)
        object.add("networkEventConfiguration", "configurationId", configurations)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        guard let kind: ListedOrOwn<Kind> = try own.listedOrOwn("kind") else {
            throw RowProblem.column("kind", holds: "nothing")
        }
        var attendance: [Role.ID: Int] = [:]
        for row in object.rows("networkEventAttendance") {
            attendance[try row.get("roleId")] = try row.get("people") as Int
        }
        try self.init(
            id: own.get("id"), title: own.wording("title"), on: own.get("day"),
            networks: object.list("networkEventNetwork", "networkId"), kind: kind, place: own.code("place"),
            supportRoom: own.maybe("supportRoom"), attendance: attendance,
            cameOfIt: object.rows("networkEventResult").map { try $0.wording("text") },
            materials: object.list("networkEventMaterial", "materialId"),
            configurations: object.list("networkEventConfiguration", "configurationId"),
            note: own.maybeWording("note"))
    }
}

extension Objective: Stored {
    static let stored = StoredKind(
        "objective", parts: ["objectiveMeasure", "objectiveNetwork", "objectiveReview"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("text", text)
        object.own.put("shownBy", shownBy)
        object.own.put("note", note)
        object.add("objectiveMeasure", "measureId", measures)
        object.add("objectiveNetwork", "networkId", networks)
        for review in reviews {
            object.add("objectiveReview") {
                $0.put("due", review.due)
                $0.put("foundOn", review.found?.on)
                $0.put("foundBy", review.found?.by)
                $0.put(code: "met", review.found?.met)
                $0.put("what", review.found?.what)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let reviews = try object.rows("objectiveReview").map { row in
            let found = try row.maybeWording("what").map { what in
                try Found(on: row.get("foundOn"), by: row.get("foundBy"), met: row.code("met"), what: what)
            }
            return try Review(due: row.get("due"), found: found)
        }
        try self.init(
            id: own.get("id"), text: own.wording("text"), shownBy: own.maybeWording("shownBy"),
            measures: object.list("objectiveMeasure", "measureId"),
            networks: object.list("objectiveNetwork", "networkId"), reviews: reviews,
            note: own.maybeWording("note"))
    }
}

extension SignificantEvent: Stored {
    static let stored = StoredKind(
        "significantEvent", parts: ["significantEventNetwork", "significantEventConfiguration"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("roughDay", on)
        object.own.put("siteId", site)
        object.own.put("happened", happened)
        object.own.put("learned", learned)
        object.own.put("sourceId", source)
        object.own.put("note", note)
        object.add("significantEventNetwork", "networkId", networks)
        object.add("significantEventConfiguration", "configurationId", configurations)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), title: own.wording("title"), on: own.get("roughDay"),
            site: own.maybe("siteId"), networks: object.list("significantEventNetwork", "networkId"),
            happened: own.wording("happened"), learned: own.maybeWording("learned"),
            source: own.maybe("sourceId"),
            configurations: object.list("significantEventConfiguration", "configurationId"),
            note: own.maybeWording("note"))
    }
}

extension Recorded where Value == NetworkEvent {
    public static func networkEvent(_ id: NetworkEvent.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Objective {
    public static func objective(_ id: Objective.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == SignificantEvent {
    public static func significantEvent(_ id: SignificantEvent.ID) -> Recorded { Recorded(id.text) }
}
