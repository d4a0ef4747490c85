import Realist

extension Made {
    mutating func indicators(_ ids: Ids) -> Indicators {
        var made = Indicators(
            organisations: some(1...3) { made in
                Organisation(id: made.id(), title: made.text(), note: made.maybe { $0.text() })
            },
            groups: some(1...3) { made in
                StaffGroup(id: made.id(), title: made.text(), note: made.maybe { $0.text() })
            })
        // So many that every unit, class and length of period is among them.
        made.definitions = (0..<Indicator.Unit.Kind.allCases.count).map { _ in indicator(made, ids) }
        return made
    }

    private mutating func indicator(_ known: Indicators, _ ids: Ids) -> Indicator {
        var made = Indicator(
            id: id(), title: text(), definition: text(), unit: unit(), better: maybe { $0.turn() },
            period: turn(), care: maybe { $0.turn() }, origin: Indicator.Origin(text(), disclosure()))
        made.notes = some { made in
            DataNote(
                made.turn(), place: made.place(known, ids), group: made.maybe { $0.one(of: known.groups).id },
                text: made.text())
        }
        made.benchmarks = some { made in
            Benchmark(
                made.level(), kind: made.turn(), group: made.maybe { $0.one(of: known.groups).id },
                place: made.place(known, ids), setBy: made.text(), from: made.day(),
                citation: made.maybe { $0.string() })
        }
        made.rebases = some { made in
            Rebase(
                place: made.place(known, ids), group: made.maybe { $0.one(of: known.groups).id },
                at: made.day(),
                reason: made.text(), by: made.string(), on: made.day())
        }
        return made
    }

    private mutating func unit() -> Indicator.Unit {
        switch turn(Indicator.Unit.Kind.self) {
        case .percent: .percent
        case .rate: .rate(per: number(1...100_000))
        case .count: .count
        case .days: .days
        case .weeks: .weeks
        case .wholeTimeEquivalents: .wholeTimeEquivalents
        case .own: .own(text())
        }
    }

    private mutating func disclosure() -> Indicator.Origin.Disclosure {
        switch turn(Indicator.Origin.Disclosure.Kind.self) {
        case .activity: .activity
        case .alreadyPublic: .alreadyPublic(citation: string())
        case .sensitive: .sensitive
        }
    }

    private mutating func level() -> Benchmark.Level {
        let low = Double(number(-50...50)) / 8
        return switch number(0...2) {
        case 0: .atMost(low)
        case 1: .atLeast(low)
        default: .between(low...low + Double(number(0...30)) / 10)
        }
    }

    mutating func place(_ known: Indicators, _ ids: Ids) -> IndicatorSeries.Place? {
        switch number(0...2) {
        case 0: nil
        case 1: .site(one(of: ids.sites))
        default: .organisation(one(of: known.organisations).id)
        }
    }

    /// Figures of the indicators of a study, each of its kind, in the order in which the store hands them over.
    mutating func observations(_ study: Study) -> [Observation] {
        let indicators = study.indicators
        var found: [Observation] = []
        for indicator in indicators.definitions {
            var days: Set<Period> = []
            let places: [IndicatorSeries.Place?] = [
                nil, .site(one(of: study.sites).id), .organisation(one(of: indicators.organisations).id),
            ]
            let series = IndicatorSeries(
                indicator.id, at: one(of: places), group: maybe { $0.one(of: indicators.groups).id })
            for _ in 0..<number(1...20) {
                guard let period = Period(indicator.period, of: day()), days.insert(period).inserted else {
                    continue
                }
                found.append(Observation(series, period, value(indicator.unit), note: string()))
            }
        }
        return found.sorted(by: Observation.precedes)
    }

    private mutating func value(_ unit: Indicator.Unit) -> Observation.Value {
        // Whole numbers, thirds, and such as 0.1 that no binary number is.
        func amount(_ made: inout Made) -> Double {
            Double(made.number(0...100)) / Double([1, 3, 10][made.number(0...2)])
        }
        guard unit.isShare else {
            return number(0...3) == 0
                ? .notPublished : .alone(unit == .count ? Double(number(0...9_999)) : amount(&self))
        }
        switch number(0...3) {
        case 0: return .notPublished
        case 1: return .alone(amount(&self))
        case 2: return .numerator(amount(&self))
        default:
            let part = amount(&self)
            guard let counts = Observation.Counts(part, of: part + amount(&self)) else {
                return .notPublished
            }
            return .counted(counts)
        }
    }
}

/// The figures as a bundle gives them.
func give(_ observations: [Observation]) -> ((Observation) throws -> Void) throws -> Void {
    { take in for observation in observations { try take(observation) } }
}
