import Realist

/// Linked codings and memos that Realist wrote beside a project.
struct ThoughtPlan {
    private(set) var linked: [LinkedCoding] = []
    private(set) var memos: [Memo] = []
    private(set) var account = InterchangeAccount()

    init(
        own: Study, study: Study, _ came: CameOverOwn, _ explanations: inout ExplanationPlan,
        using random: inout some RandomNumberGenerator
    ) {
        addLinked(own, study, came, using: &random)
        var known = KnownMemos(study.evidence.memos)
        var free = NewIdentifiers<Memo>(used: study.evidence.memos.map(\.id))
        for memo in own.evidence.memos {
            let about: Memo.Thing
            switch ThoughtPlan.place(of: memo.about, study, came, &explanations) {
            case .success(let thing): about = thing
            case .failure(let left):
                account.leave(.notes, left.reason)
                continue
            }
            guard known.isNew(memo.text, about) else {
                account.known(.notes)
                continue
            }
            account.new(.notes)
            let id = free.make(memo.id, from: "memo", using: &random)
            memos.append(
                Memo(
                    id: id, kind: memo.kind, about: about, text: memo.text, writer: memo.writer, on: memo.on))
        }
    }

    private struct Left: Error {
        let reason: InterchangeAccount.Reason
    }

    /// What a memo is about, as the study calls it. A code or an explanation that is gone is named still, unless the study
    /// has another one of that name.
    private static func place(
        of thing: Memo.Thing, _ study: Study, _ came: CameOverOwn, _ explanations: inout ExplanationPlan
    ) -> Result<Memo.Thing, Left> {
        switch thing {
        case .study: return .success(.study)
        case .passage(let id):
            return came.excerpt(id).map { .success(.passage($0)) } ?? .failure(Left(reason: .withoutPassage))
        case .source(let id):
            return came.source(id).map { .success(.source($0)) } ?? .failure(Left(reason: .withoutSource))
        case .code(let id):
            if came.isSame { return .success(thing) }
            if let code = came.code(id) { return .success(.code(code)) }
            let isTaken = study.evidence.codebook.code(id) != nil
            return isTaken ? .failure(Left(reason: .unknownCode)) : .success(thing)
        case .explanation(let id):
            let reason = explanations.verdict(on: id)
            let isTaken = study.theory.configurations.contains { $0.id == id }
            guard let reason, isTaken || reason != .noExplanation else { return .success(thing) }
            return .failure(Left(reason: reason))
        }
    }

    private struct Key: Hashable {
        let excerpt: Excerpt.ID
        let coder: String
        let parts: [[String]]

        init(_ linked: LinkedCoding) {
            (excerpt, coder) = (linked.excerpt, linked.coder)
            parts = linked.parts.map { [$0.role.rawValue, $0.text] }
        }
    }

    private mutating func addLinked(
        _ own: Study, _ study: Study, _ came: CameOverOwn, using random: inout some RandomNumberGenerator
    ) {
        var known = Set(study.evidence.linkedCodings.map(Key.init))
        var free = NewIdentifiers<LinkedCoding>(used: study.evidence.linkedCodings.map(\.id))
        for one in own.evidence.linkedCodings {
            guard let excerpt = came.excerpt(one.excerpt) else {
                account.leave(.linked, .withoutPassage)
                continue
            }
            var brought = one
            brought.excerpt = excerpt
            guard known.insert(Key(brought)).inserted else {
                account.known(.linked)
                continue
            }
            account.new(.linked)
            let parts = one.parts.map {
                LinkedCoding.Part($0.role, $0.text, statement: $0.statement.flatMap(came.statement))
            }
            linked.append(
                LinkedCoding(
                    id: free.make(one.id, from: "linked", using: &random), excerpt: excerpt, parts: parts,
                    memo: one.memo, coder: one.coder, on: one.on,
                    gathered: one.gathered.compactMap(came.proposal)))
        }
    }
}

/// Memos by what they say and what of.
struct KnownMemos {
    private var seen: Set<Key> = []

    private struct Key: Hashable {
        let text: String
        let about: Memo.Thing
    }

    init(_ memos: [Memo]) {
        for memo in memos { _ = isNew(memo.text, memo.about) }
    }

    /// - Returns: whether nobody said this about that before; from now on somebody did.
    mutating func isNew(_ text: String, _ about: Memo.Thing) -> Bool {
        seen.insert(Key(text: PlainText.line(text), about: about)).inserted
    }
}
