import Realist

extension YamlShape where Value == Adaptation {
    static var adaptation: Self {
        .keys(of: "a change") { keys in
            let id: Adaptation.ID? = keys.required("id", .newId("change"))
            let site: Site.ID? = keys.required("site", .id(of: "site"))
            let title = keys.required("title", .text)
            let kind: Adaptation.Kind? = keys.required("kind", .choice)
            let description = keys.required("description", .text)
            let before = keys.optional("before", .text)
            let reason = keys.optional("reason", .text)
            let recommendations = keys.list("recommendations", of: .bearing)
            let configurations: [Configuration.ID] = keys.list(
                "configurations", of: .id(of: "configuration"))
            let measures: [Measure.ID] = keys.list("measures", of: .id(of: "measure"))
            let steps = keys.required("steps", .list(of: .step))
            let intended = keys.optional("intended", .text)
            let observed = keys.optional("observed", .text)
            let unintended = keys.optional("unintended", .text)
            let took = keys.optional("took", .whatItTook) ?? WhatItTook()
            let materials: [Material.ID] = keys.list("materials", of: .id(of: "material"))
            let next = keys.optional("next", .nextStep)
            let toldBy = keys.optional("told-by", .toldBy)
            let workshop: Workshop.ID? = keys.optional("workshop", .id(of: "workshop"))
            let shared = keys.optional("shared", .flag) ?? false
            let frame = keys.optional("frame", .frameCoding(after: "frame"))
            let frameIS = keys.optional("frame-is", .frameCoding(after: "frame-is"))
            let themes: [ChangeTheme.ID] = keys.list("themes", of: .id(of: "theme of changes"))
            if let steps { Adaptation.check(steps, at: keys.location(of: "steps"), &keys.findings) }
            guard let id, let site, let title, let kind, let description, let steps, !steps.isEmpty
            else { return nil }
            return Adaptation(
                id: id, site: site, title: title, kind: kind, description: description, before: before,
                reason: reason, recommendations: recommendations, configurations: configurations,
                measures: measures,
                steps: steps, intended: intended, observed: observed, unintended: unintended, took: took,
                materials: materials, next: next, toldBy: toldBy, workshop: workshop, shared: shared,
                frame: frame, frameIS: frameIS, themes: themes)
        }
    }
}

extension Adaptation {
    /// A life that cannot be: no step, a step backwards, or a step before the one it follows.
    fileprivate static func check(_ steps: [Step], at place: Location, _ findings: inout Findings) {
        if steps.isEmpty { findings.add(StudyProblem.noSteps(at: place)) }
        for (earlier, later) in zip(steps, steps.dropFirst()) {
            if !earlier.to.mayBecome(later.to) {
                findings.add(
                    StudyProblem.stepBack(from: earlier.to.rawValue, to: later.to.rawValue, at: place))
            }
            if let first = earlier.on, let second = later.on, second.latest < first.earliest {
                findings.add(StudyProblem.stepsOutOfTime(first: first, second: second, at: place))
            }
        }
    }
}

extension YamlShape where Value == Adaptation.Bearing {
    fileprivate static var bearing: Self {
        .keys(of: "a recommendation of the change") { keys in
            let recommendation: Recommendation.ID? = keys.required(
                "recommendation", .id(of: "recommendation"))
            let kept: [Recommendation.CorePart.ID]? = keys.optional(
                "core-kept", .list(of: .corePart(of: recommendation)))
            return recommendation.map { Adaptation.Bearing(recommendation: $0, coreKept: kept) }
        }
    }
}

extension YamlShape where Value == Recommendation.CorePart.ID {
    /// A core part of a recommendation. That the recommendation itself is not there is told elsewhere.
    fileprivate static func corePart(of recommendation: Recommendation.ID?) -> Self {
        guard let recommendation else { return .identifier() }
        let noun = Recommendation.corePartNoun(recommendation.text)
        let outer = Findings.Name("recommendation", recommendation.text)
        return .value(.id(of: noun, within: outer))
    }
}

extension YamlShape where Value == Adaptation.Step {
    fileprivate static var step: Self {
        .keys(of: "a step") { keys in
            let to: Adaptation.State? = keys.required("to", .choice)
            let on = keys.optional("on", .roughDate)
            let note = keys.optional("note", .text)
            return to.map { Adaptation.Step(to: $0, on: on, note: note) }
        }
    }
}

extension YamlShape where Value == Adaptation.NextStep {
    fileprivate static var nextStep: Self {
        .keys(of: "the next step") { keys in
            let step = keys.required("step", .text)
            let owner = keys.optional("owner", .string)
            let due = keys.optional("due", .day)
            return step.map { Adaptation.NextStep(step: $0, owner: owner, due: due) }
        }
    }
}

extension YamlShape where Value == WhatItTook {
    fileprivate static var whatItTook: Self {
        .keys(of: "what it took") { keys in
            WhatItTook(
                staffTime: keys.optional("staff-time", .text), money: keys.optional("money", .text),
                agreedBy: keys.optional("agreed-by", .text), obstacles: keys.optional("obstacles", .text),
                helped: keys.optional("helped", .text))
        }
    }
}

extension Adaptation {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("site", site)
        keys.add("title", title)
        keys.add("kind", kind)
        keys.add("description", description)
        keys.add("before", before)
        keys.add("reason", reason)
        keys.add("recommendations", recommendations) { bearing, inner in
            inner.add("recommendation", bearing.recommendation)
            // None kept is another thing than nobody having said.
            if let kept = bearing.coreKept {
                inner.addAlways("core-kept", .list(kept.map { .text($0.text) }))
            }
        }
        keys.add("configurations", configurations)
        keys.add("measures", measures)
        keys.add("steps", steps) { step, inner in
            inner.add("to", step.to)
            inner.add("on", step.on)
            inner.add("note", step.note)
        }
        keys.add("intended", intended)
        keys.add("observed", observed)
        keys.add("unintended", unintended)
        keys.add("took") { took.write(&$0) }
        keys.add("materials", materials)
        if let next {
            keys.add("next") { inner in
                inner.add("step", next.step)
                inner.add("owner", next.owner)
                inner.add("due", next.due)
            }
        }
        keys.add(toldBy)
        keys.add("workshop", workshop)
        keys.add("shared", ifTrue: shared)
        if let frame { keys.addAlways("frame", YamlKeys.of(keys.first) { frame.write(&$0) }) }
        if let frameIS { keys.addAlways("frame-is", YamlKeys.of(keys.first) { frameIS.write(&$0) }) }
        keys.add("themes", themes)
    }
}

extension WhatItTook {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("staff-time", staffTime)
        keys.add("money", money)
        keys.add("agreed-by", agreedBy)
        keys.add("obstacles", obstacles)
        keys.add("helped", helped)
    }
}
