import Realist
import RealistFormats
import RealistPages
import RealistSite

/// In which languages a site is published, what waits, and what is not translated yet.
struct LanguageReport {
    private let look: SiteLook
    /// Texts by the language of the study that lacks them, in the study's order.
    private let untranslated: [(language: Language, texts: [UntranslatedText])]

    /// More texts and words are counted, not named.
    private static let mostNamed = 5

    init(_ publication: Publication, _ look: SiteLook) {
        self.look = look
        untranslated = publication.about.languages.dropFirst().map {
            ($0, UntranslatedText.all(of: publication, in: $0))
        }
    }

    /// Nothing for a study of one language that is published in it.
    var lines: [String] {
        var lines: [String] = []
        if look.tongues.count > 1 {
            let others = look.languages.dropFirst().map { "\($0.name) in \($0.language)/" }
            lines.append("Pages in \(look.languages[0].name), and in " + others.joined(separator: ", ") + ".")
        }
        for language in look.languages where !language.isReviewed {
            lines.append("The words in \(language.name) wait for a reviewer: each page says so.")
        }
        lines += look.waiting.map(LanguageReport.told)
        for tongue in look.tongues {
            let lacking = tongue.theme.words.lacking
            if lacking.isEmpty { continue }
            lines.append(
                "\(LanguageReport.counted(lacking.count, "word")) of the site not in \(tongue.language), said in "
                    + "English and marked so: " + LanguageReport.named(lacking))
        }
        for (language, texts) in untranslated where !texts.isEmpty {
            let isShown = look.tongues.contains { $0.language == language }
            lines.append(
                "\(LanguageReport.counted(texts.count, "text")) of the study not in \(language)"
                    + (isShown ? ", shown as written and marked so: " : ": ")
                    + LanguageReport.named(texts.map { "\($0.kind) \($0.id) \($0.field)" }))
        }
        return lines
    }

    /// A table for whoever translates: the language, whose text it is, and the text.
    func write(to path: String) throws {
        var table = CsvWriter()
        table.header(["language", "kind", "id", "field", "text"])
        for (language, texts) in untranslated {
            for text in texts { table.row([language.code, text.kind, text.id, text.field, text.text]) }
        }
        let file = try OutputFile(path: path)
        try file.write(table.take())
        try file.finish()
    }

    private static func told(_ waiting: SiteLook.Waiting) -> String {
        switch waiting.reason {
        case .noWords:
            """
            No pages in \(waiting.name): there are no words of the site in it. Write words/\(waiting.language).yaml in the \
            folder of a theme.
            """
        case .noReviewer:
            """
            No pages in \(waiting.name) yet: its words wait for a reviewer. Whoever has read them is named in \
            words/\(waiting.language).yaml of a theme, under language, as reviewer, with the day as reviewed. \
            --preview --unreviewed shows the pages.
            """
        }
    }

    private static func named(_ names: [String]) -> String {
        let more = names.count - mostNamed
        return names.prefix(mostNamed).joined(separator: ", ") + (more > 0 ? " and \(more) more." : ".")
    }

    private static func counted(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
