public import Realist

/// Cards to print and hand round: each asks whether one explanation rings true where somebody works.
public struct ExplanationCardsPage: Page, Equatable {
    public static let template = "app/theory/cards"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    public let cards: Items<Card>?
    /// To the cards of all explanations, from that of one.
    public let all: Link?

    public struct Card: Equatable, Sendable {
        public let label: String
        public let ifThen: IfThen
        /// What may be ticked.
        public let choices: [String]
        /// Which version of which explanation it shows.
        public let mark: String
        /// Where an answer is typed in.
        public let answer: Link?
    }

    /// - `configurations`: in their order; a card each.
    public init(_ around: Surroundings, _ configurations: [Configuration], in theory: WorkingTheory) {
        let words = theory.words
        heading = words["app.theory.card.heading"]
        lead = words["app.theory.card.lead"]
        frame = around.frame(
            heading,
            crumbs: [Link(text: words["app.theory.list.heading"], href: theory.addresses.theory)]
                + (configurations.count == 1
                    ? configurations.map {
                        Link(text: theory.labelled($0), href: theory.addresses.explanation($0.id))
                    } : []))
        all =
            configurations.count == 1
            ? Link(text: words["app.theory.card.all"], href: theory.addresses.cards) : nil
        cards = Items(
            configurations.map { configuration in
                Card(
                    label: configuration.label, ifThen: theory.ifThen(configuration),
                    choices: CardAnswer.Rings.allCases.map { words["app.theory.card.rings.\($0.rawValue)"] },
                    mark: words[
                        "app.theory.card.mark",
                        [
                            "explanation": configuration.label, "n": String(configuration.revision),
                            "study": theory.text(theory.about.title),
                        ]],
                    answer: theory.isEvaluator
                        ? Link(
                            text: words["app.theory.card.enter", ["explanation": configuration.label]],
                            href: theory.addresses.cardAnswer(configuration.id)) : nil)
            })
    }
}

extension WorkingTheory {
    /// What stands on the card of an explanation, in one line of plain text.
    public func cardSentence(_ configuration: Configuration) -> String { ifThenText(configuration) }
}

extension ExplanationCardsPage: PagePart {
    static let pageFields = Fields<ExplanationCardsPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("cards", \.cards),
        .init("all", \.all))
}

extension ExplanationCardsPage.Card: PagePart {
    static let pageFields = Fields<ExplanationCardsPage.Card>(
        .init("label", \.label), .init("ifThen", \.ifThen), .init("choices", \.choices),
        .init("mark", \.mark),
        .init("answer", \.answer))
}
