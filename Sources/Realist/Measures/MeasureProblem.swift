/// Why a scoring key or a band scheme cannot be used.
public enum KeyProblem: Explained {
    case itemsTwiceOrNone
    case subscalesTwiceOrNone
    case subscaleItemsTwiceOrNone(Subscale.ID)
    case unknownItem(Instrument.Item.ID, Subscale.ID)
    case reversedElsewhere(Instrument.Item.ID, Subscale.ID)
    case pointsDoNotFit(Subscale.ID, answers: Int)
    case noFactor(Subscale.ID)
    case tableDoesNotFit(Subscale.ID, lowest: Int, highest: Int)
    case tableNeedsAllAnswers(Subscale.ID, MissingRule.ID)
    case noDefaultRule(MissingRule.ID)
    case bandsDoNotFit(BandScheme.ID, Subscale.ID)

    public var code: String {
        switch self {
        case .itemsTwiceOrNone: "instrument.items"
        case .subscalesTwiceOrNone: "instrument.subscales"
        case .subscaleItemsTwiceOrNone: "instrument.subscale-items"
        case .unknownItem: "instrument.unknown-item"
        case .reversedElsewhere: "instrument.reversed-elsewhere"
        case .pointsDoNotFit: "instrument.subscale-points"
        case .noFactor: "instrument.times"
        case .tableDoesNotFit: "instrument.table"
        case .tableNeedsAllAnswers: "instrument.table-and-rule"
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
        case .pointsDoNotFit(let subscale, let answers):
            "The points of the subscale \(subscale) are not \(answers) whole numbers, at least two of them different."
        case .noFactor(let subscale):
            "The subscale \(subscale) must be multiplied by more than 0 and at most a million."
        case .tableDoesNotFit(let subscale, let lowest, let highest):
            "The table of the subscale \(subscale) does not have a score for each sum from \(lowest) to \(highest), "
                + "and for no other, each greater than the one before."
        case .tableNeedsAllAnswers(let subscale, let rule):
            "The rule \(rule) allows blank answers, for which the table of the subscale \(subscale) has no score."
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
        case .pointsDoNotFit: "Write one for each answer, in the order of the scale, from -1000 to 1000."
        case .noFactor: "Write the factor of the published formula, or leave the key away."
        case .tableDoesNotFit: "Correct it after the published table."
        case .tableNeedsAllAnswers: "Ask for 100 per cent of the answers."
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
