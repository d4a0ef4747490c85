import Realist

extension Made {
    mutating func evidence(_ ids: Ids) -> Evidence {
        let dimensions = some { Dimension(id: $0.id(), title: $0.text(), meaning: $0.text()) }
        let themes = some(1...3) { made in
            Theme(
                id: made.id(), title: made.text(), meaning: made.maybe { $0.text() },
                dimension: dimensions.isEmpty ? nil : made.maybe { $0.one(of: dimensions).id })
        }
        let codes = some(1...4) { made in
            Code(
                id: made.id(), title: made.text(), meaning: made.maybe { $0.text() },
                themes: made.any(of: themes.map(\.id)))
        }
        let rounds = rounds(ids, codes.map(\.id))
        return Evidence(
            sources: ids.sources.map { source($0, ids) }, excerpts: ids.excerpts.map { excerpt($0, ids) },
            codebook: Codebook(
                dimensions: dimensions, themes: themes, codes: codes),
            readings: readings(ids),
            judgements: ids.sites.flatMap { site in
                any(of: ids.configurations).flatMap { bySubgroup(judgement(site, $0, ids)) }
            },
            overallJudgements: ids.configurations.enumerated().map { place, id in
                OverallJudgement(
                    configuration: id, revision: number(1...3), verdict: turn(), confidence: turn(),
                    reason: text(), cites: citations(place, ids), on: day(), by: string())
            }, rounds: rounds, blindCodings: rounds.flatMap { blindCodings($0) },
            adjudications: rounds.flatMap { adjudications($0) })
    }

    /// Of everybody, and of some of them.
    private func bySubgroup(_ judgement: Judgement) -> [Judgement] {
        var own = judgement
        own.subgroup = .init(attribute: "career-stage", value: "early/late = \"x\"")
        return [judgement, own]
    }

    /// Something of each kind, for every other one.
    private func citations(_ place: Int, _ ids: Ids) -> OverallJudgement.Citations {
        guard place.isMultiple(of: 2) else { return .init() }
        return .init(
            passages: Array(ids.excerpts.prefix(2).reversed()),
            measures: [.init(measure: ids.measures[0], from: ids.waves[0], to: ids.waves[1])],
            literature: Array(ids.sources.prefix(1)))
    }

    private mutating func source(_ id: Source.ID, _ ids: Ids) -> Source {
        Source(
            id: id, kind: turn(), title: text(), site: maybe { $0.one(of: ids.sites) },
            wave: maybe { $0.one(of: ids.waves) }, on: maybe { $0.day() },
            participants: any(of: ids.participants),
            text: maybe { .init(path: $0.string(), contents: $0.string()) }, isMadeUp: number(0...1) == 1,
            note: maybe { $0.text() })
    }

    private mutating func excerpt(_ id: Excerpt.ID, _ ids: Ids) -> Excerpt {
        Excerpt(
            id: id, source: one(of: ids.sources), from: 0, to: number(0...40),
            participant: maybe { $0.one(of: ids.participants) }, text: string())
    }

    /// One for every kind of part, on different excerpts.
    private mutating func readings(_ ids: Ids) -> [Reading] {
        let parts: [Reading.Part] =
            [.whole] + Configuration.Part.allCases.map { .part($0) }
            + Reading.Part.Between.allCases.map { .link($0) } + ids.leadsTo.map { .ripple($0) }
        return parts.enumerated().map { position, part in
            Reading(
                excerpt: one(of: ids.excerpts), configuration: one(of: ids.configurations), part: part,
                stance: turn(), strength: maybe { $0.turn() }, relevance: maybe { $0.turn() },
                rigour: maybe { $0.turn() }, memo: string(), reader: "reader \(position)",
                on: maybe { $0.day() })
        }
    }

    private mutating func judgement(_ site: Site.ID, _ configuration: Configuration.ID, _ ids: Ids)
        -> Judgement
    {
        Judgement(
            site: site, configuration: configuration, revision: number(1...3),
            finding: number(0...2) == 0
                ? .silent(turn()) : .verdict(turn(), worked: turn(), strength: turn()),
            reason: text(), excerpts: any(of: ids.excerpts), on: day(), by: string())
    }

    mutating func codings(_ study: Study) -> [Coding] {
        let excerpts = study.evidence.excerpts.map(\.id)
        let codes = study.evidence.codebook.codes.map(\.id)
        let codings = some(5...30) { made in
            Coding(excerpt: made.one(of: excerpts), code: made.one(of: codes), coder: made.string())
        }
        return Set(codings).sorted {
            ($0.excerpt.text, $0.code.text) == ($1.excerpt.text, $1.code.text)
                ? $0.coder.utf8.lexicographicallyPrecedes($1.coder.utf8)
                : ($0.excerpt, $0.code) < ($1.excerpt, $1.code)
        }
    }
}
