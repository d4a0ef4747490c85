import Realist

extension MonitoringFile {
    init(_ study: Study) {
        self.init(
            objectives: study.objectives, significantEvents: study.significantEvents, issues: study.issues,
            settingTables: study.settingTables, cohorts: study.cohorts)
    }

    func write(_ keys: inout YamlKeys) {
        keys.add("objectives", objectives) { $0.write(&$1) }
        keys.add("significant-events", significantEvents) { $0.write(&$1) }
        keys.add("issues", issues) { $0.write(&$1) }
        keys.add("setting-tables", settingTables) { $0.write(&$1) }
        keys.add("cohorts", cohorts) { $0.write(&$1) }
    }
}

extension SignificantEvent {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("on", on)
        keys.add("site", site)
        keys.add("networks", networks)
        keys.add("happened", happened)
        keys.add("learned", learned)
        keys.add("source", source)
        keys.add("configurations", configurations)
        keys.add("note", note)
    }
}

extension RaisedIssue {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("text", text)
        keys.add("raised", raised)
        keys.add("site", site)
        keys.add("recommendations", recommendations)
        keys.add("quick-wins", quickWins) { win, keys in
            keys.add("text", win.text)
            keys.add("owner", win.owner)
            keys.add("due", win.due)
            keys.add("state", win.state)
        }
        keys.add("note", note)
    }
}

extension SettingTable {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("site", site)
        keys.add("rows", rows) { row, keys in
            keys.add("aspect", row.aspect)
            keys.add("positive", row.positive)
            keys.add("negative", row.negative)
        }
        keys.add("note", note)
    }
}

extension Cohort {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("meaning", meaning)
        keys.add("people", people)
        keys.add("heard", heard)
        keys.add("sources", sources)
        keys.add("note", note)
    }
}
