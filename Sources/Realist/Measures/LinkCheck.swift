/// Looks for forms of one person that cannot all be theirs: a code used by two people, or one written wrongly.
///
/// Nothing follows from a doubt by itself; a person has to look.
public struct LinkCheck {
    private let waves: [Wave.ID: Int]
    private var current: [Response] = []
    public private(set) var doubts: [LinkDoubt] = []

    /// - Parameter waves: of the study, in their order.
    public init(waves: [Wave]) {
        self.waves = Dictionary(waves.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// - Parameter response: the next one; all of a respondent come one after the other.
    public mutating func take(_ response: Response) {
        if let last = current.last, last.respondent != response.respondent { look() }
        current.append(response)
    }

    /// After the last form.
    public mutating func finish() { look() }

    private mutating func look() {
        defer { current = [] }
        guard let first = current.first, current.count > 1 else { return }
        let sites = Set(current.map(\.site)).sorted()
        if sites.count > 1 { doubts.append(.severalSites(respondent: first.respondent, sites)) }
        let inOrder = current.sorted { (waves[$0.wave] ?? 0) < (waves[$1.wave] ?? 0) }
        for (earlier, later) in zip(inOrder, inOrder.dropFirst()) {
            if let from = earlier.day, let to = later.day, from >= to {
                doubts.append(
                    .wrongOrder(respondent: first.respondent, earlier: earlier.wave, later: later.wave))
            }
        }
    }
}

/// Forms under one code that one person can hardly have filled in.
public enum LinkDoubt: Equatable, Sendable {
    case severalSites(respondent: String, [Site.ID])
    /// The later wave's form was filled in on an earlier day, or on the same.
    case wrongOrder(respondent: String, earlier: Wave.ID, later: Wave.ID)

    public var respondent: String {
        switch self {
        case .severalSites(let respondent, _), .wrongOrder(let respondent, _, _): respondent
        }
    }

    public var sentence: String {
        switch self {
        case .severalSites(let respondent, let sites):
            "\(respondent) answered at \(sites.map(\.text).joined(separator: " and ")): one person, or two with "
                + "the same code?"
        case .wrongOrder(let respondent, let earlier, let later):
            "\(respondent) answered at \(later) not after \(earlier), by the dates of the forms."
        }
    }
}
