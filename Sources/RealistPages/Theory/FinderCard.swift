import Realist

extension FinderPage {
    /// An explanation as the finder has it: what its script needs stands in attributes, what people read in words.
    public struct Card: Equatable, Sendable {
        public let id: String
        /// The class of its sign: `o`, or `h` for what may go wrong.
        public let sign: String
        public let label: String
        public let explanation: Link
        public let why: String?
        /// "Well supported"
        public let confidence: String
        public let needs: [Need]
        /// Whom it is for.
        public let people: [OfPeople]
        public let modifiers: [Need]
        /// What else would explain the same.
        public let rivals: Items<ConfigurationPage.RivalLine>?
        /// Of each site: its place in the page's list, how far it meets each need (`2`, `1`, `0`; `?` where that is not known or
        /// was once otherwise), and what was found there: a verdict and how far it worked, why there is none, or `earlier` or `none`.
        public let sites: String
        /// Of each recommendation: what it does (`s`upplies the resource, `m`akes the context, `g`uards against), and its
        /// place in the plan's list.
        public let advice: String

        /// "For people of whom this is true:" and what is true.
        public struct OfPeople: Equatable, Sendable {
            public let lead: String
            public let text: String
        }

        /// What is needed of a place, or adds to it.
        public struct Need: Equatable, Sendable {
            /// `+` and a statement that must hold, `-` and one that must not; `~` for people; any of them will do.
            public let tokens: String
            public let text: String
        }
    }
}

extension FinderPage.Card {
    /// `nil` of what neither helps nor hinders.
    init?(
        _ configuration: Configuration, sites: [AnsweringSite], plan: [Recommendation.ID: Int],
        in toolkit: Toolkit, _ links: Links
    ) {
        guard configuration.direction != .open else { return nil }
        let (words, questions) = (toolkit.words, toolkit.index.questions)
        let hinders = configuration.direction == .hinders
        let match = SettingMatch(configuration, in: Setting(), questions)
        id = configuration.id.text
        sign = hinders ? "h" : "o"
        label = configuration.label
        explanation = Link(
            text: toolkit.text(configuration.title), href: links.to(.configuration(configuration.id)))
        why = toolkit.finderWhy(
            configuration.direction == .mixed ? "both-ways" : hinders ? "take-care" : "fits", configuration)
        confidence = toolkit.confidence(configuration) ?? words["confidence.none"]
        needs = match.needs.map { need in
            Need(
                tokens: need.links.map { link in
                    questions.isOfPeople(link.statement)
                        ? "~" : (link.need == .absent ? "-" : "+") + link.statement.text
                }.joined(separator: " "), text: Sentences.capitalised(toolkit.needed(need.links)))
        }
        people = match.people.map { links in
            let isMixed = Set(links.map(\.need)).count > 1
            return OfPeople(
                lead: words["finder.people.\(isMixed ? "present" : links[0].need.rawValue)"],
                text: Sentences.capitalised(
                    isMixed ? toolkit.needed(links) : words.choice(links.map { toolkit.loweredText($0) })))
        }
        modifiers = match.modifiers.compactMap { modifier in
            toolkit.modifier(modifier.link).map { Need(tokens: "+" + modifier.link.statement.text, text: $0) }
        }
        rivals = Items(ConfigurationPage.RivalLine.all(of: configuration.id, in: toolkit, links))
        self.sites = sites.enumerated().map { place, site in
            FinderPage.Card.line(place, site, configuration, questions)
        }.joined(separator: " ")
        advice = toolkit.recommendations(using: configuration.id).compactMap { recommendation, role in
            guard let sign = FinderPage.Card.sign(role), let place = plan[recommendation.id] else {
                return nil
            }
            return "\(sign)\(place)"
        }.joined(separator: " ")
    }

