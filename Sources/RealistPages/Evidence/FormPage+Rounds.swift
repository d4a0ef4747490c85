public import Realist

/// What a round may be begun with.
public struct RoundOffer: Sendable {
    /// With passages, in the order of the study; titles and how many passages.
    public var sources: [(id: Source.ID, title: String, passages: Int)]
    /// By their names in codings; people who may code, and those whose codings came from elsewhere.
    public var people: [(coder: String, name: String, isHere: Bool)]

    /// How many of each a form shows at most.
    public static let most = 400

    public init(
        sources: [(id: Source.ID, title: String, passages: Int)],
        people: [(coder: String, name: String, isHere: Bool)]
    ) {
        self.sources = sources
        self.people = people
    }
}

extension FormPage {
    /// A new round: what it is called, which passages and codes, and who takes part.
    public static func beginRound(
        _ around: Surroundings, _ offer: RoundOffer, _ answers: Answers,
        faults: [String: AnswerFault] = [:], token: String, name: String, in codebook: WorkingCodebook
    ) -> FormPage {
        let words = codebook.words
        let fields = RoundFields(words: words, offer: offer, answers: answers, faults: faults)
        return FormPage(
            around, title: words["app.rounds.new"], heading: words["app.rounds.new"],
            lead: words["app.rounds.new-lead"],
            form: FormFrame(
                action: codebook.addresses.newRound, token: token, hidden: [HiddenField("id", name)],
                fields: fields.all(codebook), button: words["app.rounds.begin"],
                links: [Link(text: words["app.rounds.leave-new"], href: codebook.addresses.rounds)]),
            crumbs: [
                Link(text: words["app.codes.heading"], href: codebook.addresses.codes),
                Link(text: words["app.rounds.heading"], href: codebook.addresses.rounds),
            ])
    }

    /// Before somebody says that they have finished.
    public static func finishRound(_ around: Surroundings, _ round: WorkingRound) -> FormPage {
        let words = round.words
        let left = round.me.map { round.work.left(for: $0).count } ?? 0
        let isLast = round.round.coders.allSatisfy { $0 == round.me || round.round.finished.contains($0) }
        return FormPage(
            around, title: words["app.rounds.finish"], kicker: round.round.title,
            heading: words["app.rounds.finish-ask"],
            paragraphs: (left > 0 ? [round.told(left: left)] : [])
                + [words[isLast ? "app.rounds.finish-last" : "app.rounds.finish-others"]],
            form: FormFrame(
                action: round.addresses.finishRound(round.round.id), token: round.token,
                button: words["app.rounds.finish"],
                links: [
                    Link(text: words["app.rounds.leave"], href: round.addresses.round(round.round.id))
                ]), crumbs: round.ownCrumbs)
    }

    /// Before a round that was begun by mistake is taken back.
    public static func takeBackRound(_ around: Surroundings, _ round: WorkingRound) -> FormPage {
        let words = round.words
        return FormPage(
            around, title: words["app.rounds.take-back.link"], kicker: round.round.title,
            heading: words["app.rounds.take-back.ask"],
            paragraphs: [words["app.rounds.take-back.effect"], words["app.rounds.take-back.kept"]],
            form: FormFrame(
                action: round.addresses.takeBackRound(round.round.id), token: round.token,
                button: words["app.rounds.take-back.link"], isGrave: true,
                links: [
                    Link(text: words["app.rounds.leave"], href: round.addresses.round(round.round.id))
                ]), crumbs: round.ownCrumbs)
    }

    /// Before a round is closed: who has not looked at all of it.
    public static func closeRound(_ around: Surroundings, _ round: WorkingRound) -> FormPage {
        let words = round.words
        return FormPage(
            around, title: words["app.rounds.close.heading"], kicker: round.round.title,
            heading: words["app.rounds.close.ask"],
            paragraphs: [words["app.rounds.close.effect"], words["app.rounds.close.for-good"]],
            summaries: [
                SummaryList(
                    heading: words["app.rounds.people"],
                    round.round.coders.map { .init(round.name($0), round.done($0)) })
            ],
            form: FormFrame(
                action: round.addresses.closeRound(round.round.id), token: round.token,
                button: words["app.rounds.close.button"], isGrave: true,
                links: [
                    Link(text: words["app.rounds.leave"], href: round.addresses.round(round.round.id))
                ]), crumbs: round.ownCrumbs)
    }
}

/// The fields of a new round.
private struct RoundFields {
    let words: Words
    let offer: RoundOffer
    let answers: Answers
    let faults: [String: AnswerFault]

    private func error(_ name: String) -> String? { faults[name]?.text(words) }

    func all(_ codebook: WorkingCodebook) -> [FormField] {
        [
            .text(
                TextField(
                    "title", label: words["app.rounds.field.title"],
                    hint: words["app.rounds.field.title-hint"], value: answers["title"],
                    error: error("title"), most: 200)),
            ticks(
                "source", error: "source",
                offer.sources.prefix(RoundOffer.most).map {
                    .init($0.id.text, $0.title, hint: words.count("app.codes.passages", $0.passages))
                }),
            .text(
                TextField(
                    "number", label: words["app.rounds.field.number"], marker: words["app.lead.optional"],
                    hint: words["app.rounds.field.number-hint"], value: answers["number"],
                    error: error("number"), kind: .number, width: .four)),
            ticks(
                "code", error: "code",
                codebook.byTitle.prefix(RoundOffer.most).map {
                    .init($0.id.text, codebook.text($0.title), hint: $0.meaning.map(codebook.text))
                }),
            ticks(
                "person", error: "person",
                offer.people.prefix(RoundOffer.most / 4).map {
                    .init(
                        $0.coder, $0.name,
                        hint: $0.isHere ? nil : words["app.rounds.field.elsewhere"])
                }),
            .choice(
                ChoiceField(
                    "before", legend: words["app.rounds.field.before"],
                    choices: [
                        .init(
                            "new", words["app.rounds.field.before-new"],
                            hint: words["app.rounds.field.before-new-hint"]),
                        .init(
                            "take", words["app.rounds.field.before-take"],
                            hint: words["app.rounds.field.before-take-hint"]),
                    ], chosen: [answers["before"].isEmpty ? "new" : answers["before"]])),
        ]
    }

    private func ticks(_ name: String, error place: String, _ choices: [ChoiceField.Choice]) -> FormField {
        guard !choices.isEmpty else {
            return .passage(
                heading: words["app.rounds.field.\(name)"], words["app.rounds.field.no-\(name)"])
        }
        return .choice(
            ChoiceField(
                name, legend: words["app.rounds.field.\(name)"], hint: words["app.rounds.field.\(name)-hint"],
                error: error(place), choices: choices, chosen: Set(answers.all(name)), several: true))
    }
}
