import Realist

/// What `monitoring.yaml` holds.
struct MonitoringFile: Equatable {
    var objectives: [Objective] = []
    var significantEvents: [SignificantEvent] = []
    var issues: [RaisedIssue] = []
    var settingTables: [SettingTable] = []
    var cohorts: [Cohort] = []
}

extension YamlShape where Value == MonitoringFile {
    static var monitoring: Self {
        .keys(of: "the monitoring") { keys in
            MonitoringFile(
                objectives: keys.list("objectives", of: .objective),
                significantEvents: keys.list("significant-events", of: .significantEvent),
                issues: keys.list("issues", of: .raisedIssue),
                settingTables: keys.list("setting-tables", of: .settingTable),
                cohorts: keys.list("cohorts", of: .cohort))
        }
    }
}

extension YamlShape where Value == SignificantEvent {
    fileprivate static var significantEvent: Self {
        .keys(of: "a significant event") { keys in
            let id: SignificantEvent.ID? = keys.required("id", .newId("significant event"))
            let title = keys.required("title", .text)
            let on = keys.required("on", .roughDate)
            let site: Site.ID? = keys.optional("site", .id(of: "site"))
            let networks: [Network.ID] = keys.list("networks", of: .id(of: "network"))
            let happened = keys.required("happened", .text)
            let learned = keys.optional("learned", .text)
            let source: Source.ID? = keys.optional("source", .id(of: "source"))
            let configurations: [Configuration.ID] = keys.list(
                "configurations", of: .id(of: "configuration"))
            let note = keys.optional("note", .text)
            guard let id, let title, let on, let happened else { return nil }
            return SignificantEvent(
                id: id, title: title, on: on, site: site, networks: networks, happened: happened,
                learned: learned, source: source, configurations: configurations, note: note)
        }
    }
}

extension YamlShape where Value == RaisedIssue {
    fileprivate static var raisedIssue: Self {
        .keys(of: "an issue") { keys in
            let id: RaisedIssue.ID? = keys.required("id", .newId("issue"))
            let text = keys.required("text", .text)
            let raised = keys.optional("raised", .roughDate)
            let site: Site.ID? = keys.optional("site", .id(of: "site"))
            let recommendations: [Recommendation.ID] = keys.list(
                "recommendations", of: .id(of: "recommendation"))
            let quickWins = keys.list("quick-wins", of: .quickWin)
            let note = keys.optional("note", .text)
            guard let id, let text else { return nil }
            return RaisedIssue(
                id: id, text: text, raised: raised, site: site, recommendations: recommendations,
                quickWins: quickWins, note: note)
        }
    }
}

extension YamlShape where Value == RaisedIssue.QuickWin {
    fileprivate static var quickWin: Self {
        .keys(of: "a quick win") { keys in
            let text = keys.required("text", .text)
            let owner = keys.optional("owner", .string)
            let due = keys.optional("due", .day)
            let state: RaisedIssue.State? = keys.required("state", .choice)
            guard let text, let state else { return nil }
            return RaisedIssue.QuickWin(text: text, owner: owner, due: due, state: state)
        }
    }
}

extension YamlShape where Value == SettingTable {
    fileprivate static var settingTable: Self {
        .keys(of: "the table of a setting") { keys in
            let id: SettingTable.ID? = keys.required("id", .newId("table of a setting"))
            let title = keys.required("title", .text)
            let site: Site.ID? = keys.optional("site", .id(of: "site"))
            let rows = keys.list("rows", of: .settingRow)
            let note = keys.optional("note", .text)
            guard let id, let title else { return nil }
            return SettingTable(id: id, title: title, site: site, rows: rows, note: note)
        }
    }
}

extension YamlShape where Value == SettingTable.Row {
    fileprivate static var settingRow: Self {
        .keys(of: "a row of a setting") { keys in
            let aspect = keys.required("aspect", .text)
            let isSaid = [keys.has("positive"), keys.has("negative")].contains(true)
            let positive = keys.optional("positive", .text)
            let negative = keys.optional("negative", .text)
            if !isSaid { keys.add(NetworkProblem.emptyRow(at: keys.location)) }
            guard let aspect else { return nil }
            return SettingTable.Row(aspect: aspect, positive: positive, negative: negative)
        }
    }
}

extension YamlShape where Value == Cohort {
    fileprivate static var cohort: Self {
        .keys(of: "a cohort") { keys in
            let id: Cohort.ID? = keys.required("id", .newId("cohort"))
            let title = keys.required("title", .text)
            let meaning = keys.optional("meaning", .text)
            let people = keys.optional("people", .integer(in: 0...1_000_000))
            let heard = keys.optional("heard", .text)
            let sources: [Source.ID] = keys.list("sources", of: .id(of: "source"))
            let note = keys.optional("note", .text)
            guard let id, let title else { return nil }
            return Cohort(
                id: id, title: title, meaning: meaning, people: people, heard: heard, sources: sources,
                note: note)
        }
    }
}
