public import Realist

/// One change beside how it is coded: what its site wrote, and the questions of FRAME in its own terms.
public struct FrameReviewPage: Page, Equatable {
    public static let template = "app/programme/frame-review"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let track: StateTrack
    /// What the site changed, and why.
    public let said: [String]
    public let parts: [Tab]
    public let form: FormFrame
    public let summaries: [SummaryList]
    public let ways: [Link]

    /// A page of the review; `current` is the value of `aria-current`.
    public struct Tab: Equatable, Sendable {
        public let text: String
        public let href: String
        public let current: String?
    }

    /// What the page needs of the change.
    public struct Reviewed: Sendable {
        public var change: Adaptation
        public var site: String
        /// As the site's own questions show them.
        public var lead: Answers
        public var part: FramePart
        public var answers: Answers
        public var faults: [String: AnswerFault]
        public var version: Int

        public init(
            change: Adaptation, site: String, lead: Answers, part: FramePart, answers: Answers,
            faults: [String: AnswerFault], version: Int
        ) {
            self.change = change
            self.site = site
            self.lead = lead
            self.part = part
            self.answers = answers
            self.faults = faults
            self.version = version
        }
    }

    /// - `questions`: of the part; `nil` for themes.
    /// - `asking`: how the site's own questions are told.
    public init(
        _ around: Surroundings, _ reviewed: Reviewed, questions: FrameQuestions?, themes: [ChangeTheme],
        _ asking: ChangeAsking, at addresses: StudyAddresses
    ) {
        let words = around.words
        let change = reviewed.change
        let language = asking.language
        kicker =
            words[
                "app.evaluate.frame.kicker",
                ["site": reviewed.site, "kind": Sentences.lowered(words["kind.\(change.kind.rawValue)"])]]
        heading = change.title.text(in: language)
        track = StateTrack(change.state, words: words)
        said = [
            change.description.text(in: language),
            change.reason.map { words["app.evaluate.frame.why", ["reason": $0.text(in: language)]] },
        ].compactMap { $0 }
        parts = FramePart.allCases.map { part in
            Tab(
                text: words["app.evaluate.frame.part.\(part.rawValue)"],
                href: addresses.coding(change.id, part), current: part == reviewed.part ? "page" : nil)
        }
        var fields = questions?.fields(reviewed.answers, words: words) ?? []
        if reviewed.part == .themes { fields += FrameReviewPage.themes(themes, reviewed, language, words) }
        form = FormFrame(
            action: addresses.coding(change.id, reviewed.part), token: around.person?.token ?? "",
            version: String(reviewed.version), fields: fields, button: words["app.evaluate.frame.next"],
            others: [.init(words["app.evaluate.frame.stay"], name: "act", value: "stay")],
            links: [Link(text: words["app.lead.leave"], href: addresses.frame)])
        let read: [ChangeQuestion] = [.what, .before, .why, .who, .core, .place, .took, .effects]
        summaries = read.compactMap { asking.summary($0, reviewed.lead, nil) }
        ways = [
            Link(text: words["app.evaluate.frame.record"], href: addresses.change(change.site, change.id))
        ]
        frame = around.frame(
            words[
                "app.evaluate.frame.title",
                [
                    "title": heading,
                    "part": Sentences.lowered(words["app.evaluate.frame.part.\(reviewed.part.rawValue)"]),
                ]], errors: form.errors(),
            crumbs: [Link(text: words["app.evaluate.frame.heading"], href: addresses.frame)])
    }

    /// The names of the fields of the last page.
    public static let themeNames = ["themes", "new-theme"]

    private static func themes(
        _ themes: [ChangeTheme], _ reviewed: Reviewed, _ language: Language, _ words: Words
    ) -> [FormField] {
        let choice = ChoiceField(
            "themes", legend: words["app.evaluate.frame.themes"],
            hint: words["app.evaluate.frame.themes-hint"],
            choices: themes.map {
                .init($0.id.text, $0.title.text(in: language), hint: $0.note?.text(in: language))
            },
            chosen: Set(reviewed.answers.all("themes")), several: true)
        let new = TextField(
            "new-theme", label: words["app.evaluate.frame.new-theme"],
            hint: words["app.evaluate.theme.title-hint"], value: reviewed.answers["new-theme"],
            error: reviewed.faults["new-theme"]?.text(words), most: AnswerLimits.line)
        return (themes.isEmpty ? [] : [.choice(choice)]) + [.text(new)]
    }
}

extension FrameReviewPage: PagePart {
    static let pageFields = Fields<FrameReviewPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("track", \.track), .init("said", \.said), .init("parts", \.parts), .init("form", \.form),
        .init("summaries", \.summaries), .init("ways", \.ways))
}

extension FrameReviewPage.Tab: PagePart {
    static let pageFields = Fields<FrameReviewPage.Tab>(
        .init("text", \.text), .init("href", \.href), .init("current", \.current))
}
