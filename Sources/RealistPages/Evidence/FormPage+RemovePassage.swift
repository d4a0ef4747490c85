public import Realist

/// What rests on a passage, for those who would take it away.
public struct PassageRest: Equatable, Sendable {
    public var codings: Int
    public var readings: Int
    /// Which explanation was judged by it, at which site.
    public var judgements: [(explanation: Configuration.ID, site: Site.ID)]
    /// Explanations whose judgement across sites cites it.
    public var overall: [Configuration.ID]
    public var profiles: [Site.ID]
    public var changes: Int
    /// Rounds of double coding that ask about it.
    public var rounds: [CodingRound.ID]
    /// What it tells of several parts together.
    public var linked: Int
    public var memos: Int

    public init(
        codings: Int = 0, readings: Int = 0,
        judgements: [(explanation: Configuration.ID, site: Site.ID)] = [],
        overall: [Configuration.ID] = [], profiles: [Site.ID] = [], changes: Int = 0,
        rounds: [CodingRound.ID] = [], linked: Int = 0, memos: Int = 0
    ) {
        self.codings = codings
        self.readings = readings
        self.judgements = judgements
        self.overall = overall
        self.profiles = profiles
        self.changes = changes
        self.rounds = rounds
        self.linked = linked
        self.memos = memos
    }

    public static func == (one: PassageRest, other: PassageRest) -> Bool {
        one.codings == other.codings && one.readings == other.readings && one.profiles == other.profiles
            && one.changes == other.changes && one.overall == other.overall && one.rounds == other.rounds
            && one.linked == other.linked && one.memos == other.memos
            && one.judgements.elementsEqual(other.judgements) { $0 == $1 }
    }

    public var isNothing: Bool {
        codings == 0 && readings == 0 && judgements.isEmpty && overall.isEmpty && profiles.isEmpty
            && changes == 0 && rounds.isEmpty && linked == 0 && memos == 0
    }
}

extension FormPage {
    /// Asks before a passage is taken away; or says what rests on it, with the way to each.
    public static func removePassage(
        _ around: Surroundings, _ excerpt: Excerpt, of source: Source, resting: PassageRest, version: Int,
        token: String, in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let addresses = theory.addresses
        let own = addresses.passage(excerpt.id)
        let heading = words[resting.isNothing ? "app.sources.unmark.heading" : "app.sources.unmark.stays"]
        return FormPage(
            around, title: heading, kicker: theory.text(source.title), heading: heading,
            lead: words[resting.isNothing ? "app.sources.unmark.lead" : "app.sources.unmark.first"],
            summaries: [
                SummaryList(
                    [.init(words["app.evidence.read.passage"], excerpt.text)]
                        + theory.rows(resting, of: excerpt))
            ],
            form: resting.isNothing
                ? FormFrame(
                    action: addresses.removePassage(excerpt.id), token: token, version: String(version),
                    button: words["app.sources.unmark.button"], isGrave: true,
                    links: [Link(text: words["app.sources.leave"], href: own)]) : nil,
            crumbs: [
                Link(text: words["app.sources.heading"], href: addresses.sources),
                Link(text: theory.text(source.title), href: addresses.source(source.id)),
                Link(text: words["app.sources.the-passage"], href: own),
            ])
    }
}

extension WorkingTheory {
    fileprivate func rows(_ rest: PassageRest, of excerpt: Excerpt) -> [SummaryList.Row] {
        var rows: [SummaryList.Row] = []
        func add(_ what: String, _ text: String, _ look: String, _ href: String) {
            rows.append(.init(words[what], text, change: Link(text: words[look], href: href)))
        }
        let own = addresses.passage(excerpt.id)
        if rest.codings > 0 {
            add(
                "app.sources.rests.codes", words.count("app.sources.rests.codings", rest.codings),
                "app.sources.rests.look-codes", own)
        }
        if rest.readings > 0 {
            add(
                "app.evidence.passage.readings", words.count("app.sources.rests.readings", rest.readings),
                "app.sources.rests.look-readings", own)
        }
        if rest.linked > 0 {
            add("app.linked.rests", words.count("app.linked.rested", rest.linked), "app.linked.look", own)
        }
        if rest.memos > 0 {
            add("app.memos.rests", words.count("app.memos.rested", rest.memos), "app.memos.look", own)
        }
        for judged in rest.judgements {
            let label = configuration(judged.explanation)?.label ?? judged.explanation.text
            add(
                "app.sources.rests.judgement",
                words["app.sources.rests.judged", ["explanation": label, "site": siteLabel(judged.site)]],
                "app.sources.rests.look-judgement",
                addresses.judgement(of: judged.explanation, at: judged.site))
        }
        for id in rest.overall {
            add(
                "app.sources.rests.judgement",
                words["app.sources.rests.overall", ["explanation": configuration(id)?.label ?? id.text]],
                "app.sources.rests.look-judgement", addresses.judgeOverall(id))
        }
        for site in rest.profiles {
            add(
                "app.sources.rests.profile", siteLabel(site), "app.sources.rests.look-profile",
                addresses.profile(site))
        }
        for round in rest.rounds {
            add(
                "app.sources.rests.round", words["app.sources.rests.rounds"], "app.sources.rests.look-round",
                addresses.round(round))
        }
        if rest.changes > 0 {
            add(
                "app.sources.rests.change", words.count("app.sources.rests.changes", rest.changes),
                "app.sources.rests.look-history", addresses.theoryHistory)
        }
        return rows
    }
}
