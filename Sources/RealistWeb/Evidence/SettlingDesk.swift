internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A passage on which coders of a closed round differed.
struct SettlingDesk {
    let visit: Visit
    private let desk: RoundDesk
    private let passage: Excerpt.ID
    private let differences: [RoundWork.Difference]

    init(_ visit: Visit) throws {
        self.visit = visit
        desk = try RoundDesk(visit)
        passage = try visit.id("passage")
        guard desk.round.work.round.passages.contains(passage) else { throw Turned.notFound }
        differences = desk.isOpen ? [] : desk.round.work.differences(at: passage)
    }

    /// Another passage with something to settle, behind this one or else from the beginning.
    private var next: Excerpt.ID? {
        var open: [Excerpt.ID] = []
        for one in desk.round.work.differences where one.adjudication == nil && one.passage != passage {
            if open.last != one.passage { open.append(one.passage) }
        }
        let passages = desk.round.work.round.passages
        let here = passages.firstIndex(of: passage) ?? 0
        let behind = Set(passages.dropFirst(here))
        return open.first(where: behind.contains) ?? open.first
    }

    func show() throws -> Answer {
        if desk.isOpen { return .seeOther(desk.own) }
        return .page(try page(nil, [:]))
    }

    private func page(_ typed: Answers?, _ faults: [String: AnswerFault]) throws -> RoundPage {
        RoundPage.settling(
            try visit.surroundings(notice: visit.roundNotice()), desk.round,
            try visit.roundPassage(passage, in: desk.working), typed: typed, faults: faults, next: next)
    }

    func save() async throws -> Answer {
        if desk.isOpen { return .seeOther(desk.own) }
        let names = differences.flatMap { ["outcome-\($0.code)", "because-\($0.code)"] }
        let typed = Answers(visit.form, names)
        let me = try visit.member().id.text
        var faults: [String: AnswerFault] = [:]
        var decisions: [Adjudication] = []
        for difference in differences {
            let (outcome, because) = ("outcome-\(difference.code)", "because-\(difference.code)")
            let (choice, reason) = (typed[outcome], typed[because].trimmed)
            // What is left open stays open.
            if choice.isEmpty, reason.isEmpty { continue }
            if !["given", "not-given"].contains(choice) { faults[outcome] = .round(.outcome) }
            if reason.isEmpty { faults[because] = .round(.reason) }
            if reason.unicodeScalars.count > RoundPage.mostMemo {
                faults[because] = .tooLong(most: RoundPage.mostMemo)
            }
            let isGiven = choice == "given"
            // What was agreed before and is sent again keeps its day, and who said it.
            if let before = difference.adjudication, before.isGiven == isGiven, before.because == reason {
                continue
            }
            decisions.append(
                Adjudication(
                    round: desk.id, excerpt: passage, code: difference.code, isGiven: isGiven,
                    because: reason, by: me, on: visit.writtenOn))
        }
        guard faults.isEmpty else { return .notYet(try page(typed, faults)) }
        let (id, passage, made) = (desk.id, passage, decisions)
        do {
            if !made.isEmpty {
                _ = try await visit.acting().commit { try $0.settle(made, at: passage, of: id) }
            }
        } catch is RoundRefusal {
            return .seeOther(desk.own + "?saved=over")
        }
        let addresses = desk.working.addresses
        let isSettled = made.count + differences.count { $0.adjudication != nil } >= differences.count
        let on =
            isSettled
            ? next.map { addresses.settle($0, in: id) } ?? desk.own : addresses.settle(passage, in: id)
        return .seeOther(on + "?saved=settled")
    }
}
