internal import Realist

/// What was typed of a study's settings, by the name of the field, and what is wrong with it.
public struct SettingsFields: Equatable, Sendable {
    public var texts: [String: String]
    public var problems: [String: String] = [:]

    public init(_ texts: [String: String]) {
        self.texts = texts
    }

    /// The fields of the settings, in the order of the page.
    public static let names = ["title", "subtitle", "question", "summary", "contact", "languages", "licence"]
}

extension FormPage {
    /// What the study says of itself.
    public static func settings(
        _ around: Surroundings, _ fields: SettingsFields, version: String?, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading = words["app.administer.part.settings"]
        let long: [String: Int] = ["question": 3, "summary": 8]
        let boxes = SettingsFields.names.map { name in
            FormField.text(
                TextField(
                    name, label: words["app.administer.setting.\(name)"],
                    hint: words["app.administer.setting-hint.\(name)"], value: fields.texts[name] ?? "",
                    error: fields.problems[name], lines: long[name] ?? 1,
                    autocomplete: long[name] == nil ? "off" : nil))
        }
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.administer.settings.lead"],
            form: FormFrame(
                action: addresses.settings, token: around.person?.token, version: version,
                fields: boxes, button: words["app.administer.save"],
                links: [leave(words, addresses.administer)]),
            crumbs: around.administering(addresses))
    }
}

/// What was typed of the disclosure policy, and what is wrong with it.
public struct DisclosureFields: Equatable, Sendable {
    public var people = ""
    public var bands = ""
    public var reason = ""
    public var problems: [String: String] = [:]

    public init() {}
}

extension FormPage {
    /// From how many people on something is told.
    public static func disclosure(
        _ around: Surroundings, _ fields: DisclosureFields, version: String?, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading = words["app.administer.part.disclosure"]
        let gaps = [
            "lowest": String(DisclosureSettings.lowestThreshold),
            "usual": String(DisclosureSettings.defaultPeople),
        ]
        func number(_ name: String, _ value: String) -> FormField {
            .text(
                TextField(
                    name, label: words["app.administer.disclosure.\(name)"],
                    hint: words["app.administer.disclosure-hint.\(name)", gaps], value: value,
                    error: fields.problems[name], kind: .number, autocomplete: "off", width: .four))
        }
        return FormPage(
            around, title: heading, heading: heading, lead: words["app.administer.disclosure.lead"],
            form: FormFrame(
                action: addresses.disclosure, token: around.person?.token, version: version,
                fields: [
                    number("people", fields.people), number("bands", fields.bands),
                    .text(
                        TextField(
                            "reason", label: words["app.administer.disclosure.reason"],
                            hint: words["app.administer.disclosure-hint.reason", gaps], value: fields.reason,
                            error: fields.problems["reason"], lines: 4)),
                ], button: words["app.administer.save"], links: [leave(words, addresses.administer)]),
            crumbs: around.administering(addresses))
    }
}
