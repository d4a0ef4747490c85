public import Statistics

/// The sites of a study as cases: the contexts of one explanation are the conditions, and how far its mechanism worked is
/// the outcome.
///
/// The verdict is not the outcome: it says what the evidence does to the explanation, and a mechanism that did not work
/// where its context is missing supports that.
public struct MechanismCases: Sendable {
    /// What may be a condition, in the order of the explanation.
    public let conditions: [Condition]
    private let judgements: [Site.ID: [Judgement]]
    let configuration: Configuration
    let partly: Partly

    /// A context, or several of which any one will do.
    public struct Condition: Sendable {
        /// The statement's identifier, or that of the group.
        public let id: String
        public let title: String
        /// What the explanation says of it.
        public let expectation: DirectionalExpectation
        fileprivate let statements: [(id: Statement.ID, isReversed: Bool)]

        var isGroup: Bool { statements.count > 1 }
    }

    /// Whether what holds partly is more in the set than out of it. Nobody stands exactly between: that would be in no row.
    public enum Partly: String, CaseIterable, Sendable {
        case more = "in"
        case less = "out"

        public var membership: Double { self == .more ? MechanismCases.moreIn : MechanismCases.moreOut }

        /// - Returns: `nil` for what is not known.
        func membership(of answer: ProfileAnswer.Answer) -> Double? {
            switch answer {
            case .present, .most: 1
            case .partly, .some: membership
            case .few: MechanismCases.moreOut
            case .absent: 0
            case .unknown: nil
            }
        }
    }

    /// - Parameters:
    ///   - study: with the sites' profiles and the judgements.
    ///   - configuration: one of its explanations.
    ///   - partly: what "partly" and "some" are.
    public init(_ study: Study, _ configuration: Configuration, partly: Partly = .more) {
        let judgements = study.evidence.judgements.ofWholeSites.filter {
            $0.configuration == configuration.id
        }
        self.init(study, configuration, partly: partly, judgements)
    }

    /// The judgements are those of this configuration.
    init(_ study: Study, _ configuration: Configuration, partly: Partly, _ judgements: [Judgement]) {
        (self.configuration, self.partly) = (configuration, partly)
        self.judgements = Dictionary(grouping: judgements, by: \.site)
        let texts = Dictionary(
            study.theory.statements.map { ($0.id, $0.text.text) }, uniquingKeysWith: { first, _ in first })
        conditions = SettingMatch.grouped(configuration.context).map { links in
            let isGroup = links.count > 1
            let first = links[0]
            let isAgainst = first.need == .absent || first.need == .weakens
            return Condition(
                id: isGroup ? first.group?.text ?? first.statement.text : first.statement.text,
                title: links.map { texts[$0.statement] ?? $0.statement.text }.joined(separator: " / "),
                expectation: isGroup || !isAgainst ? .present : .absent,
                statements: links.map { ($0.statement, isGroup && $0.need == .absent) })
        }
    }

    /// Four values (Ragin 2008, *Redesigning Social Inquiry*): in, more in than out, more out than in, out.
    static let moreIn = 0.67
    static let moreOut = 0.33

    /// Of a group the highest, and nothing while one that is not known could be higher.
    func membership(of site: Site, in condition: Condition) -> Double? {
        let values = condition.statements.map { statement in
            site.answer(to: statement.id).flatMap { partly.membership(of: $0.answer) }
                .map { statement.isReversed ? 1 - $0 : $0 }
        }
        let known = values.compactMap { $0 }
        return known.count == values.count || known.contains(1) ? known.max() : nil
    }

    func worked(at site: Site) -> (value: Double?, why: String?) {
        let all = judgements[site.id] ?? []
        guard let judgement = all.standing(of: configuration) else {
            return (nil, all.isEmpty ? "not judged" : "the judgement has to be looked at again")
        }
        switch judgement.finding {
        case .silent(let silence): return (nil, silence.rawValue)
        case .verdict(_, let worked, _):
            switch worked {
            case .notAtAll: return (0, nil)
            case .aLittle: return (Self.moreOut, nil)
            case .partly: return (Self.moreIn, nil)
            case .strongly: return (1, nil)
            case .varied: return (nil, "it worked for some and not for others")
            }
        }
    }
}
