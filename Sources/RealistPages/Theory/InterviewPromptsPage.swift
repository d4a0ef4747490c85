public import Realist

/// Explanations to put to somebody in an interview, in plain words, with what to ask of each; to print.
public struct InterviewPromptsPage: Page, Equatable {
    public static let template = "app/theory/prompts"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    /// The same for somebody else, and for other explanations.
    public let ways: [Link]
    public let guides: Items<Guide>?

    /// One explanation, as it is put.
    public struct Guide: Equatable, Sendable {
        public let label: String
        public let opening: String
        public let ifThen: IfThen
        public let ask: String
        public let prompts: Items<String>?
        /// For whoever asks.
        public let note: String?
    }

    /// - `one`: the explanation that the page is of; `nil` for a stage's.
    public init(
        _ around: Surroundings, _ prompts: [InterviewPrompts], for interviewee: InterviewPrompts.Interviewee,
        one: Configuration?, stage: Stage.ID?, in theory: WorkingTheory
    ) {
        let (words, addresses) = (theory.words, theory.addresses)
        heading = words["app.prompts.heading.\(interviewee.rawValue)"]
        lead = words["app.prompts.lead"]
        frame = around.frame(
            heading,
            crumbs: [Link(text: words["app.theory.list.heading"], href: addresses.theory)]
                + (one.map { [Link(text: theory.labelled($0), href: addresses.explanation($0.id))] } ?? []))
        let own = one.map { addresses.prompts($0.id) }
        var ways = InterviewPrompts.Interviewee.allCases.filter { $0 != interviewee }.map { other in
            Link(
                text: words["app.prompts.heading.\(other.rawValue)"],
                href: own.map { "\($0)?for=\(other.rawValue)" }
                    ?? addresses.prompts(for: other, stage: stage))
        }
        for other in theory.stages where one != nil || other.id != stage {
            ways.append(
                Link(
                    text: words["app.prompts.stage", ["title": theory.text(other.title)]],
                    href: addresses.prompts(for: interviewee, stage: other.id)))
        }
        self.ways = ways
        guides = Items(prompts.map { Guide($0, for: interviewee, in: theory) })
    }
}

extension InterviewPromptsPage.Guide {
    init(
        _ prompts: InterviewPrompts, for interviewee: InterviewPrompts.Interviewee, in theory: WorkingTheory
    ) {
        let words = theory.words
        label = prompts.configuration.label
        opening = words["app.prompts.opening.\(interviewee.rawValue)"]
        ifThen = theory.ifThen(prompts.configuration)
        ask = words["app.prompts.ask.\(interviewee.rawValue)"]
        var lines = prompts.missing.map { words["app.prompts.missing.\($0.rawValue)"] }
        lines += prompts.unread.map { words["app.prompts.unread.\($0.rawValue)"] }
        if prompts.isContradicted { lines.append(words["app.prompts.contradicted"]) }
        lines += prompts.rivals.map {
            words["app.prompts.rival", ["sentence": theory.cardSentence($0.configuration)]]
        }
        self.prompts = Items(lines)
        var notes = prompts.rivals.compactMap { rival in
            theory.text(rival.telling).map {
                words[
                    "app.prompts.telling",
                    ["explanation": rival.configuration.label, "telling": Sentences.ended($0)]]
            }
        }
        if !prompts.unseen.isEmpty {
            let sites = prompts.unseen.prefix(8).map { theory.siteLabel($0) }
            notes.append(
                prompts.unseen.count > sites.count
                    ? words["app.prompts.unseen-many", ["n": String(prompts.unseen.count)]]
                    : words["app.prompts.unseen", ["sites": words.list(sites)]])
        }
        note = notes.isEmpty ? nil : notes.joined(separator: " ")
    }
}

extension WorkingTheory {
    /// What to ask of an explanation, as far as whoever asks may see what sites say.
    public func prompts(_ configuration: Configuration, heard: Set<InterviewPrompts.Heard>)
        -> InterviewPrompts
    {
        InterviewPrompts(
            configuration, heard: heard, in: theory, sites: sites.map(\.id),
            judgements: sites.compactMap { judgement(of: configuration.id, at: $0.id) })
    }
}

/// Explanations put to somebody in an interview.
extension StudyAddresses {
    public var prompts: String { theory + "/prompts" }
    public func prompts(_ id: Configuration.ID) -> String { explanation(id) + "/prompts" }
    public func prompts(for interviewee: InterviewPrompts.Interviewee, stage: Stage.ID?) -> String {
        "\(prompts)?for=\(interviewee.rawValue)" + (stage.map { "&stage=\($0)" } ?? "")
    }
}

extension InterviewPromptsPage: PagePart {
    static let pageFields = Fields<InterviewPromptsPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("ways", \.ways),
        .init("guides", \.guides))
}

extension InterviewPromptsPage.Guide: PagePart {
    static let pageFields = Fields<InterviewPromptsPage.Guide>(
        .init("label", \.label), .init("opening", \.opening), .init("ifThen", \.ifThen),
        .init("ask", \.ask), .init("prompts", \.prompts), .init("note", \.note))
}
