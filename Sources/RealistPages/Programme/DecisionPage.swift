public import Realist

/// One recommendation: the advice, what others made of it, and what this site decides.
public struct DecisionPage: Page, Equatable {
    public static let template = "app/programme/decision"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let advice: String
    public let core: Items<String>?
    public let adaptable: Items<String>?
    public let goesWrong: Items<String>?
    public let firstSteps: Items<String>?
    public let others: Items<Other>?
    /// “Your decision”, to whoever leads the site; to others the site's.
    public let decide: String
    /// `nil` for whoever only reads.
    public let form: FormFrame?
    /// What was decided, for whoever only reads.
    public let decided: SummaryList?
    /// Changes of this site that bear on it; `nil` while there is none.
    public let own: OwnChanges?
    public let record: Link?
    /// Somebody else recorded it.
    public let told: ChangePage.Told?
    public let acts: RecordWays

    public struct Other: Equatable, Sendable {
        public let site: String
        public let change: Link
        public let kind: String
        public let track: StateTrack
        public let took: Items<Fact>?
    }

    public struct OwnChanges: Equatable, Sendable {
        /// “What you changed”
        public let heading: String
        public let changes: [OwnChange]
    }

    public struct OwnChange: Equatable, Sendable {
        public let change: Link
        public let track: StateTrack
    }

    public struct Fact: Equatable, Sendable {
        public let label: String
        public let text: String
    }

    public struct Content: Sendable {
        public var site: Site
        public var language: Language
        public var recommendation: Recommendation
        public var others: [(site: String, change: Adaptation)]
        public var own: [Adaptation]
        /// `choice`, `reason` and the date `on`.
        public var answers: Answers
        public var version: Int
        public var faults: [String: AnswerFault] = [:]
        public var told: ToldBy?
        public var reader: ChangePage.Reader

        public init(
            site: Site, language: Language, recommendation: Recommendation,
            others: [(site: String, change: Adaptation)], own: [Adaptation], answers: Answers, version: Int,
            faults: [String: AnswerFault] = [:], told: ToldBy? = nil, reader: ChangePage.Reader
        ) {
            self.site = site
            self.language = language
            self.recommendation = recommendation
            self.others = others
            self.own = own
            self.answers = answers
            self.version = version
            self.faults = faults
            self.told = told
            self.reader = reader
        }
    }

    public init(_ around: Surroundings, _ content: Content, at addresses: StudyAddresses) {
        let words = around.words
        let (reader, mayWrite) = (content.reader, content.reader.mayWrite)
        let language = content.language
        let recommendation = content.recommendation
        let site = content.site
        kicker =
            words[
                "app.lead.decision.kicker",
                ["site": site.label.text(in: language), "label": recommendation.label]]
        heading = recommendation.title.text(in: language)
        advice = recommendation.advice.text(in: language)
        core = Items(recommendation.core.map { $0.text.text(in: language) })
        adaptable = Items(recommendation.adaptable.map { $0.text(in: language) })
        goesWrong = Items(recommendation.goesWrong.map { $0.text(in: language) })
        firstSteps = Items(recommendation.firstSteps.map { $0.text(in: language) })
        others = Items(
            content.others.map { other in
                Other(
                    site: other.site,
                    change: Link(
                        text: other.change.title.text(in: language), href: addresses.shared(other.change.id)),
                    kind: words["kind.\(other.change.kind.rawValue)"],
                    track: StateTrack(other.change.state, words: words),
                    took: Items(other.change.took.facts(words, language)))
            })
        let isOwn = reader.mayConfirm
        let changes = content.own.map { change in
            OwnChange(
                change: Link(
                    text: change.title.text(in: language), href: addresses.change(site.id, change.id)),
                track: StateTrack(change.state, words: words))
        }
        own =
            changes.isEmpty
            ? nil
            : OwnChanges(
                heading: words[
                    isOwn ? "app.lead.decision.changed.own" : "app.lead.decision.changed.theirs"],
                changes: changes)
        decide = words[isOwn ? "app.lead.decision.decide.own" : "app.lead.decision.decide.theirs"]
        form =
            mayWrite
            ? DecisionPage.form(around, content, action: addresses.decision(site.id, recommendation.id)) : nil
        decided = mayWrite ? nil : SummaryList(DecisionPage.rows(content.answers, words))
        record =
            mayWrite
            ? Link(
                text: words["app.lead.record"],
                href: addresses.record(site.id) + "?about=\(recommendation.id)") : nil
        told = content.told.map { told in
            ChangePage.Told(
                told, version: content.version,
                action: reader.mayConfirm
                    ? addresses.confirmDecision(site.id, recommendation.id) : nil, around)
        }
        acts = RecordWays(
            around, of: addresses.decision(site.id, recommendation.id), version: content.version,
            undoing: mayWrite ? reader.undoing : nil)
        frame = around.frame(
            "\(site.label.text(in: language)): \(heading)", errors: form?.errors(),
            crumbs: [
                Link(text: words["app.lead.my-site.link"], href: addresses.site(site.id)),
                Link(text: words["app.lead.decisions.link"], href: addresses.decisions(site.id)),
            ])
    }

