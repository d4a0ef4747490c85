internal import Realist

/// The forms that a counted text can have: the plural categories of Unicode's CLDR for whole numbers.
enum PluralForm: String, CaseIterable, Sendable {
    case zero, one, two, few, many, other

    /// Welsh: 0, 1, 2, 3 and 6 have forms of their own. All other languages as English: 1 has one.
    ///
    /// Source: Unicode CLDR, *Language Plural Rules*, cardinal numbers of `cy` and `en`.
    init(_ number: Int, in language: Language) {
        self =
            switch (language.code, number) {
            case (_, 1): .one
            case ("cy", 0): .zero
            case ("cy", 2): .two
            case ("cy", 3): .few
            case ("cy", 6): .many
            default: .other
            }
    }
}
