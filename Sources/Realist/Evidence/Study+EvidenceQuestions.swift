extension Study {
    /// What is to be asked of readings and judgements.
    var evidenceQuestions: [Question] {
        theory.configurations.flatMap(evidenceQuestions(about:)) + oldJudgements + evidenceGone
            + judgementQuestions + unreadSources + consentNotAsked + namesInPassages + withdrawn
    }

    private func evidenceQuestions(about configuration: Configuration) -> [Question] {
        let place = "configuration \(configuration.id)"
        let name = "\(configuration.label) “\(configuration.title.text)”"
        var asked: [Question] = []
        let readings = evidence.readings.filter { $0.configuration == configuration.id }
        if readings.isEmpty {
            asked.append(Question(.unread, at: place, "What was said or seen that bears on \(name)?"))
        } else if readings.count > 1, readings.allSatisfy({ $0.stance == .supports }) {
            asked.append(
                Question(
                    .onlySupports, at: place,
                    "All \(readings.count) readings support \(name): where was it looked for and not found?"))
        }
        let isJudged =
            evidence.judgements.contains { $0.configuration == configuration.id }
            || evidence.overallJudgements.contains { $0.configuration == configuration.id }
        if !isJudged {
            asked.append(Question(.unjudged, at: place, "What does the evidence say of \(name)?"))
        }
        return asked
    }

    private var oldJudgements: [Question] {
        let present = Dictionary(
            theory.configurations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let bySite = evidence.judgements.compactMap { judgement -> Question? in
            guard let configuration = present[judgement.configuration],
                judgement.revision < configuration.revision
            else { return nil }
            return Question(
                .oldRevision,
                at: "judgement \(judgement.site) \(judgement.configuration) for \(configuration.revision)"
                    + judgement.ofWhom,
                "Does the judgement of \(configuration.label)\(judgement.ofWhom), revision \(judgement.revision), "
                    + "still hold for revision \(configuration.revision)?")
        }
        let overall = evidence.overallJudgements.compactMap { judgement -> Question? in
            guard let configuration = present[judgement.configuration],
                judgement.revision < configuration.revision
            else { return nil }
            return Question(
                .oldRevision,
                at: "overall judgement \(judgement.configuration) for \(configuration.revision)",
                "Does the overall judgement of \(configuration.label), revision \(judgement.revision), "
                    + "still hold for revision \(configuration.revision)?")
        }
        return bySite + overall
    }

    private var evidenceGone: [Question] {
        let labels = Dictionary(
            theory.configurations.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        let bySite = evidence.judgements.filter { $0.lookAgain != nil }.map { judgement in
            Question(
                .evidenceGone,
                at: "judgement \(judgement.site) \(judgement.configuration)\(judgement.ofWhom)",
                "Does the judgement of \(labels[judgement.configuration] ?? judgement.configuration.text) at "
                    + "\(judgement.site) hold without the passages that were taken out?")
        }
        let overall = evidence.overallJudgements.filter { $0.lookAgain != nil }.map { judgement in
            Question(
                .evidenceGone, at: "overall judgement \(judgement.configuration)",
                "Does the overall judgement of \(labels[judgement.configuration] ?? judgement.configuration.text) "
                    + "hold without the passages that were taken out?")
        }
        return bySite + overall
    }

    private var withdrawn: [Question] {
        let quoted = Set(evidence.excerpts.compactMap(\.participant))
        let heard = Set(evidence.sources.flatMap(\.participants))
        return participants.filter { $0.withdrawn != nil }.flatMap { participant in
            let place = "participant \(participant.id)"
            var asked: [Question] = []
            if quoted.contains(participant.id) {
                asked.append(
                    Question(
                        .withdrawnStillThere, at: place,
                        "Why are there still passages of participant \(participant.id), who withdrew?"))
            }
            if heard.contains(participant.id) {
                let names = evidence.sources.filter { $0.participants.contains(participant.id) }
                    .map { "“\($0.title.text)”" }.joined(separator: ", ")
                asked.append(
                    Question(
                        .withdrawnStillThere, at: place,
                        "Does \(names) still hold what participant \(participant.id), who withdrew, said?"))
            }
            return asked
        }
    }
}
