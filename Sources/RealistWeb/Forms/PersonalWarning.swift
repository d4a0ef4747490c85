internal import Realist
internal import RealistPages

/// Before a text is kept that looks as if it led to a person, whoever wrote it is asked.
struct PersonalWarning {
    /// A text that people write.
    struct Written: Sendable {
        let name: String
        let label: String
        /// Names a role, and nothing else should stand there.
        var isRole = false
        /// The id of its box, where it is not made of the name.
        var field: String?
    }

    let visit: Visit
    let written: [Written]
    /// What lies in the study already is not asked about again.
    let before: Answers
    /// Names of sites and recommendations lead to nobody.
    let known: [String]

    /// Whether the page that asks was answered with “Change it”.
    static func wantsChange(_ form: FormText) -> Bool {
        form[PersonalNames.asked] != nil && !isKept(form)
    }

    private static func isKept(_ form: FormText) -> Bool {
        form[PersonalNames.answer] == PersonalNames.keep
    }

    /// Goes along where two versions are put together first: what was kept already is not asked about again.
    static func kept(_ form: FormText) -> [HiddenField] {
        isKept(form) ? [HiddenField(PersonalNames.answer, PersonalNames.keep)] : []
    }

    /// The page that asks; `nil` when there is nothing to ask.
    func page(_ answers: Answers, action: String, version: String?, also: [HiddenField] = []) throws
        -> Answer?
    {
        if PersonalWarning.isKept(visit.form) { return nil }
        var known = KnownPhrases(known)
        let found = written.map { text in
            (
                text: text,
                sentences: answers.all(text.name) == before.all(text.name)
                    ? [] : sentences(text, answers[text.name], except: &known)
            )
        }.filter { !$0.sentences.isEmpty }
        guard let first = found.first?.text else { return nil }
        return .notYet(
            PersonalPage(
                try visit.surroundings(), found: found.flatMap(\.sentences), action: action,
                field: first.field ?? PersonalPage.field(first.name), version: version,
                hidden: answers.hidden + also))
    }

    private func sentences(
        _ written: Written, _ text: String, except known: inout KnownPhrases
    ) -> [PersonalPage.Found] {
        let finds =
            written.isRole
            ? PersonalText.finds(inRole: text, except: &known) : PersonalText.finds(in: text, except: &known)
        return MarkedSentence.all(in: text, finds).map { sentence in
            PersonalPage.Found(
                question: written.label, pieces: sentence.pieces,
                kinds: sentence.kinds.map(PersonalWarning.code))
        }
    }

    private static func code(_ kind: Identifying) -> String {
        switch kind {
        case .name: "name"
        case .email: "email"
        case .telephone: "telephone"
        case .nhsNumber: "nhs-number"
        default: "other"
        }
    }
}
