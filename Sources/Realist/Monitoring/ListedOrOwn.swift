/// One of a closed list, or somebody's own words where the list has none that fits.
public enum ListedOrOwn<Choice: RawRepresentable & Hashable & Sendable>: Hashable, Sendable
where Choice.RawValue == String {
    case listed(Choice)
    case own(String)

    /// `nil` where somebody used words of their own.
    public var choice: Choice? {
        if case .listed(let choice) = self { choice } else { nil }
    }

    /// `nil` where it is one of the list.
    public var words: String? {
        if case .own(let words) = self { words } else { nil }
    }

    /// - Returns: `nil` unless exactly one of the two is given.
    public init?(_ choice: Choice?, _ words: String?) {
        switch (choice, words) {
        case (let choice?, nil): self = .listed(choice)
        case (nil, let words?): self = .own(words)
        default: return nil
        }
    }
}
