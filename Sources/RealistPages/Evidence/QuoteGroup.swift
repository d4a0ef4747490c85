import Realist

/// Passages that say the same of an explanation: for it, for another form of it, or against it.
public struct QuoteGroup: Equatable, Sendable {
    public let heading: String
    public let parts: [Part]

    /// Passages that were read against the same part.
    public struct Part: Equatable, Sendable {
        public let heading: String
        public let quotes: [Quote]
    }

    public struct Quote: Equatable, Sendable {
        public let text: String
        /// "Nurse, Harrowmere. Interview. As evidence: strong."
        public let source: String
        /// The judgement of the explanation cites it.
        public let isCited: Bool
        /// That it does, in words.
        public let cited: String?
    }

    static func all(of configuration: Configuration, in toolkit: Toolkit) -> [QuoteGroup] {
        let own = toolkit.index.links.quotes[configuration.id] ?? []
        return Reading.Stance.allCases.compactMap { stance in
            let said = own.filter { $0.stance == stance }
            if said.isEmpty { return nil }
            let parts = toolkit.parts(of: said).map { part in
                Part(
                    heading: toolkit.name(of: part),
                    quotes: said.filter { $0.part == part }.map { Quote($0, in: toolkit) })
            }
            return QuoteGroup(heading: toolkit.words["quotes.\(stance.rawValue)"], parts: parts)
        }
    }
}

extension QuoteGroup.Quote {
    init(_ quote: PublishedQuote, in toolkit: Toolkit) {
        let words = toolkit.words
        var who = quote.attributes.map(toolkit.text)
        who = who.first.map { [Sentences.capitalised($0)] + who.dropFirst() } ?? []
        var parts = who.isEmpty ? [] : [who.joined(separator: words["list.comma"])]
        parts.append(words["source.\(quote.kind.rawValue)"])
        if let strength = quote.strength {
            parts.append(words["quote.strength", ["grade": words["grade.\(strength.rawValue)"]]])
        }
        isCited = quote.isCited
        cited = quote.isCited ? words[toolkit.hasSites ? "quotes.cited" : "quotes.no-sites"] : nil
        text = toolkit.asWritten(quote.text)
        source = parts.map(Sentences.ended).joined(separator: " ")
    }
}

extension Toolkit {
    /// The parts that passages were read against, the whole first, then in the order of the strip.
    fileprivate func parts(of quotes: [PublishedQuote]) -> [Reading.Part] {
        let order: [Reading.Part] =
            [.whole] + Configuration.Part.allCases.map { .part($0) }
            + Reading.Part.Between.allCases.map { .link($0) }
            + publication.theory.leadsTo.map { .ripple($0.id) }
        let there = Set(quotes.map(\.part))
        return order.filter(there.contains)
    }

    fileprivate func name(of part: Reading.Part) -> String {
        switch part {
        case .whole: words["read.whole"]
        case .part(let part): words["read.\(part.rawValue)"]
        case .link(let between): words["read.\(between.rawValue)"]
        case .ripple: words["read.ripple"]
        }
    }

    fileprivate func text(_ attribute: PublishedQuote.Attribute) -> String {
        switch attribute {
        case .site(let id): return siteTitle(id)
        case .wave(let id): return phrase(id)
        case .attribute(let name, let value): return told(value, of: name)
        }
    }

    /// The value of an attribute, in words.
    func told(_ value: String, of attribute: String) -> String {
        if attribute == "role", let role = about.roles.first(where: { $0.id.text == value }) {
            return Sentences.lowered(text(role.title))
        }
        return asWritten(value.split(separator: "-").joined(separator: " "))
    }
}

extension QuoteGroup: PagePart {
    static let pageFields = Fields<QuoteGroup>(.init("heading", \.heading), .init("parts", \.parts))
}

extension QuoteGroup.Part: PagePart {
    static let pageFields = Fields<QuoteGroup.Part>(.init("heading", \.heading), .init("quotes", \.quotes))
}

extension QuoteGroup.Quote: PagePart {
    static let pageFields = Fields<QuoteGroup.Quote>(
        .init("text", \.text), .init("source", \.source), .init("isCited", \.isCited),
        .init("cited", \.cited))
}
