internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Rounds of double coding: coding unseen, how far coders agreed, and settling where they differed.
enum RoundRoutes {
    static let all: [Route] = [
        .get("/s/:study/rounds", .right(.readEvidence)) { visit in try list(visit) },
        .get("/s/:study/new-round", .right(.judge)) { visit in try NewRoundDesk(visit).show() },
        .post("/s/:study/new-round", .right(.judge)) { visit in try await NewRoundDesk(visit).begin() },
        .get("/s/:study/rounds/:round", .right(.readEvidence)) { visit in try RoundDesk(visit).show() },
        .get("/s/:study/rounds/:round/code", .right(.judge)) { visit in try RoundDesk(visit).goOn() },
        .get("/s/:study/rounds/:round/code/:passage", .right(.judge)) { visit in
            try RoundDesk(visit).askToCode()
        },
        .post("/s/:study/rounds/:round/code/:passage", .right(.judge)) { visit in
            try await RoundDesk(visit).code()
        },
        .get("/s/:study/rounds/:round/finish", .right(.judge)) { visit in
            try RoundDesk(visit).askToFinish()
        },
        .post("/s/:study/rounds/:round/finish", .right(.judge)) { visit in
            try await RoundDesk(visit).finish()
        },
        .get("/s/:study/rounds/:round/close", .right(.judge)) { visit in try RoundDesk(visit).askToClose() },
        .post("/s/:study/rounds/:round/close", .right(.judge)) { visit in
            try await RoundDesk(visit).close()
        },
        .get("/s/:study/rounds/:round/take-back", .right(.judge)) { visit in
            try RoundDesk(visit).askToTakeBack()
        },
        .post("/s/:study/rounds/:round/take-back", .right(.judge)) { visit in
            try await RoundDesk(visit).takeBack()
        },
        .get("/s/:study/rounds/:round/agreement", .right(.readEvidence)) { visit in
            try RoundDesk(visit).agreement()
        },
        .get("/s/:study/rounds/:round/settle/:passage", .right(.readEvidence)) { visit in
            try SettlingDesk(visit).show()
        },
        .post("/s/:study/rounds/:round/settle/:passage", .right(.judge)) { visit in
            try await SettlingDesk(visit).save()
        },
    ]

    private static func list(_ visit: Visit) throws -> Answer {
        let codebook = try visit.codebook()
        let store = try visit.here().store
        let rounds = try store.inOneState { store in
            try store.codingRounds().compactMap { try store.roundWork($0.id) }
        }
        return .page(
            TasksPage.rounds(
                try visit.surroundings(notice: visit.roundNotice()),
                try rounds.map { try visit.working($0, in: codebook) }, in: codebook))
    }
}

extension Visit {
    /// A round as whoever asks may work on it.
    ///
    /// - `beginning`: where its page asks whether it can be taken back.
    func working(
        _ work: RoundWork, in codebook: WorkingCodebook, beginning: RoundBeginning? = nil
    ) throws -> WorkingRound {
        var names: [String: String] = [:]
        let closer = work.round.closed.map { [$0.by] } ?? []
        let settlers = work.differences.compactMap(\.adjudication?.by)
        for coder in Set(work.round.coders + closer + settlers) { names[coder] = try self.coder(coder) }
        return WorkingRound(
            work, in: codebook, names: names, me: codebook.isWriter ? try member().id.text : nil,
            mayTakeBack: work.round.isOpen && codebook.isWriter
                && beginning.map { $0.isUntouched && isOwn($0.actor) } ?? false, token: sessionFormToken)
    }

    /// What was done to a round just now, by a code of the address.
    func roundNotice() -> Notice? {
        guard let code = asked.query["saved"], let text = words.ifThere("app.rounds.saved.\(code)") else {
            return nil
        }
        return Notice(["over", "stays"].contains(code) ? .note : .saved, text)
    }

    /// That a passage is coded unseen now; `nil` where whoever asks sees all that was given to it.
    func inRound(_ passage: Excerpt.ID) throws -> Notice? {
        let me = try member().id.text
        guard try unseen().passages.contains(passage) else { return nil }
        let round = try here().store.codingRounds().first {
            $0.isOpen && $0.coders.contains(me) && $0.passages.contains(passage)
        }
        let way = try round.map { try here().addresses.round($0.id) }
        return Notice(
            .note, words["app.rounds.in-round"],
            links: way.map { [Link(text: words["app.rounds.to-round"], href: $0)] } ?? [])
    }

    /// Other people's codings that whoever asks must not see now.
    func unseen() throws -> UnseenCodings {
        guard let signedIn else { return .none }
        return try here().store.unseenCodings(by: signedIn.id.text)
    }

    /// A passage with where it comes from, in words.
    func roundPassage(_ id: Excerpt.ID, in codebook: WorkingCodebook) throws -> RoundPassage {
        guard let read = try here().store.passage(id) else { throw Turned.notFound }
        var facts = [codebook.text(read.source.title)]
        if let site = read.source.site { facts.append(try here().label(of: site)) }
        return RoundPassage(read.excerpt, source: facts.joined(separator: words["list.comma"]))
    }
}
