internal import Foundation
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// One look at a table of changes: how it is understood, what has to be asked, what would become of each row.
struct ChangeLook {
    let job: TableJob
    let table: TableFile
    let study: Study
    let imported: ImportedChanges
    let source: String
    let codes: ChangeCodes
    let vocabularies: [Vocabulary]
    let proposal: ChangeProposal
    private let changeWords: ChangeWords

    var words: Words { job.words }

    /// No tracker of a team comes near it, and while they are written nobody else can save.
    static let mostRows = 5_000

    init(_ job: TableJob) throws {
        self.job = job
        source = job.answers["source"] ?? "changes"
        // Before the study, so that it is seen whether somebody was quicker.
        let imported = try job.store.importedChanges(from: source)
        guard let study = try job.store.study() else { throw Turned.notFound }
        self.imported = imported
        self.study = study
        table = try TableFile(path: job.held.file.path, name: job.held.file.name)
        changeWords = try VocabularyLibrary.changeWords()
        vocabularies = try VocabularyLibrary.ofChanges()
        codes = ChangeCodes(study, vocabularies: vocabularies, words: changeWords)
        var answers = job.answers
        var found = try ChangeProposal.read(
            table, codes: codes, words: changeWords, ChangeTableAnswers.wishes(answers))
        let fitting = ChangeTableAnswers.fitting(answers, found.table.headers)
        if fitting != answers {
            answers = fitting
            found = try ChangeProposal.read(
                table, codes: codes, words: changeWords, ChangeTableAnswers.wishes(answers))
        }
        proposal = found
    }

    func findings() throws -> TableFindings {
        var findings = TableFindings()
        guard proposal.table.rows.count <= ChangeLook.mostRows else {
            findings.refused = [
                TableRefusal(
                    place: "–",
                    what: words["app.taking.too-many-rows", ["most": String(ChangeLook.mostRows)]],
                    remedy: words["app.taking.too-many-rows-what"])
            ]
            findings.refusedCount = 1
            return findings
        }
        if let refused = TableFindings.noLines(job) { return refused }
        let asking = ChangeAskingTable(self)
        let kept = try KeptTable.findings(job, "changes", columns, asked: asking) { job in
            try ChangeAskingTable(ChangeLook(job))
        }
        if let kept { return kept }
        findings.understood = asking.understood
        findings.questions = asking.questions
        let faults = asking.faults
        findings.refused = TableFindings.shown(faults, job)
        findings.refusedCount = faults.count
        guard findings.questions.isEmpty, faults.isEmpty else { return findings }
        try read(into: &findings)
        return findings
    }

    private var columns: String { KeptTable.ofColumns(proposal.table.headers, "") }

    private func read(into findings: inout TableFindings) throws {
        KeptTable.remember(job, "changes", columns)
        let reading = ChangeReading(
            proposal, codes: codes, words: changeWords, recordedBy: job.role, toldBy: job.answers["told-by"],
            today: job.today)
        var memory = ChangePlan.Memory()
        memory.last = imported.last
        memory.fromHere = imported.fromHere
        for change in study.adaptations where imported.untouched.contains(change.id) {
            memory.last[change.id] = change
        }
        let plan = ChangePlan(reading.changes, study: study.adaptations, memory: memory)
        let conflicts = plan.rows.filter { $0.fate == .conflict }.map { ChangeConflict($0) }
        let problems = reading.problems.list + plan.problems.list
        let list = try RefusalList(job.held.refusals.path)
        for problem in problems { try list.add(problem) }
        for conflict in conflicts { try list.add(conflict) }
        for cell in reading.warnings { try list.add(cell) }
        try list.finish()
        findings.isListed = list.count > 0
        findings.refused = TableFindings.shown(problems, job)
        findings.refusedCount = reading.problems.count + plan.problems.count
        let left = proposal.table.leftOut
        findings.refusedRows = RefusedRows(
            problems, besides: job.answers.leftOut ?? [], isCut: problems.count < findings.refusedCount)
        findings.counts = ChangeLook.counts(plan, words) + TableFindings.leftOut(left, words)
        let people = PersonalCells(reading.warnings)
        if people.count > 0 { findings.remarks.append(words.count("app.taking.personal", people.count)) }
        if !plan.vanished.isEmpty {
            let names = plan.vanished.prefix(10).map { "“\($0.title.text)”" }
            findings.remarks.append(
                words.count("app.taking.vanished", plan.vanished.count, ["names": words.list(Array(names))]))
        }
        let ending = plan.endsApprovals(in: study)
        if !ending.isEmpty {
            let names = ending.map { $0.label.text(in: job.language) }
            findings.remarks.append(
                words.count("app.taking.ends-approval", ending.count, ["sites": words.list(names)]))
        }
        findings.tables = tables(plan, conflicts)
        if people.count > 0 { findings.tables.append(people.table(words)) }
        let writes = plan.writes
        guard problems.isEmpty, !writes.isEmpty else { return }
        let (answers, numbers, source, words) = (job.answers, imported.numbers, source, words)
        let (counts, columns, addresses) = (findings.counts, columns, job.study)
        findings.take = { store in
            let entry: Int
            do {
                entry = try store.takeChanges(writes, numbers: numbers, source: source, leftOut: left.count)
            } catch is EditConflict<Adaptation> {
                return TableResult(isOutOfDate: true)
            }
            for what in ["", columns] {
                try? KeptTable.keep(answers, in: store, "changes", what, without: KeptTable.ofOneFile)
            }
            return TableResult(
                counts: counts, remarks: answers["told-by"] == nil ? [] : [words["app.taking.told"]],
                links: [
                    Link(
                        text: words["app.taking.changes.came"],
                        href: addresses.log([("import", String(entry))]))
                ])
        }
    }

    private static func counts(_ plan: ChangePlan, _ words: Words) -> [SummaryList.Row] {
        ChangePlan.Fate.allCases.compactMap { fate in
            let count = plan.count(fate)
            return count > 0 || fate == .new
                ? .init(words["app.taking.fate.\(fate.rawValue)"], String(count)) : nil
        }
    }

    func siteLabel(_ id: String) -> String {
        study.sites.first { $0.id.text == id }?.label.text(in: job.language) ?? id
    }

    func title(of id: Adaptation.ID) -> String {
        study.adaptations.first { $0.id == id }?.title.text(in: job.language) ?? id.text
    }
}
