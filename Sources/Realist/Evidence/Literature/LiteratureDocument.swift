internal import Foundation

/// What a catalogue says of a document: enough to cite it and to find it.
public struct LiteratureDocument: Equatable, Sendable {
    public var kind: Kind
    public var title: String
    /// Family name first: "Jones, Ann". An institution as it calls itself.
    public var authors: [String] = []
    public var year: Int?
    /// The journal, the book of a chapter, the conference.
    public var container: String?
    public var volume: String?
    public var issue: String?
    public var pages: String?
    public var publisher: String?
    /// Without the address before it: "10.1000/x".
    public var doi: String?
    public var url: String?
    public var language: String?
    public var abstract: String?
    public var keywords: [String] = []
    /// What the file said besides, as "TAG: value": nothing of it is lost, and nothing understood.
    public var further: [String] = []

    public init(kind: Kind, title: String) {
        self.kind = kind
        self.title = title
    }

    public enum Kind: String, CaseIterable, Sendable {
        case article, book, chapter, conference, report, thesis, web, other
    }
}

extension LiteratureDocument {
    /// - Returns: a DOI as it is compared, small letters without the address before it; `nil` for what is none.
    public static func doi(in text: String) -> String? {
        let text = text.lowercased()
        guard let start = text.firstRange(of: "10.") else { return nil }
        let doi = text[start.lowerBound...].prefix { !$0.isWhitespace }
        guard doi.contains("/"), doi.utf8.count > 6, doi.utf8.count < 300 else { return nil }
        var end = doi
        while let last = end.last, ".,;".contains(last) { end.removeLast() }
        return String(end)
    }

    /// Letters and digits alone, small and without their marks: "Café au lait!" and "Cafe au Lait" are one.
    static func folded(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            folded.append(scalar)
        }
        return String(folded)
    }

    /// Title and year, folded.
    var titleKey: String {
        let folded = LiteratureDocument.folded(title)
        return "\(folded.isEmpty ? title : folded) \(year.map { "\($0)" } ?? "")"
    }

    /// The family name of the first author, folded.
    private var family: String? {
        authors.first.map { LiteratureDocument.folded(String($0.prefix { $0 != "," })) }
    }

    /// Whether two of the same title and year are one: not where both have a DOI of their own, or another first author.
    /// Where nobody says the year, all else that places them has to be the same.
    func isLikely(_ other: LiteratureDocument) -> Bool {
        if let doi, let there = other.doi, doi.lowercased() != there.lowercased() { return false }
        if let family, let there = other.family, family != there { return false }
        return year != nil || authors == other.authors && container == other.container && url == other.url
    }

    /// Takes from another record of the same document what this one does not say, but for what it is known by: so both are
    /// known again.
    public mutating func fill(from other: LiteratureDocument) {
        volume = volume ?? other.volume
        issue = issue ?? other.issue
        pages = pages ?? other.pages
        publisher = publisher ?? other.publisher
        doi = doi ?? other.doi
        language = language ?? other.language
        abstract = abstract ?? other.abstract
        if keywords.isEmpty { keywords = other.keywords }
        for line in other.further where !further.contains(line) { further.append(line) }
    }
}
