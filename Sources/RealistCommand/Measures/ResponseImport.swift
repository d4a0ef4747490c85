import ArgumentParser
import Foundation
import Realist
import RealistFormats
import RealistStore

/// Brings a table of answers into a study.
struct ResponseImport {
    /// What kind of table it is.
    enum Source {
        case table
        case redcap(dictionary: String, RedcapWishes)

        /// As the audit calls it.
        var action: String {
            switch self {
            case .table: "import responses"
            case .redcap: "import redcap"
            }
        }
    }

    /// A trial holds no more forms than these against each other.
    private static let mostLooked = 200_000

    private let study: String
    private let file: String
    private let options: ImportOptions
    private let source: Source
    private var manners: Manners { options.manners }

    init(study: String, file: String, _ options: ImportOptions, _ source: Source) {
        self.study = study
        self.file = file
        self.options = options
        self.source = source
    }

    func work() throws {
        let table = try TableFile(path: file)
        let access: Access = options.dryRun ? .reading : .writing(by: .person(source.action))
        let store = try Store.open(at: study, for: access)
        guard let study = try store.study(changes: false) else { throw EmptyStudy(path: study) }
        let instrument =
            try study.instruments.first { $0.id.text == options.instrument }
            ?? InstrumentLibrary.find(options.instrument)
        let understood = try understand(table, study, instrument)
        if let path = options.saveMap { try save(understood.map, of: instrument, to: path) }
        tell(understood, table, instrument)
        try Problems(understood.questions).throwIfAny()

        var report = ImportReport(file: file, map: understood.map, left: understood.left)
        let refusals = try options.refusals.map { try RefusalFile(path: $0, of: instrument) }
        let withdrawn = try store.withdrawnPeople()
        var hasWithdrawn: (@Sendable (String) -> Bool)?
        if !withdrawn.isEmpty { hasWithdrawn = { withdrawn.mode(of: $0) != nil } }
        let reading = ResponseReading(
            table: table, map: understood.map, instrument: instrument,
            participants: ParticipantCheck(study.participants, hasWithdrawn: hasWithdrawn),
            invalidIsMissing: options.invalidAsMissing, leaveOutRows: options.leaveOutRows)
        let isLinked = understood.map.respondent != .unlinked
        var links = LinkCheck(waves: study.about.waves)
        if options.dryRun {
            var forms: [Response] = []
            try read(reading, &report, refusals, table) { more in
                for form in isLinked ? more.responses(to: instrument.id) : []
                where forms.count < ResponseImport.mostLooked { forms.append(form.withoutAnswers) }
            }
            for form in forms.sorted(by: { ($0.respondent, $0.wave) < ($1.respondent, $1.wave) }) {
                links.take(form)
            }
            links.finish()
            report.doubts = links.doubts
        } else {
            let taken = try store.takeForms(
                to: instrument, source: URL(filePath: file).lastPathComponent, differing: options.differing,
                leftOut: report.tally.leftByHand.count
            ) { taking in
                try read(reading, &report, refusals, table) { forms in
                    switch forms {
                    case .one(let response): try taking.take(response)
                    case .packed(let forms): try taking.take(forms)
                    }
                }
            }
            report.counts = taken.counts
            if isLinked { report.doubts = taken.doubts }
        }
        report.tell(manners, isDryRun: options.dryRun)
        if options.json { try Manners.output(report.json(isDryRun: options.dryRun)) }
    }

    private func read(
        _ reading: ResponseReading, _ report: inout ImportReport, _ refusals: RefusalFile?,
        _ table: TableFile,
        _ take: (ResponseReading.Forms) throws -> Void
    ) throws {
        let progress = Progress(manners, bytes: table.size)
        defer { progress.end() }
        do {
            try reading.read(
                &report.tally, progress: { progress.report(bytes: $0) },
                refusal: { try refusals?.add($0) }, take: take)
        } catch let problems as BoundedProblems {
            try refusals?.finish()
            throw problems
        }
        try refusals?.finish()
    }

