public import Realist

/// Explanations to put to somebody in an interview, in plain words, with what to ask of each; to print, or as a file.
public struct InterviewPromptsPage: Page, Equatable {
    public static let template = "app/theory/prompts"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    /// The same for somebody else, and for other explanations.
    public let ways: [Link]
    public let choose: Choose?
    public let files: Items<Link>?
    public let guides: Items<Guide>?

    /// Which explanations are on the page.
    public struct Choose: Equatable, Sendable {
        public let action: String
        public let hidden: [HiddenField]
        public let field: FormField
    }

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

    /// - `one`: the explanation that the page is of; `nil` for a stage's, and for those that are chosen.
    /// - `chosen`: that were ticked; nothing for a stage's.
    public init(
        _ around: Surroundings, _ prompts: [InterviewPrompts], for interviewee: InterviewPrompts.Interviewee,
        one: Configuration?, stage: Stage.ID?, chosen: [Configuration.ID] = [], in theory: WorkingTheory
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
                    ?? addresses.prompts(for: other, stage: stage, chosen: chosen))
        }
        for other in theory.stages where one != nil || !chosen.isEmpty || other.id != stage {
            ways.append(
                Link(
                    text: words["app.prompts.stage", ["title": theory.text(other.title)]],
                    href: addresses.prompts(for: interviewee, stage: other.id)))
        }
        self.ways = ways
        let shown = prompts.map(\.configuration.id)
        choose = Choose(shown, for: interviewee, in: theory)
        let query = addresses.prompts(
            for: interviewee, stage: one == nil ? stage : nil, chosen: one.map { [$0.id] } ?? chosen
        )
        .dropFirst(addresses.prompts.count)
        files = Items(
            prompts.isEmpty
                ? []
                : [
                    Link(text: words["app.prompts.file.docx"], href: addresses.promptsDocument + query),
                    Link(text: words["app.prompts.file.md"], href: addresses.promptsText + query),
                ])
        guides = Items(prompts.map { Guide(PromptSheet($0, for: interviewee, in: theory), $0, in: theory) })
    }
}

extension InterviewPromptsPage.Choose {
    /// `nil` where there is nothing to choose from.
    fileprivate init?(
        _ shown: [Configuration.ID], for interviewee: InterviewPrompts.Interviewee, in theory: WorkingTheory
    ) {
        let all = theory.byStage(theory.theory.configurations, \.stage).flatMap { $0.things }
        guard !all.isEmpty else { return nil }
        action = theory.addresses.prompts
        hidden = [HiddenField("for", interviewee.rawValue)]
        field = .choice(
            ChoiceField(
                "explanation", legend: theory.words["app.prompts.choose.which"],
                choices: all.map { .init($0.id.text, theory.labelled($0)) },
                chosen: Set(shown.map(\.text)), several: true))
    }
}

extension InterviewPromptsPage.Guide {
    fileprivate init(_ sheet: PromptSheet, _ prompts: InterviewPrompts, in theory: WorkingTheory) {
        label = sheet.label
        opening = sheet.opening
        ifThen = theory.ifThen(prompts.configuration)
        ask = sheet.ask
        self.prompts = Items(sheet.prompts)
        note = sheet.note
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
    /// - `chosen`: some explanations, of whichever stage.
    public func prompts(
        for interviewee: InterviewPrompts.Interviewee, stage: Stage.ID?, chosen: [Configuration.ID] = []
    ) -> String {
        "\(prompts)?for=\(interviewee.rawValue)" + (stage.map { "&stage=\($0)" } ?? "")
            + chosen.map { "&explanation=\($0)" }.joined()
    }
    /// The same as a document.
    public var promptsDocument: String { prompts + "/interview-prompts.docx" }
    /// The same as Markdown.
    public var promptsText: String { prompts + "/interview-prompts.md" }
}

extension InterviewPromptsPage: PagePart {
    static let pageFields = Fields<InterviewPromptsPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("ways", \.ways),
        .init("choose", \.choose), .init("files", \.files), .init("guides", \.guides))
}

extension InterviewPromptsPage.Choose: PagePart {
    static let pageFields = Fields<InterviewPromptsPage.Choose>(
        .init("action", \.action), .init("hidden", \.hidden), .init("field", \.field))
}

extension InterviewPromptsPage.Guide: PagePart {
    static let pageFields = Fields<InterviewPromptsPage.Guide>(
        .init("label", \.label), .init("opening", \.opening), .init("ifThen", \.ifThen),
        .init("ask", \.ask), .init("prompts", \.prompts), .init("note", \.note))
}
