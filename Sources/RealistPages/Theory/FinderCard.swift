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
        /// For people of whom this is true.
        public let people: Items<String>?
        public let modifiers: [Need]
        /// Of each site that is alike or not: its place in the page's list, how far it meets each need (`2`, `1`, `0`, `?`),
        /// and what was found there: `held`, `failed`, `mixed` or `open`.
        public let sites: String
        /// Of each recommendation: what it does (`s`upplies the resource, `m`akes the context, `g`uards against), and its
        /// place in the plan's list.
        public let advice: String

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
        _ configuration: Configuration, sites: [PublishedSite], recommendations: [Recommendation],
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
        people = Items(
            match.people.map { links in
                Sentences.capitalised(toolkit.modifier(links[0]) ?? toolkit.needed(links))
            })
        modifiers = match.modifiers.compactMap { modifier in
            toolkit.modifier(modifier.link).map { Need(tokens: "+" + modifier.link.statement.text, text: $0) }
        }
        self.sites = sites.enumerated().compactMap { place, site in
            site.page.map { FinderPage.Card.line(place, $0, configuration, questions) }
        }.joined(separator: " ")
        advice = toolkit.recommendations(using: configuration.id).compactMap { recommendation, role in
            guard let sign = FinderPage.Card.sign(role),
                let place = recommendations.firstIndex(where: { $0.id == recommendation.id })
            else { return nil }
            return "\(sign)\(place)"
        }.joined(separator: " ")
    }

    /// `3:2?0:held`
    private static func line(
        _ place: Int, _ page: PublishedSite.Page, _ configuration: Configuration,
        _ questions: SettingQuestions
    ) -> String {
        let match = SettingMatch(configuration, in: Setting(profile: page.profile), questions)
        let met = match.needs.map { $0.met.known.map { String($0.rawValue) } ?? "?" }.joined()
        let judged = page.judgements.last {
            $0.configuration == configuration.id && $0.revision == configuration.revision
                && $0.lookAgain == nil
        }
        let found: String
        switch judged?.finding {
        case .verdict(.supports, _, _), .verdict(.refines, _, _): found = "held"
        case .verdict(.refutes, _, _): found = "failed"
        case .verdict(.mixed, _, _): found = "mixed"
        case .silent, nil: found = "open"
        }
        return "\(place):\(met):\(found)"
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

extension Toolkit {
    fileprivate func loweredText(_ link: ContextLink) -> String {
        Sentences.lowered(statementText(link.statement, link.wording))
    }

    /// "all the more where the same advocate stays"; `nil` of what is needed.
    fileprivate func modifier(_ link: ContextLink) -> String? {
        guard link.need == .strengthens || link.need == .weakens else { return nil }
        return words["finder.modifier.\(link.need.rawValue)", ["text": loweredText(link)]]
    }

    /// One need in words: alternatives with "or", and what must not be so as such.
    fileprivate func needed(_ links: [ContextLink]) -> String {
        words.choice(
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
        let gaps = [
            "outcome": String(then.text.dropLast()), "reasoning": String(because.text.dropLast()),
        ]
        return words[because.isGap ? "finder.why.outcome-only" : "finder.why.\(key)", gaps]
    }
}

extension FinderPage.Card: PagePart {
    static let pageFields = Fields<FinderPage.Card>(
        .init("id", \.id), .init("sign", \.sign), .init("label", \.label),
        .init("explanation", \.explanation), .init("why", \.why), .init("confidence", \.confidence),
        .init("needs", \.needs), .init("people", \.people), .init("modifiers", \.modifiers),
        .init("sites", \.sites), .init("advice", \.advice))
}

extension FinderPage.Card.Need: PagePart {
    static let pageFields = Fields<FinderPage.Card.Need>(.init("tokens", \.tokens), .init("text", \.text))
}
