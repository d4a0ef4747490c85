import Realist
import RealistFormats
import RealistStore

/// Brings a table of changes into a study: understands it, asks, makes the changes, and writes them.
struct ChangeImport {
    private let command: ImportChangesCommand

    init(_ command: ImportChangesCommand) { self.command = command }

    func work() throws {
        let table = try TableFile(path: command.file)
        let writer = Writer.person("import changes")
        let store = try Store.open(at: command.study, for: command.dryRun ? .reading : .writing(by: writer))
        try store.holdState()
        var wishes = try command.said.wishes()
        if let path = command.map {
            wishes.map = try ChangeMapFile.read(
                OpenFile(path: path).readAll(limit: VocabularyLibrary.largestFile), file: path)
        }
        let source = wishes.source ?? wishes.map?.source ?? ChangeImport.onlySource
        let imported = try store.importedChanges(from: source)
        guard let study = try store.study() else { throw EmptyStudy(path: command.study) }

        let words = try VocabularyLibrary.changeWords()
        let codes = ChangeCodes(study, vocabularies: try VocabularyLibrary.ofChanges(), words: words)
        let proposal = try ChangeProposal.read(table, codes: codes, words: words, wishes)
        if let path = command.saveMap {
            let out = try WholeFile(path: path)
            try out.write(Array(ChangeMapFile.write(proposal.map).utf8))
            try out.finish()
        }
        let report = ChangeImportReport(command, study)
        report.tell(proposal, table)
        try Problems(proposal.questions).throwIfAny()

        let reading = ChangeReading(
            proposal, codes: codes, words: words, recordedBy: command.recordedBy, toldBy: command.toldBy,
            today: Moment.now().day ?? Day(2_000, 1, 1))
        let plan = ChangePlan(
            reading.changes, study: study.adaptations, memory: ChangeImport.memory(imported, study))
        var refused = BoundedProblems()
        for problem in reading.problems.list + plan.problems.list { refused.add(problem) }
        refused.count(reading.problems.omitted + plan.problems.omitted)
        let conflicts = plan.rows.filter { $0.fate == .conflict }.map { ChangeConflict($0) }
        if let path = command.refusals {
            let list = try RefusalFile(path: path)
            for problem in reading.problems.list + plan.problems.list { try list.add(problem) }
            for conflict in conflicts { try list.add(conflict) }
            for cell in reading.warnings { try list.add(cell) }
            try list.finish()
        }
        if command.dryRun || refused.isEmpty {
            report.tell(plan, reading, conflicts, told: command.toldBy)
        }
        if !refused.isEmpty { throw refused }
        let writes = plan.writes
        if !command.dryRun, !writes.isEmpty {
            try store.takeChanges(
                writes, numbers: imported.numbers, source: source, leftOut: proposal.table.leftOut.count)
        }
        report.end(plan, leftOut: proposal.table.leftOut)
        if command.json { try Manners.output(report.json(proposal, plan, reading)) }
    }

    /// What the audit calls a tracker that nobody named.
    private static let onlySource = "changes"

    private static func memory(_ imported: ImportedChanges, _ study: Study) -> ChangePlan.Memory {
        var memory = ChangePlan.Memory()
        memory.last = imported.last
        memory.fromHere = imported.fromHere
        for change in study.adaptations where imported.untouched.contains(change.id) {
            memory.last[change.id] = change
        }
        return memory
    }
}
