public import Realist

/// A change as one row of a table tells it. What the table has no column for, it says nothing of.
public struct BroughtChange: Sendable {
    public let id: Adaptation.ID
    public let place: Location
    /// As it would be if nothing of it were in the study.
    public let change: Adaptation
    /// What the table has columns for.
    let fields: Set<ChangeField>
    /// The row as the log was written, for one that comes from there.
    let fingerprint: String?
    /// Texts are taken as they are, for the log is our own.
    let isOurs: Bool
    /// Dates that lie ahead, of what is said to have happened: wrong where they are new to the study.
    let ahead: [Ahead]

    struct Ahead: Sendable {
        let date: RoughDate
        let problem: ChangeRowProblem
    }

    /// The change that is in the study, with what the row says in place of what it said before.
    ///
    /// Translations of a text that stays the same stay; what was known besides the row stays.
    func applied(to old: Adaptation) -> Adaptation {
        var new = old
        new.title = BroughtChange.merged(old.title, change.title)
        // A title that is the beginning of the description was made from it.
        if fields.contains(.title) == false, old.description.text == change.description.text {
            new.title = old.title
        }
        new.description = BroughtChange.merged(old.description, change.description)
        if fields.contains(.description) == false, old.title.text == change.title.text {
            new.description = old.description
        }
        if fields.contains(.kind) { new.kind = change.kind }
        for (field, path) in ChangeField.texts where fields.contains(field) {
            new[keyPath: path] = BroughtChange.merged(old[keyPath: path], change[keyPath: path])
        }
        if fields.contains(.recommendations) { new.recommendations = bearings(old) }
        if fields.contains(.configurations) { new.configurations = change.configurations }
        if fields.contains(.measures) { new.measures = change.measures }
        if fields.contains(.materials) { new.materials = change.materials }
        new.steps = fields.contains(.steps) ? steps(old) : later(old)
        if fields.contains(.nextStep) { new.next = next(old) }
        if fields.contains(.toldBy) { new.toldBy = told(old) }
        if fields.contains(.workshop) { new.workshop = change.workshop }
        if fields.contains(.shared) { new.shared = change.shared }
        new.frame = coding("frame", old.frame, change.frame)
        new.frameIS = coding("frame-is", old.frameIS, change.frameIS)
        return new
    }
}

extension BroughtChange {
    private func bearings(_ old: Adaptation) -> [Adaptation.Bearing] {
        if fields.contains(.coreKept) { return change.recommendations }
        return change.recommendations.map { bearing in
            old.recommendations.first { $0.recommendation == bearing.recommendation } ?? bearing
        }
    }

    /// The whole life is told.
    private func steps(_ old: Adaptation) -> [Adaptation.Step] {
        change.steps.enumerated().map { index, step in
            guard old.steps.indices.contains(index) else { return step }
            var merged = step
            merged.note = BroughtChange.merged(old.steps[index].note, step.note)
            return merged
        }
    }

    /// Only some points of its life are told: those are set, the others stay.
    private func later(_ old: Adaptation) -> [Adaptation.Step] {
        var steps = old.steps
        for told in change.steps {
            if let index = steps.lastIndex(where: { $0.to == told.to }) {
                if told.on != nil { steps[index].on = told.on }
                if let note = told.note, !BroughtChange.isSame(steps[index].note, note) {
                    steps[index].note = note
                }
            } else {
                let end = steps.firstIndex { $0.to.rank > told.to.rank } ?? steps.count
                steps.insert(told, at: end)
            }
        }
        // It went back: what came after had not happened.
        guard let state = change.steps.last?.to, let last = steps.lastIndex(where: { $0.to == state }) else {
            return steps
        }
        return Array(steps[...last])
    }

    private func next(_ old: Adaptation) -> Adaptation.NextStep? {
        guard var next = change.next else { return nil }
        next.step = BroughtChange.merged(old.next?.step, next.step)
        if !fields.contains(.owner) || BroughtChange.isSame(old.next?.owner, next.owner) {
            next.owner = old.next?.owner
        }
        if !fields.contains(.due) { next.due = old.next?.due }
        return next
    }

    /// Who wrote it down first is not told anew by whoever brings the table in again.
    private func told(_ old: Adaptation) -> ToldBy? {
        guard var told = change.toldBy else { return nil }
        guard let old = old.toldBy, BroughtChange.isSame(old.who, told.who) else { return told }
        told.who = old.who
        if !fields.contains(.toldHow) { told.how = old.how }
        if !fields.contains(.toldOn) { told.on = old.on }
        if !fields.contains(.recordedBy) || BroughtChange.isSame(old.recordedBy, told.recordedBy) {
            told.recordedBy = old.recordedBy
        }
        if !fields.contains(.confirmed) { told.confirmed = old.confirmed }
        return told
    }

    private func coding(_ vocabulary: String, _ old: FrameCoding?, _ new: FrameCoding?) -> FrameCoding? {
        var coding = old ?? FrameCoding()
        for field in ChangeField.ofFrame where fields.contains(field) {
            guard let frame = field.frame, frame.vocabulary == vocabulary else { continue }
            coding[frame.field] = (new ?? FrameCoding())[frame.field]
        }
        return old == nil && coding == FrameCoding() ? nil : coding
    }
}

extension BroughtChange {
    static func isSame(_ old: Wording?, _ new: Wording?) -> Bool { isSame(old?.text, new?.text) }

    /// But for the blanks around it, which no cell keeps.
    private static func isSame(_ old: String?, _ new: String?) -> Bool {
        TeamTable.tidy(old ?? "") == (new ?? "")
    }

    private static func merged(_ old: Wording?, _ new: Wording?) -> Wording? {
        isSame(old, new) ? old : new
    }

    private static func merged(_ old: Wording?, _ new: Wording) -> Wording {
        merged(old, Optional(new)) ?? new
    }
}
