internal import Realist
internal import RealistPages

/// A source as its form has it, and back. Pure.
struct SourceForm: Sendable {
    let id: Source.ID
    /// It is new: its words are asked for, too.
    let isNew: Bool
    let sites: Set<Site.ID>
    let waves: Set<Wave.ID>

    /// Sent along with a new one: its name, so that a form that is sent twice makes one source.
    static let carried = ["id"]

    static func fields(isNew: Bool, _ words: Words, in theory: WorkingTheory) -> [Merging.Field] {
        func field(
            _ name: String, mayKeepBoth: Bool = false, names: [String]? = nil,
            _ text: @escaping @Sendable (Answers) -> String
        ) -> Merging.Field {
            Merging.Field(
                name: name, names: names ?? [name], label: words["app.sources.field.\(name)"],
                mayKeepBoth: mayKeepBoth, text: text)
        }
        let facts = [
            field("title") { $0["title"] },
            field("kind") { answers in
                Source.Kind(rawValue: answers["kind"]).map { words["source.\($0.rawValue)"] } ?? ""
            },
            field("heard", mayKeepBoth: true) { SourceForm.names($0["heard"]).joined(separator: ", ") },
            field("site") { answers in Site.ID(answers["site"]).map { theory.siteName($0) } ?? "" },
            field("wave") { answers in Wave.ID(answers["wave"]).map { theory.waveName($0) } ?? "" },
            field("day", names: Answers.dateNames("day")) { $0.dateText("day", words) },
            field("note", mayKeepBoth: true) { $0["note"] },
            field("made-up") { $0["made-up"] == "yes" ? words["app.sources.made-up"] : "" },
        ]
        return isNew ? facts + [field("text") { $0["text"] }] : facts
    }

    static func answers(_ source: Source?, language: Language) -> Answers {
        var answers = Answers()
        guard let source else { return answers }
        answers["title"] = source.title.text(in: language)
        answers["kind"] = source.kind.rawValue
        answers["heard"] = source.participants.map(\.text).joined(separator: ", ")
        answers["site"] = source.site?.text ?? ""
        answers["wave"] = source.wave?.text ?? ""
        answers.set("day", date: source.on.map { .day($0) })
        answers["note"] = source.note?.text(in: language) ?? ""
        answers["made-up"] = source.isMadeUp ? "yes" : ""
        return answers
    }

    static func typed(_ answers: Answers) -> SourceTyped {
        var typed = SourceTyped()
        typed.title = answers["title"]
        typed.kind = answers["kind"]
        typed.heard = answers["heard"]
        typed.site = answers["site"]
        typed.wave = answers["wave"]
        typed.day = answers.date("day")
        typed.note = answers["note"]
        typed.isMadeUp = answers["made-up"] == "yes"
        typed.text = answers["text"]
        return typed
    }

    /// Names in what was typed: parted by blanks, commas, semicolons and lines.
    static func names(_ text: String) -> [String] {
        var seen: Set<String> = []
        return text.split { $0.isWhitespace || $0 == "," || $0 == ";" }.map(String.init)
            .filter { seen.insert($0).inserted }
    }

    func source(_ answers: Answers, base: Source?) -> Turn<Source> {
        var faults: Set<SourceTyped.Fault> = []
        let title = answers["title"].trimmed
        if title.isEmpty { faults.insert(.noTitle) }
        if title != base?.title.text,
            title.unicodeScalars.count > SourceTyped.mostTitle || title.contains(where: \.isNewline)
        {
            faults.insert(.titleTooLong)
        }
        let kind = Source.Kind(rawValue: answers["kind"])
        if kind == nil { faults.insert(.noKind) }
        var day: Day?
        switch TypedDate.day(answers.date("day")) {
        case .success(let typed): day = typed
        case .failure: faults.insert(.noDay)
        }
        let note = answers["note"].trimmed
        if note != base?.note?.text, note.unicodeScalars.count > SourceTyped.mostNote {
            faults.insert(.noteTooLong)
        }
        let heard = heard(answers["heard"], before: base?.participants ?? [], &faults)
        var text = base?.text
        if isNew {
            let words = answers["text"]
            if words.trimmed.isEmpty { faults.insert(.noText) }
            if words.unicodeScalars.count > SourceTyped.mostText { faults.insert(.textTooLong) }
            text = Source.Text(path: id.text + ".txt", contents: words)
        }
        guard let kind, faults.isEmpty, let named = Wording.typed(title, before: base?.title) else {
            return .faults(AnswerFault.all(faults) { .source($0) })
        }
        return .value(
            Source(
                id: id, kind: kind, title: named,
                site: Site.ID(answers["site"]).flatMap { sites.contains($0) ? $0 : nil },
                wave: Wave.ID(answers["wave"]).flatMap { waves.contains($0) ? $0 : nil }, on: day,
                participants: heard, text: text, isMadeUp: answers["made-up"] == "yes",
                note: Wording.typed(note, before: base?.note)))
    }

    /// - `before`: what is in the study already is not asked about again.
    private func heard(
        _ typed: String, before: [Participant.ID], _ faults: inout Set<SourceTyped.Fault>
    ) -> [Participant.ID] {
        let names = SourceForm.names(typed)
        if names.count > SourceTyped.mostHeard { faults.insert(.tooManyHeard) }
        let known = Set(before.map(\.text))
        var wrong: [String] = []
        var leading: [String] = []
        var found: [Participant.ID] = []
        for name in names {
            guard let id = Participant.ID(name) ?? Participant.ID(name.lowercased()) else {
                wrong.append(name)
                continue
            }
            if !known.contains(id.text), Identifying.value(id.text, isPseudonym: true) != nil {
                leading.append(name)
            }
            if !found.contains(id) { found.append(id) }
        }
        if !wrong.isEmpty { faults.insert(.heard(wrong)) }
        if !leading.isEmpty { faults.insert(.leading(leading)) }
        return found
    }
}
