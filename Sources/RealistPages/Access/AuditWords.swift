/// What the audit's codes mean, for those who read it on a page.
public enum AuditWords {
    /// `Wrote a decision`
    public static func done(_ action: String, _ kind: String, _ words: Words) -> String {
        let acted = words.find("app.administer.acted.\(action)") ?? action
        return words["app.administer.done.action", ["action": acted, "kind": thing(kind, words)]]
    }

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
