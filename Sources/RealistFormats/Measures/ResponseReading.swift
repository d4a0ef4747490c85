public import Realist

/// Reads all rows of a table of answers; nothing comes in unless all are in order.
public struct ResponseReading {
    private let table: TableFile
    private let map: ResponseMap
    private let instrument: Instrument
    private let participants: ParticipantCheck
    private let invalidIsMissing: Bool
    private let leaveOutRows: Set<Int>

    /// - Parameters:
    ///   - table: what is brought.
    ///   - map: how to understand it.
    ///   - instrument: what was answered, in the version that the study uses.
    ///   - participants: whose forms are refused.
    ///   - invalidIsMissing: answers that are not on the scale come in as missing, with what stood there.
    ///   - leaveOutRows: rows that do not come in, whatever is in them, by the lines in which they begin.
    public init(
        table: TableFile, map: ResponseMap, instrument: Instrument, participants: ParticipantCheck,
        invalidIsMissing: Bool, leaveOutRows: Set<Int> = []
    ) {
        self.table = table
        self.map = map
        self.instrument = instrument
        self.participants = participants
        self.invalidIsMissing = invalidIsMissing
        self.leaveOutRows = leaveOutRows
    }

    /// Forms on their way: those of rows that need no care come many at a time.
    public enum Forms {
        case one(Response)
        case packed(PackedForms)

        public func responses(to instrument: Instrument.ID) -> [Response] {
            switch self {
            case .one(let response): [response]
            case .packed(let forms): (0..<forms.count).map { forms.response($0, to: instrument) }
            }
        }
    }

    /// - Parameters:
    ///   - tally: counts what is read, also when it ends with a problem.
    ///   - progress: is told how many bytes were read so far.
    ///   - refusal: is told of everything that is refused, also of answers that come in as missing.
    ///   - take: gets the forms, as long as nothing is wrong.
    /// - Throws: ``BoundedProblems`` for everything that is wrong with the table, or what `refusal` and `take` throw.
    public func read(
        _ tally: inout ResponseTally, progress: @escaping (Int) -> Void = { _ in },
        refusal: (any Explained) throws -> Void = { _ in }, take: (Forms) throws -> Void
    ) throws {
        var findings = Findings(file: table.name)
        guard
            var rows = try MappedResponses(
                table, map: map, of: instrument, leaveOutRows: leaveOutRows, &findings, report: progress)
        else { throw findings.problems }
        var problems = BoundedProblems()
        var forms = rows.noForms
        let isLinked = map.respondent != .unlinked
        while true {
            let line = rows.nextLine
            rows.readPlain(into: &forms)
            if forms.count > 0 {
                if isLinked { tally.unlisted.look(forms, participants) }
                for problem in participants.problems(forms, file: table.name, from: line) {
                    problems.add(problem)
                    try refusal(problem)
                }
                tally.forms += forms.count
                if problems.isEmpty { try take(.packed(forms)) }
                forms.removeAll()
            }
            guard let row = rows.next(&findings) else { break }
            if !findings.problems.isEmpty { try pass(&findings, to: &problems, refusal) }
            if !rows.refused.isEmpty {
                for cell in rows.takeRefused() {
                    tally.refused.add(cell)
                    try refusal(cell)
                    if !invalidIsMissing { problems.add(cell) }
                }
            }
            guard case .form(let response) = row else { continue }
            if isLinked { tally.unlisted.look(response.respondent, participants) }
            if let problem = participants.problem(response, at: rows.place) {
                problems.add(problem)
                try refusal(problem)
            }
            tally.forms += 1
            if problems.isEmpty { try take(.one(response)) }
        }
        for line in rows.linesWithoutRow {
            findings.add(NoSuchRow(line, file: table.name, sheet: table.workbook?.sheet))
        }
        try pass(&findings, to: &problems, refusal)
        tally.take(rows)
        if !problems.isEmpty { throw problems }
    }

    private func pass(
        _ findings: inout Findings, to problems: inout BoundedProblems,
        _ refusal: (any Explained) throws -> Void
    ) throws {
        for problem in findings.problems.list { try refusal(problem) }
        problems.take(&findings)
    }
}

/// What was counted in a table of answers. Every row that was read is told of: rows in, rows out.
public struct ResponseTally: Sendable {
    public private(set) var rows = 0
    public internal(set) var forms = 0
    public private(set) var blank = 0
    public private(set) var leftOut = 0
    /// The lines of rows that were left out because somebody said so.
    public private(set) var leftByHand: [Int] = []
    public private(set) var unfinished = 0
    /// Cells that say that there is no answer, by what they say.
    public private(set) var missingCells: [String: Int] = [:]
    /// Answers that are not on the scale.
    public internal(set) var refused = BoundedProblems()
    public internal(set) var unlisted = UnlistedForms()

    public init() {}

    mutating func take(_ reading: MappedResponses) {
        rows = reading.rows
        blank = reading.blank
        leftOut = reading.leftOut
        leftByHand = reading.leftByHand
        unfinished = reading.unfinished
        missingCells = reading.missingCells
    }
}

/// Nobody who withdrew, or said no, comes back by a table.
public struct ParticipantCheck: Sendable {
    private let refused: [String: Participant]
    private let listed: Set<String>
    /// `nil` where nobody withdrew.
    private let hasWithdrawn: (@Sendable (String) -> Bool)?

    /// - Parameters:
    ///   - participants: of the study.
    ///   - hasWithdrawn: whether somebody of this pseudonym took back their part; `nil` where nobody did.
    public init(_ participants: [Participant], hasWithdrawn: (@Sendable (String) -> Bool)?) {
        self.hasWithdrawn = hasWithdrawn
        listed = Set(participants.map(\.id.text))
        let refusing = participants.filter { $0.withdrawn != nil || $0.consents.responses == false }
        refused = Dictionary(refusing.map { ($0.id.text, $0) }) { first, _ in first }
    }

    var hasList: Bool { !listed.isEmpty }

    /// Whether the study's list has somebody of this code, or had before they withdrew; where there is no list, it has
    /// everybody.
    func lists(_ code: String) -> Bool {
        listed.isEmpty || listed.contains(code) || hasWithdrawn?(code) == true
    }

    func problem(_ response: Response, at place: Location) -> ParticipantRefused? {
        problem(response.respondent, place)
    }

    /// Packed forms are rows of one line each, one after another, from `line` on.
    func problems(_ forms: PackedForms, file: String, from line: Int) -> [ParticipantRefused] {
        if hasWithdrawn == nil, refused.isEmpty { return [] }
        return (0..<forms.count).compactMap {
            problem(forms.respondent($0), Location(file: file, line: line + $0))
        }
    }

    private func problem(_ respondent: String, _ place: Location) -> ParticipantRefused? {
        if hasWithdrawn?(respondent) == true {
            return ParticipantRefused(person: respondent, withdrew: true, location: place)
        }
        return refused[respondent].map { person in
            ParticipantRefused(person: person.id.text, withdrew: person.withdrawn != nil, location: place)
        }
    }
}

/// A form of somebody who does not want to be in the study.
public struct ParticipantRefused: Explained {
    let person: String
    let withdrew: Bool
    public let location: Location?

    public var code: String { "import.participant-refused" }
    public var what: String {
        withdrew
            ? "There is a form of \(person), who withdrew from the study."
            : "There is a form of \(person), who did not consent to the use of their answers."
    }
    public var remedy: String { "Take the row out of the table." }
}
