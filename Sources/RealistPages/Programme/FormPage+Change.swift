import Realist

extension FormPage {
    /// One question about a change that is being recorded.
    public struct ChangeStep: Sendable {
        public var question: ChangeQuestion
        public var answers: Answers
        public var faults: [String: AnswerFault]
        public var action: String
        public var version: Int
        /// Goes back to the look through all answers.
        public var fromCheck: Bool
        public var hidden: [HiddenField]
        /// Where one goes when the record stays as it is; `nil` where each way out saves first.
        public var leave: String?
        /// Whether a question comes before it.
        public var hasBefore: Bool

        public init(
            question: ChangeQuestion, answers: Answers, faults: [String: AnswerFault] = [:], action: String,
            version: Int, fromCheck: Bool = false, hidden: [HiddenField] = [], leave: String? = nil,
            hasBefore: Bool = false
        ) {
            self.question = question
            self.answers = answers
            self.faults = faults
            self.action = action
            self.version = version
            self.fromCheck = fromCheck
            self.hidden = hidden
            self.leave = leave
            self.hasBefore = hasBefore
        }
    }

    public static func changeStep(_ around: Surroundings, _ step: ChangeStep, _ asking: ChangeAsking)
        -> FormPage
    {
        let words = around.words
        let questions = ChangeQuestion.recording(step.answers, asking.recommendations)
        let place = questions.firstIndex(of: step.question).map { $0 + 1 } ?? 1
        let title = step.answers["title"]
        // What the change is about decides whether a question on the core comes: before that is known, it may.
        let mayCome =
            step.question == .what && !questions.contains(.core)
            && !asking.recommendations.allSatisfy(\.core.isEmpty)
        let count = words[
            mayCome ? "app.lead.step-at-most" : "app.lead.step",
            ["n": String(place), "of": String(questions.count + (mayCome ? 1 : 0))]]
        return question(
            around, step, asking, kicker: title.isEmpty ? count : "\(title). \(count)",
            button: step.fromCheck ? saveAnswers(step, asking) : words["app.lead.continue"],
            others: step.fromCheck ? [] : ways(step, words), isDraft: true)
    }

    /// To other steps: each keeps first what is typed.
    private static func ways(_ step: ChangeStep, _ words: Words) -> [FormFrame.Button] {
        func way(_ then: String, _ key: String, isWay: Bool = true) -> FormFrame.Button {
            .init(words[key], name: ChangeNames.then, value: then, isWay: isWay)
        }
        return [way(ChangeNames.later, "app.lead.later", isWay: false)]
            + (step.hasBefore ? [way(ChangeNames.before, "app.lead.save-back")] : [])
            + [way(ChangeNames.check, "app.lead.save-see-all")]
    }

    /// The same question about a change that is recorded.
    public static func editChange(
        _ around: Surroundings, _ step: ChangeStep, _ asking: ChangeAsking, title: String
    ) -> FormPage {
        question(
            around, step, asking, kicker: title, button: saveAnswers(step, asking), others: [],
            isDraft: false)
    }

    private static func saveAnswers(_ step: ChangeStep, _ asking: ChangeAsking) -> String {
        let count = asking.parts(step.question, step.answers).count
        return asking.words[count == 1 ? "app.lead.save-answer" : "app.lead.save-answers"]
    }

    private static func question(
        _ around: Surroundings, _ step: ChangeStep, _ asking: ChangeAsking, kicker: String, button: String,
        others: [FormFrame.Button], isDraft: Bool
    ) -> FormPage {
        let heading = asking.heading(step.question)
        let told =
            step.question == .what ? ToldAsking.fields(step.answers, step.faults, around.words) : []
        let parts = asking.parts(step.question, step.answers).filter { part in
            told.isEmpty || ![ToldAsking.who, ToldAsking.how, ToldAsking.on].contains(part.name)
        }
        let fields =
            told
            + parts.map { part in
                part.field(step.answers, step.faults[part.name], isHeading: false, around.words)
            }
        return FormPage(
            around, title: isDraft ? heading : "\(kicker): \(heading)", kicker: kicker, heading: heading,
            form: FormFrame(
                action: step.action, token: around.person?.token ?? "", version: String(step.version),
                hidden: step.hidden
                    + (step.fromCheck ? [HiddenField(ChangeNames.from, ChangeNames.check)] : []),
                fields: fields, button: button, others: others,
                links: step.leave.map { [Link(text: around.words["app.lead.leave"], href: $0)] } ?? []),
            back: step.leave.map { Link(text: around.words["app.lead.back"], href: $0) },
            keeps: isDraft ? .typed : nil)
    }

    /// All answers so far, each with the way to change it.
    ///
    /// - `address`: of a question's page.
    public static func checkChange(
        _ around: Surroundings, _ answers: Answers, _ asking: ChangeAsking, action: String, version: Int,
        address: (ChangeQuestion) -> String, home: String, drop: String
    ) -> FormPage {
        let words = around.words
        let summaries = ChangeQuestion.recording(answers, asking.recommendations).map { question in
            let change = Link(
                text: asking.change(question),
                href: address(question) + "?\(ChangeNames.from)=\(ChangeNames.check)")
            return SummaryList(
                heading: asking.heading(question),
                asking.parts(question, answers).enumerated().map { number, part in
                    SummaryList.Row(
                        part.label, asking.said(part, answers), track: asking.track(part, answers),
                        change: number == 0 ? change : nil)
                })
        }
        let open = ChangeQuestion.recording(answers, asking.recommendations).flatMap {
            asking.parts($0, answers)
        }.filter { $0.text(answers, words).isEmpty }
        let needed = open.filter { ChangeQuestion.needed.contains($0.name) }
        let left = open.count - needed.count
        let paragraphs =
            needed.map { words["app.lead.check.needed", ["question": $0.label]] }
            + (left == 0 ? [] : [words.count("app.lead.check.left", left)])
        return FormPage(
            around, title: words["app.lead.check.heading"], heading: words["app.lead.check.heading"],
            lead: words["app.lead.check.lead"],
            paragraphs: paragraphs, summaries: summaries,
            form: FormFrame(
                action: action, token: around.person?.token ?? "", version: String(version),
                button: words["app.lead.check.save"],
                links: [
                    Link(text: words["app.lead.check.keep"], href: home + "?saved=draft"),
                    Link(text: words["app.lead.check.drop"], href: drop),
                ]),
            back: Link(text: words["app.lead.my-site.link"], href: home), keeps: .saved)
    }
}

extension ChangeAsking {
    fileprivate func track(_ part: ChangePart, _ answers: Answers) -> StateTrack? {
        guard part.name == "state" else { return nil }
        return Adaptation.State(rawValue: answers["state"]).map { StateTrack($0, words: words) }
    }
}

/// What the buttons of the questions send.
public enum ChangeNames {
    public static let then = "then"
    public static let later = "later"
    /// Back to the question before.
    public static let before = "before"
    public static let go = "go"
    public static let on = "on"
    public static let from = "from"
    public static let check = "check"
}
