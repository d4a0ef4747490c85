public import Realist

/// What a project or a codebook of another program adds to a study, and an account of all that is in it.
///
/// Nothing of the study is changed. What it has already is known again: by its name in the world where Realist gave it
/// one, else by what it says and where it stands. So the same file brings nothing twice.
public struct InterchangePlan {
    public private(set) var brought = BroughtEvidence()
    public private(set) var account = InterchangeAccount()

    /// - Parameters:
    ///   - file: what comes in.
    ///   - study: what it comes into.
    ///   - codings: gives every coding of the study.
    ///   - wishes: what the file does not say.
    ///   - isWithdrawn: whether somebody of this pseudonym took back what they gave.
    ///   - random: gives identifiers their last signs.
    /// - Throws: what `codings` throws.
    public init(
        _ file: QdpxFile, study: Study, codings: ((Coding) throws -> Void) throws -> Void,
        wishes: InterchangeWishes = InterchangeWishes(), isWithdrawn: (String) -> Bool = { _ in false },
        using random: inout some RandomNumberGenerator
    ) rethrows {
        var file = file
        try self.init(
            taking: &file, study: study, codings: codings, wishes: wishes, isWithdrawn: isWithdrawn,
            using: &random)
    }

    /// The same. Texts and passages of the file are given up while they are looked at, so that a large one is not in memory
    /// twice.
    public init(
        taking file: inout QdpxFile, study: Study, codings: ((Coding) throws -> Void) throws -> Void,
        wishes: InterchangeWishes = InterchangeWishes(), isWithdrawn: (String) -> Bool = { _ in false },
        using random: inout some RandomNumberGenerator
    ) rethrows {
        let own = file.own?.study
        try self.init(
            taking: &file.project, own: own, study: study, codings: codings, wishes: wishes,
            isWithdrawn: isWithdrawn, using: &random)
    }

    /// The same for a project that Realist did not write; `own` is what it wrote beside it, if it did.
    public init(
        _ project: QualitativeProject, own: Study? = nil, study: Study,
        codings: ((Coding) throws -> Void) throws -> Void,
        wishes: InterchangeWishes = InterchangeWishes(), isWithdrawn: (String) -> Bool = { _ in false },
        using random: inout some RandomNumberGenerator
    ) rethrows {
        var project = project
        try self.init(
            taking: &project, own: own, study: study, codings: codings, wishes: wishes,
            isWithdrawn: isWithdrawn, using: &random)
    }

    private init(
        taking project: inout QualitativeProject, own: Study?, study: Study,
        codings: ((Coding) throws -> Void) throws -> Void, wishes: InterchangeWishes,
        isWithdrawn: (String) -> Bool, using random: inout some RandomNumberGenerator
    ) rethrows {
        let book = CodebookPlan(project, own: own, study: study, using: &random)
        let people = PeoplePlan(project, own: own, study: study, isWithdrawn: isWithdrawn)
        project.cases = []
        var texts = SourcePlan(study, own: own, people: people, kind: wishes.kind)
        texts.place(&project, using: &random)
        brought.codebook = book.new
        brought.participants = people.new
        brought.sources = texts.newSources
        brought.excerpts = texts.newExcerpts
        for part in [texts.account, book.account, people.account] { account.add(part) }
        var known = SeenCodings()
        try codings { _ = known.isNew($0) }
        addCodings(texts, book, project, wishes, known)
        let came = CameOver(
            sources: texts.sources, excerpts: texts.excerpts, codes: book.codes, gone: people.gone)
        if let own {
            add(own, study, came, using: &random)
            brought.sources.sort(like: own.evidence.sources)
            brought.excerpts.sort(like: own.evidence.excerpts)
        }
        let notes = NotePlan(
            project, own: own, study: study, others: brought.memos, came, wishes, using: &random)
        brought.memos += notes.new
        account.add(notes.account)
        tellTheRest(of: project)
    }

