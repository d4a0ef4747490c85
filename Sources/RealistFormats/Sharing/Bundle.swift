public import Realist

/// A study as a folder: read whole and found good. `docs/file-format.md` has every file and key.
///
/// Responses, codings, counts of contacts and the figures of indicators stay in the folder and are given one after the other.
public struct Bundle {
    public let study: Study
    /// How many responses each instrument has at each wave.
    public let responseCounts: [ResponseCount]
    /// What there is of each series of the indicators.
    public let series: [SeriesSummary]
    let folder: Folder

    /// Bytes of one file, other than a table: a larger one is refused before it is read.
    static let largestFile = 64 * 1024 * 1024

    /// - Parameters:
    ///   - path: of the folder.
    ///   - vocabularies: the lists that codes of changes are held against: FRAME and FRAME-IS. Without a list
    ///     its codes are taken as they are.
    /// - Returns: the bundle, every reference in it checked.
    /// - Throws: everything that is wrong with it, in the order of its files and lines.
    public static func read(at path: String, vocabularies: [Vocabulary] = []) throws(Problems) -> Bundle {
        let folder: Folder
        do {
            folder = try Folder(path: path)
        } catch {
            throw Problems([error])
        }
        var reading = BundleReading(folder: folder)
        reading.findings.vocabularies = vocabularies
        guard let read = reading.read() else { throw reading.findings.problems }
        return Bundle(study: read.study, responseCounts: read.counts, series: read.series, folder: folder)
    }

    /// Gives every coding, in the order of the file.
    public func codings(_ take: (Coding) throws -> Void) throws {
        var findings = Findings(file: BundlePath.codings)
        guard var reader = try table(BundlePath.codings, &findings) else { return }
        try Coding.read(&reader, &findings, take)
        try findings.problems.throwIfAny()
    }

    /// Gives every figure of the indicators, in the order of the file.
    ///
    /// - Throws: ``Problems`` where the file was changed since the bundle was read, and what `take` throws.
    public func observations(_ take: (Observation) throws -> Void) throws {
        var findings = Findings(file: BundlePath.indicatorFigures)
        findings.declareSeries(of: study, in: BundlePath.indicators)
        guard var reader = try table(BundlePath.indicatorFigures, &findings) else { return }
        try Observation.read(&reader, of: study.indicators.definitions, &findings) { observation, _ in
            try take(observation)
        }
    }

    /// Gives every count of contacts, in the order of the file.
    public func contacts(_ take: (ContactCount) throws -> Void) throws {
        var findings = Findings(file: BundlePath.contacts)
        guard var reader = try table(BundlePath.contacts, &findings) else { return }
        try ContactCount.read(&reader, &findings, take)
        try findings.problems.throwIfAny()
    }

    /// Gives every response to an instrument, in the order of the file.
    public func responses(to instrument: Instrument, _ take: (Response) throws -> Void) throws {
        let path = BundlePath.responses(instrument.id)
        var findings = Findings(file: path)
        guard var reader = try table(path, &findings) else { return }
        try Response.read(&reader, of: instrument, &findings, take)
        try findings.problems.throwIfAny()
    }

    private func table(_ path: String, _ findings: inout Findings) throws -> CsvReader? {
        let file: OpenFile
        do {
            file = try folder.open(path)
        } catch .missing {
            return nil
        }
        let reader = CsvReader(.file(file), file: path, options: .bundle, &findings)
        try findings.problems.throwIfAny()
        return reader
    }
}

extension CsvReader.Options {
    /// Our own tables: the formula guard comes off.
    static var bundle: CsvReader.Options {
        var options = CsvReader.Options()
        options.takesGuardOff = true
        return options
    }
}

/// Where the files of a bundle lie.
enum BundlePath {
    static let study = "study.yaml"
    static let theory = "theory.yaml"
    static let theoryProposals = "theory-proposals.yaml"
    static let recommendations = "recommendations.yaml"
    static let sites = "sites.yaml"
    static let coDesign = "codesign.yaml"
    static let participants = "participants.csv"
    static let withdrawals = "withdrawals.csv"
    static let sources = "evidence/sources.yaml"
    static let texts = "evidence/texts/"
    static let excerpts = "evidence/excerpts.csv"
    static let codes = "evidence/codes.yaml"
    static let codings = "evidence/codings.csv"
    static let doubleCoding = "evidence/double-coding.yaml"
    static let readings = "evidence/readings.csv"
    static let judgements = "evidence/judgements.yaml"
    static let searches = "evidence/literature.yaml"
    static let literature = "evidence/literature.csv"
    static let literatureLog = "evidence/literature-log.csv"
    static let linkedCodings = "evidence/linked-codings.yaml"
    static let memos = "evidence/memos.yaml"
    static let allocations = "networks/allocations.yaml"
    static let placements = "networks/placements.csv"
    static let networks = "networks/networks.yaml"
    static let memberships = "networks/memberships.csv"
    static let contacts = "networks/contacts.csv"
    static let monitoring = "monitoring.yaml"
    static let materials = "materials/"
    static let revisions = "revisions/theory.yaml"
    static let instruments = "instruments/"
    static let releases = "releases/"
    static let indicators = "indicators.yaml"
    static let indicatorFigures = "indicators.csv"
    static let questions = "questions.yaml"

    static func responses(_ instrument: Instrument.ID) -> String { "responses/\(instrument).csv" }
    static func instrument(_ instrument: Instrument.ID) -> String { "\(instruments)\(instrument).yaml" }

    static func release(_ number: Int) -> String {
        let digits = "\(number)"
        return releases + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".yaml"
    }

    /// The file in which identifiers of a noun are given out.
    static let homes: [String: String] = {
        var homes: [String: String] = [:]
        for (path, nouns) in [
            (study, ["stage", "wave", "measure", "role", "reference"]),
            (theory, ["statement", "configuration", "leads-to link", "change of the theory"]),
            (theoryProposals, ["proposed explanation"]),
            (recommendations, ["recommendation", "material"]), (sites, ["site"]),
            (coDesign, ["workshop", "own term", "theme of changes"]),
            (participants, ["participant"]), (sources, ["source"]), (excerpts, ["excerpt"]),
            (codes, ["dimension", "theme", "code"]), (linkedCodings, ["linked coding"]), (memos, ["memo"]),
            (doubleCoding, ["round of double coding"]),
            (allocations, ["allocation"]),
            (searches, ["literature search"]), (literature, ["literature record"]),
            (indicators, [Noun.organisation, Noun.group, Noun.indicator]),
            (networks, ["network", "event", Findings.contactType]), (memberships, ["membership"]),
            (
                monitoring,
                ["objective", "significant event", "issue", "table of a setting", "cohort"]
            ),
        ] {
            for noun in nouns { homes[noun] = path }
        }
        return homes
    }()

    /// The order in which problems are told.
    static let order = [
        study, theory, theoryProposals, revisions, recommendations, sites, coDesign, participants,
        withdrawals, sources,
        excerpts,
        codes, codings, doubleCoding, readings, linkedCodings, memos, judgements, searches, literature,
        literatureLog, networks, memberships, allocations, placements, contacts, monitoring, indicators,
        indicatorFigures,
        questions,
    ]
}
