internal import Realist
internal import RealistPages
internal import RealistStore

/// What is done with a record as a whole, the same for every kind of it: who changed what, undoing the last change and
/// putting it back, confirming, deleting, bringing back.
struct RecordActs<Value: Equatable & Sendable>: Sendable {
    let visit: Visit
    let record: Recorded<Value>
    let title: String
    /// Its own page, and where one goes when it is not there any more.
    let page: String
    let list: String
    /// What is said there then, by its code.
    var gone = "deleted"
    /// Whether the version before, which undoing brings back, is one that the reader may make.
    var mayBringBack: @Sendable (Value) -> Bool = { _ in true }

    /// The number of the version that the page showed.
    var shown: Int { Int(visit.form[FormNames.version] ?? "") ?? 0 }

    /// What a button that takes back would do now.
    func undoing(_ number: Int) throws -> Undoing? {
        let store = try visit.here().store
        guard number > 1, let earlier = try store.earlier(of: record), mayBringBack(earlier.value) else {
            return nil
        }
        return try store.isUndone(record) ? .putBack : .lastChange
    }

    /// Does what a button says, if the record is still as the page showed it; else shows the page as it is now.
    ///
    /// - `body`: answers with where one goes on.
    func act(_ body: @escaping @Sendable (Store) throws -> String) async throws -> Answer {
        do {
            return .seeOther(try await visit.acting().commit(body))
        } catch let conflict as EditConflict<Value> {
            return .seeOther(conflict.present == nil ? list + "?saved=\(gone)" : page + "?saved=changed")
        } catch ContentProblem.nothingEarlier {
            return .seeOther(page + "?saved=changed")
        }
    }

    func undo() async throws -> Answer {
        let (record, number, page, mayBringBack) = (record, shown, page, mayBringBack)
        return try await act { store in
            if let earlier = try store.earlier(of: record), !mayBringBack(earlier.value) {
                throw Turned.notAllowed
            }
            let isPutBack = try store.isUndone(record)
            try store.undo(record, expecting: number)
            return page + (isPutBack ? "?saved=put-back" : "?saved=undone")
        }
    }

    /// The lead says that what was told is right.
    func confirm(
        _ value: Value, _ told: WritableKeyPath<Value, ToldBy?>, done: String? = nil
    ) async throws -> Answer {
        guard value[keyPath: told] != nil else { throw Turned.notFound }
        var confirmed = value
        confirmed[keyPath: told]?.confirmed = visit.today
        let (record, saved, number, done) = (record, confirmed, shown, done ?? page)
        return try await act { store in
            try store.save(saved, as: record, expecting: number)
            return done + "?saved=confirmed"
        }
    }

    /// - `parts`: the answers of a version, as they are read.
    func history(
        _ answers: (Value) -> Answers, isThere: Bool, parts: (Answers) -> [ChangeHistoryPage.Part]
    ) throws -> Answer {
        let versions = try visit.here().store.history(of: record).map { happening in
            ChangeHistoryPage.Version(
                act: RecordActs.code(happening), who: visit.who(happening.deed.by),
                when: visit.when(happening.deed.at), answers: happening.value.map(answers))
        }
        return .page(
            ChangeHistoryPage(
                try visit.surroundings(), title: title, versions,
                back: Link(text: visit.words["app.lead.back"], href: isThere ? page : list), parts: parts))
    }

    private static func code(_ happening: Happening<Value>) -> String {
        switch happening.action {
        case "undo", "redo", "restore", "delete", "import": happening.action
        default: happening.number == 1 ? "first" : "save"
        }
    }

    func askToDelete(_ heading: String, _ effects: [String], number: Int) throws -> FormPage {
        FormPage.confirmDeletion(
            try visit.surroundings(), question: visit.words[heading, ["title": title]], effects: effects,
            canReturn: false, action: RecordAct.delete.address(of: page), token: visit.sessionFormToken,
            version: String(number), back: page)
    }

    func askToRestore(_ lead: String) throws -> Answer {
        let words = visit.words
        let heading = words["app.lead.restore.heading", ["title": title]]
        return .page(
            FormPage(
                try visit.surroundings(), title: heading, heading: heading, lead: lead,
                form: FormFrame(
                    action: page + "/restore", token: visit.sessionFormToken,
                    button: words["app.lead.restore.button"],
                    links: [Link(text: words["app.lead.restore.leave"], href: list)])))
    }
}
