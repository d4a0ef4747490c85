import Realist

extension Made {
    mutating func instrument(_ id: Instrument.ID) -> Instrument {
        let citations = some(1...4) { made in
            Instrument.Citation(
                id: made.id(), text: made.string(), url: made.maybe { $0.string() }, standing: made.turn())
        }
        let sources = citations.map(\.id)
        let key = key()
        let subscales = key.subscales.map(\.id)
        let norms = some(1...3) { made in
            var values: [Subscale.ID: Norm.Values] = [:]
            for subscale in subscales.prefix(1) + made.any(of: subscales) {
                values[subscale] = Norm.Values(mean: Double(made.number(0...999)) / 7, sd: 0.1)
            }
            return Norm(
                id: made.id(), title: made.text(), count: made.maybe { $0.number(1...500) }, values: values,
                caveat: made.maybe { $0.text() }, citations: made.any(of: sources))
        }
        return Instrument(
            id: id, version: string(), language: number(0...1) == 0 ? .english : Language("fr") ?? .english,
            title: text(),
            summary: text(), key: key,
            otherLabels: some { made in
                AnswerLabels(
                    labels: key.scale.options.map { _ in made.text() },
                    items: made.any(of: key.items.map(\.id)))
            },
            norms: norms,
            bandSchemes: some { $0.bandScheme(subscales, norms, sources) },
            reliability: some { made in
                .init(title: made.text(), alpha: made.numbers(subscales), citations: made.any(of: sources))
            },
            thresholds: some { made in
                .init(
                    id: made.id(), title: made.text(), points: made.numbers(subscales), basis: made.text(),
                    citations: made.any(of: sources))
            },
            terms: .init(
                owner: maybe { $0.string() }, summary: text(), notice: maybe { $0.text() }, wording: turn(),
                url: maybe { $0.string() }, citations: any(of: sources)),
            citations: citations,
            disputes: some { made in
                .init(kind: made.turn(), text: made.text(), citations: made.any(of: sources))
            })
    }

    private mutating func key() -> ScoringKey {
        let items = some(3...8) { made in Instrument.Item(id: made.id(), wording: made.maybe { $0.text() }) }
        let values = Array(number(-3...0)...number(1...6))
        let hasTables = number(0...1) == 1
        let rules = some(1...3) { made in
            MissingRule(
                id: made.id(), title: made.text(), percent: hasTables ? 100 : made.number(1...100),
                whose: made.text())
        }
        let subscales = some(1...3) { made in
            let own = items.map(\.id).filter { _ in made.number(0...1) == 0 }
            let used = own.isEmpty ? [items[0].id] : own
            let points = made.maybe { made in values.indices.map { $0 * 25 - made.number(0...9) } }
            let sums =
                used.count * ((points ?? values).min() ?? 0)...used.count * ((points ?? values).max() ?? 0)
            return Subscale(
                id: made.id(), title: made.text(), items: used, reversed: made.any(of: used), points: points,
                method: made.method(hasTables ? sums : nil), better: made.turn())
        }
        guard let scale = AnswerScale(values.map { .init(value: $0, label: text()) }),
            let key = try? ScoringKey(
                items: items, scale: scale, subscales: subscales, missingRules: rules,
                defaultRule: rules[0].id)
        else { preconditionFailure("no key") }
        return key
    }

    private mutating func method(_ sums: ClosedRange<Int>?) -> Subscale.Method {
        if let sums, let table = ConversionTable(from: sums.lowerBound, scores: sums.map { Double($0) / 7 }) {
            return .table(table)
        }
        let factor = number(0...1) == 0 ? 1 : Double(number(1...99)) / 8
        return number(0...1) == 0 ? .sum(times: factor) : .mean(times: factor)
    }

    private mutating func numbers(_ subscales: [Subscale.ID]) -> [Subscale.ID: Double] {
        var values: [Subscale.ID: Double] = [:]
        for subscale in any(of: subscales) { values[subscale] = Double(number(-99...99)) / 3 }
        return values
    }

    private mutating func bandScheme(
        _ subscales: [Subscale.ID], _ norms: [Norm], _ sources: [Instrument.Citation.ID]
    ) -> BandScheme {
        let bands = some(2...4) { BandScheme.Band(id: $0.id(), title: $0.text()) }
        var cuts: [Subscale.ID: [BandScheme.Cut]] = [:]
        var shares: [Subscale.ID: [Double]] = [:]
        for subscale in any(of: subscales) {
            cuts[subscale] = bands.indices.dropLast().map {
                .init(at: Double($0) + 0.1, belongsBelow: number(0...1) == 1)
            }
            shares[subscale] = bands.map { _ in Double(number(0...100)) / 100 }
        }
        guard
            let scheme = try? BandScheme(
                id: id(), title: text(), basis: number(0...1) == 0 ? .raw : .t(one(of: norms).id),
                bands: bands,
                cuts: cuts, shares: shares, caveat: text(), citations: any(of: sources))
        else { preconditionFailure("no scheme") }
        return scheme
    }

    /// Forms of some people at some waves, in the order in which the store hands them over.
    mutating func responses(_ study: Study, people: Int = 20) -> [Response] {
        study.instruments.flatMap { instrument in
            (0..<people).flatMap { person in
                study.about.waves.map(\.id).filter { _ in number(0...2) > 0 }.map { wave in
                    response("p-\(1000 + person)", instrument, wave, study)
                }
            }
        }
    }

    private mutating func response(
        _ respondent: String, _ instrument: Instrument, _ wave: Wave.ID, _ study: Study
    ) -> Response {
        var answers: [Int?] = []
        var refused: [Response.Refused] = []
        for item in instrument.items.indices {
            switch number(0...9) {
            case 0:
                answers.append(nil)
                refused.append(.init(item: item, text: string()))
            case 1: answers.append(nil)
            default: answers.append(number(0...instrument.scale.options.count - 1))
            }
        }
        return Response(
            respondent: respondent, instrument: instrument.id, site: one(of: study.sites).id, wave: wave,
            day: maybe { $0.day() },
            attributes: number(0...1) == 0 ? [:] : ["role": string(), "since": string()],
            answers: answers, refused: refused)
    }
}

/// The answers as a bundle gives them: those to one instrument at a time.
func give(_ responses: [Response]) -> (Instrument, (Response) throws -> Void) throws -> Void {
    { instrument, take in
        for response in responses where response.instrument == instrument.id { try take(response) }
    }
}

func give(_ codings: [Coding]) -> ((Coding) throws -> Void) throws -> Void {
    { take in for coding in codings { try take(coding) } }
}
