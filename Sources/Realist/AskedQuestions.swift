/// The questions that a study gives rise to, parted by whether a person let them stand.
public struct AskedQuestions: Equatable, Sendable {
    /// In the order of ``Question/Kind``, and then in the study's.
    public private(set) var open: [Question] = []
    /// What would be asked, and why it is not, in the same order.
    public private(set) var standing: [Standing] = []

    private let notAsked: Set<Question.Kind>

    public struct Standing: Equatable, Sendable {
        public let question: Question
        public let stands: StandingQuestion
    }

    /// - `notAsked`: kinds that nobody could ask of what was read of the study; what stands of them is not asked about.
    init(_ questions: [Question], standing notes: [StandingQuestion], notAsked: Set<Question.Kind>) {
        self.notAsked = notAsked
        let notes = notes.filter(\.kind.mayStand)
        let byMark = Dictionary(notes.map { (Mark($0), $0) }, uniquingKeysWith: { first, _ in first })
        var met: Set<Mark> = []
        var all = questions.filter { !notAsked.contains($0.kind) }
        for question in all {
            let mark = Mark(question)
            guard let stands = byMark[mark] else { continue }
            met.insert(mark)
            standing.append(Standing(question: question, stands: stands))
        }
        all.removeAll { byMark[Mark($0)] != nil }
        all += notes.filter { !met.contains(Mark($0)) && !notAsked.contains($0.kind) }.map(\.isAskedAbout)
        open = all.inOrderOfKinds
        standing = standing.enumerated()
            .sorted {
                ($0.element.question.kind.order, $0.offset) < ($1.element.question.kind.order, $1.offset)
            }
            .map(\.element)
    }

    /// The same questions, parted by other notes: what was found a while ago, with what was let stand since.
    public func parted(by notes: [StandingQuestion]) -> AskedQuestions {
        AskedQuestions(
            open.filter { $0.kind != .standsWithoutQuestion } + standing.map(\.question), standing: notes,
            notAsked: notAsked)
    }

    private struct Mark: Hashable {
        let kind: Question.Kind
        let place: String

        init(_ question: Question) { (kind, place) = (question.kind, question.place) }
        init(_ note: StandingQuestion) { (kind, place) = (note.kind, note.place) }
    }
}

extension StandingQuestion {
    fileprivate var isAskedAbout: Question {
        Question(
            .standsWithoutQuestion, at: "\(kind.rawValue) \(place)",
            "“\(kind.rawValue)” stands at \(place) (“\(because)”), and is not asked there. Can the note go?")
    }
}

extension Question.Kind {
    /// Its place among all kinds.
    fileprivate var order: Int { Question.Kind.allCases.firstIndex(of: self) ?? 0 }
}

extension [Question] {
    /// By kind, and then as they stood.
    fileprivate var inOrderOfKinds: [Question] {
        let order = Dictionary(
            Question.Kind.allCases.enumerated().map { ($0.element, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return enumerated()
            .sorted { (order[$0.element.kind] ?? 0, $0.offset) < (order[$1.element.kind] ?? 0, $1.offset) }
            .map(\.element)
    }
}
