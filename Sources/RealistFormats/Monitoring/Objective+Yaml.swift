import Realist

extension YamlShape where Value == Objective {
    static var objective: Self {
        .keys(of: "an objective") { keys in
            let id: Objective.ID? = keys.required("id", .newId("objective"))
            let text = keys.required("text", .text)
            let shownBy = keys.optional("shown-by", .text)
            let measures: [Measure.ID] = keys.list("measures", of: .id(of: "measure"))
            let networks: [Network.ID] = keys.list("networks", of: .id(of: "network"))
            let reviews = keys.list("reviews", of: .review)
            let note = keys.optional("note", .text)
            for (one, next) in zip(reviews, reviews.dropFirst()) where next.due <= one.due {
                keys.add(NetworkProblem.foundBeforeDay(on: next.due, at: keys.location(of: "reviews")))
            }
            guard let id, let text else { return nil }
            return Objective(
                id: id, text: text, shownBy: shownBy, measures: measures, networks: networks,
                reviews: reviews, note: note)
        }
    }
}

extension YamlShape where Value == Objective.Review {
    fileprivate static var review: Self {
        .keys(of: "a review of an objective") { keys in
            let due = keys.required("due", .day)
            let isFound = keys.has("found")
            let found = keys.optional("found", .found)
            guard let due, isFound == (found != nil) else { return nil }
            return Objective.Review(due: due, found: found)
        }
    }
}

extension YamlShape where Value == Objective.Found {
    fileprivate static var found: Self {
        .keys(of: "what was found") { keys in
            let on = keys.required("on", .day)
            let by = keys.required("by", .string)
            let met: Objective.Met? = keys.required("met", .choice)
            let what = keys.required("what", .text)
            guard let on, let by, let met, let what else { return nil }
            return Objective.Found(on: on, by: by, met: met, what: what)
        }
    }
}

extension Objective {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("text", text)
        keys.add("shown-by", shownBy)
        keys.add("measures", measures)
        keys.add("networks", networks)
        keys.add("reviews", reviews) { review, keys in
            keys.add("due", review.due)
            guard let found = review.found else { return }
            keys.add("found") { keys in
                keys.add("on", found.on)
                keys.add("by", found.by)
                keys.add("met", found.met)
                keys.add("what", found.what)
            }
        }
        keys.add("note", note)
    }
}
