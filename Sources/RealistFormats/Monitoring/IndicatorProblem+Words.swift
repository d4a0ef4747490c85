import Realist

extension ObservationFault {
    var code: String {
        switch self {
        case .otherLength: "indicators.other-period"
        case .noShare: "indicators.no-share"
        case .belowZero: "indicators.below-zero"
        case .aboveDenominator: "indicators.above-denominator"
        case .aboveHundred: "indicators.above-hundred"
        case .notWhole: "indicators.not-whole"
        }
    }

    /// As a whole sentence.
    var sentence: String {
        switch self {
        case .otherLength(let period, let expected):
            "\(period) is \(period.length.phrase), and the figures of this indicator are of \(expected.phrase) each."
        case .noShare: "An amount has no numerator and no denominator."
        case .belowZero: "The figure is below 0."
        case .aboveDenominator: "The numerator is larger than the denominator, and it is a part of it."
        case .aboveHundred: "The percentage is above 100."
        case .notWhole: "A count is a whole number."
        }
    }

    var remedy: String {
        switch self {
        case .otherLength(_, let expected): "Write \(expected.example)."
        case .noShare: "Write it as the value, or give the indicator the unit percent or rate."
        case .belowZero: "Correct it."
        case .aboveDenominator:
            "Correct one of them, or give the indicator the unit rate, where one may be counted several times."
        case .aboveHundred: "Correct it, or give the indicator the unit rate."
        case .notWhole: "Correct it, or give the indicator another unit."
        }
    }
}

extension Observation {
    /// `12 of 205`, `16.98`, with the note behind it.
    var words: String {
        func text(_ number: Double) -> String { ShortestNumber.text(number) ?? "" }
        let figure =
            switch value {
            case .alone(let figure): text(figure)
            case .counted(let counts): "\(text(counts.numerator)) of \(text(counts.denominator))"
            case .numerator(let number): "\(text(number)) of an unknown number"
            case .notPublished: "what is not published"
            }
        return note.isEmpty ? figure : "\(figure) (\(plain(note, atMost: 60)))"
    }
}

extension Period.Length {
    var phrase: String {
        switch self {
        case .month: "a month"
        case .quarter: "a quarter"
        case .year: "a year"
        case .financialYear: "a financial year"
        case .date: "one date"
        }
    }

    var example: String {
        switch self {
        case .month: "the month as 2026-03"
        case .quarter: "the quarter as 2026-Q1"
        case .year: "the year as 2026"
        case .financialYear: "the financial year as 2014/15"
        case .date: "the day as 2014-11-30"
        }
    }
}
