internal import Realist
internal import RealistPages
internal import RealistStore

/// One code: its page, merging, splitting, and taking either back.
struct CodeDesk {
    let visit: Visit
    let working: WorkingCodebook
    let store: Store

    init(_ visit: Visit) throws {
        self.visit = visit
        working = try visit.codebook()
        store = try visit.here().store
    }

    private var addresses: StudyAddresses { working.addresses }

    /// The one that the path names; by the name of one that was merged into it, it is found too.
    private func code() throws -> Code {
        guard let code = working.codebook.code(try visit.id("entry")) else { throw Turned.notFound }
        return code
    }

    private var shown: Int { Int(visit.form[FormNames.version] ?? "") ?? 0 }

    private func number(_ id: Code.ID) throws -> Int { try store.version(of: .code(id))?.number ?? 0 }

    private func acts(_ code: Code) -> RecordActs<Code> {
        RecordActs(
            visit: visit, record: .code(code.id), title: working.text(code.title),
            page: addresses.code(code.id), list: addresses.codes,
            // What came by a merge, or by taking one back, is taken back with its passages.
            mayBringBack: { $0.formerly == code.formerly && $0 != code })
    }

    func show() throws -> Answer {
        let code = try code()
        if code.id.text != visit.asked.places["entry"] { return .seeOther(addresses.code(code.id)) }
        let start = visit.number("from")
        let unseen = try visit.unseen()
        return try store.inOneState { store in
            let found = try store.passages(coded: code.id, from: start, most: CodePage.most, but: unseen)
            if found.passages.isEmpty, start > 0 { return .seeOther(addresses.code(code.id)) }
            var told = CodePage.Told()
            told.count = try visit.codeCounts().codes[code.id] ?? CodeCounts.Count()
            told.count.passages = found.count
            told.passages = try visit.told(found.passages, in: working)
            told.start = start
            told.version = try store.version(of: .code(code.id))?.number ?? 0
            told.undoing = working.isWriter ? try acts(code).undoing(told.version) : nil
            told.merged = try code.formerly.compactMap { id in
                try store.earlier(of: .code(id)).map { (id, working.text($0.value.title)) }
            }
            told.memos = try visit.memos(about: .code(code.id), formerly: code.formerly)
            told.token = visit.sessionFormToken
            return .page(CodePage(try visit.surroundings(notice: notice()), code, told, in: working))
        }
    }

    /// What was done just now; after a split with the way back.
    private func notice() -> Notice? {
        guard visit.asked.query["saved"] == "split",
            let id = visit.asked.query["of"].flatMap({ Code.ID($0) }),
            let old = working.codebook.codes.first(where: { $0.id == id }),
            let new = try? code()
        else { return visit.memoNotice() ?? visit.codesNotice() }
        return Notice(
            .saved, visit.words["app.codes.saved.split"],
            links: [
                Link(
                    text: visit.words["app.codes.split.back", ["title": working.text(old.title)]],
                    href: addresses.mergeCode(new.id, into: old.id))
            ])
    }

    func undo() async throws -> Answer { try await acts(code()).undo() }

    // MARK: Merging

    private func other(_ name: String?, than kept: Code) throws -> Code? {
        guard let name else { return nil }
        guard let other = working.codebook.codes.first(where: { $0.id.text == name }), other.id != kept.id
        else { throw Turned.notFound }
        return other
    }

    func askToMerge() throws -> Answer {
        let kept = try code()
        let counts = try visit.codeCounts()
        let around = try visit.surroundings()
        guard let other = try other(visit.asked.query["other"], than: kept) else {
            return .page(TasksPage.mergeCodeWith(around, kept, counts: counts, in: working))
        }
        return .page(
            FormPage.mergeCodes(
                around, other, into: kept, versions: (try number(kept.id), try number(other.id)),
                counts: counts, in: working))
    }

    func merge() async throws -> Answer {
        let kept = try code()
        guard let gone = try other(visit.asked.query["other"], than: kept) else { throw Turned.notFound }
        let versions = (shown, Int(visit.form["other-version"] ?? "") ?? 0)
        return try await act(or: addresses.mergeCode(gone.id, into: kept.id)) { store in
            try store.merge(gone.id, into: kept.id, expecting: versions.0, goneExpecting: versions.1)
            return addresses.code(kept.id) + "?saved=merged"
        }
    }

    func part() async throws -> Answer {
        let kept = try code()
        guard let gone = visit.form["other"].flatMap({ Code.ID($0) }), kept.formerly.contains(gone) else {
            return .seeOther(addresses.code(kept.id) + "?saved=changed")
        }
        let version = shown
        return try await act(or: addresses.code(kept.id) + "?saved=changed") { store in
            try store.part(gone, from: kept.id, expecting: version)
            return addresses.code(gone) + "?saved=parted"
        }
    }

    /// Does it, if all is still as the page showed it; else shows that page as it is now.
    private func act(
        or again: String, _ body: @escaping @Sendable (Store) throws -> String
    ) async throws -> Answer {
        do {
            return .seeOther(try await visit.acting().commit(body))
        } catch is EditConflict<Code> {
            return .seeOther(again)
        } catch ContentProblem.brokenReference, ContentProblem.nothingEarlier {
            return .seeOther(addresses.codes + "?saved=gone")
        }
    }

    // MARK: Splitting

    func askToSplit() throws -> Answer {
        let old = try code()
        guard try store.passages(coded: old.id, most: 2, but: visit.unseen()).count > 1 else {
            return .seeOther(addresses.code(old.id))
        }
        return .page(try splitting(old, Answers(), [:], version: number(old.id)))
    }

    private func splitting(
        _ old: Code, _ answers: Answers, _ faults: [String: AnswerFault], version: Int
    ) throws -> FormPage {
        let found = try store.passages(
            coded: old.id, most: FormPage.mostSplit, but: visit.unseen())
        return FormPage.splitCode(
            try visit.surroundings(), old, try visit.told(found.passages, in: working),
            count: found.count, answers, faults, version: version, in: working)
    }

    func split() async throws -> Answer {
        let old = try code()
        let answers = Answers(visit.form, ["title", "meaning", "passage"])
        let carrying = try store.passages(
            coded: old.id, most: FormPage.mostSplit, but: visit.unseen())
        // Somebody took them away meanwhile: what is left cannot be split.
        guard carrying.count > 1 else { return .seeOther(addresses.code(old.id) + "?saved=changed") }
        let there = Set(carrying.passages.map(\.excerpt.id))
        let chosen = Set(answers.all("passage").compactMap { Excerpt.ID($0) }).intersection(there)
        let form = CodebookForm<Code>(name: NewName.of(answers["title"]), codebook: working.codebook)
        var faults: [String: AnswerFault] = [:]
        let turned = form.turn(answers, nil)
        if case .faults(let found) = turned { faults = found }
        if chosen.isEmpty { faults["passage"] = .code(.noPassage) }
        if chosen.count == carrying.count { faults["passage"] = .code(.allPassages) }
        guard case .value(var new) = turned, faults.isEmpty else {
            return .notYet(try splitting(old, answers, faults, version: shown))
        }
        new.themes = old.themes
        let (made, version) = (new, shown)
        return try await act(or: addresses.splitCode(old.id)) { store in
            try store.split(old.id, into: made, passages: chosen, expecting: version)
            return addresses.code(made.id) + "?saved=split&of=" + old.id.text
        }
    }
}
