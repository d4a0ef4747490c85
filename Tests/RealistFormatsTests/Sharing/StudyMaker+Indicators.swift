import Realist

extension StudyMaker {
    mutating func indicators() -> Indicators {
        var made = Indicators()
        made.organisations = (0..<number(0...2)).compactMap { index in
            Organisation.ID("body-\(index)").map {
                Organisation(id: $0, title: wording(), note: maybe { $0.wording() })
            }
        }
        made.groups = (0..<number(0...2)).compactMap { index in
            StaffGroup.ID("staff-\(index)").map {
                StaffGroup(id: $0, title: wording(), note: maybe { $0.wording() })
            }
        }
        made.definitions = (0..<number(0...4)).compactMap { index in
            Indicator.ID("indicator-\(index)").map { indicator($0, made) }
        }
        return made
    }

    private mutating func indicator(_ id: Indicator.ID, _ known: Indicators) -> Indicator {
        Indicator(
            id: id, title: wording(), definition: wording(), unit: unit(),
            better: maybe { $0.any(Indicator.Better.self) }, period: any(Period.Length.self),
            care: maybe { $0.any(Indicator.Care.self) },
            origin: Indicator.Origin(wording(), disclosure()),
            notes: some { made in
                DataNote(
                    made.any(DataNote.Kind.self), place: made.place(known), group: made.group(known),
                    text: made.wording())
            },
            benchmarks: some { made in
                Benchmark(
                    made.level(), kind: made.any(Benchmark.Kind.self), group: made.group(known),
                    place: made.place(known), setBy: made.wording(), from: made.day(),
                    citation: made.maybe { $0.text() })
            },
            rebases: some { made in
                Rebase(
                    place: made.place(known), group: made.group(known), at: made.day(),
                    reason: made.wording(),
                    by: made.text(), on: made.day())
            })
    }

    private mutating func unit() -> Indicator.Unit {
        switch any(Indicator.Unit.Kind.self) {
        case .percent: .percent
        case .rate: .rate(per: number(1...1_000_000_000))
        case .count: .count
        case .days: .days
        case .weeks: .weeks
        case .wholeTimeEquivalents: .wholeTimeEquivalents
        case .own: .own(wording())
        }
    }

    private mutating func disclosure() -> Indicator.Origin.Disclosure {
        switch any(Indicator.Origin.Disclosure.Kind.self) {
        case .activity: .activity
        case .alreadyPublic: .alreadyPublic(citation: text())
        case .sensitive: .sensitive
        }
    }

    private mutating func level() -> Benchmark.Level {
        let low = amount() - 7
        return switch number(0...2) {
        case 0: .atMost(low)
        case 1: .atLeast(low)
        default: .between(low...low + amount())
        }
    }

    private mutating func place(_ known: Indicators) -> IndicatorSeries.Place? {
        if chance(), let organisation = known.organisations.last { return .organisation(organisation.id) }
        return chance() ? .site(one(sites)) : nil
    }

    private mutating func group(_ known: Indicators) -> StaffGroup.ID? {
        chance() ? known.groups.last?.id : nil
    }

    /// Whole numbers, thirds, and numbers with an exponent.
    private mutating func amount() -> Double {
        Double(number(0...99)) / one([1, 3, 10, 1e-17, 1e9])
    }

    /// In the order of the file.
    mutating func observations(_ study: Study) -> [Observation] {
        var found: [Observation] = []
        for indicator in study.indicators.definitions {
            let series = IndicatorSeries(
                indicator.id, at: place(study.indicators), group: group(study.indicators))
            var periods: Set<Period> = []
            for _ in 0..<number(0...6) {
                guard let period = Period(indicator.period, of: day()), periods.insert(period).inserted else {
                    continue
                }
                let observation = Observation(series, period, value(indicator.unit), note: text())
                if indicator.fault(of: observation) == nil { found.append(observation) }
            }
        }
        return found.sorted(by: Observation.precedes)
    }

    private mutating func value(_ unit: Indicator.Unit) -> Observation.Value {
        if unit.isShare {
            let part = amount()
            switch number(0...2) {
            case 0: return .numerator(part)
            case 1:
                if let counts = Observation.Counts(part, of: part + amount()) { return .counted(counts) }
            default: break
            }
        }
        return chance() ? .notPublished : .alone(amount())
    }
}
