public import Realist

extension Memo {
    /// Of its text, in code points.
    public static let mostText = 5_000
}

extension FormPage {
    /// A memo in the making.
    ///
    /// - `memo`: `nil` for a new one.
    /// - `hidden`: what it is about, and its identifier, for a new one.
    public static func memo(
        _ around: Surroundings, _ memo: Memo?, about thing: Memo.Thing, title: String?,
        hidden: [HiddenField] = [], _ answers: Answers, _ faults: [String: AnswerFault], version: Int,
        token: String, _ words: Words, _ addresses: StudyAddresses
    ) -> FormPage {
        let about = MemoLine.About(thing, title: title, words, addresses)
        let back = about.href ?? addresses.memos
        let heading = words[memo == nil ? "app.memos.new" : "app.memos.change"]
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.memos.form-lead"],
            summaries: [SummaryList([.init(words["app.memos.field.about"], about.text)])],
            form: FormFrame(
                action: memo.map { addresses.memo($0.id) } ?? addresses.writeMemo, token: token,
                version: String(version), hidden: hidden,
                fields: [
                    .choice(
                        ChoiceField(
                            "kind", legend: words["app.memos.field.kind"], error: faults["kind"]?.text(words),
                            choices: Memo.Kind.allCases.map {
                                .init(
                                    $0.rawValue, words["app.memos.kind.\($0.rawValue)"],
                                    hint: words["app.memos.hint.\($0.rawValue)"])
                            }, chosen: Set(answers.all("kind")))),
                    .text(
                        TextField(
                            "text", label: words["app.memos.field.text"],
                            hint: words["app.memos.text-hint"], value: answers["text"],
                            error: faults["text"].map {
                                $0 == .noDescription ? words["app.memos.fault.empty"] : $0.text(words)
                            }, lines: 10, most: Memo.mostText)),
                ], button: words["app.memos.save"],
                others: memo == nil
                    ? [] : [.init(words["app.memos.delete"], name: "act", value: "delete")],
                links: [Link(text: words["app.evidence.judge.leave"], href: back)]),
            crumbs: [Link(text: words["app.memos.all"], href: addresses.memos)])
    }
}
