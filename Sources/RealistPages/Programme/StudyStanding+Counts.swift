import Realist

extension StudyStanding {
    /// What is in the study, a line each.
    func rows(_ counts: StudyCounts, _ words: Words) -> [SummaryList.Row] {
        func row(_ name: String, _ text: String) -> SummaryList.Row {
            SummaryList.Row(words["app.evaluate.counted.\(name)"], text)
        }
        func filled(_ key: String, _ gaps: [String: Int]) -> String {
            words[key, gaps.mapValues { String($0) }]
        }
        let waves = answers.map { "\($0.instrument), \($0.wave): \($0.forms)" }
        return [
            row(
                "explanations",
                filled(
                    "app.evaluate.counted.explanations-are",
                    [
                        "n": counts.configurations, "hindering": counts.hindering,
                        "incomplete": counts.incomplete,
                    ])),
            row(
                "statements",
                filled(
                    "app.evaluate.counted.statements-are",
                    ["n": counts.statements, "ripples": counts.ripples])),
            row(
                "recommendations",
                filled(
                    "app.evaluate.counted.recommendations-are",
                    ["n": counts.recommendations, "materials": counts.materials])),
            row(
                "sites",
                filled("app.evaluate.counted.sites-are", ["n": counts.sites, "approved": counts.approved])),
            row(
                "decisions",
                filled(
                    "app.evaluate.counted.decisions-are",
                    ["n": counts.decisions, "of": counts.possibleDecisions])),
            row(
                "changes",
                filled("app.evaluate.counted.changes-are", ["n": counts.adaptations, "in": counts.inPlace])),
            row("workshops", String(counts.workshops)),
            row(
                "sources",
                filled(
                    "app.evaluate.counted.sources-are",
                    ["n": counts.sources, "passages": counts.excerpts, "readings": counts.readings])),
            row(
                "judgements",
                filled(
                    "app.evaluate.counted.judgements-are",
                    ["n": counts.judgements, "of": counts.judged, "overall": counts.overallJudgements])),
            row(
                "participants",
                filled(
                    "app.evaluate.counted.participants-are",
                    ["n": counts.participants, "withdrawn": counts.withdrawn])),
            row(
                "answers",
                waves.isEmpty ? words["app.evaluate.counted.no-answers"] : waves.joined(separator: "\n")),
            row(
                "releases",
                counts.lastRelease.map { day in
                    words[
                        "app.evaluate.counted.releases-are",
                        ["n": String(counts.releases), "day": words.date(day)]]
                } ?? words["app.evaluate.counted.no-release"]),
        ]
    }
}

extension StudyStanding.Checked {
    /// Kinds of questions under their area, errors first; `nil` when nothing is asked.
    func missing(_ words: Words, _ addresses: StudyAddresses) -> TaskList? {
        let byKind = Dictionary(grouping: questions, by: \.kind)
        func task(_ kind: Question.Kind) -> TaskList.Task? {
            guard let own = byKind[kind], let first = own.first else { return nil }
            return TaskList.Task(
                words[kind.titleKey], href: addresses.questions(kind),
                hint: own.count == 1 ? first.asks : nil,
                status: kind.isError ? nil : String(own.count),
                tag: kind.isError
                    ? .waiting(words.count("app.evaluate.overview.errors", own.count)) : nil)
        }
        let areas = ["theory", "programme", "evidence", "measures", "monitoring", "sharing", "study"]
        let groups = areas.compactMap { area -> (heading: String?, tasks: [TaskList.Task])? in
            let kinds = Question.Kind.allCases.filter { $0.rawValue.hasPrefix(area + ".") }
            let tasks = (kinds.filter(\.isError) + kinds.filter { !$0.isError }).compactMap(task)
            return tasks.isEmpty ? nil : (words["app.evaluate.area.\(area)"], tasks)
        }
        return groups.isEmpty ? nil : TaskList(id: "ask", isDeep: true, groups)
    }
}

extension Question.Kind {
    /// Of its short name: `app.evaluate.kind.no-reasoning`.
    var titleKey: String {
        let name = rawValue.split(separator: ".").last.map(String.init) ?? rawValue
        return "app.evaluate.kind.\(name)"
    }
}
