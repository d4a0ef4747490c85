internal import GRDB
internal import Realist

extension Site: Stored {
    static let stored = StoredKind(
        "site", parts: ["siteFact", "siteProfile", "siteProfileEvidence", "siteProgramme"], site: "id")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("label", label)
        object.own.put("name", name)
        object.own.put("nameAgreed", nameAgreed)
        object.own.put("kind", kind)
        object.own.put("story", story)
        object.own.put("joined", joined)
        object.own.put("left", left)
        object.own.put("approvedOn", approved?.on)
        object.own.put("approvedBy", approved?.by)
        object.own.put("approvedChanged", approved?.changed)
        for fact in facts {
            object.add("siteFact") {
                $0.put("label", fact.label)
                $0.put("value", fact.value)
            }
        }
        for answer in profile {
            let position = object.add("siteProfile") {
                $0.put("statementId", answer.statement)
                $0.put(code: "answer", answer.answer)
                $0.put("day", answer.on)
                $0.put("saidBy", answer.by)
                $0.put("note", answer.note)
            }
            for excerpt in answer.evidence {
                object.add("siteProfileEvidence") {
                    $0.put("answer", position)
                    $0.put("excerptId", excerpt)
                }
            }
        }
        for point in ProgrammeCard.Point.allCases {
            guard let text = programme.points[point] else { continue }
            object.add("siteProgramme") {
                $0.put(code: "point", point)
                $0.put("text", text)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var approved: PageApproval?
        if let day: Day = try own.maybe("approvedOn") {
            approved = PageApproval(
                on: day, by: try own.get("approvedBy"), changed: try own.maybe("approvedChanged"))
        }
        var evidence: [Int: [Excerpt.ID]] = [:]
        for row in object.rows("siteProfileEvidence") {
            evidence[try row.get("answer"), default: []].append(try row.get("excerptId"))
        }
        var points: [ProgrammeCard.Point: Wording] = [:]
        for row in object.rows("siteProgramme") { points[try row.code("point")] = try row.wording("text") }
        try self.init(
            id: own.get("id"), label: own.wording("label"), name: own.maybe("name"),
            nameAgreed: own.maybe("nameAgreed"), kind: own.wording("kind"), story: own.maybeWording("story"),
            facts: object.rows("siteFact").map {
                try Fact(label: $0.wording("label"), value: $0.wording("value"))
            },
            joined: own.maybe("joined"), left: own.maybe("left"), approved: approved,
            profile: object.rows("siteProfile").enumerated().map { position, row in
                try ProfileAnswer(
                    statement: row.get("statementId"), answer: row.code("answer"), on: row.get("day"),
                    by: row.get("saidBy"), note: row.maybeWording("note"), evidence: evidence[position] ?? [])
            },
            programme: ProgrammeCard(points: points))
    }
}

extension Participant: Stored {
    static let stored = StoredKind("participant", parts: ["participantAttribute"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("siteId", site)
        object.own.put("consentInterview", consents.interview)
        object.own.put("consentQuotes", consents.quotes)
        object.own.put("consentResponses", consents.responses)
        object.own.put("withdrawn", withdrawn)
        for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
            object.add("participantAttribute") {
                $0.put("name", name)
                $0.put("value", value)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var attributes: [String: String] = [:]
        for row in object.rows("participantAttribute") {
            attributes[try row.get("name")] = try row.get("value") as String
        }
        try self.init(
            id: own.get("id"), site: own.maybe("siteId"), attributes: attributes,
            consents: Consents(
                interview: own.maybe("consentInterview"), quotes: own.maybe("consentQuotes"),
                responses: own.maybe("consentResponses")),
            withdrawn: own.maybe("withdrawn"))
    }
}
