internal import Realist
internal import RealistPages
internal import RealistStore

extension Visit {
    /// The memos of a thing for its page; `nil` for whoever does not read the evidence.
    ///
    /// - `formerly`: codes that were merged into it.
    func memos(about thing: Memo.Thing, formerly: [Code.ID] = []) throws -> MemosShown? {
        let (member, study) = (try member(), try here())
        guard member.may(.readEvidence) else { return nil }
        let mayWrite = member.may(.judge)
        let unseen = try unseen()
        let found = try ([thing] + formerly.map { .code($0) }).flatMap { try study.store.memos(about: $0) }
            .filter { !unseen.hides($0) }
        let lines = try found.map {
            MemoLine($0, writer: try coder($0.writer), mayWrite: mayWrite, words, study.addresses)
        }
        return MemosShown(
            lines, about: thing, mayWrite: mayWrite, hidesOthers: unseen.isAsked(thing), words,
            study.addresses)
    }

    /// What was done with a memo just now.
    func memoNotice() -> Notice? {
        savedNotice(words["app.memos.saved.kept"], code: "memo")
            ?? savedNotice(words["app.memos.saved.deleted"], code: "memo-gone")
    }

    /// What people call a thing; `nil` where it is not there (any more).
    func title(of thing: Memo.Thing) throws -> String? {
        let store = try here().store
        switch thing {
        case .study: return words["app.memos.about.study"]
        case .code(let id):
            let working = try codebook()
            return working.codebook.code(id).map { working.text($0.title) }
        case .passage(let id):
            return try store.version(of: .excerpt(id)).map { Visit.shortened($0.value.text) }
        case .source(let id):
            let language = try here().library().about.language
            return try store.version(of: .source(id))?.value.title.text(in: language)
        case .explanation(let id):
            let theory = try theory()
            return theory.whole.configurations.first { $0.id == id }.map {
                "\($0.label) \($0.title.text(in: theory.language))"
            }
        }
    }

    /// Enough of a passage to know it again.
    private static func shortened(_ text: String) -> String {
        text.count > 160 ? text.prefix(160) + "…" : text
    }
}
