internal import GRDB
internal import Realist

extension Withdrawing {
    /// What was analysed stays, under a name that is made up here and kept nowhere else; all else goes.
    mutating func unlink() throws {
        let name = try freshName()
        let theirs = try OwnWords(of: pseudonym, database)
        let analysed = try analysedPassages()
        let kept = theirs.passages.filter { analysed.contains($0.id) }
        let gone = theirs.passages.filter { !analysed.contains($0.id) }
        words = Traces.pieces(of: gone.map(\.text))
        try leaveGroups()
        try replaceParticipant(by: name)
        try unlinkMemberships(as: name)
        try takeOutCodings(of: gone)
        try takeOutOfRounds(Set(gone.map(\.id)))
        try takeOutPassages(gone)
        for var passage in kept where passage.participant?.text == pseudonym {
            passage.participant = participant == nil ? nil : name
            try forgetting { try ledger.save(passage) }
        }
        outcome.count(.passagesUnlinked, kept.count)
        for source in theirs.shared {
            try rewrite(
                source, without: gone.filter { $0.source == source.id }, participants: renamed(source, name))
            outcome.sharedTexts.append(source.id.text)
        }
        for source in theirs.own { try keepPassagesOnly(of: source, kept, name) }
        let isCounted = participant.map { $0.withdrawn == nil && $0.consents.responses == true } ?? true
        if isCounted { try unlinkForms(as: name.text) } else { try eraseForms() }
    }

    private func renamed(_ source: Source, _ name: Participant.ID) -> [Participant.ID] {
        source.participants.map { $0.text == pseudonym ? name : $0 }
    }

    /// Of a source in which nobody else speaks, the passages stay and nothing around them; nor its day and its note.
    private mutating func keepPassagesOnly(
        of source: Source, _ kept: [Excerpt], _ name: Participant.ID
    ) throws {
        var source = source
        source.participants = renamed(source, name)
        source.on = nil
        source.note = nil
        if let text = source.text {
            var covered = CoveredText(text.contents)
            let passages = kept.filter { $0.source == source.id && $0.from <= $0.to }
            covered.cover(allBut: passages.map { max(0, $0.from)..<max(0, $0.to) })
            let keptWords = Set(Traces.pieces(of: passages.map(\.text)))
            words += Traces.pieces(of: [text.contents]).filter { piece in
                !keptWords.contains { $0.contains(piece) || piece.contains($0) }
            }
            try save(covered, of: &source, text)
        }
        try forgetting { try ledger.save(source) }
    }

    /// Only what analyses need: the site, the attributes that the study reports by, and that the answers may be used.
    /// Nothing is quoted from now on.
    private mutating func replaceParticipant(by name: Participant.ID) throws {
        guard let participant else { return }
        let reported = Set(try About.fetchAll(database).first?.reportBy ?? [])
        let attributes = participant.attributes.filter { reported.contains($0.key) }
        var left = Participant(
            id: name, site: participant.site, attributes: attributes, withdrawn: participant.withdrawn)
        left.consents.responses = participant.consents.responses
        left.consents.quotes = false
        let new = left
        try forgetting {
            try ledger.save(new)
            try ledger.delete(Participant.self, pseudonym)
        }
        outcome.count(.participant)
        outcome.count(.attributes, participant.attributes.count - attributes.count)
    }

    /// Passages that were coded, read against the theory, or cited.
    private func analysedPassages() throws -> Set<Excerpt.ID> {
        let ids = try String.fetchAll(
            database,
            sql: """
                SELECT excerptId FROM coding UNION SELECT excerptId FROM reading
                UNION SELECT excerptId FROM linkedCoding
                UNION SELECT excerptId FROM judgementExcerpt UNION SELECT excerptId FROM siteProfileEvidence
                UNION SELECT excerptId FROM theoryChangePassage UNION SELECT excerptId FROM overallJudgementExcerpt
                UNION SELECT excerptId FROM blindCoding
                UNION SELECT excerptId FROM memo WHERE excerptId IS NOT NULL
                """)
        return Set(ids.compactMap { Excerpt.ID($0) })
    }

    /// By chance, so that it leads nowhere.
    private func freshName() throws -> Participant.ID {
        while true {
            let signs = Hexadecimal.text(Digest.makeSalt().prefix(6))
            guard let name = Participant.ID("left-\(signs)") else { continue }
            let sql = """
                SELECT EXISTS (SELECT 1 FROM participant WHERE id = :name)
                    OR EXISTS (SELECT 1 FROM response WHERE respondent = :name)
                """
            let isTaken = try Bool.fetchOne(database, sql: sql, arguments: ["name": name.text]) ?? false
            if !isTaken { return name }
        }
    }
}