    /// `3:2?0:supports.strongly`
    private static func line(
        _ place: Int, _ site: AnsweringSite, _ configuration: Configuration, _ questions: SettingQuestions
    ) -> String {
        let match = SettingMatch(configuration, in: site.setting, questions)
        let met = match.needs.map { need in
            let isOfAnotherTime = need.links.contains { site.changed.contains($0.statement) }
            return isOfAnotherTime ? "?" : need.met.known.map { String($0.rawValue) } ?? "?"
        }.joined()
        return "\(place):\(met):\(found(site.judgements[configuration.id] ?? [], configuration))"
    }

    /// - `judgements`: of this explanation.
    private static func found(_ judgements: [Judgement], _ configuration: Configuration) -> String {
        switch judgements.standing(of: configuration)?.finding {
        case .verdict(let verdict, let worked, _): "\(verdict.rawValue).\(worked.rawValue)"
        case .silent(let reason): reason.rawValue
        case nil: judgements.isEmpty ? "none" : "earlier"
        }
    }

    private static func sign(_ role: Recommendation.Link.Role) -> String? {
        switch role {
        case .suppliesTheResource: "s"
        case .makesTheContext: "m"
        case .guardsAgainst: "g"
        case .onlyInforms: nil
        }
    }
}

/// A site that shares its answers, as every card asks after it.
struct AnsweringSite {
    let setting: Setting
    /// Statements that it answered otherwise before.
    let changed: Set<Statement.ID>
    let judgements: [Configuration.ID: [Judgement]]

    init(_ page: PublishedSite.Page) {
        setting = Setting(profile: page.profile)
        changed = page.changedAnswers
        judgements = Dictionary(grouping: page.judgements, by: \.configuration)
    }
}

extension Toolkit {
    fileprivate func loweredText(_ link: ContextLink) -> String {
        Sentences.lowered(statementText(link.statement, link.wording))
    }

    /// "it works better where the same advocate stays"; `nil` of what is needed.
    fileprivate func modifier(_ link: ContextLink) -> String? {
        guard link.need == .strengthens || link.need == .weakens else { return nil }
        return words["finder.modifier.\(link.need.rawValue)", ["text": loweredText(link)]]
    }

    /// One need in words: alternatives with "or", and those that must not be so as such. One alone is said as it is, since
    /// what is said before it tells.
    fileprivate func needed(_ links: [ContextLink]) -> String {
        links.count == 1
            ? loweredText(links[0])
            : words.choice(
                links.map { link in
                    let text = loweredText(link)
                    return link.need == .absent ? words["finder.need.absent", ["text": text]] : text
                })
    }

    /// What comes of an explanation and why; `nil` while nobody knows what comes of it.
    func finderWhy(_ key: String, _ configuration: Configuration) -> String? {
        let sentence = ifThen(configuration)
        let then = sentence.clauses.first { $0.sign == "o" || $0.sign == "h" }
        let because = sentence.clauses.first { $0.sign == "m" }
        guard let then, let because, !then.isGap else { return nil }
        let offered = sentence.clauses.first { $0.sign == "r" }.flatMap { $0.isGap ? nil : $0.text }
        let gaps = [
            "if": offered.map { words["finder.offered", ["resource": $0]] } ?? "",
            "outcome": String(then.text.dropLast()), "reasoning": String(because.text.dropLast()),
        ]
        let why = words[because.isGap ? "finder.why.outcome-only" : "finder.why.\(key)", gaps]
        return Sentences.capitalised(why)
    }
}

extension FinderPage.Card: PagePart {
    static let pageFields = Fields<FinderPage.Card>(
        .init("id", \.id), .init("sign", \.sign), .init("label", \.label),
        .init("explanation", \.explanation), .init("why", \.why), .init("confidence", \.confidence),
        .init("needs", \.needs), .init("people", \.people), .init("modifiers", \.modifiers),
        .init("rivals", \.rivals),
        .init("sites", \.sites), .init("advice", \.advice))
}

extension FinderPage.Card.OfPeople: PagePart {
    static let pageFields = Fields<FinderPage.Card.OfPeople>(.init("lead", \.lead), .init("text", \.text))
}

extension FinderPage.Card.Need: PagePart {
    static let pageFields = Fields<FinderPage.Card.Need>(.init("tokens", \.tokens), .init("text", \.text))
}
