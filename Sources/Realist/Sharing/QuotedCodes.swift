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

/// The data structure as it may be printed, and for each code one passage that shows what it means, in words that may be.
public struct QuotedCodes: Equatable, Sendable {
    /// Without codes whose names may not be shown.
    public let structure: DataStructure
    /// How many are left out: they are named in words of somebody who has not agreed to be quoted.
    public let unnamed: Int
    public let passages: [Code.ID: QuotablePassage]
    /// Codes that passages carry of which none may be quoted.
    public let withheld: Set<Code.ID>
    /// Codes whose passages are of people who are quoted already in the same dimension, or stand for another code.
    public let spokenFor: Set<Code.ID>
}

extension Study {
    /// Passages for a table that is printed, by the rule of ``ExemplaryPassages``, as on the published site. Beyond what
    /// that asks, what looks as if it named a person is not quoted.
    ///
    /// - Parameters:
    ///   - codings: of all coders.
    ///   - day: on which sites' agreements to show their names have to hold.
    /// - Returns: the same for the same codings in any order.
    public func quotedCodes(_ codings: [Coding], on day: Day) -> QuotedCodes {
        let coded = CodedPassages(evidence, participants: participants, codings: codings)
        let index = QuoteIndex(self, on: day)
        let (structure, unnamed) = shownStructure(coded, index)
        var nobodies = namesOfNobody
        var told: [Excerpt.ID: QuotablePassage] = [:]
        for passage in coded.passages {
            guard let words = index.words(of: passage.excerpt),
                PersonalText.finds(inSpeech: words.text, except: &nobodies).isEmpty
            else { continue }
            told[passage.excerpt] = words
        }
        let chosen = exemplary(coded) { told[$0] != nil }
        var (withheld, spokenFor): (Set<Code.ID>, Set<Code.ID>) = ([], [])
        for passage in coded.passages {
            for given in passage.codes {
                let code = coded.codebook.codes[given.code].id
                guard chosen[code] == nil else { continue }
                if told[passage.excerpt] == nil { withheld.insert(code) } else { spokenFor.insert(code) }
            }
        }
        return QuotedCodes(
            structure: structure, unnamed: unnamed, passages: chosen.compactMapValues { told[$0] },
            withheld: withheld.subtracting(spokenFor), spokenFor: spokenFor)
    }

    /// The one rule by which passages are chosen that show to others what codes mean: nobody is quoted twice in a dimension.
    func exemplary(_ coded: CodedPassages, where mayShow: (Excerpt.ID) -> Bool) -> [Code.ID: Excerpt.ID] {
        ExemplaryPassages(coded, isOncePerPerson: true, where: mayShow).chosen
    }

    /// Phrases that lead to nobody though they may look like it.
    public var namesOfNobody: KnownPhrases {
        KnownPhrases(
            theory.statements.map(\.text.text) + sites.map(\.label.text) + recommendations.map(\.title.text))
    }
}
