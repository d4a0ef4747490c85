public import Realist

/// What all the evidence at one site says of one explanation, and the words that were read for it.
public struct JudgementPage: Page, Equatable {
    public static let template = "app/evidence/judgement"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let ifThen: IfThen
    public let judged: Judged?
    /// How many passages of this site were read against it after it was judged.
    public let since: String?
    public let judge: Link
    /// Where it is about an earlier version.
    public let holds: StillHolds?
    public let passages: Items<ReadPassage>?
    /// How many, and from how many people.
    public let counted: String?
    /// What was judged, or can be, of people with one attribute.
    public let apart: Items<Apart>?
    /// What the measures say here that it should move.
    public let outcomes: Outcomes?
    /// To that, where it was not asked for: it takes a moment.
    public let ask: Link?
    /// All passages that were read against the explanation.
    public let all: Link
    /// What was judged before, of the present version and of earlier ones, the latest first.
    public let earlier: Items<Judged>?
    public let explanation: Link
    /// The judgements beside this one.
    public let neighbours: Items<Link>?

    /// A judgement with everything that it says.
    public struct Judged: Equatable, Sendable {
        public let heading: String
        public let chip: VerdictChip
        public let worked: String?
        public let reason: String
        public let written: String
        public let again: String?

        init(
            _ judgement: Judgement, keptBy writer: Writer? = nil, of configuration: Configuration,
            in theory: WorkingTheory
        ) {
            heading = theory.words["revision.heading", ["n": String(judgement.revision)]]
            chip = theory.chip(judgement.finding)
            worked = theory.worked(judgement.finding)
            reason = Sentences.ended(theory.text(judgement.reason))
            let role = theory.written(by: judgement.by, on: judgement.on)
            written =
                writer.map {
                    theory.words[
                        "app.evidence.judgement.kept", ["written": role, "by": $0.name, "at": $0.moment]]
                } ?? role
            again = theory.lookAgain(judgement.revision, since: judgement.lookAgain, of: configuration)
        }
    }

    /// Who kept a judgement and when, both in words.
    public struct Writer: Equatable, Sendable {
        let name: String
        let moment: String

        public init(name: String, moment: String) {
            self.name = name
            self.moment = moment
        }
    }

    /// A judgement as it was kept at some time; no writer of one that came in with a file.
    public typealias Kept = (judgement: Judgement, by: Writer?)

    /// Of a subgroup.
    public struct Apart: Equatable, Sendable {
        public let name: String
        public let judged: Judged?
        public let judge: Link
        public let holds: StillHolds?
        /// What was judged of it before, the latest first.
        public let earlier: Items<Judged>?
    }

