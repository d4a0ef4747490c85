public import Statistics

/// The sites of a study as cases: the contexts of one explanation are the conditions, and how far its mechanism worked is
/// the outcome.
///
/// The verdict is not the outcome: it says what the evidence does to the explanation, and a mechanism that did not work
/// where its context is missing supports that.
public struct MechanismCases: Sendable {
    /// What may be a condition, in the order of the explanation.
    public let conditions: [Condition]
    private let study: Study
    private let configuration: Configuration
    private let partly: Double

    /// A context, or several of which any one will do.
    public struct Condition: Sendable {
        /// The statement's identifier, or that of the group.
        public let id: String
        public let title: String
        /// What the explanation says of it.
        public let expectation: DirectionalExpectation
        fileprivate let statements: [(id: Statement.ID, isReversed: Bool)]
    }

    /// Whether what holds partly is more in the set than out of it. Nobody stands exactly between: that would be in no row.
    public enum Partly: String, CaseIterable, Sendable {
        case more = "in"
        case less = "out"
    }

    /// - Parameters:
    ///   - study: with the sites' profiles and the judgements.
    ///   - configuration: one of its explanations.
    ///   - partly: what "partly" and "some" are.
    public init(_ study: Study, _ configuration: Configuration, partly: Partly = .more) {
        (self.study, self.configuration) = (study, configuration)
        self.partly = partly == .more ? Self.moreIn : Self.moreOut
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

    /// - Parameter ids: of conditions, in this order; all of them when left away.
    /// - Returns: with the sites of which something is not known left out.
    public func question(of ids: [String]? = nil) -> ConfigurationalQuestion {
        let chosen =
            ids.map { ids in ids.compactMap { id in conditions.first { $0.id == id } } } ?? conditions
        var cases: [ConfigurationalQuestion.Case] = []
        var leftOut: [ConfigurationalQuestion.LeftOutCase] = []
        for site in study.sites {
            let values = chosen.map { membership(of: site, in: $0) }
            let outcome = worked(at: site)
            let unknown = zip(chosen, values).filter { $1 == nil }.map(\.0.id)
            if let value = outcome.value, unknown.isEmpty {
                cases.append(
                    .init(name: site.id.text, memberships: values.compactMap { $0 }, outcome: value))
            } else {
                let why = [outcome.why].compactMap { $0 } + unknown.map { "not known: \($0)" }
                leftOut.append(.init(name: site.id.text, why: why.joined(separator: ", ")))
            }
        }
        var question = ConfigurationalQuestion(
            conditions: chosen.map { CalibratedSet(id: $0.id, title: $0.title) },
            outcome: CalibratedSet(
                id: "worked", title: "how far the mechanism of \(configuration.label) worked"),
            cases: cases)
        question.leftOut = leftOut
        question.unit = .site
        question.expectations = chosen.map(\.expectation)
        return question
    }

    /// Of a group the highest, and nothing while one that is not known could be higher.
    private func membership(of site: Site, in condition: Condition) -> Double? {
        let values = condition.statements.map { statement in
            site.answer(to: statement.id).flatMap { membership(of: $0.answer) }
                .map { statement.isReversed ? 1 - $0 : $0 }
        }
        let known = values.compactMap { $0 }
        return known.count == values.count || known.contains(1) ? known.max() : nil
    }

    private func membership(of answer: ProfileAnswer.Answer) -> Double? {
        switch answer {
        case .present, .most: 1
        case .partly, .some: partly
        case .few: Self.moreOut
        case .absent: 0
        case .unknown: nil
        }
    }

    private func worked(at site: Site) -> (value: Double?, why: String?) {
        let all = study.evidence.judgements.ofWholeSites.filter {
            $0.site == site.id && $0.configuration == configuration.id
        }
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
