import Realist

/// Which source of a study each text of a file is, and which passages of it are new.
struct SourcePlan {
    private(set) var newSources: [Source] = []
    private(set) var newExcerpts: [Excerpt] = []
    private(set) var account = InterchangeAccount()
    /// The sources that came over or were known, by their names in the file.
    private(set) var sources: [Guid: Source.ID] = [:]
    /// The passages that came over or were known, by their names in the file.
    private(set) var excerpts: [Guid: Excerpt.ID] = [:]
    /// Codes that were given, in the file's order.
    private(set) var uses: [Use] = []

    private let people: PeoplePlan
    private let study: Study
    private let own: Study?
    private let kind: Source.Kind
    private let ownSources: [Guid: Source]
    private let ownExcerpts: [Guid: Excerpt]
    private let present: [Guid: Source]
    private let presentExcerpts: [Guid: Excerpt]
    private let bySource: [Source.ID: [Excerpt]]
    private var twins: KnownThings<Words, Source>
    private var freeSources: NewIdentifiers<Source>
    private var freeExcerpts: NewIdentifiers<Excerpt>
    private var paths: Set<String>

    /// A code that a passage was given, as the file calls both it and who gave it.
    struct Use {
        let excerpt: Excerpt.ID
        let code: Guid
        let user: Guid?

        init(_ excerpt: Excerpt.ID, _ use: QualitativeProject.CodeUse) {
            (self.excerpt, code, user) = (excerpt, use.code, use.user)
        }
    }

    private struct Words: Hashable {
        let title: String
        let text: String?
    }

