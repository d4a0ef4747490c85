import Realist

/// Explanations of a stage by sites, as a table and in words.
public struct MatrixTable: Equatable, Sendable {
    public let id: String
    public let title: String
    /// "31 judgements, 3 of them against."
    public let caption: String
    /// Titles of the sites.
    public let columns: [String]
    public let rows: [Row]

    public struct Row: Equatable, Sendable {
        public let label: String
        public let explanation: Link
        /// How sure we are, across the sites.
        public let confidence: String
        public let cells: [Cell]
        /// "Supports: Harrowmere. Resource not in place: the island."
        public let said: String
    }

    public struct Cell: Equatable, Sendable {
        /// To what the site's evidence says, on the explanation's page: the words stand there.
        public let href: String
        /// The class: a verdict, or `silent`.
        public let kind: String
        /// The verdict, or why there is none.
        public let text: String
        /// How strong the evidence is, and how far it worked.
        public let detail: String?
        /// It is about an earlier version of the explanation.
        public let isOlder: Bool
    }

    init(
        _ stage: Stage, _ configurations: [Configuration], at sites: [PublishedSite], in toolkit: Toolkit,
        _ links: Links
    ) {
        id = "stage-" + stage.id.text
        title = toolkit.text(stage.title)
        caption = MatrixTable.counts(configurations, at: sites, in: toolkit)
        columns = sites.map { toolkit.text($0.title) }
        rows = configurations.map { Row($0, at: sites, in: toolkit, links) }
    }

    static func counts(
        _ configurations: [Configuration], at sites: [PublishedSite], in toolkit: Toolkit
    ) -> String {
        let all = configurations.flatMap { configuration in
            sites.compactMap { toolkit.judgement(of: configuration.id, at: $0)?.finding }
        }
        let against = all.count { if case .verdict(.refutes, _, _) = $0 { true } else { false } }
        let silent = all.count { if case .silent = $0 { true } else { false } }
        return toolkit.words.count(
            "matrix.counts", all.count, ["against": String(against), "silent": String(silent)])
    }
}

extension MatrixTable.Row {
    fileprivate init(
        _ configuration: Configuration, at sites: [PublishedSite], in toolkit: Toolkit, _ links: Links
    ) {
        let words = toolkit.words
        label = configuration.label
        explanation = Link(
            text: toolkit.text(configuration.title), href: links.to(.configuration(configuration.id)))
        confidence =
            toolkit.index.overall[configuration.id].map { words["confidence.\($0.confidence.rawValue)"] }
            ?? words["confidence.none"]
        let cells = sites.map { MatrixTable.Cell(configuration, at: $0, in: toolkit, links) }
        self.cells = cells
        var order: [String] = []
        var names: [String: [String]] = [:]
        for (site, cell) in zip(sites, cells) {
            if names[cell.text] == nil { order.append(cell.text) }
            names[cell.text, default: []].append(toolkit.text(site.title))
        }
        said = order.map { text in
            words[
                "matrix.said",
                ["text": text, "sites": (names[text] ?? []).joined(separator: words["list.comma"])]]
        }.joined(separator: " ")
    }
}

extension MatrixTable.Cell {
    fileprivate init(
        _ configuration: Configuration, at site: PublishedSite, in toolkit: Toolkit, _ links: Links
    ) {
        let words = toolkit.words
        href = links.to(.configuration(configuration.id), at: "site-" + site.id.text)
        let judgement = toolkit.judgement(of: configuration.id, at: site)
        isOlder = judgement.map { $0.revision < configuration.revision } ?? false
        switch judgement?.finding {
        case .verdict(let verdict, let worked, let strength)?:
            kind = verdict.rawValue
            text = words["verdict.\(verdict.rawValue)"]
            detail =
                words[
                    "matrix.detail",
                    [
                        "grade": words["grade.\(strength.rawValue)"],
                        "worked": words["worked.\(worked.rawValue)"],
                    ]]
        case .silent(let silence)?:
            kind = "silent"
            text = Sentences.capitalised(words["silence.\(silence.rawValue)"])
            detail = nil
        case nil:
            kind = "silent"
            text = words["matrix.unjudged"]
            detail = nil
        }
    }
}

extension MatrixTable: PagePart {
    static let pageFields = Fields<MatrixTable>(
        .init("id", \.id), .init("title", \.title), .init("caption", \.caption),
        .init("columns", \.columns), .init("rows", \.rows))
}

extension MatrixTable.Row: PagePart {
    static let pageFields = Fields<MatrixTable.Row>(
        .init("label", \.label), .init("explanation", \.explanation), .init("confidence", \.confidence),
        .init("cells", \.cells), .init("said", \.said))
}

extension MatrixTable.Cell: PagePart {
    static let pageFields = Fields<MatrixTable.Cell>(
        .init("href", \.href), .init("kind", \.kind), .init("text", \.text), .init("detail", \.detail),
        .init("isOlder", \.isOlder))
}
