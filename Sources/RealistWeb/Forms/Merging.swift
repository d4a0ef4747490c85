internal import Realist
internal import RealistPages

/// One record in two versions: what of each is kept.
struct Merging: Sendable {
    /// One question, which may have several boxes.
    struct Field: Sendable {
        let name: String
        let names: [String]
        let label: String
        let mayKeepBoth: Bool
        /// Of a question that takes several answers.
        var ticks: Ticks?
        /// The answer as it is read.
        let text: @Sendable (Answers) -> String

        init(
            name: String, names: [String], label: String, mayKeepBoth: Bool, ticks: Ticks? = nil,
            text: @escaping @Sendable (Answers) -> String
        ) {
            self.name = name
            self.names = names
            self.label = label
            self.mayKeepBoth = mayKeepBoth
            self.ticks = ticks
            self.text = text
        }
    }

    /// Sent by the page that shows both versions.
    static let mark = "merging"
    /// Names the fields that had to be chosen.
    static let met = "met"
    /// Names the records that two people changed, where a form has several.
    static let records = "records"

    let fields: [Field]
    let mine: Answers
    let theirs: Answers

    /// What two people made of one version (`base`): what only one of them touched is kept as that one left it, and only
    /// what both touched, not alike, has to be chosen. Ticks are looked at one by one.
    ///
    /// - `whole`: names of fields that say one thing together: mine stand as sent, and are asked about as soon as the other
    ///   one touched any of them.
    static func byField(
        _ fields: [Field], base: Answers, theirsBase: Answers, mine: Answers, theirs: Answers,
        whole: Set<String> = []
    ) -> (merged: Answers, met: [Field]) {
        var merged = mine
        var met: [Field] = []
        let isWholeTouched = fields.contains {
            whole.contains($0.name) && !areSame([$0], theirsBase, theirs)
        }
        for field in fields {
            let isTheirs =
                whole.contains(field.name) ? isWholeTouched : !areSame([field], theirsBase, theirs)
            guard isTheirs else { continue }
            if !whole.contains(field.name), areSame([field], base, mine) {
                merged.take(field.names, from: theirs)
            } else if let both = field.together(
                base: base, theirsBase: theirsBase, mine: mine, theirs: theirs)
            {
                merged.take(field.names, from: both)
            } else if field.text(mine) != field.text(theirs) {
                met.append(field)
            }
        }
        return (merged, met)
    }

    /// The fields that have to be chosen.
    var met: [String] { fields.filter { $0.text(mine) != $0.text(theirs) }.map(\.name) }

    /// - Returns: what was chosen of both; the fields that nothing was chosen for, else.
    func settled(_ form: FormText) -> Result<Answers, Open> {
        var merged = mine
        var open: Set<String> = []
        for field in fields where field.text(mine) != field.text(theirs) {
            switch Merging.chosen(form, field) {
            case .mine: break
            case .theirs: merged.take(field.names, from: theirs)
            case .both where field.mayKeepBoth:
                merged[field.name] = [mine[field.name], theirs[field.name]].filter { !$0.isEmpty }
                    .joined(separator: "\n\n")
            case .both, nil: open.insert(field.name)
            }
        }
        return open.isEmpty ? .success(merged) : .failure(Open(names: open))
    }

    private static func chosen(_ form: FormText, _ field: Field) -> Conflict.Keep? {
        (form[Conflict.all] ?? form["keep-" + field.name]).flatMap { Conflict.Keep(rawValue: $0) }
    }

    struct Open: Error {
        let names: Set<String>
    }

    /// The same answers to the questions of this form.
    static func areSame(_ fields: [Field], _ one: Answers, _ other: Answers) -> Bool {
        fields.allSatisfy { $0.isSame(one, other) }
    }

    /// For the page that shows both. What was chosen stands there again only while it is chosen between the same two.
    func conflictFields(_ form: FormText, open: Set<String>, words: Words) -> [Conflict.Field] {
        fields.map { field in
            Conflict.Field(
                field.name, label: field.label, mine: field.text(mine), theirs: field.text(theirs),
                mayKeepBoth: field.mayKeepBoth,
                chosen: open.isEmpty
                    ? nil : form["keep-" + field.name].flatMap { Conflict.Keep(rawValue: $0) },
                error: open.contains(field.name) ? words["app.lead.conflict.choose"] : nil)
        }
    }
}
