public import Realist

extension FormPage {
    /// Why a question may stand at one place.
    ///
    /// - `asks`: the question; of one that is asked there no more, where it stood.
    /// - `isStanding`: whether it stands now, so that it can be asked again.
    public static func lettingStand(
        _ around: Surroundings, _ kind: Question.Kind, at place: String, asks: String, isStanding: Bool,
        because: String, version: Int, isMissing: Bool = false, token: String, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading = words["app.evaluate.questions.stand-ask"]
        return FormPage(
            around, title: heading, kicker: words[kind.titleKey], heading: heading, lead: asks,
            paragraphs: [words["app.evaluate.questions.stand-lead"]],
            form: FormFrame(
                action: addresses.letStand(kind, at: place), token: token,
                version: String(version),
                fields: [
                    .text(
                        TextField(
                            "because", label: words["app.evaluate.questions.stand-why"], value: because,
                            error: isMissing ? words["app.evaluate.questions.stand-fault"] : nil, lines: 3))
                ], button: words["app.evaluate.questions.stand-save"],
                others: isStanding
                    ? [
                        .init(
                            words["app.evaluate.questions.stand-again"], name: "act", value: "ask",
                            isWay: true)
                    ] : [],
                links: [
                    Link(text: words["app.evaluate.questions.stand-leave"], href: addresses.questions(kind))
                ]),
            back: Link(text: words[kind.titleKey], href: addresses.questions(kind)))
    }
}
