import Realist

/// One reading of a bundle: file after file, everything that is wrong gathered on the way.
struct BundleReading {
    let folder: Folder
    var findings = Findings(file: BundlePath.study)
    /// Files of the bundle that something in it asked for.
    private var known: Set<String> = []
    private var paths: [String] = []
    private var budget = BundleBudget()

    init(folder: Folder) {
        self.folder = folder
    }

    /// Reads everything; codings, counts of contacts and responses are looked through and not kept.
    ///
    /// - Returns: `nil` when anything is wrong: then the findings say what.
    mutating func read() -> (study: Study, counts: [ResponseCount], series: [SeriesSummary])? {
        // Before all names are gathered: any folder may be named by mistake, however large.
        if isMissing(BundlePath.study) {
            findings.add(BundleProblem.noStudy(at: Location(file: folder.name)))
            return nil
        }
        do {
            paths = try folder.paths()
        } catch {
            findings.add(error)
            return nil
        }
        let about = yaml(BundlePath.study, .about)
        let theory = yaml(BundlePath.theory, .programmeTheory)
        let proposals = optionalYaml(BundlePath.theoryProposals, .theoryProposals) ?? []
        let revisions = optionalYaml(BundlePath.revisions, .theoryRevisions) ?? []
        let advice = readRecommendations()
        let sites = yaml(BundlePath.sites, .sites)
        let coDesign = yaml(BundlePath.coDesign, .coDesign)
        let participants = csv(BundlePath.participants) { Participant.read(&$0, &$1) } ?? []
        let withdrawals = csv(BundlePath.withdrawals) { Withdrawal.read(&$0, &$1) } ?? []
        let evidence = readEvidence()
        let instruments = readInstruments()
        let releases = readReleases()
        let indicators = optionalYaml(BundlePath.indicators, .indicators) ?? Indicators()
        let allocations = optionalYaml(BundlePath.allocations, .allocations) ?? []
        let placements =
            csv(BundlePath.placements) { Placement.read(&$0, allocations: allocations, &$1) } ?? []
        let networks = optionalYaml(BundlePath.networks, .networks)
        let memberships = csv(BundlePath.memberships) { NetworkMembership.read(&$0, &$1) } ?? []
        let monitoring = optionalYaml(BundlePath.monitoring, .monitoring) ?? MonitoringFile()
        let standing = optionalYaml(BundlePath.questions, .standingQuestions) ?? []
        var study = Study(
            about: about ?? BundleReading.unread, theory: theory ?? ProgrammeTheory(),
            recommendations: advice?.recommendations ?? [], materials: advice?.materials ?? [],
            sites: sites ?? [], decisions: coDesign?.decisions ?? [], workshops: coDesign?.workshops ?? [],
            adaptations: coDesign?.adaptations ?? [], participants: participants, evidence: evidence,
            instruments: instruments, releases: releases, withdrawals: withdrawals,
            changeThemes: coDesign?.themes ?? [], ownTerms: coDesign?.ownTerms ?? [],
            theoryProposals: proposals, standingQuestions: standing, indicators: indicators,
            allocations: allocations, placements: placements)
        study.theory.revisions = revisions
        study.networks = networks?.networks ?? []
        study.contactTypes = networks?.types ?? []
        study.networkEvents = networks?.events ?? []
        study.networkMemberships = memberships
        study.objectives = monitoring.objectives
        study.significantEvents = monitoring.significantEvents
        study.issues = monitoring.issues
        study.settingTables = monitoring.settingTables
        study.cohorts = monitoring.cohorts
        let counts = readTables(of: study)
        let series = readFigures(of: study)
        findings.check(study, readAbout: about != nil)
        study.theory.revisions.sort { $0.order < $1.order }
        finish()
        let isWhole = about != nil && theory != nil && advice != nil && sites != nil && coDesign != nil
        guard isWhole, findings.problems.isEmpty else { return nil }
        return (study, counts, series)
    }

    /// Stands for what could not be read, so that the rest can be looked at.
    private static let unread = About(
        id: Identifier(known: "unread"), title: "", question: "", summary: "")

