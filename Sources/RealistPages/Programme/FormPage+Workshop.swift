public import Realist

extension FormPage {
    /// What the form of a workshop needs of the study.
    public struct WorkshopAsking: Sendable {
        public var site: Site
        public var language: Language
        public var roles: [Role]
        /// Of a workshop that is recorded already.
        public var title: String?
        /// It may be of all sites.
        public var mayBeOfAll: Bool

        public init(site: Site, language: Language, roles: [Role], title: String?, mayBeOfAll: Bool) {
            self.site = site
            self.language = language
            self.roles = roles
            self.title = title
            self.mayBeOfAll = mayBeOfAll
        }
    }

    /// - `answers`: by the names of ``WorkshopNames``.
    /// - `hidden`: the signs of a new one.
    public static func workshop(
        _ around: Surroundings, _ asking: WorkshopAsking, _ answers: Answers,
        _ faults: [String: AnswerFault], version: Int, action: String, hidden: [HiddenField], back: String
    ) -> FormPage {
        let words = around.words
        let heading = words[
            asking.title == nil ? "app.workshops.form.new" : "app.workshops.form.edit"]
        func text(
            _ name: String, _ hint: String?, lines: Int = 1, marker: String? = words["app.lead.optional"]
        ) -> FormField {
            .text(
                TextField(
                    name, label: words["app.workshops.q.\(name)"], marker: marker, hint: hint,
                    value: answers[name], error: faults[name]?.text(words), lines: lines,
                    most: lines > 1 ? AnswerLimits.list : AnswerLimits.line))
        }
        let whose: [FormField] =
            asking.mayBeOfAll
            ? [
                .choice(
                    ChoiceField(
                        WorkshopNames.whose, legend: words["app.workshops.q.whose"],
                        choices: [
                            .init("site", asking.site.label.text(in: asking.language)),
                            .init(WorkshopNames.all, words["app.workshops.all-sites"]),
                        ],
                        chosen: [
                            answers[WorkshopNames.whose] == WorkshopNames.all ? WorkshopNames.all : "site"
                        ]))
            ] : []
        let counts = asking.roles.map { role in
            let name = WorkshopNames.people(role.id)
            return FormField.text(
                TextField(
                    name, label: role.title.text(in: asking.language), value: answers[name],
                    error: faults[name]?.text(words), kind: .number, autocomplete: "off", width: .four))
        }
        let fields: [FormField] =
            ToldAsking.fields(answers, faults, words) + whose + [
                text("title", words["app.workshops.hint.title"], marker: nil),
                .date(
                    RoughDateField(
                        "on", legend: words["app.workshops.q.on"], value: answers.date("on"),
                        error: faults["on"]?.text(words), wrong: faults["on"]?.wrong ?? [])),
                .choice(
                    ChoiceField(
                        "stage", legend: words["app.workshops.q.stage"], error: faults["stage"]?.text(words),
                        choices: Workshop.Stage.allCases.map {
                            .init($0.rawValue, words["workshop.stage.\($0.rawValue)"])
                        },
                        chosen: [answers["stage"]])),
                text("shown", words["app.workshops.hint.lines"], lines: 4),
                text("discussed", words["app.workshops.hint.lines"], lines: 5),
                text("decided", words["app.workshops.hint.decided"], lines: 5),
                .passage(
                    heading: words["app.workshops.q.attendance"], words["app.workshops.hint.attendance"]),
            ] + counts
        return FormPage(
            around, title: asking.title.map { "\($0): \(heading)" } ?? heading,
            kicker: asking.title ?? asking.site.label.text(in: asking.language), heading: heading,
            form: FormFrame(
                action: action, token: around.person?.token ?? "", version: String(version), hidden: hidden,
                fields: fields, button: words["app.workshops.form.save"],
                links: [
                    Link(
                        text: words[version == 0 ? "app.lead.decisions.leave" : "app.lead.leave"], href: back)
                ]),
            back: Link(text: words["app.lead.back"], href: back))
    }
}

/// What the fields of a workshop are called.
public enum WorkshopNames {
    public static let whose = "whose"
    public static let all = "all"
    public static func people(_ role: Role.ID) -> String { "people.\(role)" }
}

extension AnswerLimits {
    /// A text of several lines, each a thing of its own.
    public static let list = 6_000
}
