internal import Foundation
internal import Realist
internal import RealistPages

/// A study's settings as their form has them, and back. Pure.
enum SettingsForm {
    private static let longest = ["question": 2_000, "summary": 20_000]

    static func answers(_ about: About?) -> Answers {
        var answers = Answers()
        guard let about else { return answers }
        answers["title"] = about.title.text
        answers["subtitle"] = about.subtitle?.text ?? ""
        answers["question"] = about.question.text
        answers["summary"] = about.summary.text
        answers["contact"] = about.contact ?? ""
        answers["languages"] = about.languages.map(\.code).joined(separator: ", ")
        answers["licence"] = about.licence
        return answers
    }

    /// What the form does not ask for, and translations, stay as they were; so does what came with an import, as long as
    /// nobody touches it.
    static func about(_ answers: Answers, base: About?) -> Turn<About> {
        guard var about = base else { return .faults([:]) }
        let before = SettingsForm.answers(base)
        let touched = SettingsFields.names.filter { !Merging.areSame([$0], answers, before) }
        var faults: [String: AnswerFault] = [:]
        let needed: [(String, SettingFault)] = [
            ("title", .noTitle), ("question", .noQuestion), ("licence", .noLicence),
        ]
        for (name, fault) in needed where answers[name].allSatisfy(\.isWhitespace) {
            faults[name] = .setting(fault)
        }
        for name in touched {
            let most = SettingsForm.longest[name] ?? 200
            if answers[name].unicodeScalars.count > most { faults[name] = .setting(.tooLong(most: most)) }
        }
        about.title.text = answers["title"]
        about.subtitle = replaced(about.subtitle, answers["subtitle"])
        about.question.text = answers["question"]
        about.summary.text = answers["summary"]
        about.licence = answers["licence"]
        if touched.contains("contact") {
            let contact = answers["contact"].trimmed
            if !contact.isEmpty, !SettingsForm.canBeReached(contact) {
                faults["contact"] = .setting(.noContact)
            }
            about.contact = contact.isEmpty ? nil : contact
        }
        if touched.contains("languages") {
            let codes = answers["languages"].split { $0 == "," || $0.isWhitespace }.map(String.init)
            let languages = codes.compactMap { Language($0) }
            if languages.isEmpty || languages.count != codes.count
                || Set(languages).count != languages.count || languages.first != about.languages.first
            {
                faults["languages"] = .setting(.noLanguages)
            }
            about.languages = languages
        }
        return faults.isEmpty ? .value(about) : .faults(faults)
    }

    /// For their page.
    static func shown(_ answers: Answers, _ faults: [String: AnswerFault], _ words: Words) -> SettingsFields {
        var fields = SettingsFields(
            Dictionary(uniqueKeysWithValues: SettingsFields.names.map { ($0, answers[$0]) }))
        fields.problems = faults.mapValues { $0.text(words) }
        return fields
    }

    static func fields(_ words: Words) -> [Merging.Field] {
        SettingsFields.names.map { name in
            Merging.Field(
                name: name, names: [name], label: words["app.administer.setting.\(name)"],
                mayKeepBoth: name == "summary"
            ) { $0[name] }
        }
    }

    /// An e-mail address, or a page of the web.
    private static func canBeReached(_ contact: String) -> Bool {
        if EmailAddress(contact)?.hasWholeDomain == true { return true }
        guard contact.lowercased().hasPrefix("https://"), let url = URL(string: contact) else { return false }
        return url.user() == nil && (url.host() ?? "").contains(".")
    }

    private static func replaced(_ wording: Wording?, _ text: String) -> Wording? {
        guard !text.isEmpty else { return nil }
        var wording = wording ?? Wording(text)
        wording.text = text
        return wording
    }
}
