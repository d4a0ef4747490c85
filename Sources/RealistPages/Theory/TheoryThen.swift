import Realist

/// The programme theory as it stood on the day of a snapshot, told in the words of that day.
struct TheoryThen: TellsTheory {
    let words: Words
    let language: Language
    let untranslated: Language?
    let stages: [Stage]
    /// The explanations of that day, those that are there still first, in their order.
    let theory: ProgrammeTheory
    let theoryIndex: TheoryIndex
    /// What was part of it and whose words of that day were not kept.
    let lost: [Configuration.ID]
    private let statements: [Statement.ID: Statement]
    private let configurations: [Configuration.ID: Configuration]

    init(_ snapshot: Snapshot, in toolkit: Toolkit) {
        words = toolkit.words
        language = toolkit.language
        untranslated = toolkit.untranslated
        stages = toolkit.stages
        let now = toolkit.theory
        var versions: [Configuration.ID: [Int: Configuration]] = [:]
        var earlier: [Statement.ID: TheoryRevision] = [:]
        for revision in now.revisions {
            switch revision.value {
            case .configuration(let value): versions[value.id, default: [:]][revision.number] = value
            case .statement(let value):
                guard revision.until > snapshot.on else { continue }
                if let known = earlier[value.id], known.number <= revision.number { continue }
                earlier[value.id] = revision
            }
        }
        for value in now.configurations { versions[value.id, default: [:]][value.revision] = value }
        let present = now.configurations.map(\.id).filter { snapshot.configurations[$0] != nil }
        let known = Set(now.configurations.map(\.id))
        let gone = snapshot.configurations.keys.filter { !known.contains($0) }.sorted()
        let members = (present + gone).map { id in
            (id, snapshot.configurations[id].flatMap { versions[id]?[$0] })
        }
        let then = members.compactMap(\.1)
        lost = members.filter { $0.1 == nil }.map(\.0)
        var past = now
        past.configurations = then
        past.statements = now.statements.map { statement in
            guard let revision = earlier[statement.id], case .statement(let value) = revision.value else {
                return statement
            }
            return value
        }
        theory = past
        theoryIndex = TheoryIndex(past)
        statements = TheoryThen.statements(past.statements, earlier)
        configurations = Dictionary(then.map { ($0.id, $0) }) { first, _ in first }
    }

    /// By identifier, those that are no longer there as they were; one that was merged into another, where no words of its
    /// own were kept, as that one.
    private static func statements(
        _ present: [Statement], _ earlier: [Statement.ID: TheoryRevision]
    ) -> [Statement.ID: Statement] {
        var found = Dictionary(present.map { ($0.id, $0) }) { first, _ in first }
        for (id, revision) in earlier where found[id] == nil {
            if case .statement(let value) = revision.value { found[id] = value }
        }
        for statement in present {
            for alias in statement.aliases where found[alias] == nil { found[alias] = statement }
        }
        return found
    }

    func statement(_ id: Statement.ID) -> Statement? { statements[id] }
    func configuration(_ id: Configuration.ID) -> Configuration? { configurations[id] }
    func gone(_ id: Configuration.ID) -> Configuration? { nil }
}
