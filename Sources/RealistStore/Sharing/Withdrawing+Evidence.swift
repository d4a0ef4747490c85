internal import GRDB
internal import Realist

/// The sources and passages of one person.
struct OwnWords {
    /// Sources in which nobody else speaks.
    var own: [Source] = []
    /// Sources in which others speak too.
    var shared: [Source] = []
    /// Passages of the person's own sources, and those in others in which they speak.
    var passages: [Excerpt] = []

    init(of pseudonym: String, _ database: Database) throws {
        let ids = try String.fetchAll(
            database,
            sql: "SELECT DISTINCT sourceId FROM sourceParticipant WHERE participantId = ? ORDER BY sourceId",
            arguments: [pseudonym])
        for source in try ids.compactMap({ try Source.fetch(database, $0) }) {
            if Set(source.participants).count == 1 { own.append(source) } else { shared.append(source) }
        }
        let known = Set(ids)
        let all = try Excerpt.fetchAll(database)
        let alone = Set(own.map(\.id))
        passages = all.filter { $0.participant?.text == pseudonym || alone.contains($0.source) }
        // Somebody can speak in a source that does not list them.
        for id in Set(passages.map(\.source.text)).subtracting(known).sorted() {
            if let source = try Source.fetch(database, id) { shared.append(source) }
        }
    }
}

extension Withdrawing {
    /// Everything that the person said, what was made of it, and what cites it.
    mutating func erase() throws {
        let theirs = try OwnWords(of: pseudonym, database)
        let gone = Set(theirs.passages.map(\.id))
        words = Traces.pieces(of: theirs.passages.map(\.text) + theirs.own.compactMap { $0.text?.contents })
        try takeOutReadings(of: gone)
        try takeOutLinkedCodings(of: gone)
        try takeOutMemos(about: gone, Set(theirs.own.map(\.id)))
        try takeOutCitations(of: gone)
        try takeOutCodings(of: theirs.passages)
        try takeOutOfRounds(gone)
        try takeOutPassages(theirs.passages)
        for source in theirs.shared {
            let ranges = theirs.passages.filter { $0.source == source.id }
            try rewrite(
                source, without: ranges, participants: source.participants.filter { $0.text != pseudonym })
            outcome.sharedTexts.append(source.id.text)
        }
        try takeOutLiterature(Set(theirs.own.map(\.id)))
        try takeOutTellers(Set(theirs.own.map(\.id)))
        try forgetting {
            for source in theirs.own { try ledger.delete(Source.self, source.id.text) }
        }
        outcome.count(.sources, theirs.own.count)
        try eraseForms()
        try leaveGroups()
        try takeOutMemberships()
        try takeOutParticipant()
    }

    mutating func takeOutParticipant() throws {
        guard let participant else { return }
        try forgetting { try ledger.delete(Participant.self, pseudonym) }
        outcome.count(.participant)
        outcome.count(.attributes, participant.attributes.count)
    }

    mutating func takeOutPassages(_ passages: [Excerpt]) throws {
        try forgetting {
            for passage in passages { try ledger.delete(Excerpt.self, passage.id.text) }
        }
        outcome.count(.passages, passages.count)
    }

