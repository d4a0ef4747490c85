/// What was so at the sites where the mechanism of a configuration worked, held against the sites where it did not: by what
/// each site said of itself, for each context that the configuration names. A pattern to think about, no test.
public struct WorkedSettings: Equatable, Sendable {
    /// In the configuration's own order; alternatives each alone.
    public let contexts: [ContextLink]
    /// Sites by group, then in the study's order.
    public let places: [Place]

    public struct Place: Equatable, Sendable {
        public let site: Site.ID
        public let group: Group
        /// The latest answer to each of the contexts; `nil` where nobody was asked.
        public let answers: [ProfileAnswer.Answer?]
    }

    /// How far the mechanism worked at a site, as it was judged of the present version.
    public enum Group: String, CaseIterable, Sendable {
        /// Strongly or partly.
        case worked
        case varied
        /// A little or not at all.
        case hardly
        /// No verdict, or one of another version.
        case open

        init(_ judgement: Judgement?) {
            guard let judgement, case .verdict(_, let worked, _) = judgement.finding else {
                self = .open
                return
            }
            switch worked {
            case .strongly, .partly: self = .worked
            case .varied: self = .varied
            case .aLittle, .notAtAll: self = .hardly
            }
        }
    }

    /// - `judgements`: of any configuration; those of a subgroup are left out.
    /// - `sites`: in the study's order, with their profiles.
    public init(of configuration: Configuration, judgements: [Judgement], at sites: [Site]) {
        let contexts = configuration.context
        self.contexts = contexts
        let bySite = Dictionary(
            grouping: judgements.filter { $0.configuration == configuration.id }, by: \.site)
        let all = sites.map { site in
            let latest = Dictionary(site.profile.map { ($0.statement, $0) }) { earlier, later in
                later.on >= earlier.on ? later : earlier
            }
            return Place(
                site: site.id, group: Group(bySite[site.id]?.standing(of: configuration)),
                answers: contexts.map { latest[$0.statement]?.answer })
        }
        places = Group.allCases.flatMap { group in all.filter { $0.group == group } }
    }

    public func count(of group: Group) -> Int { places.count { $0.group == group } }

    /// How often each answer was given to one context at the sites of a group: those that were given at least once, in the
    /// order of the answers, and how many sites were not asked.
    ///
    /// - `place`: of the context among ``contexts``.
    public func answers(
        to place: Int, in group: Group
    ) -> (given: [(answer: ProfileAnswer.Answer, count: Int)], notAsked: Int) {
        let own = places.filter { $0.group == group }.map { $0.answers[place] }
        let given = ProfileAnswer.Answer.allCases.compactMap { answer in
            let count = own.count { $0 == answer }
            return count > 0 ? (answer: answer, count: count) : nil
        }
        return (given, own.count { $0 == nil })
    }
}
