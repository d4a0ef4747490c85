import Statistics

extension StudyAnalysis {
    /// How the same people's scores changed.
    ///
    /// - Parameters:
    ///   - reliability: in place of the instrument's own, where somebody knows better.
    ///   - norm: one of the instrument's, of those who are well, for clinically significant change.
    /// - Returns: outcome by outcome; groups without anybody at either wave are left out.
    public func change(reliability: Double? = nil, norm: Norm? = nil) -> [Finding<ScoreChange>] {
        // Without groups everybody's first scores are those of the sample itself.
        let firsts =
            by.isEmpty ? [:] : Dictionary(uniqueKeysWithValues: subscales.map { ($0, first(of: $0)) })
        return findings(isPrimary: true) { subscale, members in
            let measured = measured(members)
            if measured.isEmpty, members.count < people.people.count { return nil }
            return ScoreChange(
                before: people.scores(subscale, at: from, of: measured),
                after: people.scores(subscale, at: to, of: measured), answeredBoth: answeredBoth(measured),
                reliability: reliabilityUsed(subscale, reliability, norm)?.amongAll(firsts[subscale]))
        }
    }

    /// The first scores of all people who have both.
    private func first(of subscale: Int) -> Moments {
        let before = people.scores(subscale, at: from)
        let after = people.scores(subscale, at: to)
        return Moments(CountedValues(zip(before, after).compactMap { $1 == nil ? nil : $0 }))
    }

    private func reliabilityUsed(_ subscale: Int, _ given: Double?, _ norm: Norm?) -> ReliabilityUsed? {
        let known = people.instrument.subscales[subscale]
        let own = people.instrument.reliability.first { $0.alpha[known.id] != nil }
        guard let value = given ?? own?.alpha[known.id] else { return nil }
        return ReliabilityUsed(
            value, title: given == nil ? own?.title.text : nil, better: known.better,
            norm: norm.flatMap { norm in norm.values[known.id].map { ($0, norm.title.text) } })
    }

    /// How the same people moved between the bands that the people were scored with.
    ///
    /// - Returns: subscales that the scheme does not know are left out.
    public func bandChange() -> [Finding<BandChange>] {
        guard let scheme = people.scheme else { return [] }
        return findings { subscale, members in
            let id = people.instrument.subscales[subscale].id
            let measured = measured(members)
            guard scheme.cuts[id] != nil, !measured.isEmpty || members.count == people.people.count else {
                return nil
            }
            return BandChange(
                before: people.bands(subscale, at: from, of: measured),
                after: people.bands(subscale, at: to, of: measured),
                bands: scheme.bands.map(\.id.text), titles: scheme.bands.map(\.title.text))
        }
    }

    /// Each site's change, pooled, and a mixed model of the forms at all waves.
    public func sites() -> [Finding<PooledSites>] {
        let sites = groups(by: [StudyAnalysis.site])
        let waves = study.about.waves
        return subscales.map { subscale in
            var changes = SiteChanges()
            for site in sites {
                guard let part = site.parts.first else { continue }
                let before = people.scores(subscale, at: from, of: site.members)
                let after = people.scores(subscale, at: to, of: site.members)
                changes.add(
                    part.value, title: part.title,
                    zip(before, after).compactMap { first, second in
                        first.flatMap { first in second.map { $0 - first } }
                    })
            }
            let forms = waves.indices.flatMap { wave in
                zip(people.people, people.scores(subscale, at: wave)).compactMap { person, score in
                    score.map {
                        SiteForms.Form(
                            value: $0, site: person.site.text, person: person.respondent,
                            wave: waves[wave].id.text)
                    }
                }
            }
            return Finding(
                outcome(subscale),
                PooledSites(
                    changes, model: SiteForms(forms).model(reference: waves[from].id.text),
                    unit: "\(waves[to].title.text) − \(waves[from].title.text)"))
        }
    }
}
