internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A memo that is written or changed.
struct MemoDesk {
    let visit: Visit
    private let addresses: StudyAddresses
    /// As it is, or as it last was; `nil` for a new one.
    private let memo: Memo?
    private let about: Memo.Thing
    private let title: String?

    /// A new one about what is named: in the address, or in the form that is sent.
    init(writing visit: Visit) throws {
        func said(_ name: String) -> String? {
            visit.asked.method == .post ? visit.form[name] : visit.asked.query[name]
        }
        var thing = Memo.Thing.study
        if let kind = said("about") {
            guard let named = Memo.Thing.Kind(rawValue: kind).flatMap({ Memo.Thing($0, said("thing") ?? "") })
            else { throw Turned.notFound }
            thing = named
        }
        guard try visit.title(of: thing) != nil else { throw Turned.notFound }
        try self.init(visit, nil, thing)
    }

    init(changing visit: Visit) throws {
        let memo = try visit.written(Recorded<Memo>.memo(visit.id("memo")))
        guard try !visit.unseen().hides(memo) else { throw Turned.notFound }
        try self.init(visit, memo, memo.about)
    }

    private init(_ visit: Visit, _ memo: Memo?, _ about: Memo.Thing) throws {
        self.visit = visit
        addresses = try visit.here().addresses
        self.memo = memo
        self.about = about
        title = try visit.title(of: about)
    }

    func show() throws -> Answer {
        try form().show(
            notice: visit.asked.query["saved"] == "changed"
                ? Notice(.note, visit.words["app.memos.saved.changed"]) : nil)
    }

    func save() async throws -> Answer {
        if let memo, visit.form["act"] == "delete" { return try await delete(memo) }
        return try await form().save()
    }

    /// Where one came from.
    private var back: String { title == nil ? addresses.memos : addresses.page(of: about) }

    private func form() throws -> RecordForm<Memo> {
        let (memo, about, title, addresses) = (memo, about, title, addresses)
        let (words, token) = (visit.words, visit.sessionFormToken)
        let id = try memo?.id ?? newID()
        let form = MemoForm(
            id: id, about: about, writer: try visit.member().id.text, day: visit.writtenOn)
        let hidden =
            memo == nil
            ? [
                HiddenField("id", id.text), HiddenField("about", about.kind.rawValue),
                HiddenField("thing", about.name ?? ""),
            ] : []
        return RecordForm(
            visit: visit, record: .memo(id),
            action: memo == nil ? addresses.writeMemo : addresses.memo(id),
            done: back + "?saved=memo#memo-" + id.text,
            back: back, fields: MemoForm.fields(words), written: [], known: [],
            answers: { MemoForm.answers($0) }, turn: { form.memo($0, base: $1) },
            page: { around, answers, version, faults in
                FormPage.memo(
                    around, memo, about: about, title: title, hidden: hidden, answers, faults,
                    version: version, token: token, words, addresses)
            },
            keep: { store, made, expected in
                do {
                    return try store.save(made, as: .memo(made.id), expecting: expected)
                } catch ContentProblem.brokenReference {
                    // What it is about was taken away meanwhile.
                    throw Turned.notFound
                }
            }, carried: memo == nil ? MemoForm.carried : [])
    }

    /// As the form carries it; of a form that is shown first, a new one.
    private func newID() throws -> Memo.ID {
        let sent = visit.form["id"] ?? ""
        guard let id = Memo.ID(sent.isEmpty ? NewName.of("memo") : sent) else { throw Turned.notFound }
        return id
    }

    private func delete(_ memo: Memo) async throws -> Answer {
        let acts = RecordActs(
            visit: visit, record: .memo(memo.id), title: visit.words["app.memos.change"],
            page: addresses.memo(memo.id), list: back, gone: "memo-gone")
        // Where the others of the thing stand.
        let place = back == addresses.memos ? "" : "#memos"
        let (record, shown, back) = (acts.record, acts.shown, back)
        return try await acts.act { store in
            try store.delete(record, expecting: shown)
            return back + "?saved=memo-gone" + place
        }
    }
}
