/// Words with consent, with at most two attributes that enough people share.
public struct QuotablePassage: Equatable, Sendable {
    public let text: String
    public let kind: Source.Kind
    /// At most two in all, counting site, wave and role.
    public let attributes: [PublishedQuote.Attribute]

    init(text: String, kind: Source.Kind, attributes: [PublishedQuote.Attribute]) {
        self.text = text
        self.kind = kind
        self.attributes = attributes
    }
}

/// For each code one passage that shows what it means, in words that may be printed.
public struct QuotedCodes: Equatable, Sendable {
    public let passages: [Code.ID: QuotablePassage]
    /// Codes that passages carry of which none may be quoted.
    public let withheld: Set<Code.ID>
}

extension Study {
    /// The passage that most coders gave a code to; of several the one of about a sentence or two, then by its letters.
    /// The same passage stands for several codes only where these have no other. What looks as if it named a person is
    /// not quoted.
    ///
    /// - Parameters:
    ///   - codings: of all coders.
    ///   - day: on which sites' agreements to show their names have to hold.
    /// - Returns: the same for the same codings in any order.
    public func quotedCodes(_ codings: [Coding], on day: Day) -> QuotedCodes {
        let index = QuoteIndex(self, on: day)
        var coders: [Code.ID: [Excerpt.ID: Int]] = [:]
        for coding in Set(codings) { coders[coding.code, default: [:]][coding.excerpt, default: 0] += 1 }
        var told: [Excerpt.ID: QuotablePassage] = [:]
        var nobodies = namesOfNobody
        for passage in Set(coders.values.flatMap(\.keys)) {
            guard let words = index.words(of: passage),
                PersonalText.finds(in: words.text, except: &nobodies).isEmpty
            else { continue }
            told[passage] = words
        }
        var used: Set<Excerpt.ID> = []
        var found: [Code.ID: QuotablePassage] = [:]
        var withheld: Set<Code.ID> = []
        for code in evidence.codebook.codes {
            guard let own = coders[code.id] else { continue }
            let sorted = own.compactMap { id, count in told[id].map { (id, count, $0) } }.sorted {
                Self.isBefore(($0.1, $0.2.text), ($1.1, $1.2.text))
            }
            guard let best = sorted.first(where: { !used.contains($0.0) }) ?? sorted.first else {
                withheld.insert(code.id)
                continue
            }
            used.insert(best.0)
            found[code.id] = best.2
        }
        return QuotedCodes(passages: found, withheld: withheld)
    }

    /// Phrases that lead to nobody though they may look like it.
    public var namesOfNobody: KnownPhrases {
        KnownPhrases(
            theory.statements.map(\.text.text) + sites.map(\.label.text) + recommendations.map(\.title.text))
    }

    /// A passage of this many signs can be read in a table and says something.
    private static let goodLength = 200

    private static func isBefore(_ one: (coders: Int, text: String), _ other: (coders: Int, text: String))
        -> Bool
    {
        if one.coders != other.coders { return one.coders > other.coders }
        let (near, far) = (abs(one.text.count - goodLength), abs(other.text.count - goodLength))
        if near != far { return near < far }
        return one.text.utf8.lexicographicallyPrecedes(other.text.utf8)
    }
}
