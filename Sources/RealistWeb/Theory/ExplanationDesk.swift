internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// An explanation that is being written.
struct ExplanationDesk {
    let visit: Visit
    private let theory: WorkingTheory
    /// `nil` for a new one; as it last was, for one that somebody wrote into and that is worked on no more.
    private let configuration: Configuration?
    /// The proposal that it is made of, which is taken in with it.
    private let proposal: TheoryProposal.ID?

    init(_ visit: Visit, isNew: Bool) throws {
        self.visit = visit
        theory = try visit.theory()
        proposal = visit.form[FormPage.proposalField].flatMap { TheoryProposal.ID($0) }
        if isNew {
            configuration = nil
        } else if visit.asked.method == .post {
            configuration = try visit.written(.configuration(visit.id("explanation")))
        } else {
            configuration = try visit.explanation(in: theory.theory)
        }
    }

    /// One that is to be made of a proposal.
    init(_ visit: Visit, of configuration: Configuration?, taking proposal: TheoryProposal) throws {
        self.visit = visit
        theory = try visit.theory()
        self.configuration = configuration
        self.proposal = proposal.id
    }

    /// The form, filled with what the proposal says.
    func fill(with typed: ExplanationTyped) throws -> Answer {
        let number = try configuration.flatMap { try visit.here().store.version(of: .configuration($0.id)) }?
            .number
        let change = try visit.openChange(in: theory.theory)
        return .page(
            explanationPage(
                try visit.surroundings(), typed.withEmptyLines(), number ?? 0, change?.reason, [],
                token: visit.sessionFormToken))
    }

    func show() throws -> Answer {
        if let first = try visit.reasonFirst(theory.theory) { return first }
        return try form().show()
    }

    func save() async throws -> Answer {
        let form = try form()
        if visit.form["act"] == "more" {
            let version = Int(visit.form[FormNames.version] ?? "") ?? 0
            return .page(
                try page(visit.openChange(in: theory.theory), lines: 3)(
                    visit.surroundings(), form.sent, version, [:]))
        }
        return try await form.save()
    }

    private func form() throws -> RecordForm<Configuration> {
        let (visit, theory, configuration, proposal) = (visit, theory, configuration, proposal)
        let (day, role) = (visit.writtenOn, visit.words["app.evidence.evaluator"])
        let reader = try visit.member().id.text
        let addresses = theory.addresses
        let typed = ExplanationForm(visit.form).typed
        // Whatever is new has one name as long as this form is looked at.
        let names = Dictionary(
            ([typed.title] + typed.links.map(\.text)).map { ($0, NewName.of($0)) },
            uniquingKeysWith: { first, _ in first })
        let makeID: @Sendable (String) -> String = { names[$0] ?? NewName.of($0) }
        guard let id = configuration?.id ?? Configuration.ID(makeID(typed.title)) else {
            throw Turned.notFound
        }
        let change = try visit.openChange(in: theory.theory)
        let isUnexplained = change == nil && !theory.theory.snapshots.isEmpty
        let made:
            @Sendable (Answers, Configuration?) -> Result<ExplanationForm.Made, ExplanationForm.Faults> =
                {
                    ExplanationForm($0).made(
                        $1 ?? configuration, in: theory.whole, stages: theory.stages, makeID: makeID)
                }
        let action = configuration.map { addresses.editExplanation($0.id) } ?? addresses.addExplanation
        var form = RecordForm(
            visit: visit, record: .configuration(id), action: action,
            done: addresses.explanation(id) + "?saved=edit",
            back: configuration.map { addresses.explanation($0.id) } ?? addresses.theory,
            fields: ExplanationForm.fields(visit.words, in: theory), written: [], known: [],
            answers: { value in
                value.map { ExplanationTyped($0, language: theory.language).answers } ?? Answers()
            },
            turn: { answers, base in
                if isUnexplained { return .faults(["": .explanation(.reason)]) }
                switch made(answers, base) {
                case .success(let made): return .value(made.configuration)
                case .failure(let faults): return .faults(AnswerFault.all(faults.all) { .explanation($0) })
                }
            }, page: try page(change),
            keep: { store, value, number in
                let saved = try store.save(value, because: change?.id, expecting: number)
                if configuration == nil, let change { try store.add(id, by: change.id) }
                if let proposal {
                    try store.take(proposal, into: id, on: day, by: role)
                    try store.readGathered(
                        proposal, as: value, reader: reader, on: day, memo: { theory.told($0) })
                }
                return saved
            },
            besides: { answers, store in
                guard case .success(let made) = made(answers, nil) else { return }
                for statement in made.statements {
                    try store.save(statement, because: change?.id, expecting: 0)
                }
            }, carried: [AwayExplanation.back, FormPage.proposalField],
            read: { sent in
                var answers = ExplanationForm(sent).typed.answers
                for name in [AwayExplanation.back, FormPage.proposalField] {
                    answers[name] = sent[name] ?? ""
                }
                return answers
            })
        if configuration != nil {
            form.away = { answers, told in
                // Whoever sends it once more brings it back.
                guard answers[AwayExplanation.back].isEmpty, let away = try AwayExplanation(visit, id)
                else { return nil }
                let version = Int(visit.form[FormNames.version] ?? "") ?? 0
                return try away.answer(
                    visit, told, action: action,
                    hidden: answers.hidden + [HiddenField(AwayExplanation.back, "yes")],
                    version: away.isDeleted ? 0 : version)
            }
        }
        return form
    }

    /// - `lines`: empty ones, for what is still to be linked.
    private func page(
        _ change: TheoryChange?, lines: Int = 1
    ) throws -> @Sendable (Surroundings, Answers, Int, [String: AnswerFault]) throws -> any Page {
        let (desk, token) = (self, visit.sessionFormToken)
        return { around, answers, version, faults in
            let typed = ExplanationForm(answers).typed
            return desk.explanationPage(
                around, faults.isEmpty ? typed.withEmptyLines(lines) : typed, version, change?.reason,
                Set(
                    faults.values.compactMap { fault in
                        if case .explanation(let fault) = fault { fault } else { nil }
                    }), token: token)
        }
    }

    private func explanationPage(
        _ around: Surroundings, _ typed: ExplanationTyped, _ version: Int, _ reason: Wording?,
        _ faults: Set<ExplanationTyped.Fault>, token: String
    ) -> FormPage {
        var twins: [Int: [Statement]] = [:]
        if !faults.isEmpty || proposal != nil,
            case .failure(let found) = ExplanationForm(typed).made(
                configuration, in: theory.whole, stages: theory.stages, makeID: NewName.of)
        {
            twins = found.twins
        }
        return FormPage.explanation(
            around, configuration, typed: typed, version: version, reason: reason?.text(in: theory.language),
            twins: twins, faults: faults, proposal: proposal, token: token, in: theory)
    }
}

extension Store {
    /// Says of a proposal, in the transaction that saves what was made of it, that it was taken in.
    fileprivate func take(
        _ id: TheoryProposal.ID, into configuration: Configuration.ID, on day: Day, by role: String
    ) throws {
        guard var proposal = try theoryProposal(id), proposal.isWaiting else {
            throw Refused(faults: ["": .explanation(.proposal)])
        }
        proposal.state = .taken(into: configuration, on: day, by: role)
        try save(proposal, as: .theoryProposal(id))
    }
}