    /// Looks through codings, counts of contacts and responses without keeping them.
    private mutating func readTables(of study: Study) -> [ResponseCount] {
        _ = csv(BundlePath.codings) { reader, findings in Coding.read(&reader, &findings) { _ in } }
        _ = csv(BundlePath.contacts) { reader, findings in ContactCount.read(&reader, &findings) { _ in } }
        var counts: [ResponseCount] = []
        for instrument in study.instruments {
            var byWave: [Wave.ID: Int] = [:]
            _ = csv(BundlePath.responses(instrument.id)) { reader, findings in
                Response.read(&reader, of: instrument, &findings) { byWave[$0.wave, default: 0] += 1 }
            }
            for wave in study.about.waves {
                if let count = byWave[wave.id] {
                    counts.append(ResponseCount(instrument: instrument.id, wave: wave.id, count: count))
                }
            }
        }
        return counts
    }

    /// Looks through the figures of indicators and counts them.
    private mutating func readFigures(of study: Study) -> [SeriesSummary] {
        csv(BundlePath.indicatorFigures) { reader, findings in
            var counter = SeriesCounter()
            Observation.read(&reader, of: study.indicators.definitions, &findings) { observation, _ in
                counter.add(observation)
            }
            return counter.summaries
        } ?? []
    }

    /// References, files that nobody asked for, and the order of problems.
    private mutating func finish() {
        findings.declareContactTypes(in: BundlePath.networks)
        findings.checkReferences(homes: BundlePath.homes)
        let missing = BundlePath.order.filter { !paths.contains($0) }
        for path in paths where !known.contains(path) {
            let near = findings.suggestion(for: path, among: missing)
            findings.add(BundleProblem.unknownFile(suggestion: near, at: Location(file: plain(path))))
        }
        let rest = paths.filter { !BundlePath.order.contains($0) }
        findings.problems.sort(files: BundlePath.order + rest)
    }

    // MARK: Files

    private mutating func yaml<Value>(_ path: String, _ shape: YamlShape<Value>) -> Value? {
        if isMissing(path) {
            findings.add(FileProblem.missing(at: Location(file: path)))
            return nil
        }
        return optionalYaml(path, shape)
    }

    private mutating func optionalYaml<Value>(_ path: String, _ shape: YamlShape<Value>) -> Value? {
        guard !isMissing(path), let bytes = bytes(path) else { return nil }
        findings.file = path
        return Yaml.read(bytes, shape, &findings)
    }

    private mutating func csv<Value>(
        _ path: String, _ read: (inout CsvReader, inout Findings) -> Value
    ) -> Value? {
        if isMissing(path) { return nil }
        known.insert(path)
        findings.file = path
        do {
            let file = try folder.open(path)
            guard var reader = CsvReader(.file(file), file: path, options: .bundle, &findings) else {
                return nil
            }
            return read(&reader, &findings)
        } catch {
            findings.add(error)
            return nil
        }
    }

    /// Nothing has this name. What has it and is no file, such as a folder, is told when it is read.
    private func isMissing(_ path: String) -> Bool {
        do {
            _ = try folder.open(path)
            return false
        } catch .missing {
            return true
        } catch {
            return false
        }
    }

    private mutating func bytes(_ path: String) -> [UInt8]? {
        known.insert(path)
        do {
            return try folder.open(path).readAll(limit: Bundle.largestFile)
        } catch {
            findings.add(error)
            return nil
        }
    }

    // MARK: Parts

    private mutating func readRecommendations() -> (recommendations: [Recommendation], materials: [Material])?
    {
        let folder = folder
        var budget = budget
        defer { self.budget = budget }
        var named: Set<String> = []
        var taken: [String: String] = [:]
        let shape = YamlShape<(recommendations: [Recommendation], materials: [Material])>.keys(
            of: "the recommendations"
        ) { keys in
            let recommendations = keys.required("recommendations", .list(of: .recommendation))
            let materials = keys.list(
                "materials",
                of: .material { path, place, findings in
                    named.insert(BundlePath.materials + path)
                    let other = taken.updateValue(path, forKey: SharedFile.place(of: path))
                    if let other, other != path {
                        findings.add(StudyProblem.oneFileForTwo(path, other: other, at: place))
                    }
                    return budget.contents(BundlePath.materials + path, in: folder, place, &findings)
                })
            return recommendations.map { ($0, materials) }
        }
        let read = yaml(BundlePath.recommendations, shape)
        known.formUnion(named)
        return read
    }

