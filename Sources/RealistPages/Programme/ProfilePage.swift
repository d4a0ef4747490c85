public import Realist

/// A few questions of a site's context profile, or one of them with all that was ever answered.
public struct ProfilePage: Page, Equatable {
    public static let template = "app/programme/profile"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String
    /// `nil` for whoever only reads.
    public let form: FormFrame?
    public let said: SaidList?

    /// What was answered, under its heading.
    public struct SaidList: Equatable, Sendable {
        public let heading: String
        public let items: [Said]

        /// `nil` when nothing was.
        init?(_ heading: String, _ items: [Said]) {
            if items.isEmpty { return nil }
            self.heading = heading
            self.items = items
        }
    }

    /// One answer, with who gave it and when.
    public struct Said: Equatable, Sendable {
        /// `nil` where the page is about one question.
        public let statement: String?
        public let answer: String
        /// What is added to the class of the square.
        public let sign: String
        public let note: String?
        public let source: String
        public let more: More?
    }

    /// To the question's own page; `about` is said to those who hear the link alone.
    public struct More: Equatable, Sendable {
        public let text: String
        public let href: String
        public let about: String
    }

    /// What a page is made of.
    public struct Content: Sendable {
        public var site: Site
        public var language: Language
        public var statements: [Statement]
        /// What stands in the fields.
        public var answers: Answers
        public var faults: [String: AnswerFault]
        /// How many answers to each question there were.
        public var seen: String
        public var mayWrite: Bool

        public init(
            site: Site, language: Language, statements: [Statement], answers: Answers,
            faults: [String: AnswerFault] = [:], seen: String, mayWrite: Bool
        ) {
            self.site = site
            self.language = language
            self.statements = statements
            self.answers = answers
            self.faults = faults
            self.seen = seen
            self.mayWrite = mayWrite
        }
    }

    /// One group of questions, and what was answered so far.
    ///
    /// - `isLast`: no other group comes after it.
    public init(
        _ around: Surroundings, _ content: Content, _ group: ProfileAsking.Group, isLast: Bool,
        at addresses: StudyAddresses
    ) {
        let words = around.words
        let site = content.site.id
        kicker = content.site.label.text(in: content.language)
        heading = group.title(words)
        lead = words[group.level.isOfPeople ? "app.profile.lead-people" : "app.profile.lead-place"]
        form =
            content.mayWrite
            ? FormFrame(
                action: addresses.profile(site, group.id), token: around.person?.token,
                hidden: [HiddenField(ProfileNames.seen, content.seen)],
                fields: content.statements.map { content.choice(of: $0, words) } + content.source(words),
                button: words[isLast ? "app.profile.save" : "app.profile.save-next"],
                others: isLast
                    ? [] : [.init(words["app.profile.save-later"], name: "then", value: "later")],
                links: [Link(text: words["app.lead.leave"], href: addresses.profile(site))]) : nil
        said = SaidList(
            words["app.profile.so-far"],
            content.statements.compactMap { statement in
                content.site.answer(to: statement.id).map { answer in
                    Said(
                        answer, to: statement.asked(content.language), content.language, words,
                        more: More(
                            text: words.count(
                                "app.profile.more",
                                content.site.profile.count { $0.statement == statement.id }),
                            href: addresses.profile(site, statement.id),
                            about: statement.asked(content.language)))
                }
            })
        frame = around.frame(
            "\(kicker): \(heading)", errors: form?.errors(),
            crumbs: ProfilePage.crumbs(site, words, addresses),
            keeps: content.mayWrite ? .typed : nil)
    }

