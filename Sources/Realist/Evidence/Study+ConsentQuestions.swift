extension Study {
    /// What the speakers of a passage said against its use; looked up many times, made once.
    var consentOfPassages: (Excerpt.ID) -> SpokenConsent? {
        let people = Dictionary(participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let sources = Dictionary(
            evidence.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let excerpts = Dictionary(
            evidence.excerpts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return { id in
            guard let excerpt = excerpts[id] else { return nil }
            return SpokenConsent(excerpt.speakers(in: sources[excerpt.source]).compactMap { people[$0] })
        }
    }

    /// Sources with passages of people who were not asked whether what they said may be used: one question for each source.
    var consentNotAsked: [Question] {
        let unasked = Set(
            participants.filter { $0.consents.interview == nil && $0.withdrawn == nil }.map(\.id))
        guard !unasked.isEmpty else { return [] }
        let passages = Dictionary(grouping: evidence.excerpts, by: \.source)
        return evidence.sources.compactMap { source in
            let own = passages[source.id] ?? []
            let count = own.count { !unasked.isDisjoint(with: $0.speakers(in: source)) }
            guard count > 0 else { return nil }
            let who = Set(own.flatMap { $0.speakers(in: source) }).intersection(unasked).map(\.text).sorted()
            return Question(
                .consentNotAsked, at: "source \(source.id)",
                "May what \(who.joined(separator: ", ")) said in “\(source.title.text)” be used? "
                    + (count == 1 ? "One passage is theirs." : "\(count) passages are theirs."))
        }
    }
}
