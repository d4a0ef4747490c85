internal import Realist
internal import RealistPages
internal import RealistStore

/// A passage that is being coded.
struct CodingDesk {
    let visit: Visit
    let excerpt: Excerpt.ID
    let working: WorkingCodebook
    /// The passage behind it in its source.
    let next: Excerpt.ID?

    init(_ visit: Visit, _ excerpt: Excerpt.ID, next: Excerpt.ID?) throws {
        self.next = next
        self.visit = visit
        self.excerpt = excerpt
        working = try visit.codebook()
    }

    /// As the page shows it first, or with what is looked for and ticked and not saved yet.
    func codes() throws -> PassageCodes? {
        let query = visit.asked.query
        var told = try told()
        told.find = String((query["find"] ?? "").trimmed.prefix(AnswerLimits.line))
        if query["act"] == "find" {
            told.ticked = Set(query.all("code").compactMap { Code.ID($0) })
            told.newTitle = query["new-title"] ?? ""
            told.newTheme = query["new-theme"] ?? ""
        }
        if query["saved"] == "codes" {
            told.saved = (
                given: query.all("given").compactMap { Code.ID($0) },
                taken: query.all("taken").compactMap { Code.ID($0) }
            )
        }
        return made(told)
    }

    private func told() throws -> PassageCodes.Told {
        var told = PassageCodes.Told()
        told.codings = try visit.here().store.codings(of: excerpt, but: visit.unseen())
        for coder in Set(told.codings.map(\.coder)) { told.names[coder] = try visit.coder(coder) }
        told.coder = working.isWriter ? try visit.member().id.text : nil
        told.token = visit.sessionFormToken
        told.hasNext = next != nil
        return told
    }

    /// Nothing where there is nothing to show and nothing to do.
    private func made(_ told: PassageCodes.Told) -> PassageCodes? {
        guard working.isWriter || !told.codings.isEmpty else { return nil }
        return PassageCodes(told, of: excerpt, in: working)
    }

    /// - `page`: the page of the passage with these codes on it.
    func save(_ page: (PassageCodes?) throws -> PassagePage) async throws -> Answer {
        let form = visit.form
        let title = (form["new-title"] ?? "").trimmed
        let back = working.addresses.passage(excerpt)
        // Whoever presses return in the box of a new code has not looked for anything.
        let isSought = form["act"] == "find" && (title.isEmpty || form["find"] != form["sought"])
        if isSought || form["act"] == "all" { return .seeOther(back + seeking(form) + "#codes") }
        guard title.count <= AnswerLimits.line else {
            var told = try told()
            told.find = form["find"] ?? ""
            told.ticked = Set(form.all("code").compactMap { Code.ID($0) })
            (told.newTitle, told.newTheme) = (title, form["new-theme"] ?? "")
            told.fault = .tooLong(most: AnswerLimits.line)
            return .notYet(try page(made(told)))
        }
        let (codes, had) = (Set(form.all("code")), Set(form.all("had")))
        let wish = CodingWish(
            excerpt: excerpt, coder: try visit.member().id.text, given: codes.subtracting(had),
            taken: had.subtracting(codes), newTitle: title, newTheme: form["new-theme"] ?? "",
            newName: NewName.of(title))
        do {
            let changed = try await visit.acting().commit { try wish.keep($0) }
            if form["act"] == "next", let next {
                return .seeOther(working.addresses.passage(next) + "?saved=coded-before")
            }
            let parts =
                [("saved", "codes")] + changed.given.map { ("given", $0.text) }
                + changed.taken.map { ("taken", $0.text) }
            return .seeOther(back + StudyAddresses.query(parts) + "#codes")
        } catch ContentProblem.brokenReference {
            return .seeOther(back + "?saved=gone#codes")
        }
    }

    private func seeking(_ form: FormText) -> String {
        var parts = [("act", "find")] + form.all("code").map { ("code", $0) }
        if form["act"] == "find" { parts.append(("find", form["find"] ?? "")) }
        for name in ["new-title", "new-theme"] {
            if let text = form[name], !text.isEmpty { parts.append((name, text)) }
        }
        return StudyAddresses.query(parts)
    }
}

/// What one coder wants of a passage's codes.
struct CodingWish: Sendable {
    let excerpt: Excerpt.ID
    let coder: String
    let given: Set<String>
    let taken: Set<String>
    /// Of a code that is made, and given, with them; empty for none.
    let newTitle: String
    let newTheme: String
    let newName: String

    /// A code that was merged meanwhile is given as the one into which it went. One of the new title that is there by now is
    /// given, and none made.
    func keep(_ store: Store) throws -> CodingChange {
        let codebook = try store.codebook()
        func ids(_ names: Set<String>) throws -> [Code.ID] {
            try names.sorted().map { name in
                guard let id = Code.ID(name) else { throw Turned.notFound }
                return codebook.code(id)?.id ?? id
            }
        }
        var given = try ids(given)
        if !newTitle.isEmpty {
            if let there = codebook.code(titled: newTitle) {
                given.append(there.id)
            } else if let id = Code.ID(newName) {
                let theme = codebook.themes.first { $0.id.text == newTheme }
                let code = Code(id: id, title: Wording(newTitle), themes: theme.map { [$0.id] } ?? [])
                try store.save(code, as: .code(id), expecting: 0)
                given.append(id)
            }
        }
        return try store.code(excerpt, giving: given, taking: ids(taken), by: coder)
    }
}
