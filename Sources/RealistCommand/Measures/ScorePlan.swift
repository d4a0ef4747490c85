import ArgumentParser
import Realist
import RealistFormats

/// What `realist score` was asked for, every name looked up.
struct ScorePlan {
    let instrument: Instrument
    let scoring: Scoring
    let scheme: BandScheme?
    let norm: NormChoice?
    let columns: [Instrument.Item.ID: String]
    let by: [String]
    let options: CsvReader.Options
    let isStrict: Bool
    let isJson: Bool
    let scores: String?
    let summary: String?
    let manners: Manners

    /// Which means and standard deviations T scores refer to.
    enum NormChoice: Equatable {
        case norm(Norm)
        /// Those of the file's own complete scores, which must be known before any row is written.
        case sample
    }

    /// - Throws: a `ValidationError` for a name that the instrument does not know: that is wrong usage.
    init(_ command: ScoreCommand) throws {
        let instrument = try InstrumentLibrary.find(command.instrument)
        self.instrument = instrument
        let rule = try command.missing.map { name in
            try ScorePlan.named(
                name, "rule for blank answers", instrument.missingRule,
                instrument.key.missingRules.map(\.id.text))
        }
        scheme = try command.bands.map { name in
            try ScorePlan.named(
                name, "band scheme", instrument.bandScheme, instrument.bandSchemes.map(\.id.text))
        }
        norm = try command.tNorm.map { try ScorePlan.choice($0, instrument) }
        var key = instrument.key
        if !command.subscales.isEmpty {
            let wanted = try command.subscales.map { name in
                try ScorePlan.named(
                    name, "subscale", instrument.subscale, instrument.subscales.map(\.id.text)
                ).id
            }
            key = key.keeping(Set(wanted)) ?? key
        }
        scoring = Scoring(key, rule: rule)
        columns =
            try command.map.map { path in
                let bytes = try OpenFile(path: path).readAll(limit: InstrumentLibrary.largestFile)
                return try ColumnMapFile.read(bytes, file: path, for: instrument)
            } ?? [:]
        by =
            command.by.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
            ?? []
        if by.contains("") || Set(by).count < by.count {
            throw ValidationError("--by takes names of columns, each once, with commas between them.")
        }
        var options = CsvReader.Options()
        options.encoding = command.encoding
        options.offersEncoding = true
        self.options = options
        isStrict = command.strict
        isJson = command.json
        scores = command.scores
        summary = command.summary
        manners = command.manners
    }

    /// The norm that the bands refer to, when they are cut on T scores.
    var bandNorm: NormChoice? {
        guard case .t(let id) = scheme?.basis else { return nil }
        return id == Norm.sample ? .sample : instrument.norm(id.text).map { .norm($0) }
    }

    /// The file is read twice, first for its own means.
    var needsSample: Bool { norm == .sample || bandNorm == .sample }

    /// Nobody asks for a summary unless it goes somewhere.
    var needsSummary: Bool { summary != nil || isJson }

    /// Scores go to standard output, unless that belongs to JSON or they have a file of their own.
    var writesScores: Bool { scores != nil || !isJson }

    private static func choice(_ name: String, _ instrument: Instrument) throws -> NormChoice {
        if name == Norm.sample.text { return .sample }
        let known = instrument.norms.map(\.id.text) + [Norm.sample.text]
        return .norm(try named(name, "norm", instrument.norm, known))
    }

    private static func named<Part>(
        _ name: String, _ noun: String, _ find: (String) -> Part?, _ known: [String]
    ) throws -> Part {
        if let part = find(name) { return part }
        let others = known.isEmpty ? "It has none." : "It has: \(known.joined(separator: ", "))."
        throw ValidationError("The instrument has no \(noun) \(name). \(others)")
    }
}
