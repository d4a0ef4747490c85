internal import GRDB
public import Realist

extension CalendarMonth: TextCell {}

extension Cells {
    /// A word of a list in one column, own words in another.
    mutating func put<Choice>(_ column: String, _ value: ListedOrOwn<Choice>?) {
        put(code: column, value?.choice)
        put(column + "Words", value?.words)
    }
}

extension Row {
    func listedOrOwn<Choice>(_ column: String) throws -> ListedOrOwn<Choice>? {
        try ListedOrOwn(maybeCode(column), maybe(column + "Words"))
    }
}

extension Network: Stored {
    static let stored = StoredKind("network", parts: ["networkPhase", "networkCount"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("withinId", within)
        object.own.put("purpose", purpose)
        object.own.put("siteId", site)
        object.own.put("sinceRough", since)
        object.own.put("untilRough", until)
        object.own.put("coordinator", coordinator)
        object.own.put("invited", recruitment.invited)
        object.own.put("joined", recruitment.joined)
        object.own.put("stayed", recruitment.stayed)
        object.own.put("tookPart", recruitment.tookPart)
        object.own.put("note", note)
        for phase in phases {
            object.add("networkPhase") {
                $0.put("month", phase.month)
                $0.put("type", phase.type)
            }
        }
        for count in counts {
            object.add("networkCount") {
                $0.put("day", count.on)
                $0.put("members", count.members)
                $0.put("note", count.note)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), title: own.wording("title"), within: own.maybe("withinId"),
            purpose: own.maybeWording("purpose"), site: own.maybe("siteId"), since: own.maybe("sinceRough"),
            until: own.maybe("untilRough"), coordinator: own.maybe("coordinator"),
            phases: object.rows("networkPhase").map {
                try Phase(month: $0.get("month"), type: $0.get("type"))
            },
            counts: object.rows("networkCount").map {
                try MemberCount(
                    on: $0.get("day"), members: $0.get("members"), note: $0.maybeWording("note"))
            },
            recruitment: Recruitment(
                invited: own.maybe("invited"), joined: own.maybe("joined"), stayed: own.maybe("stayed"),
                tookPart: own.maybe("tookPart")),
            note: own.maybeWording("note"))
    }
}

extension NetworkMembership: Stored {
    static let stored = StoredKind("networkMembership")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("networkId", network)
        object.own.put("participantId", participant)
        object.own.put("fromDay", from)
        object.own.put("toDay", to)
        object.own.put("because", because)
        object.own.put("tookPart", tookPart)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), network: own.get("networkId"), participant: own.get("participantId"),
            from: own.get("fromDay"), to: own.maybe("toDay"), because: own.listedOrOwn("because"),
            tookPart: own.maybe("tookPart"))
    }
}

extension ContactType: Stored {
    static let stored = StoredKind("contactType")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put(code: "kindOf", kindOf)
        object.own.put("note", note)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), title: own.wording("title"), kindOf: own.maybeCode("kindOf"),
            note: own.maybeWording("note"))
    }
}

extension Recorded where Value == Network {
    public static func network(_ id: Network.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == NetworkMembership {
    public static func networkMembership(_ id: NetworkMembership.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == ContactType {
    public static func contactType(_ id: ContactType.ID) -> Recorded { Recorded(id.text) }
}
