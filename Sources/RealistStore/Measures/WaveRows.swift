internal import GRDB
internal import Realist

extension Wave: Stored {
    static let stored = StoredKind("wave")
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("phrase", phrase)
        object.own.put("month", month)
        object.own.put("fromDay", from)
        object.own.put("toDay", to)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), title: own.wording("title"), phrase: own.wording("phrase"),
            month: own.get("month"), from: own.get("fromDay"), to: own.get("toDay"))
    }
}
