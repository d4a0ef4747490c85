/// A date as well as somebody knows it: day, month and year in three boxes. The day may be left empty; with the
/// tick, which a page may offer, the month is a guess too.
public struct RoughDateField: Equatable, Sendable {
    public let id: String
    public let legend: String
    public let isHeading: Bool
    public let marker: String?
    public let hint: String?
    public let error: String?
    public let describedBy: String?
    public let day: Box
    public let month: Box
    public let year: Box
    public let guess: Guess?

    public struct Box: Equatable, Sendable {
        public let id: String
        public let name: String
        public let value: String
        public let isWrong: Bool
    }

    /// The tick “This is my best guess”.
    public struct Guess: Equatable, Sendable {
        public let id: String
        public let name: String
        public let isChosen: Bool
    }

    public enum Part: String, CaseIterable, Sendable {
        case day, month, year
    }

    /// What was typed, whatever it is.
    public struct Typed: Equatable, Sendable {
        public var day: String
        public var month: String
        public var year: String
        public var isGuess: Bool

        public init(day: String = "", month: String = "", year: String = "", isGuess: Bool = false) {
            self.day = day
            self.month = month
            self.year = year
            self.isGuess = isGuess
        }
    }

    /// - `name`: the boxes send `NAME-day`, `NAME-month`, `NAME-year`, the tick `NAME-guess` with the value `yes`.
    /// - `error`: of the whole date.
    /// - `wrong`: the boxes that it is about; all of them when none is named.
    /// - `offersGuess`: whether the tick is there.
    public init(
        _ name: String, legend: String, isHeading: Bool = false, marker: String? = nil, hint: String? = nil,
        value: Typed = Typed(), error: String? = nil, wrong: Set<Part> = [], offersGuess: Bool = false
    ) {
        let id = FieldID.of(name)
        self.id = id
        self.legend = legend
        self.isHeading = isHeading
        self.marker = marker
        self.hint = hint
        self.error = error
        describedBy = FieldID.describing(id, hint: hint, error: error)
        func box(_ part: Part, _ value: String) -> Box {
            Box(
                id: FieldID.of(name, part.rawValue), name: "\(name)-\(part.rawValue)", value: value,
                isWrong: error != nil && (wrong.isEmpty || wrong.contains(part)))
        }
        day = box(.day, value.day)
        month = box(.month, value.month)
        year = box(.year, value.year)
        guess =
            offersGuess
            ? Guess(id: FieldID.of(name, "guess"), name: "\(name)-guess", isChosen: value.isGuess) : nil
    }

    /// Leads to the first box that is wrong.
    var fault: ErrorSummary.Entry? {
        error.map { error in
            let first = [day, month, year].first(where: \.isWrong) ?? day
            return ErrorSummary.Entry(error, href: "#" + first.id)
        }
    }
}

extension RoughDateField: PagePart {
    static let pageFields = Fields<RoughDateField>(
        .init("id", \.id), .init("legend", \.legend), .init("isHeading", \.isHeading),
        .init("marker", \.marker), .init("hint", \.hint), .init("error", \.error),
        .init("describedBy", \.describedBy), .init("day", \.day), .init("month", \.month),
        .init("year", \.year), .init("guess", \.guess))
}

extension RoughDateField.Box: PagePart {
    static let pageFields = Fields<RoughDateField.Box>(
        .init("id", \.id), .init("name", \.name), .init("value", \.value), .init("isWrong", \.isWrong))
}

extension RoughDateField.Guess: PagePart {
    static let pageFields = Fields<RoughDateField.Guess>(
        .init("id", \.id), .init("name", \.name), .init("isChosen", \.isChosen))
}

extension RoughDateField.Typed: PagePart {
    static let pageFields = Fields<RoughDateField.Typed>(
        .init("day", \.day), .init("month", \.month), .init("year", \.year), .init("isGuess", \.isGuess))
}
