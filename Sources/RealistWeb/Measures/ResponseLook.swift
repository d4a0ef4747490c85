internal import Foundation
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// One look at a table of answers: how it is understood, what has to be asked, what would come in.
struct ResponseLook {
    let job: TableJob
    let table: TableFile
    let instrument: Instrument
    let sample: TableSample
    let proposal: ResponseProposal
    let sites: [Site]
    let waves: [Wave]

    var words: Words { job.words }

    init(_ job: TableJob) throws {
        self.job = job
        guard let library = try job.store.library() else { throw Turned.notFound }
        sites = library.sites
        waves = library.about.waves
        let id = job.answers["instrument"] ?? ""
        instrument = try job.store.instruments().first { $0.id.text == id } ?? InstrumentLibrary.find(id)
        table = try TableFile(path: job.held.file.path, name: job.held.file.name)
        sample = try TableSample.read(
            table, ResponseAnswers.form(job.answers), leaveOut: job.answers.leftOut ?? [])
        proposal = ResponseProposal(
            sample, file: table.name, instrument: instrument, names: StudyNames(sites: sites, waves: waves),
            words: try VocabularyLibrary.answerWords(),
            ResponseAnswers.wishes(job.answers, headers: sample.headers, instrument: instrument))
    }

    func findings() throws -> TableFindings {
        var findings = TableFindings()
        if let refused = TableFindings.noLines(job) { return refused }
        let asking = ResponseAsking(self)
        let kept = try KeptTable.findings(job, "responses", columns, asked: asking) { job in
            try ResponseAsking(ResponseLook(job))
        }
        if let kept { return kept }
        findings.understood = asking.understood
        findings.questions = asking.questions
        let rest = asking.faults
        if !rest.isEmpty {
            findings.refused = TableFindings.shown(rest, job)
            findings.refusedCount = rest.count
        }
        findings.remarks = remarks
        guard findings.questions.isEmpty, rest.isEmpty else { return findings }
        try read(into: &findings)
        return findings
    }

    private var columns: String { KeptTable.ofColumns(sample.headers, instrument.id.text) }

    func allFields() throws -> [FormField] { ResponseAsking(self).allFields }

    /// Reads every row, and puts the forms in order in a file of their own: what was looked at is what comes in.
    private func read(into findings: inout TableFindings) throws {
        let answers = job.answers
        KeptTable.remember(job, "responses", columns)
        let withdrawn = try job.store.withdrawnPeople()
        var hasWithdrawn: (@Sendable (String) -> Bool)?
        if !withdrawn.isEmpty { hasWithdrawn = { withdrawn.mode(of: $0) != nil } }
        let reading = ResponseReading(
            table: table, map: proposal.map, instrument: instrument,
            participants: ParticipantCheck(try job.store.participants(), hasWithdrawn: hasWithdrawn),
            invalidIsMissing: answers["invalid"] != nil, leaveOutRows: answers.leftOut ?? [])
        let file = UploadedFile(field: "", name: "", path: job.folder.newPath())
        let staged = try StagedForms(at: file.path, of: instrument, withdrawn: withdrawn)
        let refusals = try RefusalList(job.held.refusals.path, of: instrument)
        var tally = ResponseTally()
        var first: [Response] = []
        var problems = BoundedProblems()
        var rows = RefusedRows(besides: answers.leftOut ?? [])
        let invalidIsMissing = answers["invalid"] != nil
        do {
            try staged.add { taking in
                try reading.read(
                    &tally, progress: { [held = job.held] in held.told($0) },
                    refusal: {
                        try refusals.add($0)
                        if !(invalidIsMissing && $0 is RefusedCell) { rows.add($0) }
                    }
                ) { forms in
                    if first.count < ResponseLook.mostShown {
                        first += forms.first(ResponseLook.mostShown - first.count, to: instrument.id)
                    }
                    switch forms {
                    case .one(let response): try taking.take(response)
                    case .packed(let forms): try taking.take(forms)
                    }
                }
            }
        } catch let found as BoundedProblems {
            problems = found
        }
        try refusals.finish()
        findings.isListed = refusals.count > 0
        findings.refused = TableFindings.shown(problems.first, job)
        findings.refusedCount = problems.total
        if !problems.isEmpty { findings.refusedRows = rows }
        tell(tally, &findings)
        let unlisted = ResponseLook.unlisted(tally.unlisted, words)
        findings.remarks += unlisted
        findings.counts += TableFindings.leftOut(tally.leftByHand, words)
        if !first.isEmpty { findings.tables = [preview(first)] }
        if tally.refused.total > 0, answers["invalid"] == nil {
            findings.offers.append(
                TableFields(words: words, answers: answers).tick(
                    "invalid", words["app.taking.invalid"], words["app.taking.invalid-yes"],
                    hint: words["app.taking.invalid-hint"]))
        }
        guard problems.isEmpty, tally.forms > 0 else { return }
        try compare(staged, file, tally.leftByHand, unlisted, &findings)
    }

