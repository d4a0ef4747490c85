import Foundation
import Realist
import RealistFormats
import RealistStore

/// Brings a table of answers into a study.
struct ResponseImport {
    private let command: ImportResponsesCommand
    private var manners: Manners { command.manners }

    init(_ command: ImportResponsesCommand) {
        self.command = command
    }

    func work() throws {
        let table = try TableFile(path: command.file)
        let access: Access = command.dryRun ? .reading : .writing(by: .person("import responses"))
        let store = try Store.open(at: command.study, for: access)
        guard let study = try store.study() else { throw EmptyStudy(path: command.study) }
        let instrument =
            try study.instruments.first { $0.id.text == command.instrument }
            ?? InstrumentLibrary.find(command.instrument)
        let understood = try understand(table, study, instrument)
        if let path = command.saveMap { try save(understood.map, of: instrument, to: path) }
        tell(understood, table, instrument)
        try Problems(understood.questions).throwIfAny()

        var report = ImportReport(file: command.file, map: understood.map, left: understood.left)
        let participants = ParticipantCheck(study, try store.withdrawnPeople())
        if command.dryRun {
            try read(table, understood.map, instrument, participants, &report) { _ in }
        } else {
            report.counts = try store.takeResponses(
                to: instrument, source: URL(filePath: command.file).lastPathComponent,
                replacing: command.replace
            ) { take in
                try read(table, understood.map, instrument, participants, &report, take)
            }
            try checkLinks(store, study, instrument, &report)
        }
        report.tell(manners, isDryRun: command.dryRun)
        if command.json { try Manners.output(report.json(isDryRun: command.dryRun)) }
    }

    private struct Understood {
        var map: ResponseMap
        var way: String?
        var questions: [any Explained]
        var left: [String]
    }

    private func understand(_ table: TableFile, _ study: Study, _ instrument: Instrument) throws -> Understood
    {
        let names = StudyNames(study)
        if let path = command.map {
            let bytes = try OpenFile(path: path).readAll(limit: InstrumentLibrary.largestFile)
            var map = try ResponseMapFile.read(bytes, file: path, for: instrument)
            // The next table of the same questionnaire is of another wave.
            if let wave = command.columns.wave.flatMap({ Wave.ID($0) }) { map.wave = .fixed(wave) }
            if let site = command.columns.site.flatMap({ Site.ID($0) }) { map.site = .fixed(site) }
            let sample = try TableSample.read(table, TableSample.Wishes(map.form))
            let used = map.columns
            return Understood(
                map: map, way: "by the map \(path)", questions: map.strangers(in: names, file: path),
                left: sample.headers.filter { !used.contains($0) })
        }
        let wishes = command.columns.wishes
        let sample = try TableSample.read(table, wishes.form)
        let proposal = ResponseProposal(
            sample, file: command.file, instrument: instrument, names: names, words: try answerWords(), wishes
        )
        return Understood(
            map: proposal.map, way: proposal.way, questions: proposal.questions, left: proposal.left)
    }

    private func answerWords() throws -> [AnswerWords] {
        let path = try ShareFolder.find().appending(path: "toolkit/vocabularies/answer-words.yaml")
            .path(percentEncoded: false)
        let bytes = try OpenFile(path: path).readAll(limit: InstrumentLibrary.largestFile)
        return try AnswerWordsFile.read(bytes, file: path)
    }

    private func save(_ map: ResponseMap, of instrument: Instrument, to path: String) throws {
        let out = try WholeFile(path: path)
        try out.write(Array(ResponseMapFile.write(map, of: instrument).utf8))
        try out.finish()
    }

    private func tell(_ understood: Understood, _ table: TableFile, _ instrument: Instrument) {
        manners.remark("\(command.file): \(table.sentence(understood.map.form))")
        for line in table.workbook?.remarks ?? [] { manners.remark(line) }
        if let way = understood.way {
            let count = understood.map.items.count
            manners.remark("\(count) of \(instrument.items.count) items of \(instrument.id) found \(way).")
        }
        for line in understood.map.sentences { manners.remark(line) }
        if !understood.left.isEmpty {
            let names = understood.left.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
            let more = understood.left.count > 12 ? " and \(understood.left.count - 12) more" : ""
            manners.remark("Not taken in: \(names)\(more).")
        }
    }

    /// Reads all rows; nothing comes in unless all are in order.
    private func read(
        _ table: TableFile, _ map: ResponseMap, _ instrument: Instrument, _ participants: ParticipantCheck,
        _ report: inout ImportReport, _ take: (Response) throws -> Void
    ) throws {
        var findings = Findings(file: command.file)
        let progress = Progress(manners, bytes: table.size)
        defer { progress.end() }
        guard
            var rows = try MappedResponses(
                table, map: map, of: instrument, &findings, report: { progress.report(bytes: $0) })
        else { throw findings.problems }
        var problems = BoundedProblems()
        while let response = rows.next(&findings) {
            problems.take(&findings)
            for cell in rows.takeRefused() {
                report.refused.add(cell)
                if !command.invalidAsMissing { problems.add(cell) }
            }
            if let problem = participants.problem(response, file: command.file) { problems.add(problem) }
            report.forms += 1
            if problems.isEmpty { try take(response) }
        }
        problems.take(&findings)
        report.rows = rows.rows
        report.blank = rows.blank
        report.leftOut = rows.leftOut
        if !problems.isEmpty { throw problems }
    }

    private func checkLinks(
        _ store: Store, _ study: Study, _ instrument: Instrument, _ report: inout ImportReport
    ) throws {
        guard report.map.respondent != .unlinked else { return }
        var check = LinkCheck(waves: study.about.waves)
        try store.responses(to: instrument.id) { check.take($0) }
        check.finish()
        report.doubts = check.doubts
    }
}

/// Nobody who withdrew, or said no, comes back by a table.
private struct ParticipantCheck {
    private let refused: [String: Participant]
    private let withdrawn: WithdrawnPeople

    init(_ study: Study, _ withdrawn: WithdrawnPeople) {
        self.withdrawn = withdrawn
        let refusing = study.participants.filter { $0.withdrawn != nil || $0.consents.responses == false }
        refused = Dictionary(refusing.map { ($0.id.text, $0) }) { first, _ in first }
    }

    func problem(_ response: Response, file: String) -> ParticipantRefused? {
        if !withdrawn.isEmpty, withdrawn.mode(of: response.respondent) != nil {
            return ParticipantRefused(person: response.respondent, withdrew: true, file: file)
        }
        return refused[response.respondent].map { person in
            ParticipantRefused(person: person.id.text, withdrew: person.withdrawn != nil, file: file)
        }
    }
}

/// A form of somebody who does not want to be in the study.
private struct ParticipantRefused: Explained {
    let person: String
    let withdrew: Bool
    let file: String

    var code: String { "import.participant-refused" }
    var location: Location? { Location(file: file) }
    var what: String {
        withdrew
            ? "There is a form of \(person), who withdrew from the study."
            : "There is a form of \(person), who did not consent to the use of their answers."
    }
    var remedy: String { "Take the row out of the table." }
}