    init(_ study: Study, own: Study?, people: PeoplePlan, kind: Source.Kind) {
        self.study = study
        self.own = own
        self.people = people
        self.kind = kind
        let names = StudyGuids(study.about.id)
        let told = own.map { StudyGuids($0.about.id) }
        func byGuid<Thing>(_ things: [Thing], _ name: (Thing) -> Guid) -> [Guid: Thing] {
            Dictionary(things.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
        }
        ownSources = told.map { told in byGuid(own?.evidence.sources ?? []) { told.of($0.id) } } ?? [:]
        ownExcerpts = told.map { told in byGuid(own?.evidence.excerpts ?? []) { told.of($0.id) } } ?? [:]
        present = byGuid(study.evidence.sources) { names.of($0.id) }
        presentExcerpts = byGuid(study.evidence.excerpts) { names.of($0.id) }
        bySource = Dictionary(grouping: study.evidence.excerpts, by: \.source)
        twins = KnownThings(study.evidence.sources) {
            Words(title: PlainText.line($0.title.text), text: $0.text?.contents)
        }
        freeSources = NewIdentifiers(used: study.evidence.sources.map(\.id))
        freeExcerpts = NewIdentifiers(used: study.evidence.excerpts.map(\.id))
        paths = Set(study.evidence.sources.compactMap { $0.text?.path.lowercased() })
    }

    /// What was placed leaves the project, but notes and what they are about.
    mutating func place(_ project: inout QualitativeProject, using random: inout some RandomNumberGenerator) {
        for source in project.sources {
            if let known = present[source.guid], isSame(known, covered(source)) { twins.take(known) }
        }
        for index in project.sources.indices {
            place(project.sources[index], using: &random)
            project.sources[index].keepNotes()
        }
    }

    private mutating func place(
        _ source: QualitativeProject.TextSource, using random: inout some RandomNumberGenerator
    ) {
        let passages = source.selections.count
        func leave(_ reason: InterchangeAccount.Reason) {
            account.leave(.sources, reason, source.name)
            account.leave(.passages, reason == .withdrew ? .withdrew : .withoutSource, count: passages)
            account.leave(
                .codings, reason == .withdrew ? .withdrew : .withoutPassage,
                count: source.selections.reduce(source.codings.count) { $0 + $1.codings.count })
        }
        if people.gone.contains(source.guid) { return leave(.withdrew) }
        switch source.text {
        case .outside: return leave(.outside)
        case .missing: return leave(.missing)
        case .styledOnly: return leave(.styledOnly)
        case .notText: return leave(.notText)
        case .words: break
        }
        let words = covered(source)
        let title = source.name.isEmpty ? SourcePlan.nameless : source.name
        if let known = present[source.guid], isSame(known, words) {
            account.known(.sources)
            addPassages(of: source, in: known, words, isNew: false, using: &random)
        } else if let known = twins.take(Words(title: title, text: words)) {
            account.known(.sources)
            addPassages(of: source, in: known, words, isNew: false, using: &random)
        } else {
            account.new(.sources)
            if present[source.guid] != nil {
                account.remarks.append(
                    "“\(title)” has other words than the source of the study that it was: it comes in as a new one."
                )
            }
            let made = made(source, title, words, using: &random)
            newSources.append(made)
            addPassages(of: source, in: made, words, isNew: true, using: &random)
        }
    }

    private static let nameless = "A text without a name"

    private func isSame(_ source: Source, _ words: String?) -> Bool {
        switch (source.text?.contents, words) {
        case (nil, nil): true
        case (let known?, let words?): BlackedOut.isSame(known, words)
        default: false
        }
    }

    /// The words, those of people who withdrew blacked out; `nil` where there are none.
    private func covered(_ source: QualitativeProject.TextSource) -> String? {
        guard case .words(let text) = source.text, !text.isEmpty else { return nil }
        let ranges = source.selections.filter { people.gone.contains($0.guid) }.compactMap(\.range)
        return ranges.isEmpty ? text : BlackedOut.text(text, ranges)
    }

    private mutating func made(
        _ source: QualitativeProject.TextSource, _ title: String, _ words: String?,
        using random: inout some RandomNumberGenerator
    ) -> Source {
        let own = ownSources[source.guid]
        let id = freeSources.make(own?.id, from: title, using: &random)
        let isOwnTitle = own.map { PlainText.line($0.title.text) } == title
        var made = Source(
            id: id, kind: own?.kind ?? kind, title: isOwnTitle ? own?.title ?? "" : Wording(title),
            participants: people.present[source.guid] ?? [], isMadeUp: own?.isMadeUp ?? false,
            note: own?.note?.text == source.note ? own?.note : source.note.map { Wording($0) })
        if let own { made.participants.sort { own.rank(of: $0) < own.rank(of: $1) } }
        let sites = Set(study.sites.map(\.id))
        let waves = Set(study.about.waves.map(\.id))
        made.site = own?.site.flatMap { sites.contains($0) ? $0 : nil }
        made.wave = own?.wave.flatMap { waves.contains($0) ? $0 : nil }
        made.on = own?.on
        if let own, own.site != made.site || own.wave != made.wave {
            account.leave(.attributes, .noPlace, title)
        }
        if let words {
            var path = "\(id).txt"
            while !paths.insert(path.lowercased()).inserted { path = "x-" + path }
            made.text = Source.Text(path: path, contents: words)
        }
        return made
    }

    // MARK: Passages

    private struct Spot: Hashable {
        let range: Range<Int>
        let speaker: Participant.ID?
    }

    private mutating func addPassages(
        of source: QualitativeProject.TextSource, in home: Source, _ words: String?, isNew: Bool,
        using random: inout some RandomNumberGenerator
    ) {
        sources[source.guid] = home.id
        let signs = Array((words ?? "").unicodeScalars)
        var spots: [Spot: Excerpt.ID] = [:]
        var used: Set<Excerpt.ID> = []
        let known = isNew ? [] : bySource[home.id] ?? []
        let byRange = Dictionary(grouping: known) { $0.from..<max($0.from, $0.to) }
        for selection in source.selections {
            if people.gone.contains(selection.guid) {
                account.leave(.passages, .withdrew)
                account.leave(.codings, .withdrew, count: selection.codings.count)
                continue
            }
            guard let range = selection.range, range.upperBound <= signs.count else {
                account.leave(
                    .passages, selection.unfit ?? .fitsNowhere,
                    "\(home.title.text), \(selection.start) to \(selection.end)")
                account.leave(.codings, .withoutPassage, count: selection.codings.count)
                continue
            }
            let spot = Spot(range: range, speaker: people.speakers[selection.guid])
            let own = ownExcerpts[selection.guid]
            let id: Excerpt.ID
            if own == nil, let other = spots[spot] {
                account.leave(.passages, .samePlace)
                id = other
            } else if let twin = twin(of: selection.guid, own, at: spot, among: byRange[range] ?? [], used) {
                account.known(.passages)
                id = twin
            } else {
                account.new(.passages)
                id = make(spot, signs, in: home, own: own, using: &random)
            }
            used.insert(id)
            if spots[spot] == nil { spots[spot] = id }
            excerpts[selection.guid] = id
            for use in selection.codings { uses.append(Use(id, use)) }
        }
        addWhole(source, signs, in: home, byRange, &spots, using: &random)
    }

    /// The study's passage in the same place: of the same name in the world, else of the same identifier, else of the same
    /// speaker, or of one that only one side knows.
    private func twin(
        of guid: Guid, _ own: Excerpt?, at spot: Spot, among there: [Excerpt], _ used: Set<Excerpt.ID>
    ) -> Excerpt.ID? {
        let there = there.filter { one in
            (one.participant == nil || spot.speaker == nil || one.participant == spot.speaker)
                && !(own != nil && used.contains(one.id))
        }
        let same = presentExcerpts[guid]?.id
        let found =
            there.first { $0.id == same } ?? there.first { $0.id == own?.id }
            ?? there.first { $0.participant == spot.speaker } ?? there.first
        return found?.id
    }

    private mutating func make(
        _ spot: Spot, _ signs: [Unicode.Scalar], in home: Source, own: Excerpt?,
        using random: inout some RandomNumberGenerator
    ) -> Excerpt.ID {
        let id = freeExcerpts.make(own?.id, from: "passage", using: &random)
        newExcerpts.append(
            Excerpt(
                id: id, source: home.id, from: spot.range.lowerBound, to: spot.range.upperBound,
                participant: spot.speaker, text: String(String.UnicodeScalarView(signs[spot.range]))))
        return id
    }

    /// Codes that the whole source was given.
    private mutating func addWhole(
        _ source: QualitativeProject.TextSource, _ signs: [Unicode.Scalar], in home: Source,
        _ byRange: [Range<Int>: [Excerpt]], _ spots: inout [Spot: Excerpt.ID],
        using random: inout some RandomNumberGenerator
    ) {
        guard !source.codings.isEmpty else { return }
        guard !signs.isEmpty else {
            return account.leave(.codings, .withoutPassage, count: source.codings.count)
        }
        let spot = Spot(range: 0..<signs.count, speaker: nil)
        let id =
            spots[spot] ?? byRange[spot.range]?.first?.id
            ?? make(spot, signs, in: home, own: nil, using: &random)
        for use in source.codings { uses.append(Use(id, use)) }
    }
}

extension Source {
    /// The place of somebody among those who took part; who is not among them comes last.
    fileprivate func rank(of participant: Participant.ID) -> Int {
        participants.firstIndex(of: participant) ?? Int.max
    }
}

extension QualitativeProject.TextSource {
    /// Gives up its words, and passages without notes.
    fileprivate mutating func keepNotes() {
        text = .words("")
        selections = selections.filter { selection in
            selection.note != nil || !selection.notes.isEmpty
                || selection.codings.contains { !$0.notes.isEmpty }
        }
    }
}
