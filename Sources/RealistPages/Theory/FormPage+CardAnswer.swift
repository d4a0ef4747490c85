public import Realist

/// What stands in the form of a card's answer, as it was typed.
public struct CardTyped: Equatable, Sendable {
    public var rings: String
    public var why: String
    public var site: String
    /// Of the source that it becomes, so that the form, sent twice, makes one; none where the answer makes its own.
    public var id = ""

    public static let mostWhy = 4_000

    public init(rings: String = "", why: String = "", site: String = "") {
        self.rings = rings
        self.why = why
        self.site = site
    }

    /// What may be wrong with a field.
    public enum Fault: String, CaseIterable, Sendable {
        case rings
        case whyTooLong = "too-long"
    }
}

extension FormPage {
    /// What somebody said on the card of an explanation.
    public static func cardAnswer(
        _ around: Surroundings, _ configuration: Configuration, typed: CardTyped,
        faults: Set<CardTyped.Fault> = [], token: String, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let heading = words["app.theory.card.enter-heading", ["explanation": configuration.label]]
        func error(_ fault: CardTyped.Fault) -> String? {
            faults.contains(fault) ? words["app.theory.card.fault.\(fault.rawValue)"] : nil
        }
        return FormPage(
            around, title: heading, kicker: theory.text(configuration.title), heading: heading,
            lead: theory.ifThenText(configuration), paragraphs: [words["app.theory.card.enter-lead"]],
            form: FormFrame(
                action: theory.addresses.cardAnswer(configuration.id), token: token,
                hidden: typed.id.isEmpty ? [] : [HiddenField("id", typed.id)],
                fields: [
                    .choice(
                        ChoiceField(
                            "rings", legend: words["app.theory.card.ask"], error: error(.rings),
                            choices: CardAnswer.Rings.allCases.map {
                                .init($0.rawValue, words["app.theory.card.rings.\($0.rawValue)"])
                            }, chosen: [typed.rings])),
                    .text(
                        TextField(
                            "why", label: words["app.theory.card.why"],
                            hint: words["app.theory.card.why-hint"], value: typed.why,
                            error: error(.whyTooLong), lines: 4, most: CardTyped.mostWhy)),
                    .select(
                        SelectField(
                            "site", label: words["app.theory.card.site"],
                            options: [("", words["app.theory.card.no-site"])]
                                + theory.sites.map { ($0.id.text, theory.text($0.label)) },
                            chosen: typed.site)),
                ], button: words["app.theory.card.save"],
                others: [.init(words["app.theory.card.save-next"], name: "act", value: "next", isWay: true)],
                links: [
                    Link(
                        text: words["app.theory.act.leave"],
                        href: theory.addresses.explanationReadings(configuration.id))
                ]),
            back: Link(
                text: theory.labelled(configuration), href: theory.addresses.explanation(configuration.id)))
    }
}
