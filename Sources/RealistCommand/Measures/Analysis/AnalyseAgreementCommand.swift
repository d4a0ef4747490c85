import ArgumentParser
import Realist
import RealistFormats
import RealistSite
import Statistics

/// `realist analyse agreement`
struct AnalyseAgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "How far coders agree.",
        discussion: """
            Of a study: the excerpts that each of the coders coded; an excerpt may carry several codes, so each code is a \
            question of its own. Of a table: one row for each thing that was coded, one column for each coder. Two coders \
            get percent agreement, kappa and AC1, code by code; any number get Krippendorff's alpha. With --ordinal the \
            codes are numbers in order, which adds weighted kappa, and alpha for codes in order.

            Of a round of double coding (--round): what each coder gave without seeing the others, before anything was \
            settled.

            Example: realist analyse agreement support.realist
            Example: realist analyse agreement support.realist --round first-interviews
            Example: realist analyse agreement codes.csv --coders anna,ben
            """)

    @OptionGroup var options: AnalysisOptions

    @Option(
        help: ArgumentHelp(
            "The coders, with commas between them: of a table their columns; of a study all of them when left away.",
            valueName: "names"))
    var coders: String?

    @Option(
        help: ArgumentHelp("Of a study: a closed round of double coding.", valueName: "id"))
    var round: String?

    @Flag(help: "Of a table: the codes are numbers, and more is more.")
    var ordinal = false

    @Option(
        help: ArgumentHelp(
            "Of a table: all codes in their order, also those nobody used.", valueName: "codes"))
    var codes: String?

    @Option(
        help: ArgumentHelp("Of a table: do it for each value of these columns too.", valueName: "columns"))
    var by: String?

    func run() throws {
        try options.print { try options.isStudy ? study() : table() }
    }

    private func study() throws -> AnalysisReport {
        let ofTable = [("--ordinal", ordinal), ("--codes", codes != nil), ("--by", by != nil)]
        if let first = ofTable.first(where: \.1)?.0 {
            throw ValidationError(
                "\(first) is for a table; a study has a codebook, whose codes have no order. See --help.")
        }
        let source = try StudySource.open(options.file)
        if let round { return try self.round(round, of: source) }
        var coding = DoubleCoding(source.study.evidence.codebook)
        try source.codings { coding.add($0) }
        let rounds = source.study.evidence.rounds.filter { !$0.isOpen }
        for round in rounds { coding.restore(source.study.evidence.work(of: round)) }
        let known = coding.coders
        let named = try AnalysisOptions.list(coders, "--coders")
        if let stranger = named.first(where: { !known.contains($0) }) {
            throw AnalyseStudyProblem.unknownCoder(stranger, known: known, path: options.file)
        }
        let asked = named.isEmpty ? known : named
        guard asked.count > 1, coding.shared(by: asked) > 0 else {
            throw AnalyseStudyProblem.codedOnce(coders: asked, path: options.file)
        }
        var report = AnalysisReport("agreement", coding.agreement(of: asked))
        if options.publishable { try publishable(&report, coding.shared(by: asked)) }
        report.about = [
            .init("study", .text(source.study.about.id.text)),
            .init("coders", .list(asked.map { .text($0) })),
            .init("excerpts", .integer(coding.shared(by: asked))),
        ]
        report.head = [
            source.study.about.title.text,
            "\(coding.shared(by: asked)) excerpts that each of \(asked.joined(separator: ", ")) coded",
        ]
        if source.study.evidence.adjudications.contains(where: { rounds.map(\.id).contains($0.round) }) {
            report.notes.append(
                "Where differences were settled in a round of double coding, these are the codes from before."
            )
        }
        report.notes.append(
            "An excerpt may carry several codes: each code is a question of its own, answered with yes or no."
        )
        return report
    }

    private func round(_ name: String, of source: StudySource) throws -> AnalysisReport {
        let evidence = source.study.evidence
        guard let round = evidence.rounds.first(where: { $0.id.text == name }) else {
            throw AnalyseStudyProblem.unknownRound(
                name, known: evidence.rounds.map(\.id.text), path: options.file)
        }
        guard !round.isOpen else { throw AnalyseStudyProblem.openRound(round.title, path: options.file) }
        let named = try AnalysisOptions.list(coders, "--coders")
        if let stranger = named.first(where: { !round.coders.contains($0) }) {
            throw AnalyseStudyProblem.unknownCoder(stranger, known: round.coders, path: options.file)
        }
        let asked = named.isEmpty ? round.coders : named
        let work = evidence.work(of: round)
        let found = asked.count > 1 ? work.agreement(of: asked) : []
        guard !found.isEmpty else {
            throw AnalyseStudyProblem.nobodyLooked(round.title, path: options.file)
        }
        var report = AnalysisReport("agreement", found)
        if options.publishable { try publishable(&report, work.shared(by: asked)) }
        let differences = work.differences
        report.about = [
            .init("study", .text(source.study.about.id.text)), .init("round", .text(round.id.text)),
            .init("coders", .list(asked.map { .text($0) })),
            .init("excerpts", .integer(work.shared(by: asked))),
            .init("differences", .integer(differences.count)),
            .init("settled", .integer(differences.count { $0.adjudication != nil })),
        ]
        report.head = [
            source.study.about.title.text, round.title,
            "\(work.shared(by: asked)) excerpts that each of \(asked.joined(separator: ", ")) looked at",
        ]
        report.notes += [
            "Each code is a question of its own, asked of each excerpt and answered with yes or no.",
            "What each gave without seeing the others; what was settled afterwards changes nothing here.",
        ]
        return report
    }

    /// Code by code the numbers of excerpts are small, and a p is not published.
    private func publishable(_ report: inout AnalysisReport, _ excerpts: Int) throws {
        guard excerpts >= 10 else { throw PublishableProblem.fewExcerpts(excerpts, path: options.file) }
        let told: Set = ["n", "percent_agreement", "gwet_ac1", "krippendorff_nominal", "units"]
        report.results = report.results.prefix(1).map { result in
            var result = result
            result.fields = result.fields.filter { told.contains($0.key) }
            return result
        }
        report.caution = PublishableWords.inNoRelease
        report.notes.append("Single codes are not published: the numbers of excerpts behind them are small.")
    }

    private func table() throws -> AnalysisReport {
        try options.refusePublishable("agreement")
        if round != nil { throw ValidationError("--round is for a study. See --help.") }
        if coders == nil { throw ValidationError("Of a table name the columns with --coders.") }
        let by = try AnalysisOptions.list(by, "--by")
        let coders = try AnalysisOptions.list(coders, "--coders")
        guard coders.count > 1 else { throw ValidationError("--coders names two columns or more.") }
        let table = try AnalysisTable.read(options.file, columns: coders + by)
        let cells = coders.map { table.texts($0) }
        let numbers = ordinal ? try coders.map { try table.numbers($0) } : []
        let used = Set(cells.joined().filter { !$0.isEmpty })
        var categories = try AnalysisOptions.list(codes, "--codes")
        if categories.isEmpty {
            categories =
                ordinal
                ? used.sorted { (Double($0) ?? 0) < (Double($1) ?? 0) }
                : used.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
        }
        if let stranger = used.subtracting(categories).sorted().first {
            throw ValidationError("The code \(stranger) is not among --codes.")
        }
        let findings = table.groups(by: by).map { group in
            let places = group.rows.map { row in cells.map { categories.firstIndex(of: $0[row]) } }
            let agreement = CoderAgreement(
                coders: coders, codes: categories, places: places,
                numbers: ordinal ? group.rows.map { row in numbers.map { $0[row] } } : nil)
            return Finding(
                AnalysedOutcome(id: coders.joined(separator: ", ")), group: group.of, agreement)
        }
        return AnalysisReport("agreement", findings)
    }
}