    private func compare(
        _ staged: StagedForms, _ file: UploadedFile, _ left: [Int], _ unlisted: [String],
        _ findings: inout TableFindings
    ) throws {
        let answers = job.answers
        let differing = ResponseLook.differing(answers)
        let compared = try job.store.compare(staged, differing: differing)
        let counts = compared.counts
        findings.counts += ResponseLook.rows(counts, words)
        findings.remarks += ResponseLook.doubts(compared.doubts, words)
        // To keep all that differs, and to take in nothing, is what happens anyway.
        if counts.kept + counts.replaced > 0, differing == .refused || differing == .kept && counts.new == 0 {
            let count = counts.kept + counts.replaced
            findings.offers.append(
                ResponseLook.differing(
                    TableFields(words: words, answers: answers), words.count("app.taking.differ", count),
                    canKeep: counts.new > 0))
            findings.undecided = words.count("app.taking.decide-lead", count, ["new": String(counts.new)])
            return
        }
        guard compared.counts.new + compared.counts.replaced > 0 else { return }
        let (words, name, id, columns, links) = (words, table.name, instrument.id.text, columns, waveLinks)
        findings.take = { store in
            defer { file.discard() }
            let taken = try store.take(staged, source: name, differing: differing, leftOut: left.count)
            // That it came in counts, whether this can be kept or not.
            for what in [id, columns] {
                try? KeptTable.keep(answers, in: store, "responses", what, without: KeptTable.ofOneFile)
            }
            return TableResult(
                counts: ResponseLook.rows(taken.counts, words) + TableFindings.leftOut(left, words),
                remarks: unlisted + ResponseLook.doubts(taken.doubts, words), links: links)
        }
    }

    private static let mostShown = 5

    /// To what the study has of each measuring point of this table.
    private var waveLinks: [Link] {
        let ids: Set<Wave.ID> =
            switch proposal.map.wave {
            case .fixed(let id): [id]
            case .column(_, let values): Set(values.values)
            }
        return waves.filter { ids.contains($0.id) }.map { wave in
            Link(
                text: words["app.taking.responses.came", ["wave": title(of: wave.id)]],
                href: job.study.responses(at: wave.id))
        }
    }

    private func tell(_ tally: ResponseTally, _ findings: inout TableFindings) {
        func row(_ key: String, _ number: Int) {
            if number > 0 { findings.counts.append(.init(words["app.taking.count.\(key)"], String(number))) }
        }
        row("rows", tally.rows)
        row("forms", tally.forms)
        row("blank", tally.blank)
        row("left-out", tally.leftOut)
        row("unfinished", tally.unfinished)
        row("invalid", tally.refused.total)
        if !tally.missingCells.isEmpty {
            let cells = tally.missingCells.sorted { $0.key < $1.key }.prefix(12).map {
                "“\($0.key)” \($0.value)"
            }
            findings.counts.append(.init(words["app.taking.count.missing"], words.list(Array(cells))))
        }
    }

    private static func rows(_ counts: ResponseCounts, _ words: Words) -> [SummaryList.Row] {
        var rows = [SummaryList.Row(words["app.taking.count.new"], String(counts.new))]
        if counts.same > 0 { rows.append(.init(words["app.taking.count.same"], String(counts.same))) }
        if counts.replaced > 0 {
            rows.append(.init(words["app.taking.count.replaced"], String(counts.replaced)))
        }
        if counts.kept > 0 { rows.append(.init(words["app.taking.count.kept"], String(counts.kept))) }
        return rows
    }

    private func preview(_ forms: [Response]) -> DataTable {
        DataTable(
            id: "preview", caption: words["app.taking.first"], isPart: true,
            columns: [
                .init(words["app.taking.column.person"]), .init(words["app.taking.column.site"]),
                .init(words["app.taking.column.wave"]), .init(words["app.taking.column.day"]),
                .init(words["app.taking.column.answers"], isNumber: true),
            ],
            rows: forms.map { form in
                DataTable.Row(
                    .init(form.respondent),
                    [
                        .init(label(of: form.site)), .init(title(of: form.wave)),
                        .init(form.day.map { words.date($0) }, orElse: words["app.form.not-known"]),
                        .init(
                            words[
                                "app.taking.answered",
                                [
                                    "n": String(form.answers.count { $0 != nil }),
                                    "of": String(form.answers.count),
                                ]], isNumber: true),
                    ])
            }, none: words["app.taking.none"])
    }

    func label(of id: Site.ID) -> String {
        sites.first { $0.id == id }?.label.text(in: job.language) ?? id.text
    }

    func title(of id: Wave.ID) -> String {
        waves.first { $0.id == id }?.title.text(in: job.language) ?? id.text
    }
}

extension ResponseReading.Forms {
    /// The first few, without making a text for the others.
    fileprivate func first(_ most: Int, to instrument: Instrument.ID) -> [Response] {
        switch self {
        case .one(let response): [response]
        case .packed(let forms):
            (0..<min(max(0, most), forms.count)).map { forms.response($0, to: instrument) }
        }
    }
}
