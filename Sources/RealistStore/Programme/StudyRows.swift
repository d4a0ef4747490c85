internal import GRDB
internal import Realist

extension About: Stored {
    static let stored = StoredKind(
        "study",
        parts: [
            "studyLanguage", "studyAuthor", "studyApproval", "studyMadeUp", "studyBandScheme",
            "studyReportBy", "studySite",
            "studyMethod", "studyGlossary", "studyTableClass",
        ])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("subtitle", subtitle)
        object.own.put("question", question)
        object.own.put("summary", summary)
        object.own.put(code: "heuristic", heuristic)
        object.own.put(code: "reportingStandard", reportingStandard)
        object.own.put("licence", licence)
        object.own.put("contact", contact)
        object.own.put("modelledOn", modelledOn)
        object.own.put("version", version)
        object.own.put("reviewed", reviewed)
        object.own.put("nextReview", nextReview)
        object.own.put("doi", doi)
        object.own.put("funding", funding)
        object.own.put("interests", interests)
        object.own.put("primaryMeasureId", primary?.measure)
        object.own.put("primaryFromWaveId", primary?.from)
        object.own.put("primaryToWaveId", primary?.to)
        object.add("studyLanguage", "language", languages)
        for attribute in reportBy { object.add("studyReportBy") { $0.put("attribute", attribute) } }
        object.add("studySite", "siteId", siteOrder)
        for (instrument, scheme) in bandSchemes.sorted(by: { $0.key < $1.key }) {
            object.add("studyBandScheme") {
                $0.put("instrumentId", instrument)
                $0.put("scheme", scheme)
            }
        }
        writeLists(&object)
        disclosure.write(&object)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), title: own.wording("title"), question: own.wording("question"),
            summary: own.wording("summary"), heuristic: own.code("heuristic"),
            reportingStandard: own.code("reportingStandard"),
            languages: object.list("studyLanguage", "language"), licence: own.get("licence"))
        subtitle = try own.maybeWording("subtitle")
        contact = try own.maybe("contact")
        modelledOn = try own.maybeWording("modelledOn")
        version = try own.maybe("version")
        reviewed = try own.maybe("reviewed")
        nextReview = try own.maybe("nextReview")
        doi = try own.maybe("doi")
        funding = try own.maybeWording("funding")
        interests = try own.maybeWording("interests")
        if let measure: Measure.ID = try own.maybe("primaryMeasureId") {
            primary = try PrimaryComparison(
                measure: measure, from: own.get("primaryFromWaveId"), to: own.get("primaryToWaveId"))
        }
        reportBy = try object.rows("studyReportBy").map { try $0.get("attribute") }
        siteOrder = try object.list("studySite", "siteId")
        for row in object.rows("studyBandScheme") {
            bandSchemes[try row.get("instrumentId")] = try row.get("scheme") as String
        }
        try readLists(object)
        disclosure = try DisclosureSettings(object)
    }
}

extension About {
    private func writeLists(_ object: inout ObjectCells) {
        for author in authors {
            object.add("studyAuthor") {
                $0.put("name", author.name)
                $0.put("affiliation", author.affiliation)
                $0.put("orcid", author.orcid)
            }
        }
        for approval in approvals {
            object.add("studyApproval") {
                $0.put("body", approval.body)
                $0.put("reference", approval.reference)
                $0.put("day", approval.on)
                $0.put("note", approval.note)
            }
        }
        for part in madeUp {
            object.add("studyMadeUp") {
                $0.put("part", part.part)
                $0.put("how", part.how)
            }
        }
        for item in methods {
            object.add("studyMethod") {
                $0.put("item", item.item)
                $0.put("text", item.text)
            }
        }
        for entry in glossary {
            object.add("studyGlossary") {
                $0.put("term", entry.term)
                $0.put("meaning", entry.meaning)
                $0.put("source", entry.source)
            }
        }
    }

    private mutating func readLists(_ object: ObjectRows) throws {
        authors = try object.rows("studyAuthor").map {
            try Author(name: $0.get("name"), affiliation: $0.maybe("affiliation"), orcid: $0.maybe("orcid"))
        }
        approvals = try object.rows("studyApproval").map {
            try Approval(
                body: $0.get("body"), reference: $0.get("reference"), on: $0.maybe("day"),
                note: $0.maybeWording("note"))
        }
        madeUp = try object.rows("studyMadeUp").map {
            try MadeUpPart(part: $0.wording("part"), how: $0.wording("how"))
        }
        methods = try object.rows("studyMethod").map {
            try MethodsItem(item: $0.get("item"), text: $0.wording("text"))
        }
        glossary = try object.rows("studyGlossary").map {
            try GlossaryEntry(
                term: $0.wording("term"), meaning: $0.wording("meaning"), source: $0.maybe("source"))
        }
    }
}
