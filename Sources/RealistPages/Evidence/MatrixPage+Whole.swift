internal import Realist

extension MatrixPage {
    /// An explanation where nothing is judged site by site.
    public struct Whole: Equatable, Sendable {
        public let explanation: ExplanationLink
        public let isHindering: Bool
        public let confidence: String
        /// Once it was judged.
        public let chip: VerdictChip?
        public let reason: String?
        /// To the form of the judgement.
        public let judge: Link
    }
}

extension MatrixPage.Whole {
    init(_ configuration: Configuration, in theory: WorkingTheory) {
        let judgement = theory.overallJudgement(of: configuration.id)
        explanation = theory.explanation(configuration, theory.addresses)
        isHindering = configuration.direction == .hinders
        confidence = theory.confidence(of: configuration.id)
        chip = judgement.map { theory.chip($0.verdict) }
        reason = judgement.map { Sentences.ended(theory.text($0.reason)) }
        judge = Link(
            text: theory.words[
                judgement == nil ? "app.evidence.no-sites.judge" : "app.evidence.no-sites.change"],
            href: theory.addresses.judgeOverall(configuration.id))
    }
}

extension MatrixPage.Whole: PagePart {
    static let pageFields = Fields<MatrixPage.Whole>(
        .init("explanation", \.explanation), .init("isHindering", \.isHindering),
        .init("confidence", \.confidence), .init("chip", \.chip), .init("reason", \.reason),
        .init("judge", \.judge))
}
