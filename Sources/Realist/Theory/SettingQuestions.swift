/// What a reader can be asked about a place so that the configurations of a theory are told apart.
public struct SettingQuestions: Sendable {
    public let kinship: StatementKinship
    private let levels: [Statement.ID: Statement.Level]
    private let configurations: [Configuration]
    private let order: [Statement.ID]

    public init(statements: [Statement], configurations: [Configuration]) {
        kinship = StatementKinship(statements)
        levels = Dictionary(statements.map { ($0.id, $0.level) }, uniquingKeysWith: { first, _ in first })
        self.configurations = configurations
        order = statements.map(\.id)
    }

    /// Whether a statement is about people, and not about a place.
    public func isOfPeople(_ statement: Statement.ID) -> Bool {
        levels[statement]?.isOfPeople ?? false
    }

    /// Every statement about a place that is a context of some configuration: those that tell most configurations apart
    /// first, each after what the ones before it have told apart already.
    ///
    /// What tells no more apart comes last, by how many configurations have it. Ties go by the order of the statements.
    public var asked: [Statement.ID] {
        var uses: [Statement.ID: [AlikeGroups.Use]] = [:]
        for (number, configuration) in configurations.enumerated() {
            for link in configuration.context where !isOfPeople(link.statement) {
                // Twice a context of one configuration: once is enough to tell it apart.
                if uses[link.statement]?.last?.configuration == number { continue }
                uses[link.statement, default: []].append((number, link.need))
            }
        }
        var left = order.compactMap { id in uses[id].map { (id: id, uses: $0) } }
        let asked = SettingQuestions.tellingApart(left, among: configurations.count)
        let known = Set(asked)
        left.removeAll { known.contains($0.id) }
        let rest = left.enumerated().sorted {
            ($1.element.uses.count, $0.offset) < ($0.element.uses.count, $1.offset)
        }
        return asked + rest.map(\.element.id)
    }

    /// The statements that tell configurations apart, in the order in which they are asked about.
    ///
    /// What an answer tells apart beside those before it can only become less. So a statement is looked at anew only when
    /// what it told apart before is more than all others tell now.
    private static func tellingApart(
        _ statements: [(id: Statement.ID, uses: [AlikeGroups.Use])], among count: Int
    ) -> [Statement.ID] {
        var alike = AlikeGroups(count: count)
        var bounds = statements.map { alike.pairsToldApart(by: $0.uses) }
        /// Places of statements, those that may tell most apart last, of several the first one.
        var waiting = bounds.indices.sorted { (bounds[$0], $1) < (bounds[$1], $0) }
        var asked: [Statement.ID] = []
        while let place = waiting.popLast(), bounds[place] > 0 {
            let pairs = alike.pairsToldApart(by: statements[place].uses)
            if pairs == bounds[place] {
                asked.append(statements[place].id)
                alike.tellApart(by: statements[place].uses)
            } else {
                bounds[place] = pairs
                let after = waiting.firstIndex { (bounds[$0], place) > (pairs, $0) }
                waiting.insert(place, at: after ?? waiting.endIndex)
            }
        }
        return asked
    }

    /// How far a context of a configuration is as that needs it. Of people nothing is known of a place.
    func extent(of link: ContextLink, in setting: Setting) -> Extent {
        if isOfPeople(link.statement) { return .unknown }
        let holds = kinship.extent(of: link.statement, in: setting)
        return link.need == .absent ? holds.reversed : holds
    }
}