    private mutating func readEvidence() -> Evidence {
        let folder = folder
        var budget = budget
        defer { self.budget = budget }
        var named: Set<String> = []
        let shape = YamlShape<[Source]>.sources { path, place, findings in
            named.insert(BundlePath.texts + path)
            let bytes = budget.contents(BundlePath.texts + path, in: folder, place, &findings)
            guard let bytes else { return nil }
            if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) { return text }
            findings.add(BundleProblem.notText(path: BundlePath.texts + path, at: place))
            return nil
        }
        let sources = optionalYaml(BundlePath.sources, shape) ?? []
        known.formUnion(named)
        let excerpts = csv(BundlePath.excerpts) { Excerpt.read(&$0, sources: sources, &$1) } ?? []
        let codebook = optionalYaml(BundlePath.codes, .codebook) ?? Codebook()
        let rounds = optionalYaml(BundlePath.doubleCoding, .doubleCoding) ?? DoubleCodingRounds()
        let readings = csv(BundlePath.readings) { Reading.read(&$0, &$1) } ?? []
        let linked = optionalYaml(BundlePath.linkedCodings, .linkedCodings) ?? []
        let memos = optionalYaml(BundlePath.memos, .memos) ?? []
        let judgements = optionalYaml(BundlePath.judgements, .judgements)
        let searches = optionalYaml(BundlePath.searches, .literatureSearches) ?? []
        var records = csv(BundlePath.literature) { LiteratureRecord.read(&$0, &$1) } ?? []
        _ = csv(BundlePath.literatureLog) { LiteratureRecord.Step.read(&$0, into: &records, &$1) }
        return Evidence(
            sources: sources, excerpts: excerpts, codebook: codebook, readings: readings,
            judgements: judgements?.bySite ?? [], overallJudgements: judgements?.overall ?? [],
            linkedCodings: linked, memos: memos, rounds: rounds.rounds, blindCodings: rounds.codings,
            adjudications: rounds.adjudications,
            literature: Literature(searches: searches, records: records))
    }

    private mutating func readInstruments() -> [Instrument] {
        var instruments: [Instrument] = []
        for path in paths where path.hasPrefix(BundlePath.instruments) && path.hasSuffix(".yaml") {
            guard let bytes = bytes(path) else { continue }
            do {
                let instrument = try InstrumentFile.read(bytes, file: path)
                let place = Location(file: path, line: 1)
                findings.declare("instrument", instrument.id.text, at: place)
                if BundlePath.instrument(instrument.id) != path {
                    findings.add(
                        BundleProblem.otherName(expected: BundlePath.instrument(instrument.id), at: place))
                }
                known.insert(BundlePath.responses(instrument.id))
                instruments.append(instrument)
            } catch {
                findings.problems.add(contentsOf: error)
                skipInstrument(path)
            }
        }
        return instruments
    }

    /// What refers to an instrument that cannot be read, and its responses, are not called faulty as well.
    private mutating func skipInstrument(_ path: String) {
        let name = String(path.dropFirst(BundlePath.instruments.count).dropLast(".yaml".count))
        guard let id = Instrument.ID(name) else { return }
        findings.declare("instrument", id.text, at: Location(file: path, line: 1))
        known.insert(BundlePath.responses(id))
    }

    private mutating func readReleases() -> [Release] {
        var releases: [Release] = []
        for path in paths where path.hasPrefix(BundlePath.releases) && path.hasSuffix(".yaml") {
            guard let release = optionalYaml(path, .release) else { continue }
            if BundlePath.release(release.number) != path {
                let place = Location(file: path, line: 1)
                findings.add(BundleProblem.otherName(expected: BundlePath.release(release.number), at: place))
            }
            releases.append(release)
        }
        return releases.sorted { $0.number < $1.number }
    }
}
