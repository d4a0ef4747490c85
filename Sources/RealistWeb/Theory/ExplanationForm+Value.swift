internal import Foundation
internal import Realist
internal import RealistPages

extension ExplanationForm {
    /// What is saved: the explanation, and the statements that are new with it.
    struct Made: Equatable {
        let configuration: Configuration
        let statements: [Statement]
    }

    /// All that is wrong with a form, and the statements that typed ones may be.
    struct Faults: Error, Equatable {
        var all: Set<Fault> = []
        var twins: [Int: [Statement]] = [:]
    }

    /// - `earlier`: the explanation that is changed, `nil` for a new one; texts that stay keep their translations.
    /// - `makeID`: of what is new, from its words.
    func made(
        _ earlier: Configuration?, in theory: ProgrammeTheory, stages: [Stage], makeID: (String) -> String
    ) -> Result<Made, Faults> {
        var faults = Faults()
        headFaults(earlier, theory, stages, &faults)
        var statements: [Statement] = []
        var links: [(ExplanationTyped.Link, Statement.ID, Int)] = []
        for (place, link) in typed.links.enumerated() {
            guard let id = statement(link, place, theory, &statements, &faults, makeID) else { continue }
            if links.contains(where: { $0.0.part == link.part && $0.1 == id }) {
                faults.all.insert(.twice(place))
            }
            links.append((link, id, place))
        }
        let parts = Parts(links, earlier, &faults)
        guard faults.all.isEmpty, let stage = Stage.ID(typed.stage),
            let id = earlier?.id ?? Configuration.ID(makeID(typed.title))
        else { return .failure(faults) }
        func wording(_ text: String, _ earlier: Wording?) -> Wording? {
            text.isEmpty ? nil : Self.wording(text, earlier)
        }
        var configuration = Configuration(
            id: id, label: typed.label, title: Self.wording(typed.title, earlier?.title), stage: stage,
            forWhom: wording(typed.forWhom, earlier?.forWhom),
            intervention: wording(typed.intervention, earlier?.intervention), context: parts.context,
            resource: parts.resource, reasoning: parts.reasoning, outcome: parts.outcome,
            mixed: wording(typed.mixed, earlier?.mixed), backing: earlier?.backing ?? [],
            note: wording(typed.note, earlier?.note), revision: earlier?.revision ?? 1)
        if !typed.tested.isEmpty {
            configuration.transfer = TransferNote(
                tested: Self.wording(typed.tested, earlier?.transfer?.tested),
                notTested: Self.wording(typed.notTested, earlier?.transfer?.notTested),
                check: wording(typed.check, earlier?.transfer?.check))
        }
        return .success(Made(configuration: configuration, statements: statements))
    }

    private func headFaults(
        _ earlier: Configuration?, _ theory: ProgrammeTheory, _ stages: [Stage], _ faults: inout Faults
    ) {
        if typed.label.isEmpty || typed.label.count > 12 { faults.all.insert(.label) }
        if theory.configurations.contains(where: { $0.label == typed.label && $0.id != earlier?.id }) {
            faults.all.insert(.labelTaken)
        }
        if typed.title.isEmpty { faults.all.insert(.title) }
        if !stages.contains(where: { $0.id.text == typed.stage }) { faults.all.insert(.stage) }
        if typed.tested.isEmpty != typed.notTested.isEmpty || (typed.tested.isEmpty && !typed.check.isEmpty) {
            faults.all.insert(.transfer)
        }
        let texts =
            [
                typed.title, typed.forWhom, typed.intervention, typed.mixed, typed.tested, typed.notTested,
                typed.check,
            ]
            + [typed.note] + typed.links.flatMap { [$0.text, $0.whose, $0.wording] }
        if texts.contains(where: { $0.unicodeScalars.count > ExplanationTyped.mostText }) {
            faults.all.insert(.tooLong)
        }
    }

    /// The statement that a line of the form means; `nil` for an empty line, for what is taken out, and for a typed
    /// one of which nobody has said yet what it is.
    private func statement(
        _ link: ExplanationTyped.Link, _ place: Int, _ theory: ProgrammeTheory, _ new: inout [Statement],
        _ faults: inout Faults, _ makeID: (String) -> String
    ) -> Statement.ID? {
        if !link.statement.isEmpty {
            return theory.statements.first { $0.id.text == link.statement }?.id
        }
        guard !link.text.isEmpty else { return nil }
        let plain = link.text.lowercased()
        if let same = theory.statements.first(where: { $0.text.text.lowercased() == plain }) {
            return same.id
        }
        if let same = new.first(where: { $0.text.text.lowercased() == plain }) { return same.id }
        let twins = LikelyTwins.of(link.text, among: theory.statements)
        if let meant = twins.first(where: { $0.id.text == link.meant }) { return meant.id }
        faults.twins[place] = twins
        // Where it is like no other, it is a new one.
        guard twins.isEmpty || link.meant == ExplanationTyped.Link.isNew else {
            faults.all.insert(.meant(place))
            return nil
        }
        guard let level = Statement.Level(rawValue: link.level), let id = Statement.ID(makeID(link.text))
        else {
            faults.all.insert(.level(place))
            return nil
        }
        new.append(Statement(id: id, text: Wording(link.text), level: level))
        return id
    }

    /// Links in their roles.
    private struct Parts {
        var context: [ContextLink] = []
        var resource: [ResourceLink] = []
        var reasoning: [ReasoningLink] = []
        var outcome: [OutcomeLink] = []

        init(
            _ links: [(ExplanationTyped.Link, Statement.ID, Int)], _ earlier: Configuration?,
            _ faults: inout Faults
        ) {
            func own(_ text: String, _ earlier: Wording?) -> Wording? {
                text.isEmpty ? nil : ExplanationForm.wording(text, earlier)
            }
            for (link, id, place) in links {
                switch link.part {
                case .context:
                    let before = earlier?.context.first { $0.statement == id }
                    guard let need = ContextLink.Need(rawValue: link.role) else {
                        faults.all.insert(.role(place))
                        continue
                    }
                    let group = Identifier<ContextLink>(link.group)
                    if !link.group.isEmpty, group == nil { faults.all.insert(.group(place)) }
                    context.append(
                        ContextLink(
                            statement: id, need: need, group: group,
                            wording: own(link.wording, before?.wording)))
                case .resource:
                    let before = earlier?.resource.first { $0.statement == id }
                    resource.append(ResourceLink(statement: id, wording: own(link.wording, before?.wording)))
                case .reasoning:
                    let before = earlier?.reasoning.first { $0.statement == id }
                    reasoning.append(
                        ReasoningLink(
                            statement: id, whose: own(link.whose, before?.whose),
                            wording: own(link.wording, before?.wording)))
                case .outcome:
                    let before = earlier?.outcome.first { $0.statement == id }
                    guard let value = OutcomeLink.Value(rawValue: link.role) else {
                        faults.all.insert(.role(place))
                        continue
                    }
                    outcome.append(
                        OutcomeLink(statement: id, value: value, wording: own(link.wording, before?.wording)))
                }
            }
        }
    }

    /// A text that is as it was keeps its translations.
    static func wording(_ text: String, _ earlier: Wording?) -> Wording {
        earlier?.text == text ? earlier ?? Wording(text) : Wording(text)
    }
}
