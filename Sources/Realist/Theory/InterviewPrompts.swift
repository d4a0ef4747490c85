/// What to ask somebody about an explanation, when it is put to them: the teacher–learner cycle, in which the evaluator
/// tells the theory and the person interviewed teaches what it gets wrong.
///
/// Source: Pawson and Tilley 1997, *Realistic Evaluation*, chapter 6; Manzano 2016, *Evaluation* 22(3):342–360.
public struct InterviewPrompts: Equatable, Sendable {
    public let configuration: Configuration
    /// Parts that nothing is known of yet.
    public let missing: [Configuration.Part]
    /// Parts that are there, and of which no passage speaks, neither alone nor on a link.
    public let unread: [Configuration.Part]
    /// A passage says that it is not so.
    public let isContradicted: Bool
    /// Explanations that cannot hold beside it, with what would tell them apart.
    public let rivals: [Rival]
    /// Sites of which nobody has said yet what it did there, or where it was not looked for.
    public let unseen: [Site.ID]

    public struct Rival: Equatable, Sendable {
        public let configuration: Configuration
        public let telling: Wording?
    }

    /// What of an explanation a passage was read against, and what it said.
    public struct Heard: Hashable, Sendable {
        public let part: Reading.Part
        public let stance: Reading.Stance

        public init(_ part: Reading.Part, _ stance: Reading.Stance) {
            self.part = part
            self.stance = stance
        }
    }

    /// Whose words are chosen.
    public enum Interviewee: String, CaseIterable, Sendable {
        case participant, lead
    }

    /// - Parameters:
    ///   - configuration: that is put to somebody.
    ///   - heard: what passages say of it, each kind once.
    ///   - theory: that is worked on.
    ///   - sites: of the study, in its order.
    ///   - judgements: at sites, of this explanation.
    public init(
        _ configuration: Configuration, heard: Set<Heard>, in theory: ProgrammeTheory, sites: [Site.ID],
        judgements: [Judgement]
    ) {
        self.configuration = configuration
        missing = configuration.missingParts
        var told: Set<Configuration.Part> = []
        for one in heard {
            switch one.part {
            case .part(let part): told.insert(part)
            case .link(let between): told.formUnion(between.ends)
            case .whole, .ripple: break
            }
        }
        let gaps = Set(missing)
        unread = Configuration.Part.allCases.filter { !gaps.contains($0) && !told.contains($0) }
        isContradicted = heard.contains { $0.stance == .refutes }
        rivals = theory.rivals.filter { $0.configurations.contains(configuration.id) }.flatMap { rivalry in
            theory.configurations
                .filter { $0.id != configuration.id && rivalry.configurations.contains($0.id) }
                .map { Rival(configuration: $0, telling: rivalry.telling) }
        }
        let seen = judgements.filter { judgement in
            judgement.configuration == configuration.id && judgement.finding != .silent(.notLookedFor)
        }.map(\.site)
        unseen = sites.filter { !seen.contains($0) }
    }
}
