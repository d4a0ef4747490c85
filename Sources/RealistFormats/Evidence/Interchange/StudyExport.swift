public import Realist

/// A study as other programs for qualitative analysis see it, and what of it they do not see.
public struct StudyExport {
    public private(set) var project = QualitativeProject()
    public private(set) var account = InterchangeAccount()
    let own: OwnPart

    /// As other programs read who wrote a file.
    static let origin = "Realist"

    /// - Parameters:
    ///   - study: everything but codings.
    ///   - codings: gives every coding, in any order.
    /// - Throws: what `codings` throws.
    public init(_ study: Study, codings: ((Coding) throws -> Void) throws -> Void) rethrows {
        var given: [Excerpt.ID: [Coding]] = [:]
        try codings { given[$0.excerpt, default: []].append($0) }
        let consented = ConsentedEvidence(study)
        own = OwnPart(consented.told(of: study))
        let names = StudyGuids(study.about.id)
        project.name = study.about.title.text
        project.origin = StudyExport.origin
        (project.codes, project.sets) = CodebookExport.nodes(of: study.evidence.codebook, names)
        tell(study, consented)
        let notes = StudyNotes(consented.work, of: study, names)
        (project.notes, project.projectNotes) = (notes.all, notes.project)
        let codes = Dictionary(
            study.evidence.codebook.codes.map { (names.of($0.id), $0.id) },
            uniquingKeysWith: { first, _ in first })
        for place in project.codes.indices {
            project.codes[place].notes = codes[project.codes[place].guid].map { notes.about($0) } ?? []
        }
        var coders = notes.writers
        let passages = Dictionary(grouping: consented.excerpts, by: \.source)
        for source in consented.sources {
            var text = QualitativeProject.TextSource(
                guid: names.of(source.id), name: source.title.text, note: source.note?.text,
                values: StudyExport.values(of: source, names), text: .words(source.text?.contents ?? ""),
                notes: notes.about(source.id))
            for excerpt in passages[source.id] ?? [] {
                var selection = QualitativeProject.Selection(
                    guid: names.of(excerpt.id), name: StudyExport.name(of: excerpt.text), start: excerpt.from,
                    end: excerpt.to, range: excerpt.from..<max(excerpt.from, excerpt.to))
                for coding in (given[excerpt.id] ?? []).sorted(by: Coding.precedes) {
                    coders.insert(coding.coder)
                    selection.codings.append(names.use(of: coding))
                }
                selection.notes = notes.about(excerpt.id)
                account.new(.codings, selection.codings.count)
                text.selections.append(selection)
            }
            project.sources.append(text)
        }
        project.users = coders.sorted().map { .init(guid: names.of(coder: $0), name: $0) }
        let withheld = Set(study.evidence.excerpts.map(\.id)).subtracting(consented.excerpts.map(\.id))
        account.leave(.codings, .withdrew, count: withheld.reduce(0) { $0 + (given[$1]?.count ?? 0) })
        project.cases = consented.cases(names)
        project.variables = StudyExport.variables(project, study, names)
    }

    private mutating func tell(_ study: Study, _ consented: ConsentedEvidence) {
        let evidence = study.evidence
        account.new(.sources, consented.sources.count)
        account.leave(.sources, .withdrew, count: evidence.sources.count - consented.sources.count)
        account.new(.passages, consented.excerpts.count)
        account.leave(.passages, .withdrew, count: evidence.excerpts.count - consented.excerpts.count)
        account.new(.dimensions, evidence.codebook.dimensions.count)
        account.new(.themes, evidence.codebook.themes.count)
        account.new(.codes, evidence.codebook.codes.count)
        account.new(.participants, consented.participants.count)
        account.new(.attributes, consented.participants.reduce(0) { $0 + $1.attributes.count })
        account.leave(.participants, .withdrew, count: consented.withheld.count)
        tell(consented.work, of: evidence, consented.citationsLeft)
        let several = evidence.codebook.codes.count { $0.themes.count > 1 }
        if several > 0 {
            account.remarks.append(
                "\(several) \(several == 1 ? "code has" : "codes have") several themes: other programs see "
                    + "them under the first, and all of them in sets named like the themes.")
        }
        for source in consented.covered {
            account.remarks.append(
                "In “\(source.title.text)” passages of somebody who withdrew are blacked out; look through "
                    + "the rest of its text.")
        }
    }

    /// What evaluators made of it: in the project as memos, or beside it.
    private mutating func tell(_ work: Evidence, of evidence: Evidence, _ citationsLeft: Int) {
        func tell<Thing>(_ thing: InterchangeAccount.Thing, _ list: KeyPath<Evidence, [Thing]>) {
            let count = work[keyPath: list].count
            account.new(thing, count)
            account.leave(thing, .withdrew, count: evidence[keyPath: list].count - count)
        }
        tell(.readings, \.readings)
        tell(.linked, \.linkedCodings)
        tell(.notes, \.memos)
        tell(.rounds, \.rounds)
        tell(.roundCodings, \.blindCodings)
        tell(.decisions, \.adjudications)
        tell(.judgements, \.judgements)
        tell(.judgements, \.overallJudgements)
        account.new(.citations, work.citations)
        account.leave(.citations, .withdrew, count: citationsLeft)
        tell(.searches, \.literature.searches)
        tell(.records, \.literature.records)
    }

    /// Programs show the beginning of a passage as its name.
    private static func name(of text: String) -> String {
        let line = PlainText.line(text)
        let start = String(line.unicodeScalars.prefix(60))
        return start.unicodeScalars.count < line.unicodeScalars.count ? start + "…" : start
    }

    private static func values(of source: Source, _ names: StudyGuids) -> [QualitativeProject.Value] {
        [
            ("kind", source.kind.rawValue), ("site", source.site?.text), ("wave", source.wave?.text),
            ("date", source.on.map { "\($0)" }),
        ].compactMap { name, value in
            value.map { .init(variable: names.of(variable: name), text: $0) }
        }
    }

    /// Those that something has a value of.
    private static func variables(
        _ project: QualitativeProject, _ study: Study, _ names: StudyGuids
    ) -> [QualitativeProject.Variable] {
        let used = Set(project.sources.flatMap { $0.values.map(\.variable) })
            .union(project.cases.flatMap { $0.values.map(\.variable) })
        let known = Set(["kind", "site", "wave", "date"] + study.participants.flatMap(\.attributes.keys))
        return known.sorted().compactMap { name in
            let guid = names.of(variable: name)
            return used.contains(guid) ? .init(guid: guid, name: name) : nil
        }
    }
}
