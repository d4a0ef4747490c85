internal import Realist
internal import RealistPages

/// Reads three boxes and a tick as a date.
enum TypedDate: Equatable {
    case nothing
    case date(RoughDate)
    case fault(AnswerFault)

    /// No day later than `latest` is taken; `nil` where any may be meant.
    init(_ typed: RoughDateField.Typed, latest: Day? = nil) {
        let (day, month, year) = (
            TypedDate.bare(typed.day), TypedDate.bare(typed.month), TypedDate.bare(typed.year)
        )
        if day.isEmpty, month.isEmpty, year.isEmpty {
            self = .nothing
            return
        }
        guard !year.isEmpty else {
            self = .fault(.noYear)
            return
        }
        guard !month.isEmpty else {
            self = .fault(.noMonth)
            return
        }
        var wrong: Set<RoughDateField.Part> = []
        let yearNumber = typed.yearNumber
        let monthNumber = typed.monthNumber
        if yearNumber.map({ (1900...2199).contains($0) }) != true { wrong.insert(.year) }
        if monthNumber.map({ (1...12).contains($0) }) != true { wrong.insert(.month) }
        if !day.isEmpty, typed.dayNumber.map({ (1...31).contains($0) }) != true { wrong.insert(.day) }
        guard wrong.isEmpty, let yearNumber, let monthNumber else {
            self = .fault(.noDate(wrong: wrong))
            return
        }
        let date: RoughDate
        if let number = typed.dayNumber, !typed.isGuess {
            guard let whole = Day(year: yearNumber, month: monthNumber, day: number) else {
                self = .fault(.noDate(wrong: [.day]))
                return
            }
            date = .day(whole)
        } else {
            date =
                typed.isGuess
                ? .about(year: yearNumber, month: monthNumber) : .month(year: yearNumber, month: monthNumber)
        }
        if let latest, date.earliest > latest {
            self = .fault(.inFuture)
        } else {
            self = .date(date)
        }
    }

    /// A whole day, where a month is not enough.
    static func day(_ typed: RoughDateField.Typed, latest: Day? = nil) -> Result<Day?, AnswerProblem> {
        switch TypedDate(typed, latest: latest) {
        case .nothing: .success(nil)
        case .date(.day(let day)): .success(day)
        case .date: .failure(AnswerProblem(fault: .noDay))
        case .fault(let fault): .failure(AnswerProblem(fault: fault))
        }
    }

    private static func bare(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
}

struct AnswerProblem: Error, Equatable {
    let fault: AnswerFault
}
