import Realist

/// Gathers the keys of one thing in the order in which they are written. What has no value, and lists with
/// nothing in them, are left out.
struct YamlKeys {
    /// The study's first language: that of a text written without one.
    let first: Language
    private(set) var entries: [YamlValue.Entry] = []

    init(_ first: Language) {
        self.first = first
    }

    /// The keys that a closure adds.
    static func of(_ first: Language, _ add: (inout YamlKeys) -> Void) -> YamlValue {
        var keys = YamlKeys(first)
        add(&keys)
        return keys.value
    }

    var value: YamlValue { .map(entries) }

    mutating func add(_ key: String, _ value: YamlValue?) {
        guard let value, !value.isEmpty else { return }
        entries.append(YamlValue.Entry(key: key, value: value))
    }

    /// A key that is needed even when its list is empty.
    mutating func addAlways(_ key: String, _ value: YamlValue) {
        entries.append(YamlValue.Entry(key: key, value: value))
    }

    mutating func add(_ key: String, _ text: String?) { add(key, text.map { .text($0) }) }
    mutating func add(_ key: String, _ wording: Wording?) { add(key, wording.map(value(of:))) }
    mutating func add(_ key: String, _ number: Int?) { add(key, number.map { .plain("\($0)") }) }
    mutating func add(_ key: String, _ day: Day?) { add(key, day.map { .plain("\($0)") }) }
    mutating func add(_ key: String, _ month: CalendarMonth?) { add(key, month.map { .plain("\($0)") }) }
    mutating func add(_ key: String, _ date: RoughDate?) { add(key, date.map { .plain("\($0)") }) }
    mutating func add<Kind>(_ key: String, _ id: Identifier<Kind>?) { add(key, id.map { .text($0.text) }) }
    mutating func add<Kind>(_ key: String, _ ids: [Identifier<Kind>]) {
        add(key, .list(ids.map { .text($0.text) }))
    }
    mutating func add(_ key: String, _ texts: [Wording]) { add(key, .list(texts.map(value(of:)))) }
    mutating func add(_ key: String, _ texts: [String]) { add(key, .list(texts.map { .text($0) })) }
    mutating func add<Choice: RawRepresentable>(_ key: String, _ choice: Choice?)
    where Choice.RawValue == String {
        add(key, choice.map { .text($0.rawValue) })
    }

    /// Only `true` is ever written.
    mutating func add(_ key: String, ifTrue flag: Bool) {
        if flag { add(key, .plain("true")) }
    }

    /// A list of things with keys of their own.
    mutating func add<Element>(
        _ key: String, _ elements: [Element], _ write: (Element, inout YamlKeys) -> Void
    ) {
        add(key, list(elements, write))
    }

    func list<Element>(_ elements: [Element], _ write: (Element, inout YamlKeys) -> Void) -> YamlValue {
        .list(elements.map { element in YamlKeys.of(first) { write(element, &$0) } })
    }

    /// One thing with keys of its own.
    mutating func add(_ key: String, keys write: (inout YamlKeys) -> Void) {
        add(key, YamlKeys.of(first, write))
    }

    /// A text in the first language alone, else a map: the first language, then the others by code.
    func value(of wording: Wording) -> YamlValue {
        if wording.translations.isEmpty { return .text(wording.text) }
        let others = wording.translations.sorted { $0.key < $1.key }
        return .map(
            [YamlValue.Entry(key: first.code, value: .text(wording.text))]
                + others.map { YamlValue.Entry(key: $0.key.code, value: .text($0.value)) })
    }
}
