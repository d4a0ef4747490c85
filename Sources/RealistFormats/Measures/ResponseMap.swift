public import Realist

/// How a table of answers is to be understood: which column holds what, and what its words mean.
///
/// Made once for a questionnaire of some survey program, kept as a file, and used again for the next wave.
/// Columns are named by their headers; what no line of the map names is not taken in.
public struct ResponseMap: Equatable, Sendable {
    public var instrument: Instrument.ID
    public var form = Form()
    /// The column of the pseudonym or self-made code that links a person's forms across waves.
    public var respondent: Respondent
    public var site: Place<Site>
    /// An empty cell of the site is filled from another row of the same person.
    public var carriesSite = false
    public var wave: Place<Wave>
    public var day: DayColumn?
    public var items: [Instrument.Item.ID: String]
    /// What an answer in words counts, by the word as ``AnswerWords/plain(_:)`` makes it.
    public var answers: [String: Int] = [:]
    /// Cells that say that there is no answer, and why: `-99`, `NI`.
    public var missing: [String] = []
    /// What is taken along with each form, by the name that it gets.
    public var attributes: [String: String] = [:]
    /// Rows that are no forms: previews, tests.
    public var leaveOut: [Mark] = []
    /// Only rows with one of these texts in each of these columns are forms.
    public var only: [Marks] = []
    /// Forms that were begun and not finished: they are taken, and counted.
    public var unfinished: Marks?

    public init(
        instrument: Instrument.ID, respondent: Respondent, site: Place<Site>, wave: Place<Wave>,
        items: [Instrument.Item.ID: String]
    ) {
        self.instrument = instrument
        self.respondent = respondent
        self.site = site
        self.wave = wave
        self.items = items
    }

    /// How the table is written.
    public struct Form: Equatable, Sendable {
        public var encoding = TextEncoding.utf8
        public var separator = Separator.comma
        /// Lines above the answers: names of columns, and, as Qualtrics writes them, the questions and their numbers.
        public var headerRows = 1
        /// `3,0` is 3.
        public var hasDecimalComma = false

        public init() {}
    }

    public enum Separator: String, CaseIterable, Sendable {
        case comma, semicolon, tab

        var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: UInt8(ascii: "\t")
            }
        }
    }

    public enum Respondent: Equatable, Sendable {
        case column(String)
        /// Nobody can be linked: every form is somebody of their own, named by wave and row.
        case unlinked
    }

    /// Where a form comes from, or when it belongs.
    public enum Place<Kind: Sendable>: Equatable, Sendable {
        /// The same for the whole table.
        case fixed(Identifier<Kind>)
        /// What a column says, by the text of its cells.
        case column(String, [String: Identifier<Kind>])
    }

    public struct DayColumn: Equatable, Sendable {
        public var column: String
        public var written: WrittenDay

        public init(column: String, written: WrittenDay) {
            self.column = column
            self.written = written
        }
    }

    /// One of several texts in a column.
    public struct Marks: Equatable, Sendable {
        public var column: String
        public var values: [String]

        public init(column: String, values: [String]) {
            self.column = column
            self.values = values
        }
    }

    /// A text in a column.
    public struct Mark: Equatable, Sendable {
        public var column: String
        public var value: String

        public init(column: String, value: String) {
            self.column = column
            self.value = value
        }
    }
}
