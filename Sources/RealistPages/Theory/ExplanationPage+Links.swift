public import Realist

extension ExplanationPage {
    /// What an explanation links in one role: the statements, and its own words for them where it has any.
    public struct LinkedPart: Equatable, Sendable {
        public let sign: String
        public let name: String
        public let statements: [Linked]
        public let isGap: Bool

        static func all(of configuration: Configuration, in theory: WorkingTheory) -> [LinkedPart] {
            let words = theory.words
            func part(_ sign: String, _ part: Configuration.Part, _ statements: [Linked]) -> LinkedPart {
                LinkedPart(
                    sign: sign, name: words["part.\(part.rawValue)"], statements: statements,
                    isGap: statements.isEmpty)
            }
            let groups = configuration.context.compactMap(\.group)
            return [
                part(
                    "c", .context,
                    configuration.context.map { link in
                        let others =
                            link.group.map { group in groups.filter { $0 == group }.count > 1 } ?? false
                        return Linked(
                            link.statement, link.wording,
                            role: others ? words["app.theory.link.any"] : theory.role(link.need), whose: nil,
                            of: configuration, in: theory)
                    }),
                part(
                    "r", .resource,
                    configuration.resource.map {
                        Linked($0.statement, $0.wording, role: nil, whose: nil, of: configuration, in: theory)
                    }),
                part(
                    "m", .reasoning,
                    configuration.reasoning.map {
                        Linked(
                            $0.statement, $0.wording, role: nil, whose: $0.whose, of: configuration,
                            in: theory)
                    }),
                part(
                    configuration.direction == .hinders ? "h" : "o", .outcome,
                    configuration.outcome.map {
                        Linked(
                            $0.statement, $0.wording, role: theory.role($0.value), whose: nil,
                            of: configuration, in: theory)
                    }),
            ]
        }
    }

    /// A statement in a role.
    public struct Linked: Equatable, Sendable {
        /// The statement's own words.
        public let text: String
        /// How this explanation words it.
        public let wording: String?
        /// "needs it absent", "wanted"; `nil` where the part says it all.
        public let role: String?
        public let whose: String?
        public let level: String
        /// Explanations that link the same statement.
        public let elsewhere: Items<ExplanationLink>?

        init(
            _ id: Statement.ID, _ wording: Wording?, role: String?, whose: Wording?,
            of configuration: Configuration, in theory: WorkingTheory
        ) {
            text = theory.statementText(id)
            let own = theory.text(wording)
            self.wording = own == nil ? nil : theory.statementText(id, wording)
            self.role = role
            self.whose = theory.text(whose)
            level = theory.statement(id).map { theory.name(of: $0.level) } ?? ""
            elsewhere = Items(
                theory.theory.configurations.filter { $0.id != configuration.id && $0.links(id) }
                    .map { theory.explanation($0, theory.addresses) })
        }
    }
}

extension WorkingTheory {
    public func role(_ need: ContextLink.Need) -> String {
        switch need {
        case .present: words["app.theory.link.present"]
        case .absent: words["app.theory.link.absent"]
        case .strengthens: words["app.theory.link.strengthens"]
        case .weakens: words["app.theory.link.weakens"]
        }
    }

    public func role(_ value: OutcomeLink.Value) -> String {
        switch value {
        case .wanted: words["app.theory.link.wanted"]
        case .unwanted: words["app.theory.link.unwanted"]
        case .neutral: words["app.theory.link.neutral"]
        }
    }

    public func role(_ link: LinkRole) -> String {
        link.need.map(role) ?? link.value.map(role) ?? link.rawValue
    }

    /// The text of a part, with what is said of its link.
    func linked(_ text: String, _ link: LinkRole?) -> String {
        guard let link else { return text }
        return words["app.theory.proposal.linked", ["text": text, "link": role(link)]]
    }

    public func name(of level: Statement.Level) -> String {
        switch level {
        case .person: words["app.theory.level.person"]
        case .relationship: words["app.theory.level.relationship"]
        case .team: words["app.theory.level.team"]
        case .organisation: words["app.theory.level.organisation"]
        case .widerSystem: words["app.theory.level.wider-system"]
        }
    }
}

extension ExplanationPage.LinkedPart: PagePart {
    static let pageFields = Fields<ExplanationPage.LinkedPart>(
        .init("sign", \.sign), .init("name", \.name), .init("statements", \.statements),
        .init("isGap", \.isGap))
}

extension ExplanationPage.Linked: PagePart {
    static let pageFields = Fields<ExplanationPage.Linked>(
        .init("text", \.text), .init("wording", \.wording), .init("role", \.role), .init("whose", \.whose),
        .init("level", \.level), .init("elsewhere", \.elsewhere))
}