    private struct Understood {
        var map: ResponseMap
        var way: String?
        var questions: [any Explained]
        var left: [String]
        var remarks: [String] = []
    }

    private func understand(
        _ table: TableFile, _ study: Study, _ instrument: Instrument
    ) throws -> Understood {
        let names = StudyNames(study)
        if let path = options.map {
            let bytes = try OpenFile(path: path).readAll(limit: InstrumentLibrary.largestFile)
            var map = try ResponseMapFile.read(bytes, file: path, for: instrument)
            // The next table of the same questionnaire is of another wave.
            if let text = options.columns.wave {
                guard let wave = names.waves.first(where: { $0.id.text == text }) else {
                    throw ImportQuestion.noWave(text, waves: names.waves.map(\.id.text))
                }
                map.wave = .fixed(wave.id)
            }
            if let text = options.columns.site {
                guard let site = names.sites.first(where: { $0.id.text == text }) else {
                    throw ImportQuestion.noSite(text, sites: names.sites.map(\.id.text))
                }
                map.site = .fixed(site.id)
            }
            let sample = try TableSample.read(
                table, TableSample.Wishes(map.form), leaveOut: options.leaveOutRows)
            let used = map.columns
            var understood = Understood(
                map: map, way: "by the map \(path)", questions: map.strangers(in: names, file: path),
                left: sample.headers.filter { !used.contains($0) })
            if case .redcap(let path, _) = source {
                let dictionary = try RedcapDictionary.read(try TableFile(path: path))
                understood.questions += dictionary.questions(sample, file: file, map, of: instrument)
            }
            return understood
        }
        let wishes = options.columns.wishes
        let sample = try TableSample.read(table, wishes.form, leaveOut: options.leaveOutRows)
        switch source {
        case .table:
            let proposal = ResponseProposal(
                sample, file: file, instrument: instrument, names: names,
                words: try VocabularyLibrary.answerWords(), wishes)
            if wishes.direction != nil, !proposal.needsDirection, proposal.questions.isEmpty {
                throw ValidationError(
                    proposal.map.answers.isEmpty
                        ? "--answers is for answers in words; these are numbers."
                        : "--answers is not needed: the questionnaire itself says what these words count.")
            }
            return Understood(
                map: proposal.map, way: proposal.way, questions: proposal.questions, left: proposal.left)
        case .redcap(let path, let redcap):
            let dictionary = try RedcapDictionary.read(try TableFile(path: path))
            let proposal = RedcapProposal(
                sample, file: file, dictionary: dictionary, instrument: instrument, names: names,
                words: try VocabularyLibrary.answerWords(), wishes, redcap)
            return Understood(
                map: proposal.map, way: proposal.way, questions: proposal.questions, left: proposal.left,
                remarks: proposal.remarks)
        }
    }

    private func save(_ map: ResponseMap, of instrument: Instrument, to path: String) throws {
        let out = try WholeFile(path: path)
        try out.write(Array(ResponseMapFile.write(map, of: instrument).utf8))
        try out.finish()
    }

    private func tell(_ understood: Understood, _ table: TableFile, _ instrument: Instrument) {
        manners.remark("\(file): \(table.sentence(understood.map.form))")
        for line in table.workbook?.remarks ?? [] { manners.remark(line) }
        if let way = understood.way {
            let count = understood.map.items.count
            manners.remark("\(count) of \(instrument.items.count) items of \(instrument.id) found \(way).")
        }
        let asked = Set(understood.questions.map(\.code))
        for line in understood.map.sentences(asking: asked) + understood.remarks { manners.remark(line) }
        if !understood.left.isEmpty {
            let names = understood.left.prefix(12).map { "“\($0)”" }.joined(separator: ", ")
            let more = understood.left.count > 12 ? " and \(understood.left.count - 12) more" : ""
            manners.remark("Not taken in: \(names)\(more).")
        }
    }
}

extension Response {
    /// What links are held against.
    fileprivate var withoutAnswers: Response {
        Response(
            respondent: respondent, instrument: instrument, site: site, wave: wave, day: day, answers: [])
    }
}
