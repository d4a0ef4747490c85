public import Realist

/// What whoever leads a site next needs to know, on one page to print; and the form that asks for the change.
public struct HandoverPage: Page, Equatable {
    public static let template = "app/programme/handover"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let lead: String
    public let parts: [Part]
    public let ask: Ask?

    /// A list under its heading, or the word that there is nothing.
    public struct Part: Equatable, Sendable {
        public let heading: String
        public let lines: Items<Line>?
        public let none: String
    }

    public struct Line: Equatable, Sendable {
        public let text: String
        public let href: String?
        public let hint: String?
    }

    /// What was asked already, or the form that asks.
    public struct Ask: Equatable, Sendable {
        public let text: String
        public let form: FormFrame
    }

    /// How the site stands.
    public struct Content: Sendable {
        public var work: SiteWork
        /// Changes with a next step.
        public var steps: [Adaptation]
        public var workshop: Workshop?
        /// Other leads of the site, and who looks after the study.
        public var people: [Person]

        public init(work: SiteWork, steps: [Adaptation], workshop: Workshop?, people: [Person]) {
            self.work = work
            self.steps = steps
            self.workshop = workshop
            self.people = people
        }
    }

    public struct Person: Sendable {
        public let name: String
        let email: String
        public let role: Membership.Role

        public init(name: String, email: String, role: Membership.Role) {
            self.name = name
            self.email = email
            self.role = role
        }
    }

    /// What is asked of the administrator: the form as typed, or what was asked.
    public enum Asking: Sendable {
        case form(AccountFields, day: RoughDateField.Typed, dayFault: AnswerFault?)
        case waiting(name: String, day: Day?, asked: String)
        case declined(reason: String)
    }

    public init(
        _ around: Surroundings, _ content: Content, _ asking: Asking?, at addresses: StudyAddresses
    ) {
        let words = around.words
        let work = content.work
        kicker = work.site.label.text(in: work.language)
        heading = words["app.handover.heading"]
        lead =
            words[
                "app.handover.lead",
                [
                    "day": words.date(work.today), "n": String(work.decidedCount),
                    "of": String(work.recommendations.count),
                ]]
        parts = HandoverPage.parts(content, words, addresses)
        let form = asking.map { HandoverPage.ask($0, around, addresses, work.site.id) }
        ask = form
        frame = around.frame(
            "\(kicker): \(heading)", errors: form?.form.errors(),
            back: Link(text: words["app.lead.my-site.link"], href: addresses.site(work.site.id)))
    }
}

extension HandoverPage {
    private static func parts(
        _ content: Content, _ words: Words, _ addresses: StudyAddresses
    ) -> [Part] {
        let work = content.work
        let (site, language) = (work.site.id, work.language)
        func part(_ name: String, _ lines: [Line]) -> Part {
            Part(
                heading: words["app.handover.part.\(name)"], lines: Items(lines),
                none: words["app.handover.none.\(name)"])
        }
        let steps = content.steps.compactMap { change in
            change.next.map { next in
                let due = next.due.map { words["app.lead.my-site.due", ["day": words.date($0)]] }
                // It waits on no list any more; whoever comes next decides what is still to be done of it.
                let stopped = change.state == .stopped ? words["app.handover.stopped"] : nil
                return Line(
                    text: next.step.text(in: language), href: addresses.change(site, change.id),
                    hint: ([change.title.text(in: language)] + [next.owner, due, stopped].compactMap { $0 })
                        .map(Sentences.ended).joined(separator: " "))
            }
        }
        let drafts = work.drafts.map { draft in
            Line(
                text: draft.title.isEmpty ? words["app.handover.unnamed"] : draft.title,
                href: addresses.goOn(site, draft.id), hint: draft.left(words))
        }
        let told = work.told(addresses, words).map { told in
            Line(text: "\(told.kind): \(told.title)", href: told.href, hint: told.toldBy.said(words))
        }
        let workshop = content.workshop.map { workshop in
            [
                Line(
                    text: workshop.title.text(in: language), href: addresses.workshop(site, workshop.id),
                    hint: WorkshopPage.facts(workshop, words))
            ] + workshop.decided.map { Line(text: $0.text(in: language), href: nil, hint: nil) }
        }
        let people = content.people.map { person in
            Line(
                text: person.name, href: nil,
                hint: words[
                    "app.handover.reached",
                    ["role": words["app.handover.role.\(person.role.rawValue)"], "email": person.email]])
        }
        return [
            part("steps", steps), part("drafts", drafts), part("told", told),
            part("undecided", work.open(words, addresses)), part("workshop", workshop ?? []),
            part("people", people),
        ]
    }

