import Realist

/// What `evidence/double-coding.yaml` holds.
struct DoubleCodingRounds: Equatable {
    var rounds: [CodingRound] = []
    var codings: [BlindCoding] = []
    var adjudications: [Adjudication] = []
}

extension YamlShape where Value == DoubleCodingRounds {
    /// The whole of `evidence/double-coding.yaml`.
    static var doubleCoding: Self {
        .keys(of: "the rounds of double coding") { keys in
            var all = DoubleCodingRounds()
            for one in keys.requiredList("rounds", of: .round) {
                all.rounds.append(one.round)
                all.codings += one.codings
                all.adjudications += one.adjudications
            }
            return all
        }
    }
}

/// A round with what belongs to it.
private typealias WholeRound = (
    round: CodingRound, codings: [BlindCoding], adjudications: [Adjudication]
)

extension YamlShape where Value == WholeRound {
    fileprivate static var round: Self {
        .keys(of: "a round of double coding") { keys in
            let id: CodingRound.ID? = keys.required("id", .newId("round of double coding"))
            let title = keys.required("title", .string)
            let begun = keys.required("begun", .day)
            let coders = keys.requiredList("coders", of: .string)
            let finished = keys.list("finished", of: .string)
            let codes: [Code.ID] = keys.requiredList("codes", of: .id(of: "code"))
            let passages: [Excerpt.ID] = keys.list("passages", of: .id(of: "excerpt"))
            let closed = keys.optional("closed", .closing)
            let codings: [(Location, BlindCoding)] = keys.list("given", of: .blindCoding(in: id))
            let agreed: [(Location, Adjudication)] = keys.list("agreed", of: .adjudication(in: id))
            guard let id, let title, let begun else { return nil }
            if Set(coders).count < 2 {
                keys.add(RoundProblem.oneCoder(id.text, at: keys.location(of: "coders")))
            }
            for stranger in finished where !coders.contains(stranger) {
                keys.add(RoundProblem.stranger(stranger, id.text, at: keys.location(of: "finished")))
            }
            for (place, coding) in codings {
                if !coders.contains(coding.coder) {
                    keys.add(RoundProblem.stranger(coding.coder, id.text, at: place))
                }
                if !passages.contains(coding.excerpt) {
                    keys.add(RoundProblem.otherPassage(coding.excerpt.text, id.text, at: place))
                }
                keys.findings.declare(
                    "coding of a round", "\(id)/\(coding.excerpt)/\(coding.coder)", at: place)
            }
            for (place, decision) in agreed {
                if !passages.contains(decision.excerpt) {
                    keys.add(RoundProblem.otherPassage(decision.excerpt.text, id.text, at: place))
                }
                keys.findings.declare(
                    "adjudication", "\(id)/\(decision.excerpt)/\(decision.code)", at: place)
            }
            let round = CodingRound(
                id: id, title: title, passages: passages, codes: codes, coders: coders, begun: begun,
                finished: finished, closed: closed)
            return (round, codings.map(\.1), agreed.map(\.1))
        }
    }
}

extension YamlShape where Value == CodingRound.Closing {
    fileprivate static var closing: Self {
        .keys(of: "the closing of a round") { keys in
            let on = keys.required("on", .day)
            let by = keys.required("by", .string)
            guard let on, let by else { return nil }
            return CodingRound.Closing(on: on, by: by)
        }
    }
}

extension YamlShape where Value == (Location, BlindCoding) {
    fileprivate static func blindCoding(in round: CodingRound.ID?) -> Self {
        .keys(of: "what a coder gave a passage") { keys in
            let excerpt: Excerpt.ID? = keys.required("passage", .id(of: "excerpt"))
            let coder = keys.required("coder", .string)
            let codes: [Code.ID] = keys.list("codes", of: .id(of: "code"))
            let memo = keys.optional("memo", .string) ?? ""
            let on = keys.required("on", .day)
            guard let round, let excerpt, let coder, let on else { return nil }
            return (
                keys.location(of: "passage"),
                BlindCoding(
                    round: round, excerpt: excerpt, coder: coder, codes: codes, memo: memo, on: on)
            )
        }
    }
}

extension YamlShape where Value == (Location, Adjudication) {
    fileprivate static func adjudication(in round: CodingRound.ID?) -> Self {
        .keys(of: "what was agreed about a passage") { keys in
            let excerpt: Excerpt.ID? = keys.required("passage", .id(of: "excerpt"))
            let code: Code.ID? = keys.required("code", .id(of: "code"))
            let outcome: AgreedOutcome? = keys.required("outcome", .choice)
            let because = keys.required("because", .string)
            let by = keys.required("by", .string)
            let on = keys.required("on", .day)
            guard let round, let excerpt, let code, let outcome, let because, let by, let on
            else { return nil }
            return (
                keys.location(of: "passage"),
                Adjudication(
                    round: round, excerpt: excerpt, code: code, isGiven: outcome == .given,
                    because: because, by: by, on: on)
            )
        }
    }
}

private enum AgreedOutcome: String, CaseIterable {
    case given
    case notGiven = "not-given"
}

extension DoubleCodingRounds {
    init(_ evidence: Evidence) {
        rounds = evidence.rounds
        codings = evidence.blindCodings
        adjudications = evidence.adjudications
    }

    func write(_ keys: inout YamlKeys) {
        let codings = Dictionary(grouping: codings, by: \.round)
        let adjudications = Dictionary(grouping: adjudications, by: \.round)
        keys.addAlways(
            "rounds",
            keys.list(rounds) { round, inner in
                inner.add("id", round.id)
                inner.add("title", round.title)
                inner.add("begun", round.begun)
                inner.add("coders", round.coders)
                inner.add("finished", round.finished)
                inner.add("codes", round.codes)
                inner.add("passages", round.passages)
                if let closed = round.closed {
                    inner.add("closed") { keys in
                        keys.add("on", closed.on)
                        keys.add("by", closed.by)
                    }
                }
                inner.add("given", codings[round.id] ?? []) { $0.write(&$1) }
                inner.add("agreed", adjudications[round.id] ?? []) { $0.write(&$1) }
            })
    }
}

extension BlindCoding {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("passage", excerpt)
        keys.add("coder", coder)
        keys.add("codes", codes)
        if !memo.isEmpty { keys.add("memo", memo) }
        keys.add("on", on)
    }
}

extension Adjudication {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("passage", excerpt)
        keys.add("code", code)
        keys.add("outcome", isGiven ? AgreedOutcome.given : .notGiven)
        keys.add("because", because)
        keys.add("by", by)
        keys.add("on", on)
    }
}