    /// One question with its history, and a new answer to it.
    public init(
        _ around: Surroundings, _ content: Content, on statement: Statement, at addresses: StudyAddresses,
        group: ProfileAsking.Group?
    ) {
        let words = around.words
        let site = content.site.id
        kicker = content.site.label.text(in: content.language)
        heading = statement.asked(content.language)
        lead =
            statement.question == nil
            ? words["app.profile.one-lead"]
            : words["app.profile.claim", ["text": statement.text.text(in: content.language)]]
        form =
            content.mayWrite
            ? FormFrame(
                action: addresses.profile(site, statement.id), token: around.person?.token,
                hidden: [HiddenField(ProfileNames.seen, content.seen)],
                fields: [
                    content.choice(of: statement, words, legend: words["app.profile.answer"]),
                    .text(
                        TextField(
                            ProfileNames.note(statement.id), label: words["app.profile.note"],
                            marker: words["app.lead.optional"], hint: words["app.lead.no-names"],
                            value: content.answers[ProfileNames.note(statement.id)],
                            error: content.faults[ProfileNames.note(statement.id)]?.text(words), lines: 3,
                            most: AnswerLimits.text)),
                ] + content.source(words),
                button: words["app.profile.save-one"],
                links: [Link(text: words["app.lead.leave"], href: addresses.profile(site))]) : nil
        let history = content.site.profile.enumerated().filter { $0.element.statement == statement.id }
            .sorted { ($0.element.on, $0.offset) > ($1.element.on, $1.offset) }
        said = SaidList(
            words["app.profile.history"],
            history.map { Said($0.element, to: nil, content.language, words, more: nil) })
        let back = group.map {
            [Link(text: $0.title(words), href: addresses.profile(site, $0.id))]
        }
        frame = around.frame(
            "\(kicker): \(heading)", errors: form?.errors(),
            crumbs: ProfilePage.crumbs(site, words, addresses) + (back ?? []))
    }

    private static func crumbs(_ site: Site.ID, _ words: Words, _ addresses: StudyAddresses) -> [Link] {
        [
            Link(text: words["app.lead.my-site.link"], href: addresses.site(site)),
            Link(text: words["app.profile.link"], href: addresses.profile(site)),
        ]
    }
}

extension ProfilePage.Content {
    fileprivate func choice(of statement: Statement, _ words: Words, legend: String? = nil) -> FormField {
        let name = ProfileNames.answer(statement.id)
        return .choice(
            ChoiceField(
                name, legend: legend ?? statement.asked(language), error: faults[name]?.text(words),
                choices: ProfileAnswer.Answer.fitting(statement.level).map {
                    .init($0.rawValue, words["app.profile.answers.\($0.rawValue)"])
                },
                chosen: [answers[name]], isInline: true))
    }

    /// Who says so, and when it was so.
    fileprivate func source(_ words: Words) -> [FormField] {
        [
            .text(
                TextField(
                    ProfileNames.by, label: words["app.profile.by"], hint: words["app.profile.by-hint"],
                    value: answers[ProfileNames.by], error: faults[ProfileNames.by]?.text(words),
                    autocomplete: "off")),
            .date(
                RoughDateField(
                    ProfileNames.on, legend: words["app.profile.on"], value: answers.date(ProfileNames.on),
                    error: faults[ProfileNames.on]?.text(words),
                    wrong: faults[ProfileNames.on]?.wrong ?? [])),
        ]
    }
}

extension ProfilePage.Said {
    fileprivate init(
        _ answer: ProfileAnswer, to statement: String?, _ language: Language, _ words: Words,
        more: ProfilePage.More?
    ) {
        self.statement = statement
        self.answer = words["app.profile.answers.\(answer.answer.rawValue)"]
        sign = answer.answer.sign
        note = answer.note?.text(in: language)
        source = words["site.context.said", ["who": answer.by, "day": words.date(answer.on)]]
        self.more = more
    }
}

extension ProfilePage: PagePart {
    static let pageFields = Fields<ProfilePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead), .init("form", \.form), .init("said", \.said))
}

extension ProfilePage.SaidList: PagePart {
    static let pageFields = Fields<ProfilePage.SaidList>(.init("heading", \.heading), .init("items", \.items))
}

extension ProfilePage.Said: PagePart {
    static let pageFields = Fields<ProfilePage.Said>(
        .init("statement", \.statement), .init("answer", \.answer), .init("sign", \.sign),
        .init("note", \.note), .init("source", \.source), .init("more", \.more))
}

extension ProfilePage.More: PagePart {
    static let pageFields = Fields<ProfilePage.More>(
        .init("text", \.text), .init("href", \.href), .init("about", \.about))
}
