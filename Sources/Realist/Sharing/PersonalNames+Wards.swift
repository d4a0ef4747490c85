/// Places in a hospital that are so small that they lead to people.
extension PersonalNames {
    /// `ward 7B`, `Ward 12`, `bay C2`, `bed 4`; not `per ward 3 nurses`.
    var wards: [PersonalText.Find] {
        words.indices.compactMap { index in
            guard PersonalNames.smallPlaces.contains(words[index].plain), !words[index].isOwner,
                let number = number(at: words[index].range.upperBound), !isCount(before: number.upperBound)
            else { return nil }
            return .init(.ward, words[index].range.lowerBound..<number.upperBound)
        }
    }

    /// One to three digits, with a letter before or behind them, after one blank.
    private func number(at end: Int) -> Range<Int>? {
        var place = end
        guard let blank = scalar(place), blank == " " || blank == "\u{A0}" else { return nil }
        place += 1
        let start = place
        if let letter = scalar(place), isCapital(letter) { place += 1 }
        let first = place
        while let digit = scalar(place), PersonalText.isDigit(digit) { place += 1 }
        guard (1...3).contains(place - first) else { return nil }
        if first == start, let letter = scalar(place), isLetter(letter) { place += 1 }
        if let next = scalar(place) {
            if isLetter(next) || PersonalText.isDigit(next) || next == "%" || next == "-" || next == "/" {
                return nil
            }
            if next == "." || next == ",", let after = scalar(place + 1), PersonalText.isDigit(after) {
                return nil
            }
        }
        return start..<place
    }

    /// What is counted stands behind a number.
    private func isCount(before end: Int) -> Bool {
        guard let next = words.first(where: { $0.range.lowerBound > end }), next.range.lowerBound == end + 1
        else {
            return false
        }
        return PersonalNames.counted.contains(next.plain)
    }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }
    private func isCapital(_ scalar: Unicode.Scalar) -> Bool { ("A"..."Z").contains(scalar) }

    private static let smallPlaces: Set<String> = ["ward", "bay", "bed"]
    private static let counted: Set<String> = [
        "nurses", "doctors", "patients", "people", "staff", "beds", "times", "minutes", "hours", "days",
        "weeks",
        "months", "years", "shifts", "places", "teams", "more",
    ]
}
