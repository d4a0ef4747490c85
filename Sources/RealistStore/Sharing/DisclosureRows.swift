internal import GRDB
internal import Realist

extension DisclosureSettings {
    func write(_ object: inout ObjectCells) {
        object.own.put("disclosurePeople", people)
        object.own.put("disclosureBands", bands)
        object.own.put("loweredReason", lowered?.reason)
        object.own.put("loweredBy", lowered?.by)
        object.own.put("loweredOn", lowered?.on)
        for table in classes {
            object.add("studyTableClass") { cells in
                cells.put(code: "tableKind", table.table)
                switch table.kind {
                case .sensitive: cells.put("class", "sensitive")
                case .sampleAndThemes: cells.put("class", "sample-and-themes")
                case .activity: cells.put("class", "activity")
                case .alreadyPublic(let source):
                    cells.put("class", "already-public")
                    cells.put("source", source)
                }
                cells.put("reason", table.reason)
                cells.put("setBy", table.setBy)
                cells.put("confirmedBy", table.confirmedBy)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        var lowered: Lowered?
        if let reason = try own.maybeWording("loweredReason") {
            lowered = try Lowered(reason: reason, by: own.get("loweredBy"), on: own.get("loweredOn"))
        }
        try self.init(
            people: own.get("disclosurePeople"), bands: own.get("disclosureBands"), lowered: lowered,
            classes: object.rows("studyTableClass").map { row in
                let kind: TableClass.Kind
                switch try row.get("class") as String {
                case "sensitive": kind = .sensitive
                case "sample-and-themes": kind = .sampleAndThemes
                case "activity": kind = .activity
                case "already-public": kind = .alreadyPublic(source: try row.get("source"))
                case let other: throw RowProblem.column("class", holds: "“\(other)”")
                }
                return try TableClass(
                    table: row.code("tableKind"), kind: kind, reason: row.wording("reason"),
                    setBy: row.get("setBy"), confirmedBy: row.maybe("confirmedBy"))
            })
    }
}
