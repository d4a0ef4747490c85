internal import GRDB
internal import Realist

extension Instrument {
    func writeNotes(_ object: inout ObjectCells) {
        for reliability in reliability {
            let position = object.add("instrumentReliability") { $0.put("title", reliability.title) }
            object.add(reliability.alpha, "reliability", position)
            object.cite(reliability.citations, "reliability", position)
        }
        for threshold in thresholds {
            let position = object.add("instrumentThreshold") {
                $0.put("thresholdId", threshold.id)
                $0.put("title", threshold.title)
                $0.put("basis", threshold.basis)
            }
            object.add(threshold.points, "threshold", position)
            object.cite(threshold.citations, "threshold", position)
        }
        for dispute in disputes {
            let position = object.add("instrumentDispute") {
                $0.put(code: "kind", dispute.kind)
                $0.put("text", dispute.text)
            }
            object.cite(dispute.citations, "dispute", position)
        }
    }

    static func reliability(_ object: ObjectRows) throws -> [Reliability] {
        try object.rows("instrumentReliability").enumerated().map { position, row in
            try Reliability(
                title: row.wording("title"), alpha: object.values("reliability", position),
                citations: object.cited("reliability", position))
        }
    }

    static func thresholds(_ object: ObjectRows) throws -> [ChangeThreshold] {
        try object.rows("instrumentThreshold").enumerated().map { position, row in
            try ChangeThreshold(
                id: row.get("thresholdId"), title: row.wording("title"),
                points: object.values("threshold", position), basis: row.wording("basis"),
                citations: object.cited("threshold", position))
        }
    }

    static func disputes(_ object: ObjectRows) throws -> [Dispute] {
        try object.rows("instrumentDispute").enumerated().map { position, row in
            try Dispute(
                kind: row.code("kind"), text: row.wording("text"),
                citations: object.cited("dispute", position))
        }
    }
}
