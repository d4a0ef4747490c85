internal import Realist
internal import RealistPages
internal import RealistStore

extension Visit {
    /// The codebook as whoever asks may work on it.
    func codebook() throws -> WorkingCodebook {
        let study = try here()
        return WorkingCodebook(
            try study.codebook(), words: words, language: try study.library().about.language,
            addresses: study.addresses, isWriter: try member().may(.judge))
    }

    /// How much stands behind each entry of the codebook, as far as whoever asks may see it.
    func codeCounts() throws -> CodeCounts {
        let unseen = try unseen()
        return unseen.isNothing ? try here().codeCounts() : try here().store.codeCounts(but: unseen)
    }

    /// Which passages carry which codes, as far as whoever asks may see it.
    func codedWork() throws -> CodedWork {
        let unseen = try unseen()
        return unseen.isNothing ? try here().codedWork() : try here().store.codedWork(but: unseen)
    }

    /// What was done to the codebook just now, by a code of the address.
    func codesNotice() -> Notice? {
        if asked.query["saved"] == "entry", let name = asked.query["of"], let codebook = try? codebook() {
            let entries = codebook.codebook
            let title =
                entries.themes.first { $0.id.text == name }?.title
                ?? entries.dimensions.first { $0.id.text == name }?.title
            if let title {
                return Notice(.saved, words["app.codes.entry-saved", ["title": codebook.text(title)]])
            }
        }
        guard let code = asked.query["saved"], let text = words.ifThere("app.codes.saved.\(code)") else {
            return nil
        }
        return Notice(["changed", "gone"].contains(code) ? .note : .saved, text)
    }

    /// Who gave a code: an account by its name, anybody else as the codings name them.
    func coder(_ coder: String) throws -> String {
        if let round = CodingRound.agreed(in: coder) {
            let title = try here().store.version(of: .codingRound(round))?.value.title
            return words["app.rounds.agreed-in", ["round": title ?? round.text]]
        }
        guard let id = Account.ID(coder) else { return coder }
        if id == signedIn?.id { return words["app.codes.coding.you"] }
        return try app.accounts.account(id)?.account.name ?? coder
    }

    /// Passages with a code, in words.
    func told(_ passages: [CodedPassage], in working: WorkingCodebook) throws -> [CodedWords] {
        let consents = try here().store.consents(of: passages.map(\.excerpt))
        return try passages.map { try told($0, consents[$0.excerpt.id], in: working) }
    }

    private func told(
        _ passage: CodedPassage, _ consent: SpokenConsent?, in working: WorkingCodebook
    ) throws -> CodedWords {
        var facts = [words["source.\(passage.kind.rawValue)"]]
        if let site = passage.site { facts.append(try here().label(of: site)) }
        if let day = passage.on { facts.append(words.date(day)) }
        return CodedWords(
            passage.excerpt, source: passage.title.text(in: working.language),
            kind: facts.joined(separator: words["list.comma"]),
            coders: try passage.coders.map { try coder($0) }, consent: consent)
    }
}
