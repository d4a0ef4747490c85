extension Study {
    /// What is to be asked of recommendations, sites and changes.
    var programmeQuestions: [Question] {
        recommendationQuestions + decisionQuestions + contradictions + adaptations.flatMap(questions(about:))
            + contextQuestions
            + sites.filter { !$0.isApproved }.map { site in
                let what =
                    site.approved?.changed.map { "what changed on the site's pages since \($0)" }
                    ?? "the site's pages"
                return Question(
                    .notApproved, at: "site \(site.id)",
                    "Has the lead of \(site.label.text) read and approved \(what)?")
            }
    }

    /// Days of a site that have not come yet.
    func questionsOfLaterDays(than today: Day) -> [Question] {
        sites.flatMap { site in
            var asked: [Question] = []
            if let joined = site.joined, joined > today {
                asked.append(
                    Question(
                        .joinedLater, at: "site \(site.id)",
                        "Is \(site.label.text) to join only on \(joined)?"))
            }
            if let agreed = site.nameAgreed, agreed > today {
                asked.append(
                    Question(
                        .agreedLater, at: "site \(site.id)",
                        "Has \(site.label.text) agreed to its name already, or only on \(agreed)?"))
            }
            return asked
        }
    }

    private var recommendationQuestions: [Question] {
        let used = Set(recommendations.flatMap { $0.links.map(\.configuration) })
        return recommendations.filter(\.links.isEmpty).map { recommendation in
            Question(
                .unbackedRecommendation, at: "recommendation \(recommendation.id)",
                "Which explanation stands behind \(recommendation.label) “\(recommendation.title.text)”?")
        }
            + theory.configurations.filter { !used.contains($0.id) }.map { configuration in
                Question(
                    .unusedConfiguration, at: "configuration \(configuration.id)",
                    "What does \(configuration.label) “\(configuration.title.text)” advise programmes to do?")
            }
    }

    private var decisionQuestions: [Question] {
        let labels = recommendationLabels
        let siteLabels = Dictionary(
            sites.map { ($0.id, $0.label.text) }, uniquingKeysWith: { first, _ in first })
        return decisions.filter { decision in
            guard decision.choice == .adopt || decision.choice == .adapt else { return false }
            return !adaptations.contains { adaptation in
                adaptation.site == decision.site
                    && adaptation.recommendations.contains { $0.recommendation == decision.recommendation }
            }
        }.map { decision in
            Question(
                .decisionWithoutChange, at: "decision \(decision.site) \(decision.recommendation)",
                "\(siteLabels[decision.site] ?? decision.site.text) chose to \(decision.choice.rawValue) "
                    + "\(labels[decision.recommendation] ?? decision.recommendation.text): which change came of it?"
            )
        }
    }

    /// A change that goes on after a recommendation that its site rejects.
    private var contradictions: [Question] {
        let labels = recommendationLabels
        let siteLabels = Dictionary(
            sites.map { ($0.id, $0.label.text) }, uniquingKeysWith: { first, _ in first })
        return decisions.filter { $0.choice == .reject }.flatMap { decision in
            adaptations.filter { adaptation in
                adaptation.site == decision.site && adaptation.kind != .stops
                    && adaptation.steps.last?.to != .stopped
                    && adaptation.recommendations.contains { $0.recommendation == decision.recommendation }
            }.map { adaptation in
                Question(
                    .changeAgainstDecision, at: "change \(adaptation.id)",
                    "\(siteLabels[decision.site] ?? decision.site.text) rejected "
                        + "\(labels[decision.recommendation] ?? decision.recommendation.text), and "
                        + "“\(adaptation.title.text)” goes on: which holds?")
            }
        }
    }

    private func questions(about adaptation: Adaptation) -> [Question] {
        let place = "change \(adaptation.id)"
        let name = "“\(adaptation.title.text)”"
        var asked: [Question] = []
        if let step = adaptation.inPlaceStep {
            let first = about.waves.first, last = about.waves.last
            if let date = step.on {
                if let first, date.latest < first.from {
                    asked.append(
                        Question(
                            .changeBeforeBaseline, at: place,
                            "\(name) was in place (\(date)) before \(first.title.text.lowercased()): "
                                + "what can the figures say of it?"))
                }
                if let last, date.earliest > last.to {
                    asked.append(
                        Question(
                            .changeAfterLastWave, at: place,
                            "\(name) came into place (\(date)) after \(last.title.text.lowercased()): "
                                + "what can the figures say of it?"))
                }
            } else {
                asked.append(Question(.undatedChange, at: place, "When did \(name) come into place?"))
            }
        }
        if adaptation.wasInPlace {
            for bearing in adaptation.recommendations {
                guard let kept = bearing.coreKept,
                    let recommendation = recommendations.first(where: { $0.id == bearing.recommendation })
                else { continue }
                for part in recommendation.core where !kept.contains(part.id) {
                    asked.append(
                        Question(
                            .coreLost, at: place,
                            "Does \(name) still work as \(recommendation.label) without “\(part.text.text)”?")
                    )
                }
            }
        }
        if let told = adaptation.toldBy, told.confirmed == nil {
            asked.append(
                Question(.unconfirmed, at: place, "Has the site confirmed what was recorded of \(name)?"))
        }
        return asked
    }

    /// Not asked of a study without sites: there is nobody to answer for a place.
    private var contextQuestions: [Question] {
        if sites.isEmpty { return [] }
        let asked = Set(sites.flatMap { $0.profile.map(\.statement) })
        var seen: Set<Statement.ID> = []
        let contexts = theory.configurations.flatMap { $0.context.map(\.statement) }
        let texts = Dictionary(
            theory.statements.map { ($0.id, $0.text.text) }, uniquingKeysWith: { first, _ in first })
        return contexts.filter { seen.insert($0).inserted && !asked.contains($0) }.map { statement in
            Question(
                .contextNotAsked, at: "statement \(statement)",
                "At which site is it so that “\(texts[statement] ?? statement.text)”?")
        }
    }

    var recommendationLabels: [Recommendation.ID: String] {
        Dictionary(recommendations.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    }
}
