public import Realist

/// A date in words, and as `time` wants it.
public struct DateText: Equatable, Sendable {
    public let text: String
    public let machine: String
}

extension Words {
    /// `12 March 2026`
    public func date(_ day: Day) -> String { dates.text(day) }

    /// A date as well as it is known: `February 2025, day not known`, `about February 2025`.
    public func date(_ rough: RoughDate) -> String { dates.text(rough) }

    func dateText(_ day: Day) -> DateText { DateText(text: date(day), machine: day.description) }

    func dateText(_ date: RoughDate) -> DateText {
        let machine =
            switch date {
            case .day, .month: date
            case .about(let year, let month): RoughDate.month(year: year, month: month)
            }
        return DateText(text: self.date(date), machine: machine.description)
    }

    /// `5 weeks`, or days where they are fewer than 14; `3 to 7 weeks` where a day is not known.
    func duration(ofDays days: ClosedRange<Int>) -> String {
        if days.upperBound == 0 { return self["took.same-day"] }
        if days.count == 1 && days.upperBound < 14 { return count("took.days", days.upperBound) }
        let few = Int((Double(days.lowerBound) / 7).rounded(.down))
        let most = Int((Double(days.upperBound) / 7).rounded(.up))
        if days.count == 1 { return count("took.weeks", Int((Double(days.upperBound) / 7).rounded())) }
        return self["took.weeks-between", ["few": String(few), "most": String(most)]]
    }

    /// `January to February 2025`, as a measuring point needs it.
    func period(_ from: Day, _ to: Day) -> DateText {
        let start = ["month": self["month.\(from.month)"], "year": String(from.year)]
        let text: String
        if from.year == to.year && from.month == to.month {
            text = self["date.month", start]
        } else if from.year == to.year {
            text = self["date.months", start.merging(["end": self["month.\(to.month)"]]) { own, _ in own }]
        } else {
            let end = self["date.month", ["month": self["month.\(to.month)"], "year": String(to.year)]]
            text = self["date.period", ["from": self["date.month", start], "to": end]]
        }
        return DateText(text: text, machine: RoughDate.month(year: from.year, month: from.month).description)
    }
}

extension DateText: PagePart {
    static let pageFields = Fields<DateText>(.init("text", \.text), .init("machine", \.machine))
}
