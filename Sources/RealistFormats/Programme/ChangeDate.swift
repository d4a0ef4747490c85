import Realist

/// Dates as people write them in a table of changes. Nothing is guessed: what could be two days is two days here.
struct ChangeDate {
    let words: ChangeWords
    /// Whether the day or the month stands first in `3/4/26`; `nil` while nobody has said.
    var order: WrittenDay?

    enum Reading: Equatable {
        case date(RoughDate)
        /// It happened, and nobody says when.
        case undated
        /// It did not happen, or nobody knows.
        case nothing
        /// With the day first, and with the month first.
        case either(RoughDate, RoughDate)
        case fault
    }

    func read(_ text: String) -> Reading {
        let plain = ChangeWords.plain(text)
        if plain.isEmpty || words.isUnknown(text) { return .nothing }
        if let date = RoughDate(text) { return .date(date) }
        if let date = RoughDate(plain) { return .date(date) }
        switch words.values[.shared]?[plain] {
        case "yes"?: return .undated
        case "no"?: return .nothing
        default: break
        }
        if let day = WrittenDay.yearFirst.day(in: plain) { return .date(.day(day)) }
        if plain.utf8.count == 5, let day = WrittenDay.excel.day(in: plain) { return .date(.day(day)) }
        if let reading = numeric(plain) { return reading }
        let (rest, isAbout) = withoutAbout(plain)
        if isAbout, let reading = numeric(rest) {
            guard case .date(let date) = reading else { return reading }
            return .date(rough(date))
        }
        guard let date = named(rest) else { return .fault }
        return .date(isAbout ? rough(date) : date)
    }

    /// `9/3/2026`, `9.3.26`, `03/2026`; a time of day behind it is let go of.
    private func numeric(_ text: String) -> Reading? {
        let word = text.prefix { !$0.isWhitespace }
        let parts = word.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        if parts.count == 2, word.count == text.count, let year = ChangeDate.year(parts[1], digits: 4),
            let month = Int(parts[0]), let day = Day(year: year, month: month, day: 1)
        {
            return .date(.month(year: day.year, month: day.month))
        }
        let dayFirst = WrittenDay.dayFirst.day(in: word)
        let monthFirst = WrittenDay.monthFirst.day(in: word)
        switch order {
        case .dayFirst?: return dayFirst.map { .date(.day($0)) }
        case .monthFirst?: return monthFirst.map { .date(.day($0)) }
        default: break
        }
        switch (dayFirst, monthFirst) {
        case (let one?, let other?) where one != other: return .either(.day(one), .day(other))
        case (let day?, _), (nil, let day?): return .date(.day(day))
        case (nil, nil): return nil
        }
    }

    /// `9 March 2026`, `March 9, 2026`, `9-Mar-26`, `Mar 2026`, `Mar-26`
    private func named(_ text: String) -> RoughDate? {
        let parts = text.split { " ,/.-'".contains($0) }.map(String.init)
        guard let place = parts.firstIndex(where: { words.months[$0] != nil }),
            let month = words.months[parts[place]]
        else { return nil }
        var others = parts
        others.remove(at: place)
        switch others.count {
        case 1:
            // `Mar-26`, as spreadsheets show a month; `26 Mar` and `Mar 26` could be a day.
            let isMonthOfSheet = place == 0 && (text.contains("-") || text.contains("'"))
            guard
                let year = ChangeDate.year(others[0], digits: 4)
                    ?? (isMonthOfSheet ? ChangeDate.year(others[0], digits: 2) : nil)
            else { return nil }
            return Day(year: year, month: month, day: 1).map { .month(year: $0.year, month: $0.month) }
        case 2:
            let endings = ["st", "nd", "rd", "th"]
            let ending = endings.first { others[0].hasSuffix($0) }
            let number = ending == nil ? others[0] : String(others[0].dropLast(2))
            guard place < 2, (1...2).contains(number.utf8.count), let day = Int(number),
                let year = ChangeDate.year(others[1], digits: 4) ?? ChangeDate.year(others[1], digits: 2)
            else { return nil }
            return Day(year: year, month: month, day: day).map { .day($0) }
        default: return nil
        }
    }

    /// The longest word for "about" at the start, and what follows it.
    private func withoutAbout(_ text: String) -> (rest: String, isAbout: Bool) {
        for word in words.about.sorted(by: { ($0.count, $0) > ($1.count, $1) }) where text.hasPrefix(word) {
            let rest = text.dropFirst(word.count)
            let isWhole = rest.first.map { " -.~".contains($0) } ?? false || word == "~"
            guard isWhole else { continue }
            var trimmed = rest.drop { " -.~".contains($0) }
            if trimmed.hasPrefix("of ") { trimmed = trimmed.dropFirst(3) }
            return (String(trimmed), true)
        }
        return (text, false)
    }

    private func rough(_ date: RoughDate) -> RoughDate {
        let first = date.earliest
        return .about(year: first.year, month: first.month)
    }

    private static func year(_ text: some StringProtocol, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text)
        else { return nil }
        return digits == 2 ? 2000 + number : number
    }
}
