import ArgumentParser
import Realist
import RealistFormats
import RealistSite

/// `realist analyse themes`
struct AnalyseThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes",
        abstract: "How many people spoke of each theme, and what the codes say besides.",
        discussion: """
            Of a study with a codebook and codings: people, passages and codes given for each concept, theme and dimension, \
            and what was new with each source. With --json also who spoke of what, themes by every attribute of people, \
            which codes and themes come together, and the passage that shows each concept. People are counted, not how \
            often they said it. Nothing of this is under disclosure control: it is for the team.

            Example: realist analyse themes support.realist
            Example: realist analyse themes support.realist --json
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Flag(help: "Print every table as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let source = try StudySource.open(study)
            let coded = try CodedPassages(
                source.study.evidence, participants: source.study.participants, codings: source.codings)
            guard !coded.codebook.codes.isEmpty else { throw NothingCoded(path: study) }
            let language = source.study.about.languages.first ?? .english
            if json {
                let report = CodingReport(coded, language: language).json
                return try Manners.output(String(decoding: JsonWriter.bytes(report), as: UTF8.self))
            }
            try Manners.output(AnalyseThemesCommand.text(coded, source.study, language))
        }
    }

    /// People and passages of each tier, and a line on what was new.
    private static func text(_ coded: CodedPassages, _ study: Study, _ language: Language) -> String {
        var text = TextColumns.wrapped(study.about.title.text(in: language))
        text += TextColumns.wrapped(
            "\(coded.passages.count) coded passages of \(coded.sources.count) sources, in which "
                + "\(coded.people.count) people were heard.")
        for tier in [CodingTier.dimensions, .themes, .codes].map({ coded.tier($0) }) {
            text += "\n\(headings[tier.tier] ?? "")\n  people  passages\n"
            for (entry, count) in zip(tier.entries, tier.counts) {
                let numbers = [count.people.count, count.passages].map { "\($0)" }
                let widths = zip(numbers, [8, 10]).map { number, width in
                    String(repeating: " ", count: max(1, width - number.count)) + number
                }
                text += TextColumns.wrapped(
                    entry.title.text(in: language), label: widths.joined() + "  ", margin: 20)
            }
        }
        let found = coded.tier(.codes).saturation
        if let last = found.lastWithNew {
            text += "\n"
            text += TextColumns.wrapped(
                "The last source with a concept that none before had is number \(last) of "
                    + "\(found.curve.count), in the order of their days.")
        }
        if coded.withoutSpeaker > 0 {
            text += TextColumns.wrapped(
                "Of \(coded.withoutSpeaker) passages nobody knows who of several people speaks: they count as "
                    + "passages, and for nobody.")
        }
        return text
    }

    private static let headings: [CodingTier: String] = [
        .dimensions: "Dimensions", .themes: "Themes", .codes: "Concepts",
    ]
}

/// A study without a codebook.
private struct NothingCoded: Explained {
    let path: String

    var code: String { "analyse.no-codebook" }
    var what: String { "This study has no codebook, so there is no theme to tell of." }
    var location: Location? { Location(file: path) }
    var remedy: String {
        "Bring one in with the study's bundle, in evidence/codes.yaml and evidence/codings.csv."
    }
}
