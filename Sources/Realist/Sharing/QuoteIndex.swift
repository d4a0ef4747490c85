/// Who speaks in a passage, and what may be said of them.
struct QuoteIndex {
    private let study: Study
    private let threshold: Int
    private let excerpts: [Excerpt.ID: Excerpt]
    private let sources: [Source.ID: Source]
    private let participants: [Participant.ID: Participant]
    /// Participants by the wave of a source that they are in.
    private let atWave: [Wave.ID: Set<Participant.ID>]
    /// Names that no site has agreed to show by then.
    private let hiddenNames: [String]
    /// Passages that the judgement across sites cites.
    private let cited: [Configuration.ID: Set<Excerpt.ID>]

    init(_ study: Study, on day: Day) {
        self.study = study
        threshold = DisclosurePolicy(study.about.disclosure).people
        excerpts = study.evidence.excerpts.byID
        sources = study.evidence.sources.byID
        participants = study.participants.byID
        var atWave: [Wave.ID: Set<Participant.ID>] = [:]
        for source in study.evidence.sources {
            if let wave = source.wave { atWave[wave, default: []].formUnion(source.participants) }
        }
        self.atWave = atWave
        hiddenNames = study.sites.filter { $0.agreedName(on: day) == nil }
            .compactMap { $0.name?.lowercased() }.filter { !$0.isBlank }
        cited = Dictionary(
            study.evidence.overallJudgements.latest.map { ($0.configuration, Set($0.cites.passages)) },
            uniquingKeysWith: { first, _ in first })
    }

    enum Verdict {
        case quote(PublishedQuote)
        case withheld(Publication.Withheld.Reason)
    }

    func verdict(on reading: Reading) -> Verdict {
        switch passage(reading.excerpt) {
        case .withheld(let reason): .withheld(reason)
        case .quotable(let passage):
            .quote(
                PublishedQuote(
                    text: passage.text, configuration: reading.configuration, part: reading.part,
                    stance: reading.stance, strength: reading.strength, kind: passage.source.kind,
                    attributes: attributes(passage.speakers, passage.sites, passage.source),
                    isCited: cited[reading.configuration]?.contains(reading.excerpt) ?? false))
        }
    }

    enum Passage {
        case quotable(Quotable)
        case withheld(Publication.Withheld.Reason)
    }

    /// A passage that may be shown, and what is known of it here and told to nobody.
    struct Quotable {
        let text: String
        let source: Source
        let speakers: [Participant]
        let sites: Set<Site.ID>
    }

    /// A passage as a table shows it; `nil` where it may not be quoted.
    func words(of id: Excerpt.ID) -> QuotablePassage? {
        guard case .quotable(let passage) = passage(id) else { return nil }
        return QuotablePassage(
            text: passage.text, kind: passage.source.kind,
            attributes: attributes(passage.speakers, passage.sites, passage.source))
    }

    /// May a passage be shown, whatever it is shown for?
    func passage(_ id: Excerpt.ID) -> Passage {
        guard let excerpt = excerpts[id], let source = sources[excerpt.source],
            let speakers = speakers(excerpt, source), !speakers.isEmpty || !source.kind.isPeople,
            speakers.allSatisfy({ $0.withdrawn == nil && $0.consents.quotes == true })
        else { return .withheld(.noConsent) }
        let sites = Set(speakers.compactMap(\.site) + [source.site].compactMap { $0 })
        guard sites.allSatisfy(study.hasApproved) else { return .withheld(.notApproved) }
        // An interview is kept as it was written down, with signs that nobody sees.
        let said = PlainText.of(excerpt.text)
        let lowered = said.lowercased()
        guard !hiddenNames.contains(where: lowered.contains) else { return .withheld(.notApproved) }
        return .quotable(Quotable(text: said, source: source, speakers: speakers, sites: sites))
    }

    /// Where the passage stands.
    func source(of reading: Reading) -> Source.ID? { excerpts[reading.excerpt]?.source }

    /// A document that may be named: literature, and not a paper of a site or of somebody's. `nil` for any other source.
    func literature(_ id: Source.ID) -> Wording? {
        guard let source = sources[id], source.kind == .document, source.site == nil,
            source.participants.isEmpty
        else { return nil }
        let titles = [source.title.text] + source.title.translations.values
        let isHidden = titles.contains { title in
            hiddenNames.contains { title.lowercased().contains($0) }
        }
        return isHidden ? nil : source.title
    }

    func isOfSomebodyWhoWithdrew(_ reading: Reading) -> Bool {
        guard let speaker = excerpts[reading.excerpt]?.participant else { return false }
        return participants[speaker].map { $0.withdrawn != nil } ?? false
    }

    /// Who speaks; where nobody in particular does, everybody who was there. `nil` when one is not known.
    private func speakers(_ excerpt: Excerpt, _ source: Source) -> [Participant]? {
        let ids = excerpt.participant.map { [$0] } ?? source.participants
        let known = ids.compactMap { participants[$0] }
        return known.count == ids.count ? known : nil
    }

    /// At most two of site, role and wave, so that enough people share them, each and both together.
    private func attributes(
        _ speakers: [Participant], _ sites: Set<Site.ID>, _ source: Source
    ) -> [PublishedQuote.Attribute] {
        var candidates: [PublishedQuote.Attribute] = []
        if sites.count == 1, let site = sites.first { candidates.append(.site(site)) }
        if let role = speakers.first?.attributes["role"], !role.isBlank,
            speakers.allSatisfy({ $0.attributes["role"] == role })
        {
            candidates.append(.attribute(name: "role", value: role))
        }
        if let wave = source.wave { candidates.append(.wave(wave)) }
        var chosen: [PublishedQuote.Attribute] = []
        for candidate in candidates where chosen.count < 2 {
            let both = chosen + [candidate]
            let sharing = participants.values.count { person in
                person.withdrawn == nil && both.allSatisfy { has(person, $0) }
            }
            if sharing >= threshold { chosen = both }
        }
        return chosen
    }

    private func has(_ person: Participant, _ attribute: PublishedQuote.Attribute) -> Bool {
        switch attribute {
        case .site(let site): person.site == site
        case .wave(let wave): atWave[wave]?.contains(person.id) ?? false
        case .attribute(let name, let value): person.attributes[name] == value
        }
    }
}

extension Sequence where Element: Identifiable {
    /// Each by its identifier; of two with the same one, the first.
    fileprivate var byID: [Element.ID: Element] {
        Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
