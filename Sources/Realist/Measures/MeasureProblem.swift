/// Why a scoring key or a band scheme cannot be used.
public enum KeyProblem: Explained {
    case itemsTwiceOrNone
    case subscalesTwiceOrNone
    case subscaleItemsTwiceOrNone(Subscale.ID)
    case unknownItem(Instrument.Item.ID, Subscale.ID)
    case reversedElsewhere(Instrument.Item.ID, Subscale.ID)
    case noDefaultRule(MissingRule.ID)
    case bandsDoNotFit(BandScheme.ID, Subscale.ID)

    public var code: String {
        switch self {
        case .itemsTwiceOrNone: "instrument.items"
        case .subscalesTwiceOrNone: "instrument.subscales"
        case .subscaleItemsTwiceOrNone: "instrument.subscale-items"
        case .unknownItem: "instrument.unknown-item"
        case .reversedElsewhere: "instrument.reversed-elsewhere"
        case .noDefaultRule: "instrument.default-rule"
        case .bandsDoNotFit: "instrument.bands"
        }
    }

    public var what: String {
        switch self {
        case .itemsTwiceOrNone: "The instrument has no items, or two with one identifier."
        case .subscalesTwiceOrNone: "The instrument has no subscales, or two with one identifier."
        case .subscaleItemsTwiceOrNone(let subscale):
            "The subscale \(subscale) has no items, or one of them twice."
        case .unknownItem(let item, let subscale):
            "The subscale \(subscale) has the item \(item), which is not one of the instrument's."
        case .reversedElsewhere(let item, let subscale):
            "The subscale \(subscale) reverses the item \(item), which is not one of its own."
        case .noDefaultRule(let rule):
            "The default rule \(rule) is not one of the missing-answer rules, or two rules have one identifier."
        case .bandsDoNotFit(let scheme, let subscale):
            "The cuts or shares of the scheme \(scheme) for \(subscale) do not fit its bands."
        }
    }

    public var location: Location? { nil }

    public var remedy: String {
        switch self {
        case .itemsTwiceOrNone, .subscalesTwiceOrNone, .subscaleItemsTwiceOrNone: "List each of them once."
        case .unknownItem: "Add it to the items, or take it out of the subscale."
        case .reversedElsewhere: "Add it to the subscale's items, or take it out of those reversed."
        case .noDefaultRule: "Name one of the rules, each with an identifier of its own."
        case .bandsDoNotFit:
            "Write one cut fewer than bands, from small to great, and one share for each band."
        }
    }
}

/// Why a form cannot be scored.
public enum ScoringProblem: Explained {
    case wrongLength(answers: Int, items: Int)
    /// The item is counted from 1.
    case noSuchOption(item: Int, options: Int)

    public var code: String {
        switch self {
        case .wrongLength: "measures.wrong-length"
        case .noSuchOption: "measures.no-such-option"
        }
    }

    public var what: String {
        switch self {
        case .wrongLength(let answers, let items):
            "The form has \(answers) answers, the instrument \(items) items."
        case .noSuchOption(let item, let options):
            "The answer to item \(item) is not one of the \(options) options."
        }
    }

    public var location: Location? { nil }

    public var remedy: String { "Score it with the version of the instrument that it was answered on." }
}
