internal import GRDB
public import Realist

extension Store {
    /// Gives every coding by excerpt, code and coder, one after another.
    public func codings(_ take: (Coding) throws -> Void) throws {
        try read { try CodingRows(database: $0).each(take) }
    }

    /// All codings of one passage that may be seen, by code and coder.
    public func codings(of excerpt: Excerpt.ID, but unseen: UnseenCodings = .none) throws -> [Coding] {
        try read { database in
            try CodingRows(database: database).all(of: excerpt).filter { !unseen.hides($0) }
        }
    }

    /// One coder gives a passage codes and takes others away, as one entry of the audit; none where nothing changes. What
    /// was given already, or taken away already, is so.
    ///
    /// - Parameters:
    ///   - excerpt: the passage.
    ///   - given: codes that are in the codebook.
    ///   - taken: codes that the coder takes away.
    ///   - coder: in whose name; an account's identifier, or a pseudonym.
    /// - Returns: what was not so before.
    /// - Throws: `ContentProblem.brokenReference` when a code or the passage is gone.
    @discardableResult
    public func code(
        _ excerpt: Excerpt.ID, giving given: [Code.ID], taking taken: [Code.ID] = [], by coder: String
    ) throws -> CodingChange {
        try change("code", kind: Excerpt.stored.code, object: excerpt.text) { ledger in
            let rows = CodingRows(database: ledger.database)
            var changed = CodingChange()
            guard let source = try Excerpt.fetch(ledger.database, excerpt.text)?.source else {
                throw ContentProblem.brokenReference(path: path, from: "coding", to: Excerpt.stored.code)
            }
            try ledger.keepCodings(of: source.text) {
                for code in taken where !given.contains(code) {
                    if try rows.delete(Coding(excerpt: excerpt, code: code, coder: coder)) {
                        changed.taken.append(code)
                    }
                }
                for code in given {
                    let coding = Coding(excerpt: excerpt, code: code, coder: coder)
                    guard try !rows.isThere(coding) else { continue }
                    try rows.insert(coding)
                    changed.given.append(code)
                }
            }
            ledger.detail = CanonicalText.object([
                ("given", .list(changed.given.map { .text($0.text) })),
                ("taken", .list(changed.taken.map { .text($0.text) })),
            ])
            return changed
        }
    }
}

/// Codes that were given and taken away.
public struct CodingChange: Equatable, Sendable {
    public var given: [Code.ID] = []
    public var taken: [Code.ID] = []
}

extension Ledger {
    /// Runs `body`, which gives and takes codings of one source and nothing else.
    func keepCodings(of source: String, _ body: () throws -> Void) throws {
        try keep(ObjectKind.codings.code, source, reorders: false, body)
    }
}
