import Realist

/// The study's words in plain words, and the published works that it leans on.
public struct GlossaryPage: Page, Equatable {
    public static let template = "sharing/glossary"

    public let frame: Frame
    /// In alphabetical order.
    public let terms: [Term]
    public let references: Items<Source>?

    public struct Term: Equatable, Sendable {
        /// `term-burnout`
        public let id: String
        public let term: String
        public let meaning: String
        public let source: String?
    }

    public struct Source: Equatable, Sendable {
        public let id: String
        public let text: String
        public let href: String?
    }

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        frame = toolkit.frame(
            .glossary, title: words["glossary.title"], description: words["glossary.description"])
        var taken: Set<String> = []
        let found = toolkit.about.glossary.map { entry in
            Term(
                id: GlossaryPage.anchor(entry.term.text, &taken), term: toolkit.text(entry.term),
                meaning: Sentences.ended(toolkit.text(entry.meaning)),
                source: entry.source.map { words["glossary.source", ["source": $0]] })
        }
        let placed = found.map {
            (order: AlphabetOrder(ForeignText.plain($0.term), in: toolkit.language), term: $0)
        }
        terms = placed.sorted { ($0.order, $0.term.id) < ($1.order, $1.term.id) }.map(\.term)
        references = Items(
            toolkit.about.references.map {
                Source(id: "source-" + $0.id.text, text: $0.text, href: $0.url.flatMap(SafeURL.checked))
            })
    }

    /// Small letters, digits and dashes; from the first language, so that it is the same in all.
    static func anchor(_ term: String, _ taken: inout Set<String>) -> String {
        let parts = term.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let base = "term-" + parts.joined(separator: "-")
        var anchor = base
        var number = 2
        while !taken.insert(anchor).inserted {
            anchor = base + "-\(number)"
            number += 1
        }
        return anchor
    }
}

extension GlossaryPage: PagePart {
    static let pageFields = Fields<GlossaryPage>(
        .init("frame", \.frame), .init("terms", \.terms), .init("references", \.references))
}

extension GlossaryPage.Term: PagePart {
    static let pageFields = Fields<GlossaryPage.Term>(
        .init("id", \.id), .init("term", \.term), .init("meaning", \.meaning), .init("source", \.source))
}

extension GlossaryPage.Source: PagePart {
    static let pageFields = Fields<GlossaryPage.Source>(
        .init("id", \.id), .init("text", \.text), .init("href", \.href))
}
