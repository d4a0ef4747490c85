import Realist

/// Explanations that Realist wrote beside a project because something that comes in is of them.
///
/// One that the study has under the same identifier is the same one when its label or its title is; else what is of it
/// stays away. One that the study does not have comes in with its statements and its stage.
struct ExplanationPlan {
    private(set) var theory = ProgrammeTheory()
    private(set) var stages: [Stage] = []

    private let study: Study
    private let own: Study
    private var verdicts: [Configuration.ID: InterchangeAccount.Reason?] = [:]
    private var links: [LeadsTo.ID: Bool] = [:]

    init(own: Study, study: Study) {
        self.study = study
        self.own = own
    }

    /// - Returns: why what is of it cannot come; `nil` where it can, and then the explanation is there or comes along.
    mutating func verdict(on id: Configuration.ID) -> InterchangeAccount.Reason? {
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

    /// - Returns: whether this link of the theory is there, or comes along.
    mutating func hasLink(_ id: LeadsTo.ID) -> Bool {
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