    private static func ask(
        _ asking: Asking, _ around: Surroundings, _ addresses: StudyAddresses, _ site: Site.ID
    ) -> Ask {
        let words = around.words
        func withdraw(_ text: String, _ button: String) -> Ask {
            Ask(
                text: text,
                form: FormFrame(
                    action: addresses.withdrawHandover(site), token: around.person?.token, button: button))
        }
        switch asking {
        case .waiting(let name, let day, let asked):
            let from = day.map { words["app.handover.from", ["day": words.date($0)]] } ?? ""
            let gaps = ["name": name, "from": from, "asked": asked]
            return withdraw(words["app.handover.waiting", gaps], words["app.handover.withdraw"])
        case .declined(let reason):
            return withdraw(
                words["app.handover.declined"] + (reason.isEmpty ? "" : " " + reason),
                words["app.handover.again"])
        case .form(let fields, let day, let fault):
            return Ask(
                text: words["app.handover.text"],
                form: form(fields, day, fault, words, around, addresses.handover(site)))
        }
    }

    private static func form(
        _ fields: AccountFields, _ day: RoughDateField.Typed, _ fault: AnswerFault?, _ words: Words,
        _ around: Surroundings, _ action: String
    ) -> FormFrame {
        FormFrame(
            action: action, token: around.person?.token,
            fields: [
                .text(
                    TextField(
                        "name", label: words["app.handover.name"], value: fields.name,
                        error: fields.problem("name"), autocomplete: "off", width: .twenty)),
                .text(
                    TextField(
                        "email", label: words["app.handover.email"], value: fields.email,
                        error: fields.problem("email"), kind: .email, autocomplete: "off")),
                .date(
                    RoughDateField(
                        "on", legend: words["app.handover.on"], marker: words["app.lead.optional"],
                        value: day, error: fault?.text(words), wrong: fault?.wrong ?? [])),
            ], button: words["app.handover.ask"])
    }
}

extension SiteWork {
    /// Recommendations that nobody decided on, each by itself.
    fileprivate func open(_ words: Words, _ addresses: StudyAddresses) -> [HandoverPage.Line] {
        undecided.map { recommendation in
            HandoverPage.Line(
                text: "\(recommendation.label). \(recommendation.title.text(in: language))",
                href: addresses.decision(site.id, recommendation.id), hint: nil)
        }
    }
}

extension StudyAddresses {
    public func handover(_ site: Site.ID) -> String { self.site(site) + "/handover" }
    public func withdrawHandover(_ site: Site.ID) -> String { handover(site) + "/withdraw" }
}

extension HandoverPage: PagePart {
    static let pageFields = Fields<HandoverPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("lead", \.lead), .init("parts", \.parts), .init("ask", \.ask))
}

extension HandoverPage.Part: PagePart {
    static let pageFields = Fields<HandoverPage.Part>(
        .init("heading", \.heading), .init("lines", \.lines), .init("none", \.none))
}

extension HandoverPage.Line: PagePart {
    static let pageFields = Fields<HandoverPage.Line>(
        .init("text", \.text), .init("href", \.href), .init("hint", \.hint))
}

extension HandoverPage.Ask: PagePart {
    static let pageFields = Fields<HandoverPage.Ask>(.init("text", \.text), .init("form", \.form))
}
