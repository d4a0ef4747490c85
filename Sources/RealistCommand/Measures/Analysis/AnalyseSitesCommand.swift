import ArgumentParser
import Realist
import RealistSite
import Statistics

/// `realist analyse sites`
struct AnalyseSitesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sites",
        abstract: "What several sites show together: each site's estimate, and a pooled one.",
        discussion: """
            Of a study: each site's change from one wave to another on the people with both, pooled, and a mixed model of \
            the scores at all waves, for every subscale. Of a table: either one row a site with an estimate and its standard error; or one row a form, with the person, the site \
            and the wave: then each site's change is computed on the people with both waves, pooled, and a mixed model \
            is fitted to all forms.

            Example: realist analyse sites support.realist --from baseline --to month-6
            Example: realist analyse sites changes.csv --estimate change --se se --site site
            Example: realist analyse sites long.csv --value bo --site site --respondent id --wave wave --from baseline \
            --to m6
            """)

    @OptionGroup var options: AnalysisOptions
    @OptionGroup var ofStudy: StudyOptions

    @Option(help: ArgumentHelp("The column of each site's estimate.", valueName: "column"))
    var estimate: String?

    @Option(help: ArgumentHelp("The column of its standard error.", valueName: "column"))
    var se: String?

    @Option(help: ArgumentHelp("The column of the value, one row a form.", valueName: "column"))
    var value: String?

    @Option(
        help: ArgumentHelp(
            "Of a table: the column that names the site; site when left away.", valueName: "column"))
    var site: String?

    @Option(help: ArgumentHelp("The same for the person; respondent when left away.", valueName: "column"))
    var respondent: String?

    @Option(help: ArgumentHelp("The same for the wave; wave when left away.", valueName: "column"))
    var wave: String?

    func run() throws {
        try options.print { try options.isStudy ? study() : table() }
    }

    private func study() throws -> AnalysisReport {
        try options.refuseColumns([
            ("--estimate", estimate != nil), ("--se", se != nil), ("--value", value != nil),
            ("--site", site != nil), ("--respondent", respondent != nil), ("--wave", wave != nil),
        ])
        let asked = try AnalysedStudy(options.file, ofStudy)
        if options.publishable {
            var report = try PublishableStudy(asked).changeReport("sites", .sites)
            report.notes += PooledSites.notes(asked.study.sites.count)
            return report
        }
        return try asked.sitesReport()
    }

    private func table() throws -> AnalysisReport {
        try ofStudy.validateForTable(allowsWaves: true)
        try options.refusePublishable("sites")
        let isPooling = estimate != nil || se != nil
        if isPooling, estimate == nil || se == nil { throw ValidationError("--estimate goes with --se.") }
        if isPooling == (value != nil) {
            throw ValidationError("Either --estimate and --se, or --value with --from and --to.")
        }
        if value != nil, ofStudy.from == nil || ofStudy.to == nil {
            throw ValidationError("--value needs --from and --to.")
        }
        let ofForms = [
            ("--respondent", respondent != nil), ("--wave", wave != nil), ("--from", ofStudy.from != nil),
            ("--to", ofStudy.to != nil),
        ]
        if isPooling, let first = ofForms.first(where: \.1)?.0 {
            throw ValidationError(
                "\(first) goes with --value; an estimate of a site is of no person and no wave.")
        }
        let finding = try finding()
        var report = AnalysisReport("sites", [finding])
        if let from = ofStudy.from, let to = ofStudy.to {
            (report.charted.words.before, report.charted.words.after) = (from, to)
        }
        report.notes = PooledSites.notes(finding.figures.sites.count)
        report.notes += PooledSites.notes(withoutEstimate: [finding])
        return report
    }
}

extension AnalyseSitesCommand {
    private func finding() throws -> Finding<PooledSites> {
        let outcome: AnalysedOutcome
        let sites: PooledSites
        if let value, let from = ofStudy.from, let to = ofStudy.to {
            let forms = try SiteForms(
                options.file, value, site ?? "site", respondent ?? "respondent", wave ?? "wave", from, to)
            outcome = AnalysedOutcome(id: value)
            sites = PooledSites(forms, from: from, to: to)
        } else {
            outcome = AnalysedOutcome(id: estimate ?? "")
            sites = PooledSites(try estimates())
        }
        guard sites.pooled != nil else {
            throw NotPooled(
                location: Location(file: options.file), sites: sites.sites.map(\.title),
                without: sites.listOfWithout)
        }
        return Finding(outcome, sites)
    }

    private func estimates() throws -> [SiteEstimate] {
        guard let estimate, let se else { return [] }
        let site = site ?? "site"
        let table = try AnalysisTable.read(options.file, columns: [estimate, se, site])
        let (values, errors) = (try table.numbers(estimate), try table.numbers(se))
        return try table.texts(site).enumerated().map { row, name in
            guard let value = values[row], let error = errors[row],
                let known = UncertainEstimate(value, standardError: error)
            else { throw NoEstimate(location: table.place(ofRow: row)) }
            return SiteEstimate(site: name, known)
        }
    }
}

extension SiteForms {
    /// - Throws: for a wave that is not there, and for every row without a name or with the names of an earlier one.
    init(
        _ file: String, _ value: String, _ site: String, _ respondent: String, _ wave: String, _ from: String,
        _ to: String
    ) throws {
        let table = try AnalysisTable.read(file, columns: [value, site, respondent, wave])
        let (sites, people, waves) = (table.texts(site), table.texts(respondent), table.texts(wave))
        let known = Set(waves).subtracting([""]).sorted()
        for name in [from, to] where !known.contains(name) {
            throw NoSuchWave(name: name, column: wave, known: known, file: file)
        }
        var problems = Problems()
        var rows: [[String]: Int] = [:]
        self.init(
            try table.numbers(value).enumerated().compactMap { row, value in
                guard let value else { return nil }
                let names = [sites[row], people[row], waves[row]]
                if let blank = names.firstIndex(of: "") {
                    let column = [site, respondent, wave][blank]
                    problems.add(NamelessForm(column: column, location: table.place(ofRow: row)))
                } else if let first = rows.updateValue(row, forKey: names) {
                    rows[names] = first
                    problems.add(
                        DoubledForm(
                            person: people[row], wave: waves[row], first: table.place(ofRow: first).line,
                            location: table.place(ofRow: row)))
                }
                return Form(value: value, site: sites[row], person: people[row], wave: waves[row])
            })
        try problems.throwIfAny()
    }
}