    /// What Realist wrote beside the project: it needs to know what its passages, sources and codes are called here.
    private mutating func add(
        _ own: Study, _ study: Study, _ came: CameOver, using random: inout some RandomNumberGenerator
    ) {
        var explanations = ExplanationPlan(own: own, study: study)
        let names = CameOverOwn(came, own: own, study: study)
        let readings = ReadingPlan(own: own, study: study, excerpts: came.excerpts, &explanations)
        let thoughts = ThoughtPlan(own: own, study: study, names, &explanations, using: &random)
        let rounds = RoundPlan(own: own, study: study, names)
        let judgements = JudgementPlan(own: own, study: study, names, &explanations)
        let literature = OwnLiteraturePlan(own: own, study: study, names, using: &random)
        (brought.readings, brought.linkedCodings) = (readings.new, thoughts.linked)
        brought.memos = thoughts.memos
        (brought.rounds, brought.blindCodings) = (rounds.rounds, rounds.codings)
        brought.adjudications = rounds.decisions
        (brought.judgements, brought.overallJudgements) = (judgements.bySite, judgements.overall)
        brought.literature = literature.new
        (brought.theory, brought.stages) = (explanations.theory, explanations.stages)
        account.new(.explanations, explanations.theory.configurations.count)
        let accounts = [
            readings.account, thoughts.account, rounds.account, judgements.account, literature.account,
        ]
        for part in accounts { account.add(part) }
    }

    /// A codebook alone.
    public init(
        codebook project: QualitativeProject, study: Study, using random: inout some RandomNumberGenerator
    ) {
        let book = CodebookPlan(project, own: nil, study: study, using: &random)
        brought.codebook = book.new
        account.add(book.account)
        tellTheRest(of: project)
    }

    /// - Returns: what comes in; the plan has its account left.
    public mutating func handOver() -> BroughtEvidence {
        defer { brought = BroughtEvidence() }
        return brought
    }

    private mutating func addCodings(
        _ texts: SourcePlan, _ book: CodebookPlan, _ project: QualitativeProject, _ wishes: InterchangeWishes,
        _ known: SeenCodings
    ) {
        let users = Dictionary(
            project.users.map { ($0.guid, $0.name) }, uniquingKeysWith: { first, _ in first })
        var known = known
        for use in texts.uses {
            guard let code = book.codes[use.code] else {
                account.leave(.codings, .unknownCode, use.code.text)
                continue
            }
            let name = use.user.flatMap { users[$0] } ?? ""
            let coding = Coding(excerpt: use.excerpt, code: code, coder: name.isEmpty ? wishes.coder : name)
            guard known.isNew(coding) else {
                account.known(.codings)
                continue
            }
            account.new(.codings)
            brought.codings.append(coding)
        }
    }

    /// What a study has no place for.
    private mutating func tellTheRest(of project: QualitativeProject) {
        let isOurs = project.origin.hasPrefix(StudyExport.origin)
        account.leave(.sets, .noPlace, count: isOurs ? 0 : project.sets.count)
        for (kind, count) in project.elsewhere { leave(kind, count) }
        if let mended = project.positions.mended {
            account.remarks.append("Positions are counted \(mended): they were mended.")
        }
        account.remarks += project.remarks
        let (same, all) = (project.positions.sameWords, project.positions.withWords)
        if all > 0 {
            account.remarks.append(
                "Of \(all) passages that have a name in the file, \(same) begin with the words of that name.")
        }
    }

    private mutating func leave(_ kind: QualitativeProject.Elsewhere, _ count: Int) {
        switch kind {
        case .audio: account.leave(.audio, .notRead, count: count)
        case .video: account.leave(.video, .notRead, count: count)
        case .pictures: account.leave(.pictures, .notRead, count: count)
        case .pdfs: account.leave(.pdfs, .notRead, count: count)
        case .boxes: account.leave(.boxes, .notRead, count: count)
        case .moments: account.leave(.moments, .notRead, count: count)
        case .links: account.leave(.links, .noPlace, count: count)
        case .graphs: account.leave(.graphs, .noPlace, count: count)
        case .sourceSets: account.leave(.sets, .noPlace, count: count)
        case .caseCodes: account.leave(.caseCodes, .noPlace, count: count)
        case .faulty: account.leave(.faulty, .faulty, count: count)
        }
    }
}

extension InterchangeAccount {
    /// Everything that another account tells.
    mutating func add(_ other: InterchangeAccount) {
        for line in other.lines {
            new(line.thing, line.new)
            known(line.thing, line.known)
            for left in line.left {
                leave(line.thing, left.reason, count: left.count)
                note(left.examples, line.thing, left.reason)
            }
        }
        remarks += other.remarks
    }
}
