internal import GRDB
internal import Realist
internal import struct Realist.Configuration

extension TheoryProposal: Stored {
    static let stored = StoredKind(
        "theoryProposal", parts: ["theoryProposalAspect", "theoryProposalPart", "theoryProposalQuote"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("day", on)
        object.own.put("file", origin.file)
        object.own.put("fileTable", origin.table)
        object.own.put("fileRow", origin.row)
        object.own.put("configurationId", edit?.configuration)
        object.own.put("revision", edit?.revision)
        object.own.put("label", label)
        object.own.put("title", title)
        object.own.put("forWhom", forWhom)
        object.own.put("intervention", intervention)
        object.own.put("note", note)
        writeState(&object)
        for aspect in edit?.says ?? [] {
            object.add("theoryProposalAspect") { $0.put(code: "aspect", aspect) }
        }
        for part in parts {
            object.add("theoryProposalPart") {
                $0.put(code: "role", part.role)
                $0.put("text", part.text)
                $0.put(code: "link", part.link)
            }
        }
        for quote in quotes {
            object.add("theoryProposalQuote") {
                $0.put("text", quote.text)
                $0.put("source", quote.source)
            }
        }
    }

    private func writeState(_ object: inout ObjectCells) {
        var into: Configuration.ID?
        var reason: String?
        var day: Day?
        var who: String?
        var code = "waiting"
        switch state {
        case .waiting: break
        case .taken(let configuration, let on, let by):
            (code, into, day, who) = ("taken", configuration, on, by)
        case .declined(let because, let on, let by):
            (code, reason, day, who) = ("declined", because, on, by)
        }
        object.own.put("state", code)
        object.own.put("takenInto", into)
        object.own.put("declinedBecause", reason)
        object.own.put("endedOn", day)
        object.own.put("endedBy", who)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var edit: Edit?
        if let configuration: Configuration.ID = try own.maybe("configurationId") {
            edit = try Edit(
                configuration: configuration, revision: own.maybe("revision"),
                says: object.rows("theoryProposalAspect").map { try $0.code("aspect") })
        }
        let state: State
        switch try own.get("state") as String {
        case "taken":
            state = try .taken(into: own.get("takenInto"), on: own.get("endedOn"), by: own.get("endedBy"))
        case "declined":
            state = try .declined(
                because: own.get("declinedBecause"), on: own.get("endedOn"), by: own.get("endedBy"))
        default: state = .waiting
        }
        try self.init(
            id: own.get("id"), on: own.get("day"),
            origin: Origin(file: own.get("file"), table: own.maybe("fileTable"), row: own.get("fileRow")),
            edit: edit, label: own.maybe("label"), title: own.maybe("title"), forWhom: own.maybe("forWhom"),
            intervention: own.maybe("intervention"),
            parts: object.rows("theoryProposalPart").map {
                try Part($0.code("role"), $0.get("text"), link: $0.maybeCode("link"))
            },
            note: own.maybe("note"),
            quotes: object.rows("theoryProposalQuote").map {
                try Quote($0.get("text"), source: $0.maybe("source"))
            }, state: state)
    }
}
