public import Realist

/// A kind of value as it is written in one YAML entry or one cell: how it is read from its text.
public struct WrittenValue<Value> {
    let parse: (String) -> Result<Value, ValueFault>
    /// Numbers, `true` and `false` mean themselves only without quotes.
    var isUnquoted = false
    /// The noun whose identifier this is, when it gives one out.
    var declares: String?
    /// The noun whose identifier this is, when it names one that must exist.
    var refers: String?
    var within: Findings.Name?

    public init(_ parse: @escaping (String) -> Result<Value, ValueFault>) {
        self.parse = parse
    }

    /// Reads the text; what is wrong is added to the findings.
    func read(_ text: String, name: String, at place: Location, _ findings: inout Findings) -> Value? {
        switch parse(text) {
        case .success(let value):
            if let declares { findings.declare(declares, text, at: place) }
            if let refers { findings.refer(to: refers, text, at: place, within: within) }
            return value
        case .failure(.notOneOf(let allowed, _)):
            let near = findings.suggestion(for: text, among: allowed)
            let fault = ValueFault.notOneOf(allowed, suggestion: near)
            findings.add(ValueProblem(name: name, text: text, fault: fault, at: place))
        case .failure(let fault):
            findings.add(ValueProblem(name: name, text: text, fault: fault, at: place))
        }
        return nil
    }
}

extension WrittenValue where Value == String {
    /// Any text, as ``PlainText`` has it.
    public static var string: Self { Self { .success(PlainText.of($0)) } }

    /// One of the given words.
    public static func oneOf(_ words: [String]) -> Self {
        Self { words.contains($0) ? .success($0) : .failure(.notOneOf(words, suggestion: nil)) }
    }
}

extension WrittenValue where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    /// One of the words of the enumeration.
    public static var choice: Self {
        Self { text in
            if let value = Value(rawValue: text) { return .success(value) }
            return .failure(.notOneOf(Value.allCases.map(\.rawValue), suggestion: nil))
        }
    }
}

extension WrittenValue {
    /// The identifier of a new thing, not given out before to another of its noun.
    public static func newId<Kind>(_ noun: String) -> Self where Value == Identifier<Kind> {
        var value = Self.identifier()
        value.declares = noun
        return value
    }

    /// The identifier of a thing that is somewhere in the study.
    ///
    /// - Parameters:
    ///   - noun: of the thing.
    ///   - outer: a thing whose absence is told elsewhere: then this one is not missed.
    /// - Returns: what gives the identifier and remembers that it was referred to.
    public static func id<Kind>(of noun: String, within outer: Findings.Name? = nil) -> Self
    where Value == Identifier<Kind> {
        var value = Self.identifier()
        value.refers = noun
        value.within = outer
        return value
    }

    /// An identifier that nobody looks up here.
    public static func identifier<Kind>() -> Self where Value == Identifier<Kind> {
        Self { text in
            if let id = Identifier<Kind>(text) { return .success(id) }
            return .failure(text.isEmpty ? .empty : .notIdentifier(IdentifierRule.fault(in: text) ?? ""))
        }
    }
}

extension WrittenValue where Value == Day {
    public static var day: Self { Self { text in Day(text).map { .success($0) } ?? .failure(.notDay) } }
}

extension WrittenValue where Value == RoughDate {
    public static var roughDate: Self {
        Self { text in RoughDate(text).map { .success($0) } ?? .failure(.notRoughDate) }
    }
}

extension WrittenValue where Value == CalendarMonth {
    public static var month: Self {
        Self { text in CalendarMonth(text).map { .success($0) } ?? .failure(.notMonth) }
    }
}

extension WrittenValue where Value == Language {
    public static var language: Self {
        Self { text in Language(text).map { .success($0) } ?? .failure(.notLanguage) }
    }
}
