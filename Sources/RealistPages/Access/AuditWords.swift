/// What the audit's codes mean, for those who read it on a page.
public enum AuditWords {
    /// `Wrote a decision`
    public static func done(_ action: String, _ kind: String, _ words: Words) -> String {
        // A bundle that came in: all of the study, not what it says of itself.
        if action == "import", kind == "study" { return words["app.administer.done.whole"] }
        let acted = words.find("app.administer.acted.\(action.replacing(" ", with: "-"))") ?? action
        return words["app.administer.done.action", ["action": acted, "kind": thing(kind, words)]]
    }

    /// `12 new, 2 left out`: the counts of an entry that people ask after; none of any other.
    ///
    /// - `counts`: by the name that the audit has for them.
    public static func counted(_ counts: [String: Int], _ words: Words) -> String? {
        let parts = AuditWords.told.compactMap { name in
            counts[name].flatMap { $0 > 0 ? words["app.administer.counted.\(name)", ["n": String($0)]] : nil }
        }
        return parts.isEmpty ? nil : words.list(parts)
    }

    /// In the order of the words.
    public static let told = ["new", "updated", "same", "replaced", "kept", "left-out"]

    /// `a decision`. A kind that a later program has written is shown by its code.
    public static func thing(_ kind: String, _ words: Words) -> String {
        words.find("app.administer.thing.\(key(kind))") ?? kind
    }

    /// `own-term` of `ownTerm`
    static func key(_ kind: String) -> String {
        kind.reduce(into: "") { key, sign in
            if sign.isUppercase { key += "-" }
            key += sign.lowercased()
        }
    }
}
