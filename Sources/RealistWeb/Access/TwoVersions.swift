internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// Two people changed one thing at the same time: both versions, field by field, and what was chosen of them.
struct TwoVersions {
    private let visit: Visit
    private let action: String
    private let fields: [(name: String, label: String)]

    /// What the choosing form carries beside what was typed: the names in which the two differ.
    private static let differing = "differing"

    /// `fields`: names of the form, with their labels. A date's boxes go by the name of the date.
    init(_ visit: Visit, action: String, fields: [(name: String, label: String)]) {
        self.visit = visit
        self.action = action
        self.fields = fields
    }

    /// What was typed, or where the form is the one that chooses, what was chosen.
    ///
    /// Gives `nil` while a choice is missing.
    func chosen(over theirs: FormText) -> FormText? {
        let form = visit.form
        var chosen = form.fields
        for name in form.all(TwoVersions.differing) {
            switch form["keep-" + name].flatMap({ Conflict.Keep(rawValue: $0) }) {
            case .mine: continue
            case .theirs:
                chosen = chosen.map { field in
                    TwoVersions.belongs(field.name, to: name)
                        ? (name: field.name, text: theirs[field.name] ?? "") : field
                }
            default: return nil
            }
        }
        return FormText(chosen)
    }

    /// What was typed, with what only the other one changed as they have it; `nil` where both changed one field.
    ///
    /// `base`: what both began with.
    func merged(over base: FormText, theirs: FormText) -> FormText? {
        changedByBoth(theirs, base).isEmpty ? withTheirs(theirs, base) : nil
    }

    /// Fields that the two have otherwise, and that both have changed where it is known what they began with.
    private func changedByBoth(_ theirs: FormText, _ base: FormText?) -> [String] {
        fields.map(\.name).filter { name in
            let texts = [visit.form, theirs].map { TwoVersions.text($0, name) }
            return texts[0] != texts[1] && !(base.map { texts.contains(TwoVersions.text($0, name)) } ?? false)
        }
    }

    private func withTheirs(_ theirs: FormText, _ base: FormText?) -> FormText {
        guard let base else { return visit.form }
        let untouched = fields.map(\.name).filter {
            TwoVersions.text(visit.form, $0) == TwoVersions.text(base, $0)
        }
        return FormText(
            visit.form.fields.map { field in
                untouched.contains { TwoVersions.belongs(field.name, to: $0) }
                    ? (name: field.name, text: theirs[field.name] ?? "") : field
            })
    }

    /// Both versions, and the choice for each field in which they differ.
    ///
    /// `base`: what both began with, where it is known: what only one of them changed is not asked about.
    func page(theirs: FormText, base: FormText? = nil, number: Int, by: String) throws -> Answer {
        let mine = withTheirs(theirs, base)
        let isBack = !mine.all(TwoVersions.differing).isEmpty
        let asked = isBack ? mine.all(TwoVersions.differing) : changedByBoth(theirs, base)
        let rows = fields.map { field in
            let own = TwoVersions.text(mine, field.name)
            let other = asked.contains(field.name) ? TwoVersions.text(theirs, field.name) : own
            let texts = [own, other]
            let keep = mine["keep-" + field.name].flatMap { Conflict.Keep(rawValue: $0) }
            return Conflict.Field(
                field.name, label: field.label, mine: inWords(texts[0], mine, field.name),
                theirs: inWords(texts[1], theirs, field.name), mayKeepBoth: false,
                chosen: keep,
                error: isBack && keep == nil && texts[0] != texts[1]
                    ? visit.words["app.administer.twice.choose"] : nil)
        }
        let typed = mine.fields.filter { field in
            fields.contains { TwoVersions.belongs(field.name, to: $0.name) }
        }
        let conflict = Conflict(
            action: action, token: visit.sessionFormToken, version: String(number),
            hidden: typed.map { HiddenField($0.name, $0.text) }
                + asked.map { HiddenField(TwoVersions.differing, $0) },
            who: try visit.name(of: by), fields: rows, button: visit.words["app.administer.save"],
            links: [Link(text: visit.words["app.administer.leave"], href: action)], words: visit.words)
        return .page(
            ConflictPage(
                try visit.surroundings(), who: try visit.name(of: by),
                when: visit.words["app.administer.twice.lately"],
                conflict: conflict), status: .conflict)
    }

    /// A day as people read it.
    private func inWords(_ text: String, _ form: FormText, _ name: String) -> String {
        guard form[name] == nil, let day = try? TypedDay.day(TypedDay.typed(form, name)) else { return text }
        return visit.words.date(day)
    }

    private static func belongs(_ field: String, to name: String) -> Bool {
        field == name || ["-day", "-month", "-year"].contains { field == name + $0 }
    }

    private static func text(_ form: FormText, _ name: String) -> String {
        form[name] ?? ["-day", "-month", "-year"].compactMap { form[name + $0] }.joined(separator: " ")
    }
}

extension Visit {
    /// The name of whoever did something, as the audit has them.
    func name(of actor: String) throws -> String {
        guard actor.hasPrefix("account:") else {
            return words["app.administer.audit.command", ["name": actor]]
        }
        let id = Account.ID(String(actor.dropFirst("account:".count)))
        let entry = try id.flatMap { try app.accounts.account($0) }
        return entry?.account.name ?? words["app.administer.audit.someone"]
    }
}
