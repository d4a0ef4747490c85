/// How a written value can fail to be what is expected there, in an entry of YAML or a cell of CSV.
public enum ValueFault: Error, Equatable, Sendable {
    case empty
    case notWhole
    case outside(ClosedRange<Int>)
    case notNumber
    /// Only `true` and `false`.
    case notTrueOrFalse
    /// Only `yes` and `no`.
    case notYesOrNo
    case notDay
    case notRoughDate
    /// Only `2026-03`.
    case notMonth
    /// A sentence part that says what is wrong: "ends with a dash".
    case notIdentifier(String)
    case notLanguage
    case notHexadecimal
    case notOneOf([String], suggestion: String?)

    var code: String {
        switch self {
        case .empty: "value.empty"
        case .notWhole: "value.not-whole"
        case .outside: "value.out-of-range"
        case .notNumber: "value.not-a-number"
        case .notTrueOrFalse, .notYesOrNo: "value.not-yes-or-no"
        case .notDay: "value.not-a-day"
        case .notRoughDate: "value.not-a-date"
        case .notMonth: "value.not-a-month"
        case .notIdentifier: "value.not-an-identifier"
        case .notLanguage: "value.not-a-language"
        case .notHexadecimal: "value.not-hexadecimal"
        case .notOneOf: "value.not-allowed"
        }
    }

    /// What follows the name of the entry and its value: "is not a day of the calendar".
    var sentence: String {
        switch self {
        case .empty: "has no value"
        case .notWhole: "is not a whole number"
        case .outside(let range): "is outside \(range.lowerBound) to \(range.upperBound)"
        case .notNumber: "is not a number"
        case .notTrueOrFalse: "is neither true nor false"
        case .notYesOrNo: "is neither yes nor no"
        case .notDay: "is not a day of the calendar"
        case .notRoughDate: "is not a date"
        case .notMonth: "is not a month of the calendar"
        case .notIdentifier(let fault): fault
        case .notLanguage: "is not the code of a language"
        case .notHexadecimal: "is not 64 hexadecimal signs"
        case .notOneOf: "is not one of the allowed words"
        }
    }

    var remedy: String {
        switch self {
        case .empty: "Write the value, or take the whole entry away where it may be missing."
        case .notWhole: "Write digits only, such as 12, without quotes."
        case .outside(let range): "Write a whole number from \(range.lowerBound) to \(range.upperBound)."
        case .notNumber: "Write a number such as 12 or 0.5, with a point and without quotes."
        case .notTrueOrFalse: "Write true or false, without quotes."
        case .notYesOrNo: "Write yes or no, or leave it empty where it was not asked."
        case .notDay: "Write the day as year-month-day, such as 2026-03-09."
        case .notRoughDate: "Write 2026-03-09, 2026-03 or about 2026-03."
        case .notMonth: "Write the month as year-month, such as 2026-03."
        case .notIdentifier(let fault) where fault.contains("reserve"): "Choose another word."
        case .notIdentifier:
            "Use small letters a to z, digits and single dashes between them, at most 64 signs: name-an-advocate."
        case .notHexadecimal:
            "The program writes these. Take the file from the last export, or from version control."
        case .notLanguage: "Write two or three small letters, such as en or cy."
        case .notOneOf(let allowed, let suggestion):
            if let suggestion {
                "Did you mean \(shown(suggestion))? Allowed: \(either(Array(allowed.prefix(40))))."
            } else if allowed.isEmpty {
                "Nothing is allowed here yet."
            } else {
                "Write \(either(Array(allowed.prefix(40))))."
            }
        }
    }
}
