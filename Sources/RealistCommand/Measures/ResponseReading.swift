import Realist
import RealistFormats
import RealistStore

/// Reads all rows of a table of answers; nothing comes in unless all are in order.
struct ResponseReading {
    let table: TableFile
    let map: ResponseMap
    let instrument: Instrument
    let participants: ParticipantCheck
    let options: ImportOptions
    let refusals: RefusalFile?

    /// Forms on their way: those of rows that need no care come many at a time.
    enum Forms {
        case one(Response)
        case packed(PackedForms)

        func responses(to instrument: Instrument.ID) -> [Response] {
            switch self {
            case .one(let response): [response]
            case .packed(let forms): (0..<forms.count).map { forms.response($0, to: instrument) }
            }
        }
    }

    func read(_ report: inout ImportReport, _ take: (Forms) throws -> Void) throws {
        var findings = Findings(file: table.name)
        let progress = Progress(options.manners, bytes: table.size)
        defer { progress.end() }
        guard
            var rows = try MappedResponses(
                table, map: map, of: instrument, &findings, report: { progress.report(bytes: $0) })
        else { throw findings.problems }
        var problems = BoundedProblems()
        var forms = rows.noForms
        while true {
            rows.readPlain(into: &forms)
            if forms.count > 0 {
                for problem in participants.problems(forms, file: table.name) {
                    problems.add(problem)
                    try refusals?.add(problem)
                }
                report.forms += forms.count
                if problems.isEmpty { try take(.packed(forms)) }
                forms.removeAll()
            }
            guard let row = rows.next(&findings) else { break }
            if !findings.problems.isEmpty { try pass(&findings, to: &problems) }
            if !rows.refused.isEmpty {
                for cell in rows.takeRefused() {
                    report.refused.add(cell)
                    try refusals?.add(cell)
                    if !options.invalidAsMissing { problems.add(cell) }
                }
            }
            guard case .form(let response) = row else { continue }
            if let problem = participants.problem(response, file: table.name) {
                problems.add(problem)
                try refusals?.add(problem)
            }
            report.forms += 1
            if problems.isEmpty { try take(.one(response)) }
        }
        try pass(&findings, to: &problems)
        report.take(rows)
        try refusals?.finish()
        if !problems.isEmpty { throw problems }
    }

    private func pass(_ findings: inout Findings, to problems: inout BoundedProblems) throws {
        for problem in findings.problems.list { try refusals?.add(problem) }
        problems.take(&findings)
    }
}

/// Nobody who withdrew, or said no, comes back by a table.
struct ParticipantCheck {
    private let refused: [String: Participant]
    private let withdrawn: WithdrawnPeople

    init(_ study: Study, _ withdrawn: WithdrawnPeople) {
        self.withdrawn = withdrawn
        let refusing = study.participants.filter { $0.withdrawn != nil || $0.consents.responses == false }
        refused = Dictionary(refusing.map { ($0.id.text, $0) }) { first, _ in first }
    }

    func problem(_ response: Response, file: String) -> ParticipantRefused? {
        problem(response.respondent, file)
    }

    func problems(_ forms: PackedForms, file: String) -> [ParticipantRefused] {
        if withdrawn.isEmpty, refused.isEmpty { return [] }
        return (0..<forms.count).compactMap { problem(forms.respondent($0), file) }
    }

    private func problem(_ respondent: String, _ file: String) -> ParticipantRefused? {
        if !withdrawn.isEmpty, withdrawn.mode(of: respondent) != nil {
            return ParticipantRefused(person: respondent, withdrew: true, file: file)
        }
        return refused[respondent].map { person in
            ParticipantRefused(person: person.id.text, withdrew: person.withdrawn != nil, file: file)
        }
    }
}

/// A form of somebody who does not want to be in the study.
struct ParticipantRefused: Explained {
    let person: String
    let withdrew: Bool
    let file: String

    var code: String { "import.participant-refused" }
    var location: Location? { Location(file: file) }
    var what: String {
        withdrew
            ? "There is a form of \(person), who withdrew from the study."
            : "There is a form of \(person), who did not consent to the use of their answers."
    }
    var remedy: String { "Take the row out of the table." }
}
