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
    }

    let visit: Visit
    let written: [Written]
    /// What lies in the study already is not asked about again.
    let before: Answers
    /// Names of sites and recommendations lead to nobody.
    let known: [String]

    /// Whether the page that asks was answered with “Change it”.
    static func wantsChange(_ form: FormText) -> Bool {
        form[FormPage.PersonalNames.asked] != nil && !isKept(form)
    }

    private static func isKept(_ form: FormText) -> Bool {
        form[FormPage.PersonalNames.answer] == FormPage.PersonalNames.keep
    }

    /// The page that asks; `nil` when there is nothing to ask.
    func page(_ answers: Answers, action: String, version: String?, also: [HiddenField] = []) throws
        -> Answer?
    {
        if PersonalWarning.isKept(visit.form) { return nil }
        let finds = written.flatMap { text in
            answers.all(text.name) == before.all(text.name) ? [] : pieces(text, answers[text.name])
        }
        guard !finds.isEmpty else { return nil }
        return .notYet(
            FormPage.askAboutPersonal(
                try visit.surroundings(), finds: finds, action: action, version: version,
                hidden: answers.hidden + also))
    }

    private func pieces(_ written: Written, _ text: String) -> [FormPage.Personal] {
        let found =
            written.isRole
            ? PersonalText.finds(inRole: text, except: known) : PersonalText.finds(in: text, except: known)
        let scalars = Array(text.unicodeScalars)
        return found.map { find in
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[find.range.clamped(to: scalars.indices)])
            return FormPage.Personal(
                question: written.label, piece: String(piece), kind: PersonalWarning.code(find.kind))
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
