/// What somebody said of one place: how far statements about it hold there.
public struct Setting: Equatable, Sendable {
    public let answers: [Statement.ID: Extent.Degree]

    public init(_ answers: [Statement.ID: Extent.Degree] = [:]) {
        self.answers = answers
    }

    /// What a site said of itself. How many of its people something is true of says nothing of the place.
    public init(profile: [ProfileAnswer]) {
        var answers: [Statement.ID: Extent.Degree] = [:]
        for answer in profile {
            switch answer.answer {
            case .present: answers[answer.statement] = .wholly
            case .partly: answers[answer.statement] = .partly
            case .absent: answers[answer.statement] = .not
            case .few, .some, .most, .unknown: answers[answer.statement] = nil
            }
        }
        self.answers = answers
    }
}

/// What follows from answers about statements of which some are instances of others: "accepts feedback" is one form of
/// "some insight". Where the narrower one holds, so does the broader, at least as far.
public struct StatementKinship: Sendable {
    private let broader: [Statement.ID: Set<Statement.ID>]
    private let narrower: [Statement.ID: Set<Statement.ID>]

    /// - Parameter statements: those of a theory; what they name as broader and is not among them does not count.
    public init(_ statements: [Statement]) {
        let known = Dictionary(
            statements.map { ($0.id, $0.broader) }, uniquingKeysWith: { first, _ in first })
        var broader: [Statement.ID: Set<Statement.ID>] = [:]
        var narrower: [Statement.ID: Set<Statement.ID>] = [:]
        for statement in statements {
            var waiting = statement.broader
            var found: Set<Statement.ID> = []
            while let one = waiting.popLast() {
                guard let above = known[one], one != statement.id, found.insert(one).inserted else {
                    continue
                }
                waiting += above
            }
            broader[statement.id] = found
            for one in found { narrower[one, default: []].insert(statement.id) }
        }
        self.broader = broader
        self.narrower = narrower
    }

    /// All that a statement is an instance of, however many steps above.
    public func broader(than statement: Statement.ID) -> Set<Statement.ID> { broader[statement] ?? [] }

    /// All instances of a statement, however many steps below.
    public func narrower(than statement: Statement.ID) -> Set<Statement.ID> { narrower[statement] ?? [] }

    /// How far a statement holds in a setting. Its own answer comes before what follows from others; answers that
    /// contradict each other say nothing.
    public func extent(of statement: Statement.ID, in setting: Setting) -> Extent {
        if let answer = setting.answers[statement] { return Extent(answer) }
        let least = narrower(than: statement).compactMap { setting.answers[$0] }.max() ?? .not
        let most = broader(than: statement).compactMap { setting.answers[$0] }.min() ?? .wholly
        return least <= most ? Extent(least: least, most: most) : .unknown
    }
}
