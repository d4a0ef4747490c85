import Realist

extension YamlShape where Value == Indicator {
    static var indicator: Self {
        .keys(of: "an indicator") { keys in
            let id: Indicator.ID? = keys.required("id", .newId(Noun.indicator))
            let title = keys.required("title", .text)
            let definition = keys.required("definition", .text)
            let unit = keys.unit()
            let better: Indicator.Better? = keys.optional("better", .choice)
            let period: Period.Length? = keys.required("period", .choice)
            let care: Indicator.Care? = keys.optional("care", .choice)
            let source = keys.required("source", .text)
            let disclosure = keys.disclosure()
            let notes: [DataNote] = keys.list("notes", of: .dataNote)
            let benchmarks: [Benchmark] = keys.list("benchmarks", of: .benchmark)
            let rebases: [Rebase] = keys.list("rebases", of: .rebase)
            guard let id, let title, let definition, let unit, let period, let source, let disclosure else {
                return nil
            }
            return Indicator(
                id: id, title: title, definition: definition, unit: unit, better: better, period: period,
                care: care, origin: Indicator.Origin(source, disclosure), notes: notes,
                benchmarks: benchmarks,
                rebases: rebases)
        }
    }
}

extension MapReader {
    fileprivate mutating func unit() -> Indicator.Unit? {
        let kind: Indicator.Unit.Kind? = required("unit", .choice)
        let per = only("per", with: .rate, of: kind, .integer(in: 1...1_000_000_000))
        let title = only("unit-title", with: .own, of: kind, .text)
        return switch kind {
        case .percent: .percent
        case .rate: per.map { .rate(per: $0) }
        case .count: .count
        case .days: .days
        case .weeks: .weeks
        case .wholeTimeEquivalents: .wholeTimeEquivalents
        case .own: title.map { .own($0) }
        case nil: nil
        }
    }

    fileprivate mutating func disclosure() -> Indicator.Origin.Disclosure? {
        let kind: Indicator.Origin.Disclosure.Kind? = required("class", .choice)
        let citation = only("citation", with: .alreadyPublic, of: kind, .string)
        return switch kind {
        case .activity: .activity
        case .sensitive: .sensitive
        case .alreadyPublic: citation.map { .alreadyPublic(citation: $0) }
        case nil: nil
        }
    }

    /// A key that is needed with one of several words, and stands beside no other.
    private mutating func only<Word: RawRepresentable<String> & Equatable, Value>(
        _ key: String, with word: Word, of kind: Word?, _ shape: YamlShape<Value>
    ) -> Value? {
        if kind == word { return required(key, shape) }
        if has(key), kind != nil {
            add(IndicatorProblem.standsAlone(key: key, needs: word.rawValue, at: location(of: key)))
        }
        return nil
    }

    /// A site or an organisation; `nil` for all places together.
    fileprivate mutating func seriesPlace() -> IndicatorSeries.Place? {
        let id: Organisation.ID? = optional("organisation", .identifier())
        let place = location(of: "organisation")
        return id.map { findings.seriesPlace($0, at: place) }
    }

    fileprivate mutating func staffGroup() -> StaffGroup.ID? { optional("group", .id(of: Noun.group)) }
}

extension YamlShape where Value == DataNote {
    fileprivate static var dataNote: Self {
        .keys(of: "a note on the data") { keys in
            let kind: DataNote.Kind? = keys.required("kind", .choice)
            let place = keys.seriesPlace()
            let group = keys.staffGroup()
            let text = keys.required("text", .text)
            guard let kind, let text else { return nil }
            return DataNote(kind, place: place, group: group, text: text)
        }
    }
}

extension YamlShape where Value == Benchmark {
    fileprivate static var benchmark: Self {
        .keys(of: "a benchmark") { keys in
            let kind: Benchmark.Kind? = keys.required("kind", .choice)
            let group = keys.staffGroup()
            let place = keys.seriesPlace()
            let names = ["at-most", "at-least", "between"].filter { keys.has($0) }
            let most = keys.optional("at-most", .number)
            let least = keys.optional("at-least", .number)
            let two = keys.optional("between", .list(of: .number))
            let setBy = keys.required("set-by", .text)
            let from = keys.required("from", .day)
            let citation = keys.optional("citation", .string)
            if names.count != 1 {
                let at = names.last.map { keys.location(of: $0) } ?? keys.location
                keys.add(IndicatorProblem.oneLevel(at: at))
                return nil
            }
            var level: Benchmark.Level? = most.map { .atMost($0) } ?? least.map { .atLeast($0) }
            if let two {
                if two.count == 2, two[0] <= two[1] {
                    level = .between(two[0]...two[1])
                } else {
                    keys.add(IndicatorProblem.noRange(at: keys.location(of: "between")))
                }
            }
            guard let kind, let level, let setBy, let from else { return nil }
            return Benchmark(
                level, kind: kind, group: group, place: place, setBy: setBy, from: from, citation: citation)
        }
    }
}

extension YamlShape where Value == Rebase {
    fileprivate static var rebase: Self {
        .keys(of: "a rebasing") { keys in
            let place = keys.seriesPlace()
            let group = keys.staffGroup()
            let at = keys.required("at", .day)
            let reason = keys.required("reason", .text)
            let by = keys.required("by", .string)
            let on = keys.required("on", .day)
            guard let at, let reason, let by, let on else { return nil }
            return Rebase(place: place, group: group, at: at, reason: reason, by: by, on: on)
        }
    }
}
