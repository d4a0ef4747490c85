internal import GRDB
internal import Realist

/// Only figures that were shown are kept.
extension Release: Stored {
    static let stored = StoredKind("release", parts: ["releaseFigure"])
    var storedId: String { String(number) }

    func write(_ object: inout ObjectCells) {
        object.own.put("number", number)
        object.own.put("day", on)
        object.own.put("version", version)
        object.own.put("content", content)
        object.own.put("auditHead", auditHead)
        for figure in figures where figure.status == .shown {
            object.add("releaseFigure") {
                $0.put("figureId", figure.id)
                $0.put("page", figure.page)
                $0.put("instrument", figure.instrument)
                $0.put("subscale", figure.subscale)
                $0.put("wave", figure.wave)
                $0.put("groupKind", figure.groupKind)
                $0.put("groupName", figure.group)
                $0.put("statistic", figure.statistic)
                $0.put("value", figure.value)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            number: own.get("number"), on: own.get("day"), version: own.maybe("version"),
            content: own.get("content"), auditHead: own.maybe("auditHead"),
            figures: object.rows("releaseFigure").map {
                try Figure(
                    id: $0.get("figureId"), page: $0.get("page"), instrument: $0.get("instrument"),
                    subscale: $0.get("subscale"), wave: $0.get("wave"), groupKind: $0.get("groupKind"),
                    group: $0.get("groupName"), statistic: $0.get("statistic"),
                    value: $0.get("value") as String,
                    status: .shown)
            })
    }
}
