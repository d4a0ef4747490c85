public import Realist

/// What stands in the form that asks what a passage tells together, as it was typed.
public struct LinkedTyped: Equatable, Sendable {
    /// By part, as this passage tells it.
    public var texts: [Configuration.Part: String] = [:]
    /// Which statement each is told of: an identifier, ``isOwn``, or nothing while nobody has said.
    public var meant: [Configuration.Part: String] = [:]
    public var memo = ""

    /// It is told of none that is there.
    public static let isOwn = "own"
    public static let mostText = 500
    public static let mostMemo = 2_000

    public init() {}

    public init(_ coding: LinkedCoding) {
        for part in coding.parts {
            texts[part.role] = part.text
            meant[part.role] = part.statement?.text ?? Self.isOwn
        }
        memo = coding.memo
    }

    public enum Fault: Hashable, Sendable {
        case fewParts, tooLong
        /// Somebody changed it meanwhile.
        case changed
        case meant(Configuration.Part)
    }

    /// What it comes to.
    ///
    /// - Parameter statements: that the parts may be told of; the same words mean the same statement.
    /// - Returns: the parts in the order of the sentence, or what is wrong.
    public func parts(_ statements: [Statement]) -> Result<[LinkedCoding.Part], Faults> {
        var faults = Faults()
        var parts: [LinkedCoding.Part] = []
        for role in Configuration.Part.allCases {
            guard let text = texts[role], !text.isEmpty else { continue }
            if text.unicodeScalars.count > Self.mostText { faults.all.insert(.tooLong) }
            let plain = text.lowercased()
            if let same = statements.first(where: { $0.text.text.lowercased() == plain }) {
                parts.append(.init(role, text, statement: same.id))
                continue
            }
            let twins = LikelyTwins.of(text, among: statements)
            if !twins.isEmpty { faults.twins[role] = twins }
            let meant = meant[role] ?? ""
            if let one = statements.first(where: { $0.id.text == meant }) {
                parts.append(.init(role, text, statement: one.id))
            } else {
                if !twins.isEmpty, meant != Self.isOwn { faults.all.insert(.meant(role)) }
                parts.append(.init(role, text))
            }
        }
        if memo.unicodeScalars.count > Self.mostMemo { faults.all.insert(.tooLong) }
        if parts.count < LinkedCoding.fewestParts { faults.all.insert(.fewParts) }
        return faults.all.isEmpty ? .success(parts) : .failure(faults)
    }

    /// All that is wrong, and statements that a part may be told of.
    public struct Faults: Error, Equatable {
        public var all: Set<Fault> = []
        public var twins: [Configuration.Part: [Statement]] = [:]

        public init() {}
    }
}
