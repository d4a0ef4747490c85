public import Realist

/// What was answered in a form, as typed: texts by the name of the field, several where several were ticked.
public struct Answers: Equatable, Sendable {
    /// No entry for a field that was left empty.
    public private(set) var texts: [String: [String]] = [:]

    public init(_ texts: [String: [String]] = [:]) {
        for (name, values) in texts { set(name, values) }
    }

    /// The first text of a field; empty when there is none.
    public subscript(name: String) -> String {
        get { texts[name]?.first ?? "" }
        set { set(name, [newValue]) }
    }

    public func all(_ name: String) -> [String] { texts[name] ?? [] }

    public mutating func set(_ name: String, _ values: [String]) {
        let given = values.filter { !$0.isEmpty }
        texts[name] = given.isEmpty ? nil : given
    }

    /// Takes the answers of these fields from another form, empty ones too.
    public mutating func take(_ names: [String], from other: Answers) {
        for name in names { set(name, other.all(name)) }
    }

    /// Three boxes and a tick.
    public func date(_ name: String) -> RoughDateField.Typed {
        RoughDateField.Typed(
            day: self["\(name)-day"], month: self["\(name)-month"], year: self["\(name)-year"],
            isGuess: self["\(name)-guess"] == "yes")
    }

    public mutating func set(_ name: String, date: RoughDate?) {
        for part in Answers.dateNames(name) { texts[part] = nil }
        guard let date else { return }
        self["\(name)-month"] = String(date.earliest.month)
        self["\(name)-year"] = String(date.earliest.year)
        switch date {
        case .day(let day): self["\(name)-day"] = String(day.day)
        case .month: break
        case .about: self["\(name)-guess"] = "yes"
        }
    }

    /// The fields that a date is sent in.
    public static func dateNames(_ name: String) -> [String] {
        ["\(name)-day", "\(name)-month", "\(name)-year", "\(name)-guess"]
    }
}
