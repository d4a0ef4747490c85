public import Realist

extension FormPage {
    /// An entry of the codebook: its words, and what it stands under.
    ///
    /// - `id`: `nil` for a new one.
    /// - `title`: as it is now; `nil` for a new one.
    /// - `undoing`: what a button that takes back would do; `nil` where there is none.
    public static func entry(
        _ around: Surroundings, _ tier: CodebookTier, id: String?, title: String?, _ answers: Answers,
        _ faults: [String: AnswerFault], version: Int, undoing: Undoing? = nil, in working: WorkingCodebook
    ) -> FormPage {
        let words = working.words
        let fields = EntryFields(tier: tier, answers: answers, faults: faults, working: working)
        let heading =
            title.map { words["app.codes.edit.\(tier.key)", ["title": $0]] }
            ?? words["app.codes.new.\(tier.key)"]
        let back = tier == .code ? id.map { working.addresses.entry(.code, $0) } : nil
        let crumbs = [Link(text: words["app.codes.heading"], href: working.addresses.codes)]
        let remove =
            tier == .code
            ? nil
            : id.map {
                Link(
                    text: words["app.codes.delete.\(tier.key)"],
                    href: working.addresses.deleteEntry(tier, $0))
            }
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.codes.about.\(tier.key)"],
            form: FormFrame(
                action: id.map { form(tier, $0, working.addresses) } ?? working.addresses.new(tier),
                token: around.person?.token, version: String(version), fields: fields.all,
                button: words["app.codes.save.\(tier.key)"],
                others: undoing.map {
                    [.init(words["app.lead.page.\($0.rawValue)"], name: "act", value: "undo")]
                } ?? [],
                links: (remove.map { [$0] } ?? [])
                    + [
                        Link(
                            text: words["app.evidence.judge.leave"], href: back ?? working.addresses.codes)
                    ]), crumbs: crumbs)
    }

    private static func form(_ tier: CodebookTier, _ id: String, _ addresses: StudyAddresses) -> String {
        addresses.entry(tier, id) + (tier == .code ? "/edit" : "")
    }

    /// Before one code is merged into another: both, and what becomes of them.
    ///
    /// - `versions`: of the kept one, and of the one that goes.
    /// - `counts`: how much stands behind each of them.
    public static func mergeCodes(
        _ around: Surroundings, _ other: Code, into kept: Code, versions: (kept: Int, other: Int),
        counts: CodeCounts, in working: WorkingCodebook
    ) -> FormPage {
        let words = working.words
        let gaps = ["other": working.text(other.title), "kept": working.text(kept.title)]
        let heading = words["app.codes.merge.ask", gaps]
        func said(_ code: Code) -> SummaryList {
            let places = working.places(of: code)
            return SummaryList(
                heading: working.text(code.title),
                [
                    .init(words["app.codes.meaning"], working.text(code.meaning) ?? ""),
                    .init(
                        words["app.codes.under"],
                        places.isEmpty ? words["app.codes.no-theme"] : places.joined(separator: "\n")),
                    .init(words["app.codes.behind"], working.told(counts.codes[code.id])),
                ])
        }
        return FormPage(
            around, title: heading, heading: heading,
            paragraphs: [
                words["app.codes.merge.moves", gaps], words["app.codes.merge.words", gaps],
                words["app.codes.merge.back", gaps],
            ], summaries: [said(kept), said(other)],
            form: FormFrame(
                action: working.addresses.mergeCode(other.id, into: kept.id), token: around.person?.token,
                version: String(versions.kept),
                hidden: [HiddenField("other-version", String(versions.other))],
                button: words["app.codes.merge.button"],
                links: [
                    Link(
                        text: words["app.codes.merge.turn"],
                        href: working.addresses.mergeCode(kept.id, into: other.id)),
                    Link(text: words["app.codes.leave"], href: working.addresses.code(kept.id)),
                ]),
            crumbs: [Link(text: words["app.codes.heading"], href: working.addresses.codes)])
    }

    /// Splitting a code: what the new one is called, and which passages go to it.
    ///
    /// - `passages`: those of the code, at most ``mostSplit``; `count` how many it has.
    public static func splitCode(
        _ around: Surroundings, _ code: Code, _ passages: [CodedWords], count: Int, _ answers: Answers,
        _ faults: [String: AnswerFault], version: Int, in working: WorkingCodebook
    ) -> FormPage {
        let words = working.words
        let title = working.text(code.title)
        let heading = words["app.codes.split.heading", ["title": title]]
        let fields = EntryFields(tier: .code, answers: answers, faults: faults, working: working)
        let ticks = FormField.choice(
            ChoiceField(
                "passage", legend: words["app.codes.split.which"],
                hint: count > passages.count
                    ? words[
                        "app.codes.split.first", ["n": String(passages.count), "all": String(count)]]
                    : words["app.codes.split.which-hint", ["title": title]],
                error: faults["passage"]?.text(words),
                choices: passages.map {
                    .init(
                        $0.excerpt.id.text, cut($0.excerpt.text),
                        hint: ([$0.source, $0.kind] + ($0.consent.map { [words.told($0)] } ?? []))
                            .joined(separator: words["list.comma"]))
                }, chosen: Set(answers.all("passage")), several: true))
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.codes.split.lead"],
            form: FormFrame(
                action: working.addresses.splitCode(code.id), token: around.person?.token,
                version: String(version), fields: [fields.title, fields.meaning, ticks],
                button: words["app.codes.split.button"],
                links: [Link(text: words["app.codes.leave"], href: working.addresses.code(code.id))]),
            crumbs: [Link(text: words["app.codes.heading"], href: working.addresses.codes)])
    }

    /// How many passages a split offers; a form may have a thousand fields.
    public static let mostSplit = 500
    private static let mostShown = 400

    private static func cut(_ text: String) -> String {
        let points = text.unicodeScalars
        guard points.count > mostShown else { return text }
        return String(String.UnicodeScalarView(points.prefix(mostShown))) + "…"
    }
}
