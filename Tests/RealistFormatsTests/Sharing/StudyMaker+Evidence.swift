import Realist

@testable import RealistFormats

extension StudyMaker {
    mutating func evidence() -> Evidence {
        let made = sources.enumerated().map { index, id in
            Source(
                id: id, kind: any(Source.Kind.self), title: wording(), site: maybe { $0.one($0.sites) },
                wave: maybe { $0.one($0.waves) }, on: maybe { $0.day() }, participants: few(participants),
                text: maybe { Source.Text(path: "folder/\(index).txt", contents: $0.words()) },
                isMadeUp: chance(),
                note: maybe { $0.wording() })
        }
        let rounds = rounds()
        return Evidence(
            sources: made, excerpts: excerpts.sorted().map { excerpt($0, from: made) }, codebook: codebook(),
            readings: readings(), judgements: judgements(), overallJudgements: overallJudgements(),
            rounds: rounds, blindCodings: rounds.flatMap { blindCodings($0) },
            adjudications: rounds.flatMap { adjudications($0) })
    }

    /// A text of many lines, never empty.
    private mutating func words() -> String {
        "x" + (0..<20).map { _ in text() }.joined(separator: "\n")
    }

    private mutating func excerpt(_ id: Excerpt.ID, from sources: [Source]) -> Excerpt {
        let source = one(sources)
        let speaker = maybe { $0.one($0.participants) }
        guard let contents = source.text?.contents else {
            return Excerpt(id: id, source: source.id, from: 0, to: 5, participant: speaker, text: text())
        }
        let scalars = Array(contents.unicodeScalars)
        let from = number(0...scalars.count - 1)
        let to = number(from + 1...scalars.count)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[from..<to])
        return Excerpt(
            id: id, source: source.id, from: from, to: to, participant: speaker, text: String(text))
    }

    private mutating func codebook() -> Codebook {
        Codebook(
            dimensions: dimensions.map {
                Dimension(id: $0, title: wording(), meaning: maybe { $0.wording() })
            },
            themes: themes.map {
                Theme(
                    id: $0, title: wording(), meaning: maybe { $0.wording() },
                    dimension: maybe { $0.one($0.dimensions) })
            },
            codes: codes.map {
                Code(
                    id: $0, title: wording(), meaning: maybe { $0.wording() }, themes: few(themes),
                    formerly: Code.ID($0.text + "-before").map { [$0] } ?? [])
            })
    }

    /// In the order of the file; no two alike in excerpt, configuration and part.
    private mutating func readings() -> [Reading] {
        let parts: [Reading.Part] =
            Configuration.Part.allCases.map { .part($0) }
            + Reading.Part.Between.allCases.map { .link($0) } + [.whole, .ripple(one(links))]
        var readings: [Reading] = []
        for excerpt in excerpts.sorted() {
            for configuration in few(configurations).sorted() {
                for part in few(parts).sorted(by: { $0.code < $1.code }) {
                    readings.append(
                        Reading(
                            excerpt: excerpt, configuration: configuration, part: part,
                            stance: any(Reading.Stance.self), strength: maybe { $0.any(Grade.self) },
                            relevance: maybe { $0.any(Grade.self) }, rigour: maybe { $0.any(Grade.self) },
                            memo: text(), reader: word(), on: maybe { $0.day() }))
                }
            }
        }
        return readings
    }

    private mutating func judgements() -> [Judgement] {
        sites.flatMap { site in
            few(configurations).map { configuration in
                Judgement(
                    site: site, configuration: configuration,
                    subgroup: maybe { .init(attribute: $0.word(), value: $0.word()) },
                    revision: number(1...2),
                    finding: chance()
                        ? .silent(any(Judgement.Silence.self))
                        : .verdict(
                            any(Verdict.self), worked: any(Judgement.Worked.self), strength: any(Grade.self)),
                    reason: wording(), excerpts: few(excerpts), on: day(), by: text())
            }
        }
    }

    private mutating func overallJudgements() -> [OverallJudgement] {
        few(configurations).map { configuration in
            OverallJudgement(
                configuration: configuration, revision: number(1...2), verdict: any(Verdict.self),
                confidence: any(OverallJudgement.Confidence.self), reason: wording(),
                cites: .init(
                    passages: few(excerpts),
                    measures: maybe {
                        [.init(measure: $0.one($0.measures), from: $0.waves[0], to: $0.waves[1])]
                    } ?? [],
                    literature: few(sources)), on: day(), by: text())
        }
    }
}
