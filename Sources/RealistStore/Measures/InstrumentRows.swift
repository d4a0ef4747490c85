internal import GRDB
internal import Realist

extension Instrument: Stored {
    static let stored = StoredKind(
        "instrument",
        parts: [
            "instrumentItem", "instrumentOption", "instrumentSubscale", "instrumentSubscaleItem",
            "instrumentPoints", "instrumentConversion", "instrumentLabel", "instrumentLabelItem",
            "instrumentMissingRule", "instrumentNorm", "instrumentNormValue", "instrumentBandScheme",
            "instrumentBand", "instrumentBandCut", "instrumentBandShare", "instrumentReliability",
            "instrumentThreshold", "instrumentValue", "instrumentDispute", "instrumentCitation",
            "instrumentCited",
        ])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("version", version)
        object.own.put("language", language)
        object.own.put("title", title)
        object.own.put("summary", summary)
        object.own.put("defaultRuleId", key.defaultRule.id)
        object.own.put("termsOwner", terms.owner)
        object.own.put("termsSummary", terms.summary)
        object.own.put("termsNotice", terms.notice)
        object.own.put(code: "termsWording", terms.wording)
        object.own.put("termsUrl", terms.url)
        // First of all, because the others refer to them.
        for citation in citations {
            object.add("instrumentCitation") {
                $0.put("citationId", citation.id)
                $0.put("text", citation.text)
                $0.put("url", citation.url)
                $0.put(code: "standing", citation.standing)
            }
        }
        object.cite(terms.citations, "terms", 0)
        key.write(&object)
        for (number, labels) in otherLabels.enumerated() { labels.write(&object, number: number) }
        for norm in norms { norm.write(&object) }
        for scheme in bandSchemes { scheme.write(&object) }
        writeNotes(&object)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        let terms = try Terms(
            owner: own.maybe("termsOwner"), summary: own.wording("termsSummary"),
            notice: own.maybeWording("termsNotice"), wording: own.code("termsWording"),
            url: own.maybe("termsUrl"), citations: object.cited("terms", 0))
        let citations = try object.rows("instrumentCitation").map {
            try Citation(
                id: $0.get("citationId"), text: $0.get("text"), url: $0.maybe("url"),
                standing: $0.code("standing"))
        }
        do {
            try self.init(
                id: own.get("id"), version: own.get("version"), language: own.get("language"),
                title: own.wording("title"), summary: own.wording("summary"), key: ScoringKey(object),
                otherLabels: AnswerLabels.all(object), norms: Norm.all(object),
                bandSchemes: BandScheme.all(object), reliability: Instrument.reliability(object),
                thresholds: Instrument.thresholds(object), terms: terms, citations: citations,
                disputes: Instrument.disputes(object))
        } catch let error as KeyProblem {
            throw RowProblem.column("instrument", holds: "\(error)")
        }
    }
}

extension ObjectCells {
    /// The works that something is taken from.
    mutating func cite(_ citations: [Instrument.Citation.ID], _ table: String, _ row: Int) {
        for citation in citations {
            add("instrumentCited") {
                $0.put("ofTable", table)
                $0.put("ofRow", row)
                $0.put("citationId", citation)
            }
        }
    }

    /// One number for each subscale.
    mutating func add(_ values: [Subscale.ID: Double], _ table: String, _ row: Int) {
        for (subscale, value) in values.sorted(by: { $0.key < $1.key }) {
            add("instrumentValue") {
                $0.put("ofTable", table)
                $0.put("ofRow", row)
                $0.put("subscaleId", subscale)
                $0.put("value", value)
            }
        }
    }
}

extension ObjectRows {
    func cited(_ table: String, _ row: Int) throws -> [Instrument.Citation.ID] {
        try rows("instrumentCited").filter { try $0.get("ofTable") == table && $0.get("ofRow") == row }
            .map { try $0.get("citationId") }
    }

    func values(_ table: String, _ row: Int) throws -> [Subscale.ID: Double] {
        var values: [Subscale.ID: Double] = [:]
        for value in rows("instrumentValue")
        where try value.get("ofTable") == table && value.get("ofRow") == row {
            values[try value.get("subscaleId")] = try value.get("value") as Double
        }
        return values
    }
}
