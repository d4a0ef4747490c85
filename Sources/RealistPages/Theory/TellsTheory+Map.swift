import Realist

extension TellsTheory {
    /// The theory as its map wants it; cards lead to the pages of the explanations.
    func map(_ links: some ExplanationPlaces) -> TheoryMap {
        let stages = byStage(theory.configurations, \.stage).map { stage, own in
            TheoryMap.Stage(
                title: text(stage.title),
                cards: own.map { configuration in
                    let gaps = [
                        "label": configuration.label,
                        "direction": Sentences.lowered(
                            words["direction.\(configuration.direction.rawValue)"]),
                    ]
                    return TheoryMap.Card(
                        id: configuration.id.text, address: links.to(explanation: configuration.id),
                        heading: words["map.card", gaps], title: text(configuration.title),
                        direction: direction(configuration.direction))
                })
        }
        return TheoryMap(stages: stages, ripples: mapRipples, pairs: mapPairs)
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

    private func direction(_ direction: Configuration.Direction) -> TheoryMap.Direction {
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
