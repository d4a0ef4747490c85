internal import GRDB
public import Realist

// What is noted of settings and their people: issues, tables for and against, cohorts.

extension RaisedIssue: Stored {
    static let stored = StoredKind(
        "raisedIssue", parts: ["raisedIssueRecommendation", "raisedIssueWin"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("text", text)
        object.own.put("roughDay", raised)
        object.own.put("siteId", site)
        object.own.put("note", note)
        object.add("raisedIssueRecommendation", "recommendationId", recommendations)
        for win in quickWins {
            object.add("raisedIssueWin") {
                $0.put("text", win.text)
                $0.put("owner", win.owner)
                $0.put("due", win.due)
                $0.put(code: "state", win.state)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), text: own.wording("text"), raised: own.maybe("roughDay"),
            site: own.maybe("siteId"),
            recommendations: object.list("raisedIssueRecommendation", "recommendationId"),
            quickWins: object.rows("raisedIssueWin").map {
                try QuickWin(
                    text: $0.wording("text"), owner: $0.maybe("owner"), due: $0.maybe("due"),
                    state: $0.code("state"))
            },
            note: own.maybeWording("note"))
    }
}

extension SettingTable: Stored {
    static let stored = StoredKind("settingTable", parts: ["settingTableRow"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("siteId", site)
        object.own.put("note", note)
        for row in rows {
            object.add("settingTableRow") {
                $0.put("aspect", row.aspect)
                $0.put("positive", row.positive)
                $0.put("negative", row.negative)
            }
        }
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), title: own.wording("title"), site: own.maybe("siteId"),
            rows: object.rows("settingTableRow").map {
                try Row(
                    aspect: $0.wording("aspect"), positive: $0.maybeWording("positive"),
                    negative: $0.maybeWording("negative"))
            },
            note: own.maybeWording("note"))
    }
}

extension Cohort: Stored {
    static let stored = StoredKind("cohort", parts: ["cohortSource"])
    var storedId: String { id.text }

    func write(_ object: inout ObjectCells) {
        object.own.put("title", title)
        object.own.put("meaning", meaning)
        object.own.put("people", people)
        object.own.put("heard", heard)
        object.own.put("note", note)
        object.add("cohortSource", "sourceId", sources)
    }

    init(_ object: ObjectRows) throws {
        let own = object.own
        try self.init(
            id: own.get("id"), title: own.wording("title"), meaning: own.maybeWording("meaning"),
            people: own.maybe("people"), heard: own.maybeWording("heard"),
            sources: object.list("cohortSource", "sourceId"), note: own.maybeWording("note"))
    }
}

extension Recorded where Value == RaisedIssue {
    public static func raisedIssue(_ id: RaisedIssue.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == SettingTable {
    public static func settingTable(_ id: SettingTable.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Cohort {
    public static func cohort(_ id: Cohort.ID) -> Recorded { Recorded(id.text) }
}
