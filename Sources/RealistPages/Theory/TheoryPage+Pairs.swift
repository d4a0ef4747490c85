import Realist

extension TheoryPage {
    /// An explanation as a sentence, beside the one it is held against.
    public struct Said: Equatable, Sendable {
        public let explanation: ExplanationLink
        public let direction: DirectionText
        public let ifThen: IfThen

        init(_ configuration: Configuration, in toolkit: some TellsTheory, _ links: some ExplanationPlaces) {
            explanation = toolkit.explanation(configuration, links)
            direction = DirectionText(configuration.direction, in: toolkit.words)
            ifThen = toolkit.ifThen(configuration)
        }
    }

    /// Two explanations that end differently.
    public struct Contrasted: Equatable, Sendable {
        public let differs: String
        public let lesson: String
        /// "I1, Fair evidence, beside I2, Evidence that can be doubted"
        public let pair: String
        public let sides: [Said]

        init?(_ contrast: Contrast, in toolkit: some TellsTheory, _ links: some ExplanationPlaces) {
            let pair = [contrast.first, contrast.second].compactMap { toolkit.configuration($0) }
            guard pair.count == 2, let first = pair.first, let second = pair.last else { return nil }
            differs = toolkit.words["differs.\(contrast.differs.rawValue)"]
            lesson = Sentences.ended(toolkit.text(contrast.lesson))
            let gaps = ["first": toolkit.labelled(first), "second": toolkit.labelled(second)]
            self.pair = toolkit.words["theory.contrasts.pair", gaps]
            sides = pair.map { Said($0, in: toolkit, links) }
        }
    }

    /// Explanations of one pattern by different mechanisms.
    public struct Rivals: Equatable, Sendable {
        public let sides: [Said]
        public let telling: String?
        public let verdict: String

        init(_ rivalry: Rivalry, in toolkit: some TellsTheory, _ links: some ExplanationPlaces) {
            sides = rivalry.configurations.compactMap { toolkit.configuration($0) }
                .map { Said($0, in: toolkit, links) }
            telling = toolkit.text(rivalry.telling).map(Sentences.ended)
            verdict = toolkit.verdict(of: rivalry)
        }
    }

    /// An outcome that becomes a context because an evaluator says so.
    public struct WrittenLink: Equatable, Sendable {
        public let from: String
        public let to: String
        public let reason: String

        init(_ link: LeadsTo, in toolkit: some TellsTheory) {
            from = toolkit.statementText(link.from)
            to = Sentences.lowered(toolkit.statementText(link.to))
            reason = Sentences.ended(toolkit.text(link.reason))
        }
    }
}

extension TheoryPage.Said: PagePart {
    static let pageFields = Fields<TheoryPage.Said>(
        .init("explanation", \.explanation), .init("direction", \.direction), .init("ifThen", \.ifThen))
}

extension TheoryPage.Contrasted: PagePart {
    static let pageFields = Fields<TheoryPage.Contrasted>(
        .init("differs", \.differs), .init("lesson", \.lesson), .init("pair", \.pair),
        .init("sides", \.sides))
}

extension TheoryPage.Rivals: PagePart {
    static let pageFields = Fields<TheoryPage.Rivals>(
        .init("sides", \.sides), .init("telling", \.telling), .init("verdict", \.verdict))
}

extension TheoryPage.WrittenLink: PagePart {
    static let pageFields = Fields<TheoryPage.WrittenLink>(
        .init("from", \.from), .init("to", \.to), .init("reason", \.reason))
}
