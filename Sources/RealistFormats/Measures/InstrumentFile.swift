public import Realist

/// Reads a questionnaire from its YAML file; `docs/instruments.md` has every key.
///
/// Each file is a world of its own: its items, subscales and norms are known to nobody outside it.
public enum InstrumentFile {
    /// The number that a file says after `format`.
    public static let format = 1

    /// - Parameters:
    ///   - bytes: of the file.
    ///   - file: its name, as messages say it.
    /// - Returns: the instrument, ready to score.
    /// - Throws: everything that is wrong with it, in the order of the file.
    public static func read(_ bytes: [UInt8], file: String) throws(Problems) -> Instrument {
        try Yaml.read(bytes, shape, file: file)
    }

    static let nouns = (
        item: "questionnaire item", subscale: "subscale", norm: "norm", reference: "reference"
    )

    static var shape: YamlShape<Instrument> {
        .keys(of: "an instrument") { file in
            let format = file.required("format", .integer(in: 1...InstrumentFile.format))
            let language = file.optional("language", .language) ?? .english
            file.findings.firstLanguage = language
            let id: Instrument.ID? = file.required("id", .identifier())
            let version = file.required("version", .string)
            let title = file.required("title", .text)
            let summary = file.required("summary", .text)
            let key = scoringKey(&file)
            let otherLabels = file.list("other-labels", of: labels(answers: key?.scale.options.count))
            var labelled: Set<Instrument.Item.ID> = []
            for item in otherLabels.flatMap(\.items) where !labelled.insert(item).inserted {
                file.add(InstrumentFileProblem.labelledTwice(item, at: file.location(of: "other-labels")))
            }
            let norms = file.list("norms", of: norm)
            let bandSchemes = file.list("band-schemes", of: bandScheme)
            let reliability = file.list("reliability", of: reliability)
            let thresholds = file.list("change-thresholds", of: threshold)
            let terms = file.required("terms", terms)
            let disputes = file.list("disputes", of: dispute)
            let citations = file.list("references", of: citation)
            guard format != nil, let id, let version, let title, let summary, let key, let terms else {
                return nil
            }
            return Instrument(
                id: id, version: version, language: language, title: title, summary: summary, key: key,
                otherLabels: otherLabels, norms: norms,
                bandSchemes: bandSchemes, reliability: reliability, thresholds: thresholds, terms: terms,
                citations: citations, disputes: disputes)
        }
    }

    /// Identifiers of works in the list of references.
    static func sources(_ part: inout MapReader) -> [Instrument.Citation.ID] {
        part.list("sources", of: .id(of: nouns.reference))
    }

    /// One value for each subscale that is named.
    static func bySubscale<Value>(_ shape: YamlShape<Value>) -> YamlShape<[Subscale.ID: Value]> {
        let pairs = YamlShape<[(key: Subscale.ID, value: Value)]>.pairs(.id(of: nouns.subscale), shape)
        return YamlShape { node, name, findings in
            pairs.read(node, name, &findings).map { pairs in
                Dictionary(pairs.map { ($0.key, $0.value) }) { first, _ in first }
            }
        }
    }
}
