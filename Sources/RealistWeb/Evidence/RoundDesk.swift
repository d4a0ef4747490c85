internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// One round of double coding: its page, coding in it, finishing and closing it.
struct RoundDesk {
    let visit: Visit
    let working: WorkingCodebook
    let round: WorkingRound
    private let store: Store

    init(_ visit: Visit) throws {
        self.visit = visit
        working = try visit.codebook()
        store = try visit.here().store
        guard let work = try store.roundWork(visit.id("round")) else { throw Turned.notFound }
        round = try visit.working(work, in: working, beginning: store.beginning(of: work.round.id))
    }

    var id: CodingRound.ID { round.work.round.id }
    var isOpen: Bool { round.work.round.isOpen }
    var own: String { working.addresses.round(id) }

    func show() throws -> Answer {
        var passages: [RoundPassage] = []
        if !isOpen {
            var ids: [Excerpt.ID] = []
            for difference in round.work.differences where ids.last != difference.passage {
                ids.append(difference.passage)
            }
            passages = try store.excerpts(ids).map { RoundPassage($0, source: "") }
        }
        return .page(
            TasksPage.round(try visit.surroundings(notice: visit.roundNotice()), round, differing: passages))
    }

    // MARK: Coding

    /// As whoever asks is named in codings; who takes part in an open round, and nobody else, codes in it.
    private func coder() throws -> String {
        let me = try visit.member().id.text
        guard round.work.round.coders.contains(me) else { throw Turned.notFound }
        return me
    }

    func goOn() throws -> Answer {
        _ = try coder()
        guard isOpen, let next = round.next() else { return .seeOther(own) }
        return .seeOther(working.addresses.code(next, in: id))
    }

    private func passage() throws -> Excerpt.ID {
        let passage: Excerpt.ID = try visit.id("passage")
        guard round.work.round.passages.contains(passage) else { throw Turned.notFound }
        return passage
    }

    func askToCode() throws -> Answer {
        _ = try coder()
        guard isOpen else { return .seeOther(own + "?saved=over") }
        return .page(
            RoundPage.coding(
                try visit.surroundings(notice: visit.roundNotice()), round,
                try visit.roundPassage(try passage(), in: working), typed: nil))
    }

    func code() async throws -> Answer {
        let (me, passage) = (try coder(), try passage())
        let typed = Answers(visit.form, ["code", "memo"])
        let ticked = Set(typed.all("code"))
        let codes = round.work.codes.map(\.id).filter { ticked.contains($0.text) }
        let isNone = ticked.contains(RoundPage.noCode)
        let memo = typed["memo"].trimmed
        var faults: [String: AnswerFault] = [:]
        if codes.isEmpty, !isNone { faults["code"] = .round(.nothing) }
        if !codes.isEmpty, isNone { faults["code"] = .round(.both) }
        if memo.unicodeScalars.count > RoundPage.mostMemo {
            faults["memo"] = .tooLong(most: RoundPage.mostMemo)
        }
        guard faults.isEmpty else {
            return .notYet(
                RoundPage.coding(
                    try visit.surroundings(), round, try visit.roundPassage(passage, in: working),
                    typed: typed, faults: faults))
        }
        let coding = BlindCoding(
            round: id, excerpt: passage, coder: me, codes: codes, memo: memo, on: visit.writtenOn)
        let next = round.next(after: passage).map { working.addresses.code($0, in: id) + "?saved=coded" }
        return try await act(next ?? own + "?saved=all") { try $0.give(coding) }
    }

    /// Does it; what a closed round does not take is told on its page.
    private func act(
        _ done: String, _ body: @escaping @Sendable (Store) throws -> Void
    ) async throws -> Answer {
        do {
            _ = try await visit.acting().commit { store in try body(store) }
            return .seeOther(done)
        } catch is RoundRefusal {
            return .seeOther(own + "?saved=over")
        }
    }

    // MARK: Finishing and closing

    func askToFinish() throws -> Answer {
        _ = try coder()
        guard isOpen else { return .seeOther(own) }
        return .page(FormPage.finishRound(try visit.surroundings(), round))
    }

    func finish() async throws -> Answer {
        let (me, id, day) = (try coder(), id, visit.writtenOn)
        do {
            let isClosed = try await visit.acting().commit { try $0.finish(id, coder: me, on: day) }
            return .seeOther(own + (isClosed ? "?saved=closed" : "?saved=finished"))
        } catch is RoundRefusal {
            return .seeOther(own + "?saved=over")
        }
    }

    func askToClose() throws -> Answer {
        guard isOpen else { return .seeOther(own) }
        return .page(FormPage.closeRound(try visit.surroundings(), round))
    }

    func close() async throws -> Answer {
        let (me, id, day) = (try visit.member().id.text, id, visit.writtenOn)
        return try await act(own + "?saved=closed") { try $0.close(id, by: me, on: day) }
    }

    // MARK: Taking back

    func askToTakeBack() throws -> Answer {
        guard round.mayTakeBack else { return .seeOther(own + (isOpen ? "?saved=stays" : "")) }
        return .page(FormPage.takeBackRound(try visit.surroundings(), round))
    }

    func takeBack() async throws -> Answer {
        let id = id
        do {
            _ = try await visit.acting().commit { try $0.takeBack(id) }
            return .seeOther(working.addresses.rounds + "?saved=taken-back")
        } catch is RoundRefusal {
            return .seeOther(own + "?saved=stays")
        }
    }

    // MARK: Agreement

    /// While a round is open, it would tell what others gave.
    func agreement() throws -> Answer {
        guard !isOpen else { return .seeOther(own) }
        return .page(RoundPage.agreement(try visit.surroundings(), round))
    }
}
