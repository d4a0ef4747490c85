/// The wording of a form that a user adds from their own copy.
public struct InstrumentWording: Equatable, Sendable {
    public let instrument: Instrument.ID
    public let language: Language
    public let items: [Instrument.Item.ID: String]

    public init(instrument: Instrument.ID, language: Language, items: [Instrument.Item.ID: String]) {
        self.instrument = instrument
        self.language = language
        self.items = items
    }
}

extension Instrument {
    /// The same instrument with the user's wording.
    ///
    /// A copy in the instrument's language gives the text of its items, one in another language a translation,
    /// which also stands for the text until there is one. Items that the copy does not have stay as they are,
    /// and a copy for another instrument changes nothing.
    public func adding(_ wording: InstrumentWording) -> Instrument {
        guard wording.instrument == id else { return self }
        let items = items.map { item in
            guard let text = wording.items[item.id] else { return item }
            var translations = item.wording?.translations ?? [:]
            if wording.language == language {
                return Item(id: item.id, wording: Wording(text, translations: translations))
            }
            translations[wording.language] = text
            return Item(id: item.id, wording: Wording(item.wording?.text ?? text, translations: translations))
        }
        return Instrument(
            id: id, version: version, language: language, title: title, summary: summary,
            key: key.with(items: items), otherLabels: otherLabels,
            norms: norms, bandSchemes: bandSchemes, reliability: reliability, thresholds: thresholds,
            terms: terms, citations: citations, disputes: disputes)
    }

    /// Whether a form can be shown: every item has its wording.
    public var hasWording: Bool { items.allSatisfy { $0.wording != nil } }
}