    /// - `passages`: all that were read against the explanation, of whatever site.
    /// - `kept`: the present judgement as often as it was kept, the present one last; nothing where no file knows that.
    /// - `subgroups`: that can be judged apart.
    /// - `token`: of the form that keeps a judgement of an earlier version.
    /// - `published`: what would be published of the site, where it is asked what the measures say.
    public init(
        _ around: Surroundings, _ configuration: Configuration, at site: Site, passages: [PassageOfSource],
        kept: [Kept] = [], subgroups: [Judgement.Subgroup] = [], token: String,
        published: Toolkit? = nil, in theory: WorkingTheory
    ) {
        let words = theory.words
        let addresses = theory.addresses
        let judgements = theory.judgements(of: configuration.id, at: site.id)
        let present = judgements.first
        kicker = theory.kicker(of: configuration)
        heading =
            words[
                "app.evidence.judgement.heading",
                ["title": theory.text(configuration.title), "site": theory.label(of: site)]]
        frame = around.frame(
            heading,
            crumbs: [
                Link(text: words["app.evidence.matrix.heading"], href: addresses.matrix),
                Link(
                    text: theory.stageTitle(configuration.stage),
                    href: addresses.matrix(stage: configuration.stage)),
            ])
        ifThen = theory.ifThen(configuration)
        judged = present.map { Judged($0, keptBy: kept.last.flatMap(\.by), of: configuration, in: theory) }
        judge = Link(
            text: words[
                present == nil
                    ? "app.evidence.judgement.judge"
                    : present?.revision == configuration.revision
                        ? "app.evidence.judgement.change" : "app.evidence.judgement.again",
                ["n": String(configuration.revision)]],
            href: addresses.judge(configuration.id, at: site.id))
        holds = present.flatMap { StillHolds($0, of: configuration, token: token, in: theory) }
        let restsOn = Set(present?.excerpts ?? [])
        let here = passages.filter { $0.source.site == site.id || restsOn.contains($0.excerpt.id) }
        let counts = IndependentPassages(
            passages.lazy.filter { $0.source.site == site.id }.map { PassageVoice($0.excerpt, of: $0.source) }
        )
        counted = counts.passages > 0 ? theory.told(counts) : nil
        let others = theory.judgementsApart(of: configuration.id, at: site.id).compactMap(\.subgroup).filter {
            !subgroups.contains($0)
        }
        apart = Items(
            (subgroups + others).map { subgroup in
                let all = theory.judgements(of: configuration.id, at: site.id, subgroup: subgroup)
                let own = all.first
                return Apart(
                    name: theory.name(of: subgroup),
                    judged: own.map { Judged($0, of: configuration, in: theory) },
                    judge: Link(
                        text: words[
                            own == nil ? "app.evidence.apart.judge" : "app.evidence.apart.change",
                            ["name": theory.name(of: subgroup)]],
                        href: addresses.judge(configuration.id, at: site.id, of: subgroup)),
                    holds: own.flatMap { StillHolds($0, of: configuration, token: token, in: theory) },
                    earlier: Items(all.dropFirst().map { Judged($0, of: configuration, in: theory) }))
            })
        self.passages = Items(here.map { ReadPassage($0, restsOn: restsOn, in: theory) })
        let measures = theory.measures(of: configuration.id)
        outcomes = published.map { Outcomes(measures, at: site.id, in: $0) }
        ask =
            published == nil && !measures.isEmpty
            ? Link(
                text: words["app.evidence.outcomes.ask"],
                href: addresses.judgementWithOutcomes(of: configuration.id, at: site.id)) : nil
        all = Link(
            text: words.count("app.evidence.readings.all", passages.count),
            href: addresses.explanationReadings(configuration.id))
        since = present.flatMap { present in
            let later = here.count { passage in
                !restsOn.contains(passage.excerpt.id)
                    && passage.readings.contains { $0.on.map { $0 > present.on } ?? false }
            }
            return later > 0 ? words.count("app.evidence.judgement.since", later) : nil
        }
        earlier = Items(
            kept.dropLast().reversed().map {
                Judged($0.judgement, keptBy: $0.by, of: configuration, in: theory)
            }
                + judgements.dropFirst().map { Judged($0, of: configuration, in: theory) })
        explanation = Link(
            text: theory.labelled(configuration), href: addresses.explanation(configuration.id))
        neighbours = Items(theory.neighbours(of: configuration, at: site))
    }
}

extension JudgementPage: PagePart {
    static let pageFields = Fields<JudgementPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("ifThen", \.ifThen), .init("judged", \.judged), .init("since", \.since),
        .init("judge", \.judge), .init("holds", \.holds),
        .init("passages", \.passages), .init("counted", \.counted), .init("apart", \.apart),
        .init("outcomes", \.outcomes), .init("ask", \.ask), .init("all", \.all), .init("earlier", \.earlier),
        .init("explanation", \.explanation), .init("neighbours", \.neighbours))
}

extension JudgementPage.Judged: PagePart {
    static let pageFields = Fields<JudgementPage.Judged>(
        .init("heading", \.heading), .init("chip", \.chip), .init("worked", \.worked),
        .init("reason", \.reason), .init("written", \.written), .init("again", \.again))
}

extension JudgementPage.Apart: PagePart {
    static let pageFields = Fields<JudgementPage.Apart>(
        .init("name", \.name), .init("judged", \.judged), .init("judge", \.judge),
        .init("holds", \.holds), .init("earlier", \.earlier))
}