    private static func form(_ around: Surroundings, _ content: Content, action: String) -> FormFrame {
        let words = around.words
        let answers = content.answers
        let faults = content.faults
        return FormFrame(
            action: action, token: around.person?.token, version: String(content.version),
            fields: ToldAsking.fields(answers, faults, words) + [
                .choice(
                    ChoiceField(
                        "choice", legend: words["app.lead.decision.choice"],
                        error: faults["choice"]?.text(words),
                        choices: DecisionNames.choices.dropFirst().map {
                            .init($0.rawValue, words["app.lead.choice.\($0.rawValue)"])
                        },
                        apart: .init(
                            Decision.Choice.undecided.rawValue, words["app.lead.choice.undecided"]),
                        chosen: [answers["choice"]])),
                .text(
                    TextField(
                        "reason", label: words["app.lead.decision.reason"],
                        marker: words["app.lead.optional"],
                        hint: words["app.lead.no-names"], value: answers["reason"],
                        error: faults["reason"]?.text(words), lines: 3, most: AnswerLimits.text)),
                .date(
                    RoughDateField(
                        "on", legend: words["app.lead.decision.on"], marker: words["app.lead.optional"],
                        value: answers.date("on"), error: faults["on"]?.text(words),
                        wrong: faults["on"]?.wrong ?? [])),
            ], button: words["app.lead.decision.save"])
    }

    /// What was answered, as it is read.
    static func rows(_ answers: Answers, _ words: Words) -> [SummaryList.Row] {
        [
            .init(words["app.lead.decision.choice"], choice(answers["choice"], words)),
            .init(words["app.lead.decision.reason"], answers["reason"]),
            .init(words["app.lead.decision.on"], answers.dateText("on", words)),
        ]
    }

    /// A choice as it is read.
    public static func choice(_ text: String, _ words: Words) -> String {
        words["app.lead.choice.\((Decision.Choice(rawValue: text) ?? .undecided).rawValue)"]
    }
}

extension WhatItTook {
    func facts(_ words: Words, _ language: Language) -> [DecisionPage.Fact] {
        [
            ("took.staff-time", staffTime), ("took.money", money), ("took.agreed-by", agreedBy),
            ("took.obstacles", obstacles), ("took.helped", helped),
        ].compactMap { key, text in
            text.map { DecisionPage.Fact(label: words[key], text: $0.text(in: language)) }
        }
    }
}

extension DecisionPage: PagePart {
    static let pageFields = Fields<DecisionPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("advice", \.advice), .init("core", \.core), .init("adaptable", \.adaptable),
        .init("goesWrong", \.goesWrong), .init("firstSteps", \.firstSteps), .init("others", \.others),
        .init("decide", \.decide), .init("form", \.form), .init("decided", \.decided), .init("own", \.own),
        .init("record", \.record), .init("told", \.told), .init("acts", \.acts))
}

extension DecisionPage.Other: PagePart {
    static let pageFields = Fields<DecisionPage.Other>(
        .init("site", \.site), .init("change", \.change), .init("kind", \.kind), .init("track", \.track),
        .init("took", \.took))
}

extension DecisionPage.OwnChanges: PagePart {
    static let pageFields = Fields<DecisionPage.OwnChanges>(
        .init("heading", \.heading), .init("changes", \.changes))
}

extension DecisionPage.OwnChange: PagePart {
    static let pageFields = Fields<DecisionPage.OwnChange>(.init("change", \.change), .init("track", \.track))
}

extension DecisionPage.Fact: PagePart {
    static let pageFields = Fields<DecisionPage.Fact>(.init("label", \.label), .init("text", \.text))
}
