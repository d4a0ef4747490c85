public import Realist

extension FormPage {
    /// Before an explanation is put aside: what that means.
    public static func archive(
        _ around: Surroundings, _ configuration: Configuration, token: String, in theory: WorkingTheory
    ) -> FormPage {
        ask(
            around, configuration, "archive", action: theory.addresses.archive(configuration.id),
            token: token, in: theory)
    }

    /// Before an explanation is deleted on which nothing rests.
    public static func deleteExplanation(
        _ around: Surroundings, _ configuration: Configuration, token: String, in theory: WorkingTheory
    ) -> FormPage {
        ask(
            around, configuration, "delete",
            action: theory.addresses.deleteExplanation(configuration.id), token: token, isGrave: true,
            in: theory)
    }

    private static func ask(
        _ around: Surroundings, _ configuration: Configuration, _ act: String, action: String, token: String,
        isGrave: Bool = false, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let heading = words["app.theory.act.\(act)-ask", ["explanation": theory.labelled(configuration)]]
        return FormPage(
            around, title: heading, heading: heading, paragraphs: [words["app.theory.act.\(act)-effect"]],
            form: FormFrame(
                action: action, token: token, version: String(configuration.revision),
                button: words["app.theory.act.\(act)-button"], isGrave: isGrave,
                links: [
                    Link(
                        text: words["app.theory.act.leave"],
                        href: theory.addresses.explanation(configuration.id))
                ]))
    }

    /// Before one explanation is merged into another: both, and what becomes of them.
    public static func merge(
        _ around: Surroundings, _ other: Configuration, into kept: Configuration, token: String,
        in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let heading = words[
            "app.theory.act.merge-ask", ["other": other.label, "kept": kept.label]]
        func said(_ configuration: Configuration) -> SummaryList {
            theory.summary(configuration, heading: theory.labelled(configuration))
        }
        return FormPage(
            around, title: heading, heading: heading,
            paragraphs: [
                words["app.theory.act.merge-links", ["other": other.label, "kept": kept.label]],
                words["app.theory.act.merge-moves", ["other": other.label, "kept": kept.label]],
                words["app.theory.act.merge-aside", ["other": other.label]],
            ], summaries: [said(kept), said(other)],
            form: FormFrame(
                action: theory.addresses.merge(other.id, into: kept.id), token: token,
                version: String(kept.revision),
                hidden: [HiddenField("other-version", String(other.revision))],
                button: words["app.theory.act.merge-button"],
                links: [
                    Link(text: words["app.theory.act.leave"], href: theory.addresses.explanation(kept.id))
                ]))
    }

    /// An explanation that is put aside or deleted, and the way back.
    public static func bringBack(
        _ around: Surroundings, _ configuration: Configuration, isDeleted: Bool, judged: Int, token: String,
        in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let heading = words["app.theory.act.back-ask", ["explanation": theory.labelled(configuration)]]
        return FormPage(
            around, title: heading, heading: heading,
            lead: isDeleted
                ? words["app.theory.act.deleted"]
                : configuration.archived.map { words["app.theory.act.aside-since", ["day": words.date($0)]] },
            paragraphs: judged > 0 ? [words.count("app.theory.act.judged", judged)] : [],
            summaries: [theory.summary(configuration, heading: nil)],
            form: FormFrame(
                action: theory.addresses.bringBack(configuration.id), token: token,
                version: isDeleted ? "0" : String(configuration.revision),
                button: words["app.theory.act.back-button"],
                links: [Link(text: words["app.theory.act.back-leave"], href: theory.addresses.aside)]))
    }
}

extension WorkingTheory {
    /// What an explanation says, part by part.
    func summary(_ configuration: Configuration, heading: String?) -> SummaryList {
        SummaryList(
            heading: heading,
            wordedParts(of: configuration).filter { !$0.text.isEmpty }.map { .init($0.name, $0.text) })
    }
}
