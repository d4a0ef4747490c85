internal import GRDB
internal import Realist

extension Decision: Stored {
    static let stored = StoredKind("decision", site: "siteId")
    /// A site decides once on a recommendation.
    var storedId: String { "\(site)/\(recommendation)" }

    func write(_ object: inout ObjectCells) {
        object.own.put("siteId", site)
        object.own.put("recommendationId", recommendation)
        object.own.put(code: "choice", choice)
        object.own.put("reason", reason)
        object.own.put("day", on)
        object.own.put("workshopId", workshop)
        toldBy.write(&object.own)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            site: own.get("siteId"), recommendation: own.get("recommendationId"), choice: own.code("choice"),
            reason: own.maybeWording("reason"), on: own.maybe("day"), workshop: own.maybe("workshopId"),
            toldBy: ToldBy(own))
    }
}

extension Workshop: Stored {
    static let stored = StoredKind(
        "workshop", parts: ["workshopAttendance", "workshopText"], isRestorable: true, site: "siteId")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("siteId", site)
        object.own.put("title", title)
        object.own.put(code: "stage", stage)
        object.own.put("day", on)
        toldBy.write(&object.own)
        for (role, people) in attendance.sorted(by: { $0.key < $1.key }) {
            object.add("workshopAttendance") {
                $0.put("roleId", role)
                $0.put("people", people)
            }
        }
        object.add("workshopText", list: "shown", shown)
        object.add("workshopText", list: "discussed", discussed)
        object.add("workshopText", list: "decided", decided)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var attendance: [Role.ID: Int] = [:]
        for row in object.rows("workshopAttendance") {
            attendance[try row.get("roleId")] = try row.get("people") as Int
        }
        try self.init(
            id: own.get("id"), site: own.maybe("siteId"), title: own.wording("title"),
            stage: own.code("stage"),
            on: own.get("day"), attendance: attendance, shown: object.texts("workshopText", list: "shown"),
            discussed: object.texts("workshopText", list: "discussed"),
            decided: object.texts("workshopText", list: "decided"), toldBy: ToldBy(own))
    }
}
