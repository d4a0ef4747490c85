import Realist

/// Readings that Realist wrote beside a project, with the explanations that they are of.
struct ReadingPlan {
    private(set) var new: [Reading] = []
    private(set) var account = InterchangeAccount()

    init(own: Study, study: Study, excerpts: [Guid: Excerpt.ID], _ explanations: inout ExplanationPlan) {
        let names = StudyGuids(own.about.id)
        var known = Set(study.evidence.readings.map(Key.init))
        for reading in own.evidence.readings {
            guard let excerpt = excerpts[names.of(reading.excerpt)] else {
                account.leave(.readings, .withoutPassage)
                continue
            }
            if let reason = explanations.verdict(on: reading.configuration) {
                account.leave(.readings, reason, reading.configuration.text)
                continue
            }
            if case .ripple(let link) = reading.part, !explanations.hasLink(link) {
                account.leave(.readings, .otherExplanation, link.text)
                continue
            }
            var brought = reading
            brought.excerpt = excerpt
            guard known.insert(Key(brought)).inserted else {
                account.known(.readings)
                continue
            }
            account.new(.readings)
            new.append(brought)
        }
    }

    private struct Key: Hashable {
        let excerpt: Excerpt.ID
        let configuration: Configuration.ID
        let part: Reading.Part
        let reader: String

        init(_ reading: Reading) {
            (excerpt, configuration) = (reading.excerpt, reading.configuration)
            (part, reader) = (reading.part, reading.reader)
        }
    }
}
