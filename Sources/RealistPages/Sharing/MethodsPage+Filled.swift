import Realist

/// What the model itself can say to an item of a reporting standard.
struct FilledItem {
    var facts: [String] = []
    var links: [Link] = []
}

extension Toolkit {
    /// The topics of a reporting standard that the model knows something about.
    private enum Topic {
        case title, summary, initialTheory, question, ethics, place, programme, data, analysis, people
        case findings, advice, money, instruments, searching, selection
    }

    private func topic(_ standard: About.ReportingStandard, _ item: String) -> Topic? {
        let topics: [String: Topic] =
            switch standard {
            case .ramesesII:
                [
                    "1": .title, "2": .summary, "4": .initialTheory, "5": .question, "6": .ethics,
                    "8": .place,
                    "9": .programme, "11": .data, "13": .analysis, "14": .people, "15": .findings,
                    "19": .advice, "20": .money,
                ]
            case .ramesesI:
                [
                    "1": .title, "2": .summary, "4": .question, "8": .searching, "11": .analysis,
                    "12": .selection, "13": .people, "14": .findings,
                    "18": .advice, "19": .money,
                ]
            case .srqr:
                [
                    "1": .title, "2": .summary, "4": .question, "7": .place, "9": .ethics, "10": .data,
                    "11": .instruments, "12": .people, "14": .analysis, "16": .findings, "21": .money,
                ]
            }
        return topics[item]
    }

    func filled(_ standard: About.ReportingStandard, _ item: String, _ links: Links) -> FilledItem {
        guard let topic = topic(standard, item) else { return FilledItem() }
        func link(_ key: String, _ page: PageAddress, _ anchor: String? = nil) -> Link {
            Link(text: words[key], href: links.to(page, at: anchor))
        }
        switch topic {
        case .title:
            let parts = [title, text(about.subtitle)].compactMap { $0 }
            return FilledItem(facts: [Sentences.ended(parts.joined(separator: ". "))])
        case .summary: return FilledItem(links: [link("methods.link.home", .home)])
        case .initialTheory:
            return FilledItem(facts: snapshotFacts, links: [link("methods.link.history", .theory, "history")])
        case .question: return FilledItem(facts: [text(about.question)])
        case .ethics: return FilledItem(facts: about.approvals.map(approval))
        case .place, .programme:
            return FilledItem(links: hasSites ? [link("methods.link.sites", .sites)] : [])
        case .data: return FilledItem(facts: sourceFacts + instrumentFacts)
        case .instruments:
            return FilledItem(facts: instrumentFacts, links: [link("methods.link.outcomes", .outcomes)])
        case .analysis:
            let themes = publication.evidence.themes.map { _ in link("methods.link.themes", .themes) }
            return FilledItem(
                facts: analysisFacts,
                links: [link("methods.link.history", .theory, "history")] + (themes.map { [$0] } ?? []))
        case .people:
            return FilledItem(
                facts: peopleFacts,
                links: (publication.evidence.sample == nil
                    ? [] : [link("sample.heading", .methods, "sample")])
                    + (hasMeasures ? [link("methods.link.outcomes", .outcomes)] : []))
        case .findings:
            let themes = publication.evidence.themes.map { _ in link("methods.link.themes", .themes) }
            let figures = hasMeasures ? link("methods.link.outcomes", .outcomes) : themes
            return FilledItem(links: [link("methods.link.theory", .theory)] + [figures].compactMap(\.self))
        case .advice: return FilledItem(links: [link("methods.link.recommendations", .recommendations)])
        case .searching: return FilledItem(facts: searchFacts)
        case .selection:
            guard publication.evidence.literatureFlow != nil else { return FilledItem() }
            return FilledItem(links: [link("methods.link.flow", .methods, "flow")])
        case .money: return FilledItem(facts: [text(about.funding), text(about.interests)].compactMap { $0 })
        }
    }

    private func approval(_ approval: Approval) -> String {
        var parts = [words["methods.approval", ["body": approval.body, "reference": approval.reference]]]
        if let day = approval.on { parts.append(words.date(day)) }
        let first = Sentences.ended(parts.joined(separator: words["list.comma"]))
        return text(approval.note).map { first + " " + Sentences.ended($0) } ?? first
    }

    private var snapshotFacts: [String] {
        publication.theory.snapshots.filter { $0.kind == .initial }.map { snapshot in
            let count = words.count("snapshot.count", snapshot.configurations.count)
            return words[
                "methods.snapshot",
                ["title": text(snapshot.title), "day": words.date(snapshot.on), "count": count]]
        }
    }

    private var sourceFacts: [String] {
        let parts = publication.evidence.sources.map { source in
            let key = "source-count.\(source.kind.rawValue)"
            return source.count.value.map { words.count(key, $0) } ?? words[key + ".some"]
        }
        return parts.isEmpty ? [] : [words["methods.sources", ["list": words.list(parts)]]]
    }

    private var searchFacts: [String] {
        guard let flow = publication.evidence.literatureFlow else { return [] }
        return flow.found.filter { !$0.name.isEmpty }.map { found in
            words.count("methods.search", found.count, ["place": found.name])
        }
    }

    private var instrumentFacts: [String] {
        publication.outcomes.instruments.map { instrument in
            let waves = about.waves.map { Sentences.lowered(text($0.title)) }
            return words["methods.instrument", ["title": text(instrument.title), "waves": words.list(waves)]]
        }
    }

    private var analysisFacts: [String] {
        let readings = publication.evidence.readings.values.reduce(0) {
            $0 + $1.supports + $1.refines + $1.refutes
        }
        let facts = [
            (readings, "methods.readings"), (publication.theory.changes.count, "methods.changes"),
            (publication.judgements.count, hasSites ? "methods.judgements" : "methods.judgements-alone"),
        ]
        return facts.filter { $0.0 > 0 }.map { words.count($0.1, $0.0) }
    }

    private var peopleFacts: [String] {
        (hasSites ? [words.count("methods.sites", publication.sites.count)] : []) + sourceFacts
    }
}
