import Realist

/// Readings that Realist wrote beside a project, with the explanations that they are of.
///
/// An explanation that the study has under the same identifier is the same one when its label or its title is; else its
/// readings stay away. One that the study does not have comes in with its statements and its stage.
struct ReadingPlan {
    private(set) var new: [Reading] = []
    private(set) var theory = ProgrammeTheory()
    private(set) var stages: [Stage] = []
    private(set) var account = InterchangeAccount()

    private let study: Study
    private let own: Study
    private var verdicts: [Configuration.ID: InterchangeAccount.Reason?] = [:]
    private var links: [LeadsTo.ID: Bool] = [:]

    init(own: Study, study: Study, excerpts: [Guid: Excerpt.ID]) {
        self.own = own
        self.study = study
        let names = StudyGuids(own.about.id)
        var known = Set(study.evidence.readings.map(Key.init))
        for reading in own.evidence.readings {
            guard let excerpt = excerpts[names.of(reading.excerpt)] else {
                account.leave(.readings, .withoutPassage)
                continue
            }
            if let reason = verdict(on: reading.configuration) {
                account.leave(.readings, reason, reading.configuration.text)
                continue
            }
            if case .ripple(let link) = reading.part, !hasLink(link) {
                account.leave(.readings, .otherExplanation, link.text)
                continue
            }
            var brought = reading
            brought.excerpt = excerpt
            guard known.insert(Key(brought)).inserted else {
                account.known(.readings)
                continue
            }
            account.new(.readings)
            new.append(brought)
        }
        account.new(.explanations, theory.configurations.count)
    }

    private struct Key: Hashable {
        let excerpt: Excerpt.ID
        let configuration: Configuration.ID
        let part: Reading.Part
        let reader: String

        init(_ reading: Reading) {
            (excerpt, configuration) = (reading.excerpt, reading.configuration)
            (part, reader) = (reading.part, reading.reader)
        }
    }

    /// - Returns: why readings of it cannot come; `nil` where they can, and then it is there or comes along.
    private mutating func verdict(on id: Configuration.ID) -> InterchangeAccount.Reason? {
        if let known = verdicts[id] { return known }
        let verdict = look(at: id)
        verdicts[id] = .some(verdict)
        return verdict
    }

    private mutating func look(at id: Configuration.ID) -> InterchangeAccount.Reason? {
        let told = own.theory.configurations.first { $0.id == id }
        if let present = study.theory.configurations.first(where: { $0.id == id }) {
            guard let told else { return study.about.id == own.about.id ? nil : .noExplanation }
            return present.label == told.label || present.title.text == told.title.text
                ? nil : .otherExplanation
        }
        guard let told else { return .noExplanation }
        let isLabelFree =
            !study.theory.configurations.contains { $0.label == told.label }
            && !theory.configurations.contains { $0.label == told.label }
        guard isLabelFree, let statements = statements(told.statementIds) else { return .otherExplanation }
        if !study.about.stages.contains(where: { $0.id == told.stage }),
            !stages.contains(where: { $0.id == told.stage })
        {
            guard let stage = own.about.stages.first(where: { $0.id == told.stage }) else {
                return .noExplanation
            }
            stages.append(stage)
        }
        theory.statements += statements
        theory.configurations.append(told)
        return nil
    }

    private mutating func hasLink(_ id: LeadsTo.ID) -> Bool {
        if let known = links[id] { return known }
        var isThere = false
        if let told = own.theory.leadsTo.first(where: { $0.id == id }) {
            if let present = study.theory.leadsTo.first(where: { $0.id == id }) {
                isThere = (present.from, present.to) == (told.from, told.to)
            } else if let statements = statements([told.from, told.to]) {
                theory.statements += statements
                theory.leadsTo.append(told)
                isThere = true
            }
        }
        links[id] = isThere
        return isThere
    }

    /// Statements, and those that they are instances of, that the study does not have.
    ///
    /// - Returns: `nil` where one of them is not told, or has another meaning in the study.
    private func statements(_ ids: [Statement.ID]) -> [Statement]? {
        let present = Dictionary(
            study.theory.statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let told = Dictionary(
            own.theory.statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen = Set(theory.statements.map(\.id))
        var open = ids
        var found: [Statement] = []
        while let id = open.popLast() {
            guard seen.insert(id).inserted else { continue }
            guard let statement = told[id] else {
                if present[id] == nil { return nil }
                continue
            }
            if let known = present[id] {
                guard known.text.text == statement.text.text else { return nil }
                continue
            }
            found.append(statement)
            open += statement.broader
        }
        return found.sorted { $0.id < $1.id }
    }
}
