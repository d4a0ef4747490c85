import Realist

/// What the things of a file are called in the study, once it is decided which of them come over.
struct CameOver {
    let sources: [Guid: Source.ID]
    let excerpts: [Guid: Excerpt.ID]
    let codes: [Guid: Code.ID]
    /// Passages and sources of people who withdrew.
    let gone: Set<Guid>
}

/// The same for the things of a study that Realist wrote beside a project.
struct CameOverOwn {
    let came: CameOver
    private let own: Study
    private let study: Study
    private let names: StudyGuids

    init(_ came: CameOver, own: Study, study: Study) {
        self.came = came
        self.own = own
        self.study = study
        names = StudyGuids(own.about.id)
    }

    /// Both are the same study: what its identifiers name is the same thing.
    var isSame: Bool { own.about.id == study.about.id }

    func excerpt(_ id: Excerpt.ID) -> Excerpt.ID? { came.excerpts[names.of(id)] }
    func source(_ id: Source.ID) -> Source.ID? { came.sources[names.of(id)] }

    /// One that was merged is the one that was kept.
    func code(_ id: Code.ID) -> Code.ID? {
        own.evidence.codebook.code(id).flatMap { came.codes[names.of($0.id)] }
    }

    /// A statement that is named and need not be there: not one of another meaning.
    func statement(_ id: Statement.ID) -> Statement.ID? {
        guard !isSame, let present = study.theory.statements.first(where: { $0.id == id }) else { return id }
        let told = own.theory.statements.first { $0.id == id }
        return told?.text.text == present.text.text ? id : nil
    }

    func proposal(_ id: TheoryProposal.ID) -> TheoryProposal.ID? {
        isSame || !study.theoryProposals.contains { $0.id == id } ? id : nil
    }
}
