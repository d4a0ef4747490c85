import Realist

/// Memos of another program: each becomes a memo about the passage, the source or the code that names it, else about the
/// study.
///
/// Of its kind the file says nothing: one about a code or a passage counts as a coding memo, any other as one about the
/// method. A memo here is about one thing; where several name it, the first of passages, sources and codes is that.
struct NotePlan {
    private(set) var new: [Memo] = []
    private(set) var account = InterchangeAccount()
    private let wishes: InterchangeWishes
    private let users: [Guid: String]
    private var known: KnownMemos
    private var free: NewIdentifiers<Memo>

    /// What stands in `own`, which Realist wrote beside the project, is not looked at again; `others` are memos that come in
    /// beside these.
    init(
        _ project: QualitativeProject, own: Study?, study: Study, others: [Memo], _ came: CameOver,
        _ wishes: InterchangeWishes, using random: inout some RandomNumberGenerator
    ) {
        self.wishes = wishes
        users = Dictionary(
            project.users.map { ($0.guid, $0.name) }, uniquingKeysWith: { first, _ in first })
        known = KnownMemos(study.evidence.memos + others)
        free = NewIdentifiers(used: (study.evidence.memos + others).map(\.id))
        let ours = own.map { NotePlan.names(of: $0) } ?? []
        let present = NotePlan.names(of: study)
        let targets = Targets(project)
        var several = 0
        for note in project.notes where !ours.contains(note.guid) {
            let named = targets.of(note.guid)
            if present.contains(note.guid) {
                account.known(.notes)
            } else if let reason = note.text.reason {
                account.leave(.notes, reason, note.name)
            } else {
                let isNew = add(note, named, came, using: &random)
                if isNew, named.count > 1 { several += 1 }
            }
        }
        for source in project.sources {
            for selection in source.selections {
                guard let words = selection.note else { continue }
                let note = QualitativeProject.Note(
                    guid: selection.guid, name: "", text: .words(words), user: nil, on: nil)
                _ = add(note, [.passage(selection.guid)], came, using: &random)
            }
        }
        if several > 0 {
            account.remarks.append(
                "\(several) \(several == 1 ? "memo was" : "memos were") about several things: each stands at "
                    + "the first of them.")
        }
    }

    /// The names that readings, linked codings and memos of a study have as notes.
    private static func names(of study: Study) -> Set<Guid> {
        let names = StudyGuids(study.about.id)
        return Set(
            study.evidence.readings.map { names.of($0) }
                + study.evidence.linkedCodings.map { names.of($0.id) }
                + study.evidence.memos.map { names.of($0.id) })
    }

    /// What names a note, as the file calls it.
    private enum Target {
        case passage(Guid), source(Guid), code(Guid, name: String)
    }

    private struct Targets {
        private var all: [Guid: [Target]] = [:]

        init(_ project: QualitativeProject) {
            for source in project.sources {
                for selection in source.selections {
                    for note in Set(selection.notes + selection.codings.flatMap(\.notes)) {
                        all[note, default: []].append(.passage(selection.guid))
                    }
                }
            }
            for source in project.sources {
                for note in Set(source.notes + source.codings.flatMap(\.notes)) {
                    all[note, default: []].append(.source(source.guid))
                }
            }
            for code in project.codes {
                for note in code.notes {
                    all[note, default: []].append(.code(code.guid, name: code.name))
                }
            }
        }

        func of(_ note: Guid) -> [Target] { all[note] ?? [] }
    }

    /// - Returns: whether it came in.
    private mutating func add(
        _ note: QualitativeProject.Note, _ targets: [Target], _ came: CameOver,
        using random: inout some RandomNumberGenerator
    ) -> Bool {
        var (about, heading) = (Memo.Thing?.none, note.name)
        var reason = InterchangeAccount.Reason.withoutPassage
        for target in targets where about == nil {
            switch target {
            case .passage(let guid):
                about = came.excerpts[guid].map { .passage($0) }
                if came.gone.contains(guid) { reason = .withdrew }
            case .source(let guid):
                about = came.sources[guid].map { .source($0) }
                reason = came.gone.contains(guid) ? .withdrew : .withoutSource
            case .code(let guid, let name):
                about = came.codes[guid].map { .code($0) } ?? .study
                // A theme, or a level that became a part of names: the memo says of which.
                if about == .study { heading = "\(name) \(heading)" }
            }
        }
        if targets.isEmpty { about = .study }
        guard let about else {
            account.leave(.notes, reason)
            return false
        }
        guard let text = NotePlan.text(note, PlainText.line(heading)) else {
            account.leave(.notes, .empty)
            return false
        }
        guard known.isNew(text, about) else {
            account.known(.notes)
            return false
        }
        guard let day = note.on ?? wishes.day else {
            account.leave(.notes, .withoutDay, note.name)
            return false
        }
        let kind: Memo.Kind =
            switch about {
            case .code, .passage: .coding
            case .study, .source, .explanation: .method
            }
        let name = note.user.flatMap { users[$0] } ?? ""
        account.new(.notes)
        new.append(
            Memo(
                id: free.make(nil, from: "memo", using: &random), kind: kind, about: about, text: text,
                writer: name.isEmpty ? wishes.coder : name, on: day))
        return true
    }

    /// Its words, its name in front of them where they do not begin with it.
    private static func text(_ note: QualitativeProject.Note, _ heading: String) -> String? {
        guard case .words(let words) = note.text else { return nil }
        let text = PlainText.of(words).trimmingBlankEnds
        if text.isEmpty { return heading.isEmpty ? nil : heading }
        return heading.isEmpty || PlainText.line(text).hasPrefix(heading) ? text : "\(heading)\n\n\(text)"
    }
}

extension QualitativeProject.Text {
    /// Why there are no words; `nil` where there are.
    fileprivate var reason: InterchangeAccount.Reason? {
        switch self {
        case .words: nil
        case .outside: .outside
        case .missing: .missing
        case .styledOnly: .styledOnly
        case .notText: .notText
        }
    }
}

extension String {
    fileprivate var trimmingBlankEnds: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
