import Realist

extension ConflictPage {
    /// Two people judged the same thing: what each wrote.
    ///
    /// - `theirs`: what is there now; empty where it was taken away meanwhile.
    /// - `isOverall`: across sites.
    public static func judgement(
        _ around: Surroundings, mine: JudgementTyped, theirs: JudgementTyped, isOverall: Bool, action: String,
        back: Link, revision: Int, version: Int, who: String, when: String, token: String,
        kept: [String: Conflict.Keep] = [:],
        isUnanswered: Bool = false
    ) -> ConflictPage {
        let words = around.words
        func field(_ name: String, _ label: String, _ mine: String, _ theirs: String, both: Bool = false)
            -> Conflict.Field
        {
            .init(
                name, label: label, mine: mine, theirs: theirs, mayKeepBoth: both, chosen: kept[name],
                error: isUnanswered && kept[name] == nil && mine != theirs
                    ? words["app.evidence.conflict.choose"] : nil)
        }
        var fields = [
            field(
                "finding", words["app.evidence.judge.finding"], mine.findingText(words),
                theirs.findingText(words))
        ]
        if isOverall {
            fields.append(
                field(
                    "confidence", words["sure.heading"], mine.confidenceText(words),
                    theirs.confidenceText(words)))
        } else {
            fields += [
                field(
                    "worked", words["app.evidence.judge.worked"], mine.workedText(words),
                    theirs.workedText(words)),
                field(
                    "strength", words["app.evidence.judge.strength"], mine.strengthText(words),
                    theirs.strengthText(words)),
            ]
        }
        fields.append(
            field("reason", words["app.evidence.judge.reason"], mine.reason, theirs.reason, both: true))
        if !isOverall {
            fields.append(
                field(
                    "passage", words["app.evidence.judge.passages"],
                    mine.passages.sorted().joined(separator: words["list.comma"]),
                    theirs.passages.sorted().joined(separator: words["list.comma"]), both: true))
        }
        return ConflictPage(
            around, who: who, when: when,
            conflict: Conflict(
                action: action, token: token, version: String(version),
                hidden: mine.hidden + [
                    HiddenField("revision", String(revision)), HiddenField("merging", "yes"),
                ], who: who,
                fields: fields, button: words["app.evidence.conflict.save"], links: [back], words: words))
    }
}

extension JudgementTyped {
    /// Everything that was typed, carried along unseen.
    var hidden: [HiddenField] {
        [
            HiddenField("finding", finding), HiddenField("silence", silence), HiddenField("worked", worked),
            HiddenField("strength", strength), HiddenField("confidence", confidence),
            HiddenField("reason", reason),
        ] + passages.sorted().map { HiddenField("passage", $0) }
    }

    func findingText(_ words: Words) -> String {
        if let verdict = Verdict(rawValue: finding) { return words["verdict.\(verdict.rawValue)"] }
        guard let silence = Judgement.Silence(rawValue: silence) else { return "" }
        return words["verdict.silent-because", ["reason": words["silence.\(silence.rawValue)"]]]
    }

    func workedText(_ words: Words) -> String {
        Judgement.Worked(rawValue: worked).map { words["worked.\($0.rawValue)"] } ?? ""
    }

    func strengthText(_ words: Words) -> String {
        Grade(rawValue: strength).map { Sentences.capitalised(words["grade.\($0.rawValue)"]) } ?? ""
    }

    func confidenceText(_ words: Words) -> String {
        OverallJudgement.Confidence(rawValue: confidence).map { words["confidence.\($0.rawValue)"] } ?? ""
    }
}
