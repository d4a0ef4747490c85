import Realist

enum PublishProblem: Explained {
    case notALanguage(Language, of: [Language])
    case badEpoch(String)

    var code: String {
        switch self {
        case .notALanguage: "publish.not-a-language"
        case .badEpoch: "publish.bad-epoch"
        }
    }

    var what: String {
        switch self {
        case .notALanguage(let language, _): "The study is not written in “\(language)”."
        case .badEpoch(let text): "SOURCE_DATE_EPOCH is “\(text)”, which is no count of seconds."
        }
    }

    var location: Location? { nil }

    var remedy: String {
        switch self {
        case .notALanguage(_, let languages):
            "Choose one of " + languages.map(\.code).joined(separator: ", ") + "."
        case .badEpoch: "Set it to seconds since 1970, or give --date."
        }
    }
}

extension Day {
    /// The day in UTC; `nil` outside the years that a day can have.
    init?(secondsSince1970 seconds: Int) {
        let days = seconds >= 0 ? seconds / 86_400 : -((-(seconds + 1)) / 86_400 + 1)
        guard (-30_000...90_000).contains(days) else { return nil }
        // Civil from days (Hinnant 2013), counted from 1 March 2000.
        let shifted = days - 11_017
        let era = shifted >= 0 ? shifted / 146_097 : -((-shifted + 146_096) / 146_097)
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthIndex = (5 * ofYear + 2) / 153
        let day = ofYear - (153 * monthIndex + 2) / 5 + 1
        let month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
        let year = 2000 + era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        self.init(year: year, month: month, day: day)
    }
}
