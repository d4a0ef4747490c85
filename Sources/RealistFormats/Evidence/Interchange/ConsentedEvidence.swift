import Realist

/// The sources and passages that may leave the study: none of people who withdrew, or who said no to being interviewed.
struct ConsentedEvidence {
    let sources: [Source]
    let excerpts: [Excerpt]
    /// What evaluators made of them: readings, memos, judgements and the rest; neither sources nor passages.
    let work: Evidence
    /// Passages and sources that judgements cite and that stay behind.
    let citationsLeft: Int
    /// Those who speak in what is left.
    let participants: [Participant]
    let withheld: Set<Participant.ID>
    /// Texts of several people in which passages of somebody are blacked out.
    let covered: [Source]

    init(_ study: Study) {
        let evidence = study.evidence
        let gone = Set(
            study.participants.filter { $0.withdrawn != nil || $0.consents.interview == false }.map(\.id))
        let open = evidence.sources.filter { source in
            source.participants.isEmpty || !source.participants.allSatisfy { gone.contains($0) }
        }
        let isOpen = Set(open.map(\.id))
        var black: [Source.ID: [Range<Int>]] = [:]
        var left: [Excerpt] = []
        for excerpt in evidence.excerpts where isOpen.contains(excerpt.source) {
            if let speaker = excerpt.participant, gone.contains(speaker) {
                black[excerpt.source, default: []].append(excerpt.from..<max(excerpt.from, excerpt.to))
            } else {
                left.append(excerpt)
            }
        }
        var covered: [Source] = []
        sources = open.map { source in
            var source = source
            let isShared = source.participants.contains { gone.contains($0) } || black[source.id] != nil
            source.participants.removeAll { gone.contains($0) }
            if let ranges = black[source.id], let text = source.text {
                source.text?.contents = BlackedOut.text(text.contents, ranges)
            }
            if isShared { covered.append(source) }
            return source
        }
        self.covered = covered
        excerpts = left.map { excerpt in
            var excerpt = excerpt
            if let ranges = black[excerpt.source] {
                excerpt.text = BlackedOut.text(excerpt.text, ranges, from: excerpt.from)
            }
            return excerpt
        }
        (work, citationsLeft) = ConsentedEvidence.work(evidence, sources, excerpts)
        let speaking = Set(sources.flatMap(\.participants)).union(excerpts.compactMap(\.participant))
        participants = study.participants.filter { speaking.contains($0.id) }
        withheld = gone.intersection(
            Set(evidence.sources.flatMap(\.participants)).union(evidence.excerpts.compactMap(\.participant)))
    }

    func cases(_ names: StudyGuids) -> [QualitativeProject.Case] {
        var bySpeaker: [Participant.ID: [Guid]] = [:]
        for excerpt in excerpts {
            if let speaker = excerpt.participant {
                bySpeaker[speaker, default: []].append(names.of(excerpt.id))
            }
        }
        var present: [Participant.ID: [Guid]] = [:]
        for source in sources {
            for one in source.participants { present[one, default: []].append(names.of(source.id)) }
        }
        return participants.map { one in
            let attributes =
                one.attributes.sorted { $0.key < $1.key } + (one.site.map { [("site", $0.text)] } ?? [])
            return QualitativeProject.Case(
                guid: names.of(one.id), name: one.id.text,
                values: attributes.map { .init(variable: names.of(variable: $0.0), text: $0.1) },
                sources: present[one.id] ?? [], selections: bySpeaker[one.id] ?? [])
        }
    }

    /// As much of the study as the way back needs.
    func told(of study: Study) -> Study {
        var about = About(
            id: study.about.id, title: study.about.title, question: study.about.question, summary: "",
            languages: study.about.languages)
        let theory = ToldTheory(work, of: study.theory).theory
        let stages = Set(theory.configurations.map(\.stage))
        about.stages = study.about.stages.filter { stages.contains($0.id) }
        var told = Study(about: about, theory: theory, participants: participants)
        told.evidence = work
        told.evidence.codebook = study.evidence.codebook
        told.evidence.sources = sources.map { source in
            var source = source
            source.text = nil
            return source
        }
        told.evidence.excerpts = excerpts.map { excerpt in
            var excerpt = excerpt
            excerpt.text = ""
            return excerpt
        }
        return told
    }
}
