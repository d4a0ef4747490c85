internal import Realist
internal import RealistPages
internal import RealistStore

/// What was said of the last table of a kind: kept with the study, for the next wave, in no audit and no bundle.
enum KeptTable {
    /// Nobody's draft: whoever brings the next table finds it.
    private static let account = "tables"

    static func id(_ code: String, _ what: String) -> Draft.ID {
        let text = what.isEmpty ? "table-\(code)" : "table-\(code)-\(what)"
        return Draft.ID(String(text.prefix(IdentifierRule.longest))) ?? Draft.ID(known: "table")
    }

    static func read(_ store: Store, _ code: String, _ what: String) throws -> KeptAnswers? {
        guard let draft = try store.draft(id(code, what)), draft.account == account else { return nil }
        var answers = TableAnswers()
        for (name, texts) in draft.fields {
            let key = String(name.dropFirst(2))
            switch name.prefix(2) {
            case "t:": answers.texts[key] = texts.first
            case "l:": answers.lists[key] = texts
            case "m:":
                for place in stride(from: 0, to: texts.count - 1, by: 2) {
                    answers.means[key, default: [:]][texts[place]] = texts[place + 1]
                }
            default: break
            }
        }
        return KeptAnswers(answers: answers, by: draft.by, at: draft.changed)
    }

    /// What is in `without` is another one in the next table.
    static func keep(
        _ answers: TableAnswers, in store: Store, _ code: String, _ what: String, without: Set<String>
    ) throws {
        var fields: [String: [String]] = [:]
        for (name, text) in answers.texts where !without.contains(name) { fields["t:" + name] = [text] }
        for (name, texts) in answers.lists { fields["l:" + name] = texts }
        for (group, words) in answers.means {
            fields["m:" + group] = words.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        }
        let id = id(code, what)
        try store.save(Draft(id: id, kind: "table", account: account, fields: fields))
        // Also where it says the same as before: a table that comes once a year is in use.
        try store.touch(id)
    }

    /// Whether what was said of a table with the same columns holds for this one.
    static let decision = "kept"

    /// What was said of the last table with these columns, whether it came in or not.
    static func ofColumns(_ headers: [String], _ what: String) -> String {
        "columns-" + ShortDigest.text((headers + [what]).joined(separator: "\u{1F}").utf8, bytes: 8)
    }

    /// Said of a table that did not come in, and for the file that is mended for it.
    static let ofOneWave: Set<String> = ["wave", "wave-one"]

    /// What is another one in the next table.
    static let ofOneFile: Set<String> = [
        "wave", "wave-one", "invalid", "replace", "again", "told-by", decision, TableAnswers.leaveRows,
    ]

    /// What was said of a table with the same columns, shown as it understands this one, to be confirmed; `nil` where it
    /// answers nothing that was asked.
    static func findings(
        _ job: TableJob, _ code: String, _ what: String, asked: some TableAsking,
        again: (TableJob) throws -> some TableAsking
    ) throws -> TableFindings? {
        guard job.answers[decision] == nil, !asked.questions.isEmpty,
            let kept = try read(job.store, code, what)?.lapsed(at: job.held.received)
        else { return nil }
        let understood = try again(job.with(job.answers.over(kept.answers)))
        guard understood.questions.count < asked.questions.count else { return nil }
        var findings = TableFindings()
        findings.kept = kept
        findings.questions = [question(kept, job.words)]
        findings.understood = understood.understood
        return findings
    }

    /// Keeps what was said of a table that was read, until it comes in: the mended file is asked nothing anew. That this
    /// cannot be kept stops nobody.
    static func remember(_ job: TableJob, _ code: String, _ what: String) {
        guard !job.answers.texts.isEmpty || !job.answers.means.isEmpty else { return }
        try? keep(
            job.answers, in: job.store, code, what,
            without: ofOneFile.subtracting(ofOneWave))
        try? forget(in: job.store)
    }

    /// So many are remembered; those that nobody used for the longest time go.
    private static let mostKept = 100

    static func forget(in store: Store) throws {
        for old in try store.drafts(of: account, most: 2 * mostKept).dropFirst(mostKept) {
            try store.delete(old.id)
        }
    }

    /// Asks whether what was said of a table with the same columns holds for this one.
    static func question(_ kept: KeptAnswers, _ words: Words) -> TableQuestion {
        TableQuestion(id: decision) { isOpen in
            [
                .choice(
                    ChoiceField(
                        decision, legend: words["app.taking.kept"], hint: words["app.taking.kept-hint"],
                        error: isOpen
                            ? words["app.taking.unanswered", ["question": words["app.taking.kept"]]] : nil,
                        choices: [
                            ChoiceField.Choice("yes", words["app.taking.kept-yes"]),
                            ChoiceField.Choice("no", words["app.taking.again-no"]),
                        ], chosen: ["yes"]))
            ]
        }
    }

    static func field(_ words: Words) -> FormField {
        .choice(
            ChoiceField(
                "again", legend: words["app.taking.again"],
                choices: [
                    ChoiceField.Choice("yes", words["app.taking.again-yes"]),
                    ChoiceField.Choice("no", words["app.taking.again-no"]),
                ], chosen: ["yes"]))
    }
}

extension KeptAnswers {
    /// Without the measuring point, once the table of which it was said is gone: the next one's may be another.
    fileprivate func lapsed(at now: Moment) -> KeptAnswers {
        let gone = Moment(millisecondsSince1970: now.millisecondsSince1970 - HeldTables.milliseconds)
        guard at < gone.description else { return self }
        var answers = answers
        for name in KeptTable.ofOneWave { answers.texts[name] = nil }
        return KeptAnswers(answers: answers, by: by, at: at)
    }
}