    private mutating func takeOutReadings(of gone: Set<Excerpt.ID>) throws {
        let readings = try Reading.fetchAll(database).filter { gone.contains($0.excerpt) }
        let sites = try siteBySource()
        let passages = Dictionary(
            try Excerpt.fetchAll(database).map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first }
        )
        var rested: Set<String> = []
        for reading in readings {
            rested.insert(reading.configuration.text)
            if let site = passages[reading.excerpt].flatMap({ sites[$0] }) {
                rested.insert("\(site) \(reading.configuration)")
            }
        }
        try forgetting {
            for reading in readings { try ledger.delete(Reading.self, reading.storedId) }
        }
        outcome.count(.readings, readings.count)
        try markJudgements(citing: gone, restingOn: rested)
    }

    private mutating func takeOutLinkedCodings(of gone: Set<Excerpt.ID>) throws {
        let theirs = try LinkedCoding.fetchAll(database).filter { gone.contains($0.excerpt) }
        try forgetting {
            for coding in theirs { try ledger.delete(LinkedCoding.self, coding.storedId) }
        }
        outcome.count(.linkedCodings, theirs.count)
    }

    /// What was thought of somebody's words is about that person.
    private mutating func takeOutMemos(about gone: Set<Excerpt.ID>, _ sources: Set<Source.ID>) throws {
        let theirs = try Memo.fetchAll(database).filter { memo in
            switch memo.about {
            case .passage(let id): gone.contains(id)
            case .source(let id): sources.contains(id)
            case .study, .code, .explanation: false
            }
        }
        try forgetting {
            for memo in theirs { try ledger.delete(Memo.self, memo.storedId) }
        }
        outcome.count(.memos, theirs.count)
        for id in gone.sorted() { try forgetMemos("excerptId", id.text) }
        for id in sources.sorted() { try forgetMemos("sourceId", id.text) }
    }

    /// What was thought before, in whatever words, and memos that were taken away long since.
    private func forgetMemos(_ column: String, _ name: String) throws {
        let reference = CanonicalText.object([(column, .text(name))]).dropFirst().dropLast().description
        let earlier = try EarlierValue.fetchAll(
            database,
            sql: "SELECT * FROM revision WHERE kind = ? AND salt IS NOT NULL AND instr(value, ?) > 0",
            arguments: [Memo.stored.code, reference])
        for value in earlier { try ledger.forget(value) }
    }

    private func siteBySource() throws -> [Source.ID: Site.ID] {
        var sites: [Source.ID: Site.ID] = [:]
        for source in try Source.fetchAll(database) { sites[source.id] = source.site }
        return sites
    }

    /// What rested on a passage is not changed: somebody has to judge again.
    private mutating func markJudgements(citing gone: Set<Excerpt.ID>, restingOn rested: Set<String>) throws {
        for var judgement in try Judgement.fetchAll(database) {
            let left = judgement.excerpts.filter { !gone.contains($0) }
            let name = "\(judgement.site) \(judgement.configuration)"
            guard left.count < judgement.excerpts.count || rested.contains(name) else { continue }
            judgement.excerpts = left
            judgement.lookAgain = day
            try ledger.save(judgement)
            outcome.lookAgain.append(name)
        }
        for var judgement in try OverallJudgement.fetchAll(database) {
            let left = judgement.cites.passages.filter { !gone.contains($0) }
            guard
                left.count < judgement.cites.passages.count || rested.contains(judgement.configuration.text)
            else { continue }
            judgement.cites.passages = left
            judgement.lookAgain = day
            try ledger.save(judgement)
            outcome.lookAgain.append(judgement.configuration.text)
        }
    }

    /// Somebody's own paper may have been cited as a document, and been among what searches found: that it was found stays.
    private mutating func takeOutLiterature(_ gone: Set<Source.ID>) throws {
        for id in gone.sorted() {
            for var record in try LiteratureRecord.fetchAll(database, where: "sourceId", is: id.text) {
                record.source = nil
                try ledger.save(record)
            }
        }
        for var judgement in try OverallJudgement.fetchAll(database)
        where !gone.isDisjoint(with: judgement.cites.literature) {
            judgement.cites.literature.removeAll { gone.contains($0) }
            judgement.lookAgain = day
            try ledger.save(judgement)
            outcome.lookAgain.append(judgement.configuration.text)
        }
    }

    private mutating func takeOutCitations(of gone: Set<Excerpt.ID>) throws {
        for var site in try Site.fetchAll(database) {
            let cites = site.profile.contains { !gone.isDisjoint(with: $0.evidence) }
            guard cites else { continue }
            for place in site.profile.indices { site.profile[place].evidence.removeAll { gone.contains($0) } }
            try ledger.save(site)
            outcome.lessCited.append("site \(site.id)")
        }
        for var change in try TheoryChange.fetchAll(database)
        where !gone.isDisjoint(with: change.passages) {
            change.passages.removeAll { gone.contains($0) }
            try ledger.save(change)
            outcome.lessCited.append("change of the theory \(change.id)")
        }
    }

    mutating func takeOutCodings(of passages: [Excerpt]) throws {
        for (source, passages) in Dictionary(grouping: passages, by: \.source).sorted(by: { $0.key < $1.key })
        {
            var count = 0
            try forgetting {
                try ledger.keep(ObjectKind.codings.code, source.text) {
                    for passage in passages {
                        try database.cachedStatement(sql: "DELETE FROM coding WHERE excerptId = ?")
                            .execute(arguments: [passage.id.text])
                        count += database.changesCount
                    }
                }
            }
            outcome.count(.codings, count)
        }
    }

    /// Covers the passages in the text of a source, as somebody would with a black pen, so that all other passages stay
    /// where they are.
    mutating func rewrite(
        _ source: Source, without passages: [Excerpt], participants: [Participant.ID]
    ) throws {
        var source = source
        source.participants = participants
        if let text = source.text {
            var covered = CoveredText(text.contents)
            for passage in passages { covered.cover(passage.from, passage.to) }
            try save(covered, of: &source, text)
        }
        try forgetting { try ledger.save(source) }
    }

    /// Passages of others that overlap a covered one are covered there too.
    mutating func save(_ covered: CoveredText, of source: inout Source, _ text: Source.Text) throws {
        guard covered.isChanged else { return }
        source.text = Source.Text(path: text.path, contents: covered.text)
        outcome.count(.texts)
        for var passage in try Excerpt.fetchAll(database) where passage.source == source.id {
            guard let now = covered[passage.from, passage.to], now != passage.text else { continue }
            passage.text = now
            try forgetting { try ledger.save(passage) }
        }
    }
}

/// A text in which passages are covered, code point by code point; lines stay lines.
struct CoveredText {
    private var scalars: [Unicode.Scalar]
    private(set) var isChanged = false

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var text: String { String(String.UnicodeScalarView(scalars)) }

    mutating func cover(_ from: Int, _ to: Int) {
        let range = scalars.indices.clamped(to: max(0, from)..<max(from, to, 0))
        for index in range where scalars[index] != "\n" && scalars[index] != "█" {
            scalars[index] = "█"
            isChanged = true
        }
    }

    /// Covers everything but these.
    mutating func cover(allBut passages: [Range<Int>]) {
        var at = 0
        for passage in passages.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            cover(at, passage.lowerBound)
            at = max(at, passage.upperBound)
        }
        cover(at, scalars.count)
    }

    /// The code points of a passage; `nil` for one that is not within the text.
    subscript(from: Int, to: Int) -> String? {
        guard from >= 0, from <= to, to <= scalars.count else { return nil }
        return String(String.UnicodeScalarView(scalars[from..<to]))
    }
}
