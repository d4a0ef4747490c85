import Realist

extension Toolkit {
    /// The citation in one line: who, when, what, which version, where.
    public var citation: String {
        let gaps = ["authors": words.list(about.authors.map(\.name)), "year": String(publication.on.year)]
        var parts = [
            words[about.authors.isEmpty ? "cite.year" : "cite.authors", gaps], Sentences.ended(title),
        ]
        if let subtitle = text(about.subtitle) { parts.append(Sentences.ended(subtitle)) }
        let day = words.date(publication.on)
        parts.append(
            about.version.map { words["cite.version", ["version": $0, "day": day]] } ?? Sentences.ended(day))
        if let place = citationAddress { parts.append(place) }
        return parts.joined(separator: " ")
    }

    /// The DOI as an address, else where the site stands.
    var citationAddress: String? {
        about.doi.map { $0.hasPrefix("https:") ? $0 : "https://doi.org/" + $0 } ?? baseURL
    }

    /// The citation for BibTeX: `downloads/citation.bib`.
    ///
    /// Names and title stand in braces of their own, so that nothing guesses which part of a name is the
    /// family name, or makes capitals small.
    public var bibtex: String {
        var fields: [(String, String)] = []
        if !about.authors.isEmpty {
            let names = about.authors.map { "{" + Toolkit.bibtex($0.name) + "}" }
            fields.append(("author", names.joined(separator: " and ")))
        }
        fields.append(("title", "{" + Toolkit.bibtex(fullTitle) + "}"))
        fields.append(("year", String(publication.on.year)))
        fields.append(("month", String(publication.on.month)))
        if let version = about.version { fields.append(("version", Toolkit.bibtex(version))) }
        if let doi = about.doi { fields.append(("doi", Toolkit.bibtex(doi))) }
        if let baseURL { fields.append(("url", Toolkit.bibtex(baseURL))) }
        if isInvented { fields.append(("note", Toolkit.bibtex(inventedNote))) }
        let lines = fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n")
        return "@misc{\(about.id.text)-\(publication.on.year),\n\(lines)\n}\n"
    }

    /// The citation for reference managers: `downloads/citation.ris`.
    public var ris: String {
        let on = publication.on
        let day = on.description.split(separator: "-").joined(separator: "/")
        var lines: [(String, String)] = [("TY", "ELEC")]
        lines += about.authors.map { ("AU", $0.name) }
        lines.append(("TI", fullTitle))
        lines.append(("PY", String(on.year)))
        lines.append(("DA", day))
        if let version = about.version { lines.append(("ET", version)) }
        if let doi = about.doi { lines.append(("DO", doi)) }
        if let address = citationAddress { lines.append(("UR", address)) }
        if isInvented { lines.append(("N1", inventedNote)) }
        lines.append(("ER", ""))
        return lines.map { "\($0.0)  - \(Toolkit.oneLine($0.1))\n" }.joined()
    }

    private var fullTitle: String { text(about.subtitle).map { title + ": " + $0 } ?? title }

    /// An example: nothing in it may be cited as a finding.
    public var isInvented: Bool { !about.madeUp.isEmpty }

    /// What is said of an example wherever it is cited.
    public var inventedNote: String { words["cite.note"] }

    /// Signs that mean something to TeX, as TeX writes them.
    private static func bibtex(_ text: String) -> String {
        var written = ""
        for sign in oneLine(text) {
            switch sign {
            case "\\": written += "\\textbackslash{}"
            case "{", "}", "$", "&", "#", "_", "%": written += "\\\(sign)"
            case "~": written += "\\textasciitilde{}"
            case "^": written += "\\textasciicircum{}"
            default: written.append(sign)
            }
        }
        return written
    }

    private static func oneLine(_ text: String) -> String {
        ForeignText.plain(text).split { $0.isWhitespace }.joined(separator: " ")
    }
}
