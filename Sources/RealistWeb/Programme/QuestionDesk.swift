internal import HTTPTypes
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// The questions of one kind, and those of them that somebody lets stand.
struct QuestionDesk {
    let visit: Visit
    private let study: ServedStudy
    private let kind: Question.Kind

    /// No reason is longer.
    private static let longest = 2_000

    init(_ visit: Visit) throws {
        self.visit = visit
        study = try visit.here()
        guard let kind = visit.asked.places["kind"].flatMap({ Question.Kind(rawValue: $0) }) else {
            throw Turned.notFound
        }
        self.kind = kind
    }

    /// What was found may be of a while ago; what stands is of now.
    private func found() async throws -> AskedQuestions? {
        guard let found = try await study.checks.found(study.store, now: visit.app.clock())?.found else {
            return nil
        }
        return found.asked.parted(by: try study.store.standingQuestions())
    }

    func list() async throws -> Answer {
        guard let asked = try await found() else { return .seeOther(study.addresses.overview) }
        let words = visit.words
        let notice =
            visit.savedNotice(words["app.evaluate.questions.saved.stands"], code: "stands")
            ?? visit.savedNotice(words["app.evaluate.questions.saved.asked"], code: "asked")
        return .page(
            QuestionsPage(
                try visit.surroundings(notice: notice), kind, asked.open.filter { $0.kind == kind },
                standing: asked.standing.filter { $0.question.kind == kind },
                explanation: try QuestionLibrary.explanation(of: kind), at: study.addresses,
                start: visit.number("start")))
    }

    /// One question at one place: it is asked there now, or stands there, or stood and is asked no more.
    private struct About {
        let place: String
        let asks: String
        let present: Written<StandingQuestion>?
    }

    private func about() async throws -> About {
        guard kind.mayStand, let place = visit.asked.query["at"], let asked = try await found() else {
            throw Turned.notFound
        }
        let present = try study.store.version(of: .standingQuestion(kind, at: place))
        let all = asked.open + asked.standing.map(\.question)
        let question = all.first { $0.kind == kind && $0.place == place }
        guard question != nil || present != nil else { throw Turned.notFound }
        return About(place: place, asks: question?.asks ?? place, present: present)
    }

    func ask() async throws -> Answer {
        let about = try await about()
        return .page(try form(about, because: about.present?.value.because ?? ""))
    }

    private func form(_ about: About, because: String, isMissing: Bool = false) throws -> FormPage {
        FormPage.lettingStand(
            try visit.surroundings(), kind, at: about.place, asks: about.asks,
            isStanding: about.present != nil, because: because, version: about.present?.number ?? 0,
            isMissing: isMissing, token: visit.sessionFormToken, at: study.addresses)
    }

    func save() async throws -> Answer {
        let about = try await about()
        let version = Int(visit.form[FormNames.version] ?? "") ?? 0
        let isAskedAgain = visit.form["act"] == "ask"
        let because = (visit.form["because"] ?? "").trimmed
        guard isAskedAgain || (!because.isEmpty && because.count <= Self.longest) else {
            return .notYet(try form(about, because: because, isMissing: true))
        }
        let note = StandingQuestion(
            kind: kind, place: about.place, because: because, on: visit.writtenOn,
            by: visit.words["app.evidence.evaluator"])
        let mark = Recorded.standingQuestion(kind, at: about.place)
        do {
            _ = try await visit.acting().commit { store in
                if isAskedAgain {
                    try store.delete(mark, expecting: version)
                } else {
                    try store.save(note, as: mark, expecting: version)
                }
            }
        } catch is EditConflict<StandingQuestion> {
            // Somebody was quicker: the form shows what they wrote, and nothing of it is lost.
            return .seeOther(study.addresses.letStand(kind, at: about.place))
        }
        return .seeOther(study.addresses.questions(kind) + "?saved=" + (isAskedAgain ? "asked" : "stands"))
    }
}
