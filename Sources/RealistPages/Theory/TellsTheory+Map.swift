import Realist

extension TellsTheory {
    /// The theory as its map wants it; cards lead to the pages of the explanations.
    func map(_ links: some ExplanationPlaces) -> TheoryMap {
        let stages = byStage(theory.configurations, \.stage).map { stage, own in
            TheoryMap.Stage(
                title: text(stage.title),
                cards: own.map { card($0, id: $0.id.text, links) })
        }
        return TheoryMap(stages: stages, ripples: mapRipples, pairs: mapPairs)
    }

    /// - `id`: unique on the map.
    /// - `mark`: a word that its heading ends in.
    func card(
        _ configuration: Configuration, id: String, mark: String? = nil, _ links: some ExplanationPlaces
    ) -> TheoryMap.Card {
        TheoryMap.Card(
            id: id, address: links.to(explanation: configuration.id),
            heading: cardHeading(configuration, mark: mark), title: text(configuration.title),
            direction: direction(configuration.direction))
    }

    /// "I5, helps", and perhaps a word more.
    func cardHeading(_ configuration: Configuration, mark: String? = nil) -> String {
        let direction = Sentences.lowered(words["direction.\(configuration.direction.rawValue)"])
        let heading = words["map.card", ["label": configuration.label, "direction": direction]]
        return mark.map { heading + words["list.comma"] + $0 } ?? heading
    }

    /// One line for each pair of explanations: drawn as written only when an evaluator's link is all there is.
    private var mapRipples: [TheoryMap.Ripple] {
        var written: [[Configuration.ID]: Bool] = [:]
        var order: [[Configuration.ID]] = []
        for ripple in theoryIndex.ripples {
            var isWritten = false
            if case .leadsTo = ripple.way { isWritten = true }
            let pair = [ripple.from, ripple.to]
            if written[pair] == nil { order.append(pair) }
            written[pair] = (written[pair] ?? true) && isWritten
        }
        return order.map { pair in
            TheoryMap.Ripple(from: pair[0].text, to: pair[1].text, isWritten: written[pair] ?? false)
        }
    }

    private var mapPairs: [TheoryMap.Pair] {
        theory.contrasts.map {
            TheoryMap.Pair(first: $0.first.text, second: $0.second.text, word: words["map.contrast"])
        }
            + theory.rivals.flatMap { rivalry in
                zip(rivalry.configurations, rivalry.configurations.dropFirst()).map {
                    TheoryMap.Pair(first: $0.text, second: $1.text, word: words["map.rival"])
                }
            }
    }

    func direction(_ direction: Configuration.Direction) -> TheoryMap.Direction {
        switch direction {
        case .helps: .helps
        case .hinders: .hinders
        case .mixed: .mixed
        case .open: .open
        }
    }
}

extension TellsTheory {
    /// Gaps of the map's title and caption; `day` is that of the theory.
    func mapCounts(_ map: TheoryMap, day: Day) -> [String: String] {
        [
            "explanations": words.count("map.explanations", theory.configurations.count),
            "stages": words.count("map.stages", map.stages.count),
            "ripples": words.count("map.ripples", map.ripples.count),
            "contrasts": words.count("map.contrasts", theory.contrasts.count),
            "rivals": words.count("map.rivals", theory.rivals.count),
            "day": words.date(day),
        ]
    }
}
