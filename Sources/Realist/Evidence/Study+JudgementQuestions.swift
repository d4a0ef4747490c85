extension Study {
    /// Whether a verdict at a site rests on words, and says what they say. Judgements of earlier versions, and those that
    /// wait for a second look, are asked about elsewhere.
    var judgementQuestions: [Question] {
        let present = Dictionary(
            theory.configurations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let stances = stancesBySite
        let consent = consentOfPassages
        return evidence.judgements.flatMap { judgement -> [Question] in
            guard case .verdict(let verdict, _, _) = judgement.finding, judgement.lookAgain == nil,
                let configuration = present[judgement.configuration],
                configuration.revision == judgement.revision
            else { return [] }
            let place = "judgement \(judgement.site) \(judgement.configuration)\(judgement.ofWhom)"
            let name = "\(configuration.label) at \(judgement.site)\(judgement.ofWhom)"
            var asked: [Question] = []
            if judgement.excerpts.isEmpty {
                asked.append(
                    Question(
                        .judgedWithoutPassages, at: place,
                        "On which words does the verdict on \(name) rest?"))
            }
            let kept = judgement.excerpts.count { consent($0) == .noUse }
            if kept > 0 {
                asked.append(
                    Question(
                        .judgedOnWordsNotToBeUsed, at: place,
                        "The verdict on \(name) cites "
                            + (kept == 1 ? "a passage that" : "\(kept) passages that")
                            + " must not be used: does it hold without?"))
            }
            let read = stances[Held(site: judgement.site, configuration: judgement.configuration)] ?? [:]
            // What others say does not speak against what holds for some.
            if judgement.subgroup == nil, let against = verdict.against(read) {
                asked.append(
                    Question(
                        .judgedAgainstReadings, at: place,
                        "The verdict on \(name) is “\(verdict.rawValue)”, and \(against): does it hold?"))
            }
            return asked
        }
    }

    private struct Held: Hashable {
        let site: Site.ID
        let configuration: Configuration.ID
    }

    /// How many readings of each stance were made of passages of each site.
    private var stancesBySite: [Held: [Reading.Stance: Int]] {
        let sites = Dictionary(
            evidence.sources.map { ($0.id, $0.site) }, uniquingKeysWith: { first, _ in first })
        let sources = Dictionary(
            evidence.excerpts.map { ($0.id, $0.source) }, uniquingKeysWith: { first, _ in first })
        var found: [Held: [Reading.Stance: Int]] = [:]
        for reading in evidence.readings {
            guard let source = sources[reading.excerpt], let site = sites[source] ?? nil else { continue }
            found[Held(site: site, configuration: reading.configuration), default: [:]][
                reading.stance, default: 0] += 1
        }
        return found
    }

    /// Sources whose words were taken in and in which nobody marked a passage.
    var unreadSources: [Question] {
        let marked = Set(evidence.excerpts.map(\.source))
        return evidence.sources.filter { $0.text != nil && !marked.contains($0.id) }.map { source in
            Question(
                .sourceWithoutPassages, at: "source \(source.id)",
                "What in “\(source.title.text)” bears on the theory?")
        }
    }
}

extension Verdict {
    /// What the readings say that this verdict does not, in words; `nil` where they agree or say too little.
    fileprivate func against(_ read: [Reading.Stance: Int]) -> String? {
        let (supporting, refuting) = (read[.supports] ?? 0, read[.refutes] ?? 0)
        func counted(_ count: Int, _ one: String, _ other: String) -> String {
            count == 1 ? "one passage read there \(one) it" : "\(count) passages read there \(other) it"
        }
        switch self {
        case .supports where refuting > 0: return counted(refuting, "refutes", "refute")
        case .refutes where supporting > 0 && refuting == 0:
            return counted(supporting, "supports", "support") + ", none refutes it"
        default: return nil
        }
    }
}

extension Judgement {
    /// " of career-stage early"; nothing for everybody at the site.
    var ofWhom: String { subgroup.map { " of \($0.attribute) \($0.value)" } ?? "" }
}
