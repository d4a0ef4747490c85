public import Realist

/// What can be asked of a study's codes, as its address names it.
public enum CodesView: String, CaseIterable, Sendable {
    case structure, passages, people, attributes, together, saturation

    /// Can it be told of another tier?
    public var hasTiers: Bool { self != .structure && self != .passages }

    /// The tier that is told unless another one is chosen.
    public var tier: CodingTier { self == .together ? .codes : .themes }
}

extension StudyAddresses {
    /// The data structure, and what the codes say.
    public var structure: String { home + "/codes/structure" }

    public func codes(_ view: CodesView, _ query: [(String, String)] = []) -> String {
        (view == .structure ? structure : "\(structure)/\(view.rawValue)") + StudyAddresses.query(query)
    }

    public func codesTable(_ view: CodesView, _ query: [(String, String)] = []) -> String {
        "\(structure)/\(view.rawValue)/table.csv" + StudyAddresses.query(query)
    }

    /// The passages behind a number.
    public func codedPassages(_ query: CodedQuery) -> String {
        "\(structure)/behind" + StudyAddresses.query(query.parts)
    }
}

/// Which passages stand behind a number, as an address has it.
public struct CodedQuery: Equatable, Sendable {
    public var tier: CodingTier
    public var entries: [String]
    public var source: String?
    /// An attribute and a value of it, empty where it is not known.
    public var group: Group?

    public struct Group: Equatable, Sendable {
        public var attribute: String
        public var value: String

        public init(attribute: String, value: String) {
            self.attribute = attribute
            self.value = value
        }
    }

    public init(tier: CodingTier, entries: [String], source: String? = nil, group: Group? = nil) {
        self.tier = tier
        self.entries = entries
        self.source = source
        self.group = group
    }

    /// Names and values.
    public var parts: [(String, String)] {
        var parts = [("tier", tier.rawValue)]
        parts += zip(["of", "and"], entries).map { ($0, $1) }
        if let source { parts.append(("source", source)) }
        if let group { parts += [("by", group.attribute), ("value", group.value)] }
        return parts
    }
}
