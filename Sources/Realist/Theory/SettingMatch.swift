/// How a configuration stands to one setting: which contexts that it needs are there, are missing, or are not known of.
///
/// There is no score in it: a place is as much of a match as the need that it meets least.
public struct SettingMatch: Equatable, Sendable {
    public let configuration: Configuration.ID
    /// What it needs of a place, in its own order.
    public let needs: [Need]
    /// What would add to it or take from it, in its own order.
    public let modifiers: [Modifier]
    /// What it needs of people, alternatives together, and what of them adds to it or takes from it. A place is not asked
    /// about them: it is for people of whom this is true.
    public let people: [[ContextLink]]

    /// One context, or several of which any one will do.
    public struct Need: Equatable, Sendable {
        public let links: [ContextLink]
        /// Whether some of them are about people: whatever the place, these may be true of somebody.
        public let isAlsoOfPeople: Bool
        /// How far the need is met.
        public let met: Extent
    }

    /// A context that strengthens or weakens.
    public struct Modifier: Equatable, Sendable {
        public let link: ContextLink
        /// How far it holds.
        public let holds: Extent
    }

    /// How far all needs are met; `nil` of a configuration that needs nothing of a place.
    public var met: Extent? { Extent.all(of: needs.map(\.met)) }

    public init(_ configuration: Configuration, in setting: Setting, _ questions: SettingQuestions) {
        self.configuration = configuration.id
        var needs: [Need] = []
        var modifiers: [Modifier] = []
        var people: [[ContextLink]] = []
        for links in SettingMatch.grouped(configuration.context) {
            let isOfPeople = links.map { questions.isOfPeople($0.statement) }
            switch links[0].need {
            case _ where !isOfPeople.contains(false): people.append(links)
            case .strengthens, .weakens:
                modifiers.append(Modifier(link: links[0], holds: questions.extent(of: links[0], in: setting)))
            case .present, .absent:
                let met = Extent.any(of: links.map { questions.extent(of: $0, in: setting) }) ?? .unknown
                needs.append(Need(links: links, isAlsoOfPeople: isOfPeople.contains(true), met: met))
            }
        }
        self.needs = needs
        self.modifiers = modifiers
        self.people = people
    }

    /// Alternatives together where the first of them stands; every other context alone. What strengthens or weakens is no
    /// alternative to what is needed.
    static func grouped(_ links: [ContextLink]) -> [[ContextLink]] {
        var groups: [[ContextLink]] = []
        var places: [Identifier<ContextLink>: Int] = [:]
        for link in links {
            guard let group = link.group, link.need == .present || link.need == .absent else {
                groups.append([link])
                continue
            }
            if let place = places[group] {
                groups[place].append(link)
            } else {
                places[group] = groups.count
                groups.append([link])
            }
        }
        return groups
    }
}
