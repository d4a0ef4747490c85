import Realist

extension Indicator {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("definition", definition)
        keys.add("unit", unit.kind.rawValue)
        switch unit {
        case .rate(let per): keys.add("per", per)
        case .own(let title): keys.add("unit-title", title)
        default: break
        }
        keys.add("better", better)
        keys.add("period", period.rawValue)
        keys.add("care", care)
        keys.add("source", origin.source)
        keys.add("class", origin.disclosure.kind.rawValue)
        if case .alreadyPublic(let citation) = origin.disclosure { keys.add("citation", citation) }
        keys.add("notes", notes) { $0.write(&$1) }
        keys.add("benchmarks", benchmarks) { $0.write(&$1) }
        keys.add("rebases", rebases) { $0.write(&$1) }
    }
}

extension DataNote {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("kind", kind.rawValue)
        keys.add("organisation", place?.name)
        keys.add("group", group)
        keys.add("text", text)
    }
}

extension Benchmark {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("kind", kind.rawValue)
        keys.add("group", group)
        keys.add("organisation", place?.name)
        let numbers = level.values.map { YamlValue.plain(ShortestNumber.text($0) ?? "") }
        switch level {
        case .atMost: keys.add("at-most", numbers.first)
        case .atLeast: keys.add("at-least", numbers.first)
        case .between: keys.add("between", YamlValue.list(numbers))
        }
        keys.add("set-by", setBy)
        keys.add("from", from)
        keys.add("citation", citation)
    }
}

extension Rebase {
    fileprivate func write(_ keys: inout YamlKeys) {
        keys.add("organisation", place?.name)
        keys.add("group", group)
        keys.add("at", at)
        keys.add("reason", reason)
        keys.add("by", by)
        keys.add("on", on)
    }
}
