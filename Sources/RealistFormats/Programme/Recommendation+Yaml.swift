import Realist

extension YamlShape where Value == Recommendation {
    static var recommendation: Self {
        .keys(of: "a recommendation") { keys in
            let id: Recommendation.ID? = keys.required("id", .newId("recommendation"))
            let label = keys.required("label", .string)
            let title = keys.required("title", .text)
            let stage: Stage.ID? = keys.required("stage", .id(of: "stage"))
            let advice = keys.required("advice", .text)
            let core = keys.required("core", .list(of: .corePart(of: id?.text ?? "")))
            let adaptable = keys.required("adaptable", .list(of: .text))
            let goesWrong = keys.list("goes-wrong", of: .text)
            let suits = keys.list("suits", of: .text)
            let mattersLess = keys.list("matters-less", of: .text)
            let firstSteps = keys.list("first-steps", of: .text)
            let oneThing = keys.optional("one-thing", .text)
            let watchFor = keys.optional("watch-for", .text)
            let links = keys.required("links", .list(of: .recommendationLink))
            let measures: [Measure.ID] = keys.list("measures", of: .id(of: "measure"))
            let note = keys.optional("note", .text)
            guard let id, let label, let title, let stage, let advice, let core, let adaptable, let links
            else { return nil }
            return Recommendation(
                id: id, label: label, title: title, stage: stage, advice: advice, core: core,
                adaptable: adaptable, goesWrong: goesWrong, suits: suits, mattersLess: mattersLess,
                firstSteps: firstSteps, oneThing: oneThing, watchFor: watchFor, links: links,
                measures: measures, note: note)
        }
    }
}

extension Recommendation {
    /// Core parts are known by an identifier within their recommendation only.
    static func corePartNoun(_ recommendation: String) -> String { "core part of \(recommendation)" }
}

extension YamlShape where Value == Recommendation.CorePart {
    fileprivate static func corePart(of recommendation: String) -> Self {
        .keys(of: "a core part") { keys in
            let noun = Recommendation.corePartNoun(recommendation)
            let id: Recommendation.CorePart.ID? = keys.required("id", .newId(noun))
            let text = keys.required("text", .text)
            guard let id, let text else { return nil }
            return Recommendation.CorePart(id: id, text: text)
        }
    }
}

extension YamlShape where Value == Recommendation.Link {
    fileprivate static var recommendationLink: Self {
        .keys(of: "a link") { keys in
            let configuration: Configuration.ID? = keys.required("configuration", .id(of: "configuration"))
            let does: Recommendation.Link.Role? = keys.required("does", .choice)
            guard let configuration, let does else { return nil }
            return Recommendation.Link(configuration: configuration, does: does)
        }
    }
}

extension Recommendation {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("label", label)
        keys.add("title", title)
        keys.add("stage", stage)
        keys.add("advice", advice)
        keys.addAlways(
            "core",
            keys.list(core) { part, inner in
                inner.add("id", part.id)
                inner.add("text", part.text)
            })
        keys.addAlways("adaptable", .list(adaptable.map(keys.value(of:))))
        keys.add("goes-wrong", goesWrong)
        keys.add("suits", suits)
        keys.add("matters-less", mattersLess)
        keys.add("first-steps", firstSteps)
        keys.add("one-thing", oneThing)
        keys.add("watch-for", watchFor)
        keys.addAlways(
            "links",
            keys.list(links) { link, inner in
                inner.add("configuration", link.configuration)
                inner.add("does", link.does)
            })
        keys.add("measures", measures)
        keys.add("note", note)
    }
}
