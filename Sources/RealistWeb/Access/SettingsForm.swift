internal import Foundation
internal import Realist
internal import RealistPages

/// What was typed of a study's settings becomes what it says of itself, or a list of what is wrong.
struct SettingsForm {
    var fields: SettingsFields
    private let words: Words

    private static let longest = ["question": 2_000, "summary": 20_000]

    init(_ form: FormText, words: Words) {
        self.words = words
        fields = SettingsFields(
            Dictionary(uniqueKeysWithValues: SettingsFields.names.map { ($0, form[$0] ?? "") }))
    }

    static func typed(_ about: About) -> FormText {
        FormText([
            ("title", about.title.text), ("subtitle", about.subtitle?.text ?? ""),
            ("question", about.question.text),
            ("summary", about.summary.text), ("contact", about.contact ?? ""),
            ("languages", about.languages.map(\.code).joined(separator: ", ")), ("licence", about.licence),
        ])
    }

    /// What the form does not ask for, and translations, stay as they were.
    mutating func about(_ about: About) -> About? {
        var about = about
        let texts = fields.texts
        for name in ["title", "question", "licence"] where (texts[name] ?? "").allSatisfy(\.isWhitespace) {
            fields.problems[name] = words["app.administer.setting.no-\(name)"]
        }
        for (name, text) in texts {
            let most = SettingsForm.longest[name] ?? 200
            if text.unicodeScalars.count > most {
                fields.problems[name] = words["app.administer.setting.too-long", ["most": String(most)]]
            }
        }
        // One that came with an import stays as long as nobody touches it.
        let contact = (texts["contact"] ?? "").trimmed
        if !contact.isEmpty, contact != about.contact, !SettingsForm.canBeReached(contact) {
            fields.problems["contact"] = words["app.administer.setting.no-contact"]
        }
        about.title.text = texts["title"] ?? ""
        let subtitle = texts["subtitle"] ?? ""
        if subtitle.isEmpty {
            about.subtitle = nil
        } else {
            about.subtitle = replaced(about.subtitle, subtitle)
        }
        about.question.text = texts["question"] ?? ""
        about.summary.text = texts["summary"] ?? ""
        about.contact = contact.isEmpty ? nil : contact
        about.licence = texts["licence"] ?? ""
        let codes = (texts["languages"] ?? "").split { $0 == "," || $0.isWhitespace }.map(String.init)
        let languages = codes.compactMap { Language($0) }
        if languages.isEmpty || languages.count != codes.count || Set(languages).count != languages.count
            || languages.first != about.languages.first
        {
            fields.problems["languages"] = words["app.administer.setting.no-languages"]
        }
        about.languages = languages
        return fields.problems.isEmpty ? about : nil
    }

    /// An e-mail address, or a page of the web.
    private static func canBeReached(_ contact: String) -> Bool {
        if EmailAddress(contact)?.hasWholeDomain == true { return true }
        guard contact.lowercased().hasPrefix("https://"), let url = URL(string: contact) else { return false }
        return url.user() == nil && (url.host() ?? "").contains(".")
    }

    private func replaced(_ wording: Wording?, _ text: String) -> Wording {
        var wording = wording ?? Wording(text)
        wording.text = text
        return wording
    }
}

/// What was typed of the disclosure policy becomes one, or a list of what is wrong.
struct DisclosureForm {
    var fields = DisclosureFields()
    private let words: Words

    init(_ form: FormText, words: Words) {
        self.words = words
        fields.people = form["people"] ?? ""
        fields.bands = form["bands"] ?? ""
        fields.reason = form["reason"] ?? ""
    }

    static func typed(_ settings: DisclosureSettings) -> FormText {
        FormText([
            ("people", String(settings.people)), ("bands", String(settings.bands)),
            ("reason", settings.lowered?.reason.text ?? ""),
        ])
    }

    /// Higher is free. Lower than usual needs a reason, and under 5 nothing goes.
    mutating func settings(_ settings: DisclosureSettings, on day: Day) -> DisclosureSettings? {
        var settings = settings
        if let people = number("people", fields.people) { settings.people = people }
        if let bands = number("bands", fields.bands) { settings.bands = bands }
        let isLow =
            settings.people < DisclosureSettings.defaultPeople
            || settings.bands < DisclosureSettings.defaultBands
        let reason = fields.reason
        if !isLow {
            settings.lowered = nil
        } else if reason.filter({ !$0.isWhitespace }).count < DisclosureForm.shortestReason {
            fields.problems["reason"] =
                words[
                    "app.administer.disclosure.no-reason", ["least": String(DisclosureForm.shortestReason)]]
        } else if settings.lowered?.reason.text != reason {
            settings.lowered = DisclosureSettings.Lowered(
                reason: Wording(reason), by: words["app.visit.role.administrator"], on: day)
        }
        return fields.problems.isEmpty ? settings : nil
    }

    /// A full stop is no reason.
    private static let shortestReason = 10

    private mutating func number(_ name: String, _ text: String) -> Int? {
        let plain = text.filter { !$0.isWhitespace }
        if plain.utf8.count <= 6, plain.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(plain),
            number >= DisclosureSettings.lowestThreshold
        {
            return number
        }
        fields.problems[name] =
            words[
                "app.administer.disclosure.no-number", ["lowest": String(DisclosureSettings.lowestThreshold)]]
        return nil
    }
}
