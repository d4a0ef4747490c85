import Realist

extension Findings {
    /// What several files of a bundle say together that cannot be. Places are those where a thing was named.
    ///
    /// - Parameters:
    ///   - study: perhaps without things that could not be read: nothing is said because of them.
    ///   - readAbout: `study.yaml` could be read.
    mutating func check(_ study: Study, readAbout: Bool) {
        if readAbout { checkSiteOrder(study) }
        checkPrimary(study)
        checkMeasures(study)
        checkProfiles(study)
        checkLabels(study)
        checkAliases(study)
        checkRevisions(study)
        checkJudgements(study)
        checkNesting(study.networks)
    }

    private func place(_ noun: String, _ id: String, else file: String) -> Location {
        place(of: noun, id) ?? Location(file: file)
    }

    private mutating func checkSiteOrder(_ study: Study) {
        let order = Set(study.about.siteOrder)
        for site in study.sites where !order.contains(site.id) {
            let place = place("site", site.id.text, else: BundlePath.sites)
            add(TogetherProblem.siteNotInOrder(site.id.text, at: place))
        }
    }

    private mutating func checkPrimary(_ study: Study) {
        let waves = study.about.waves.map(\.id)
        guard let primary = study.about.primary, let from = waves.firstIndex(of: primary.from),
            let to = waves.firstIndex(of: primary.to), to < from
        else { return }
        let place = marks(of: "primary comparison", count: 1)?.first ?? Location(file: BundlePath.study)
        add(TogetherProblem.comparedBackwards(from: primary.from.text, to: primary.to.text, at: place))
    }

    private mutating func checkMeasures(_ study: Study) {
        for measure in study.about.measures {
            guard let scored = measure.scored,
                let instrument = study.instruments.first(where: { $0.id == scored.instrument }),
                instrument.subscale(scored.subscale) == nil
            else { continue }
            add(
                TogetherProblem.noSubscale(
                    scored.subscale, of: instrument.id.text, known: instrument.subscales.map(\.id.text),
                    at: place("measure", measure.id.text, else: BundlePath.study)))
        }
    }

    private mutating func checkProfiles(_ study: Study) {
        let levels = Dictionary(
            study.theory.statements.map { ($0.id, $0.level) }, uniquingKeysWith: { first, _ in first })
        let places = marks(of: "answer", count: study.sites.reduce(0) { $0 + $1.profile.count })
        var count = 0
        for site in study.sites {
            for answer in site.profile {
                let place = places?[count] ?? self.place("site", site.id.text, else: BundlePath.sites)
                count += 1
                guard let level = levels[answer.statement] else { continue }
                let fitting = ProfileAnswer.Answer.fitting(level)
                if !fitting.contains(answer.answer) {
                    add(
                        TogetherProblem.answerDoesNotFit(
                            answer.answer.rawValue, statement: answer.statement.text,
                            fitting: fitting.map(\.rawValue), at: place))
                }
            }
        }
    }

    private mutating func checkLabels(_ study: Study) {
        var seen: Set<String> = []
        for configuration in study.theory.configurations where !seen.insert(configuration.label).inserted {
            add(
                TogetherProblem.labelTwice(
                    configuration.label,
                    at: place("configuration", configuration.id.text, else: BundlePath.theory)))
        }
        seen = []
        for recommendation in study.recommendations where !seen.insert(recommendation.label).inserted {
            add(
                TogetherProblem.labelTwice(
                    recommendation.label,
                    at: place("recommendation", recommendation.id.text, else: BundlePath.recommendations)))
        }
    }

    /// What was merged away must not come back as another thing.
    private mutating func checkAliases(_ study: Study) {
        var taken = Set(study.theory.statements.map(\.id))
        for statement in study.theory.statements {
            for alias in statement.aliases where !taken.insert(alias).inserted {
                add(
                    TogetherProblem.aliasTaken(
                        alias.text, of: statement.id.text,
                        at: place("statement", statement.id.text, else: BundlePath.theory)))
            }
        }
    }

    private mutating func checkRevisions(_ study: Study) {
        let present = Dictionary(
            study.theory.configurations.map { ($0.id, $0.revision) }, uniquingKeysWith: { first, _ in first })
        let first = study.theory.snapshots.map(\.on).min()
        let faulty = problems.list.contains {
            [BundlePath.theory, BundlePath.revisions].contains($0.location?.file ?? "")
        }
        var kept: [Configuration.ID: Set<Int>] = [:]
        let places = marks(of: "revision", count: study.theory.revisions.count)
        for (index, revision) in study.theory.revisions.enumerated() {
            let place = places?[index] ?? Location(file: BundlePath.revisions)
            if let first, revision.until > first, revision.change == nil {
                add(TogetherProblem.changeWithoutReason(revision.order.1, number: revision.number, at: place))
            }
            guard case .configuration(let value) = revision.value else { continue }
            if let newest = present[value.id], newest <= revision.number {
                add(TogetherProblem.revisionNotEarlier(value.id.text, number: revision.number, at: place))
            }
            kept[value.id, default: []].insert(revision.number)
        }
        // What could not be read may be what is missed.
        if faulty { return }
        for snapshot in study.theory.snapshots {
            for (configuration, number) in snapshot.configurations.sorted(by: { $0.key < $1.key })
            where present[configuration] != number && kept[configuration]?.contains(number) != true {
                add(
                    TogetherProblem.noSuchRevision(
                        configuration.text, number: number,
                        at: place("snapshot", snapshot.id.text, else: BundlePath.theory)))
            }
        }
    }

    private mutating func checkJudgements(_ study: Study) {
        let present = Dictionary(
            study.theory.configurations.map { ($0.id, $0.revision) }, uniquingKeysWith: { first, _ in first })
        for judgement in study.evidence.judgements {
            guard let newest = present[judgement.configuration], judgement.revision > newest else { continue }
            let name = Judgement.named(
                judgement.site, judgement.configuration, judgement.revision, judgement.subgroup)
            add(
                TogetherProblem.noSuchRevision(
                    judgement.configuration.text, number: judgement.revision,
                    at: place("judgement", name, else: BundlePath.judgements)))
        }
        for judgement in study.evidence.overallJudgements {
            guard let newest = present[judgement.configuration], judgement.revision > newest else { continue }
            let name = "\(judgement.configuration), revision \(judgement.revision)"
            add(
                TogetherProblem.noSuchRevision(
                    judgement.configuration.text, number: judgement.revision,
                    at: place("overall judgement", name, else: BundlePath.judgements)))
        }
    }
}
