public import Realist

/// What is wrong with an answer, for the words of the page.
public enum AnswerFault: Equatable, Sendable {
    case noTitle, noDescription
    /// None of the answers that were offered.
    case noChoice
    case tooLong(most: Int)
    /// The boxes of a date that make none.
    case noDate(wrong: Set<RoughDateField.Part>)
    case noYear
    case noMonth
    /// A day is wanted, and not only a month.
    case noDay
    case inFuture
    case inPast
    /// The life of a change goes on, not back.
    case noStep
    case stepBeforeLast(RoughDate)
    /// Somebody told another step behind it meanwhile.
    case stepAfterNext(RoughDate)
    /// The last step is being corrected, and the date lies before the step that stands before it.
    case stepBeforeEarlier(Adaptation.State, RoughDate)
    case noNextStep
    /// Nobody is named, by role, who says so.
    case noRole
    case noAnswer
    /// Of a workshop.
    case noName, noStage, noCount
    /// Of what was told.
    case noTeller
    /// Of what administrators look after.
    case setting(SettingFault)
    case site(SiteFault)
    case wave(WaveFault)
    /// Of the theory and the evidence.
    case theoryLink(TheoryLinkFault)
    case statement(StatementTyped.Fault)
    case explanation(ExplanationTyped.Fault)
    case judgement(JudgementTyped.Fault)
    case reading(ReadingTyped.Fault)
    case code(CodeFault)
    case source(SourceTyped.Fault)
    case passage(MarkingAsked.Fault)
    case heard(HeardTyped.Fault)
    case round(RoundFault)
    case literature(LiteratureFault)

    public func text(_ words: Words) -> String {
        switch self {
        case .noTitle: words["app.lead.fault.no-title"]
        case .noDescription: words["app.lead.fault.no-description"]
        case .noChoice: words["app.lead.fault.no-choice"]
        case .tooLong(let most): words["app.lead.fault.too-long", ["most": String(most)]]
        case .noDate: words["app.lead.fault.no-date"]
        case .noYear: words["app.lead.fault.no-year"]
        case .noMonth: words["app.lead.fault.no-month"]
        case .noDay: words["app.lead.fault.no-day"]
        case .inFuture: words["app.lead.fault.in-future"]
        case .inPast: words["app.lead.fault.in-past"]
        case .noStep: words["app.lead.fault.no-step"]
        case .stepBeforeLast(let last):
            words["app.lead.fault.step-before-last", ["date": words.date(last)]]
        case .stepAfterNext(let next):
            words["app.lead.fault.step-after-next", ["date": words.date(next)]]
        case .stepBeforeEarlier(let state, let date):
            words[
                "app.lead.fault.step-before-earlier",
                ["step": "\(words["state.\(state.rawValue)"]), \(words.date(date))"]]
        case .noNextStep: words["app.lead.fault.no-next-step"]
        case .noRole: words["app.profile.fault.no-role"]
        case .noAnswer: words["app.profile.fault.no-answer"]
        case .noName: words["app.workshops.fault.no-name"]
        case .noStage: words["app.workshops.fault.no-stage"]
        case .noCount: words["app.workshops.fault.no-count"]
        case .noTeller: words["app.told.no-teller"]
        case .setting(let fault): fault.text(words)
        case .site(let fault): fault.text(words)
        case .wave(let fault): fault.text(words)
        case .theoryLink(let fault): fault.text(words)
        case .statement(let fault): fault.text(words)
        case .explanation(let fault): fault.text(words)
        case .judgement(let fault): fault.text(words)
        case .reading(let fault): fault.text(words)
        case .code(let fault): fault.text(words)
        case .source(let fault): fault.text(words)
        case .passage(let fault): fault.text(words)
        case .heard(let fault): fault.text(words)
        case .round(let fault): fault.text(words)
        case .literature(let fault): fault.text(words)
        }
    }

    /// All that is wrong with a form, where its page asks for the faults and not for the fields.
    public static func all<Fault: Hashable>(
        _ faults: Set<Fault>, _ kind: (Fault) -> AnswerFault
    ) -> [String: AnswerFault] {
        Dictionary(faults.map { ("\($0)", kind($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Which boxes of a date it is about; all when there are none.
    public var wrong: Set<RoughDateField.Part> {
        switch self {
        case .noDate(let wrong): wrong
        case .noYear: [.year]
        case .noMonth: [.month]
        case .noDay: [.day]
        default: []
        }
    }
}
