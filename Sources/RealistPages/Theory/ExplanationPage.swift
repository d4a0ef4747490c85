public import Realist

/// One explanation as it is being worked on: what it says, what it links, how sure we are, and what sites say.
public struct ExplanationPage: Page, Equatable {
    public static let template = "app/theory/explanation"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    public let form: TheoryForm
    public let formWays: [TheoryFormWay]
    public let edit: Link?
    public let overall: Overall?
    public let judgeOverall: Link?
    public let passages: Link?
    /// To where it worked and where it did not, beside what the sites said of themselves.
    public let worked: Link?
    public let sites: Items<SiteLine>?
    /// To the sites before and after.
    public let pager: Pager?
    public let parts: [LinkedPart]
    public let facts: Facts
    public let transfer: Transfer?
    public let history: Link
    /// What else a writer may do with it.
    public let acts: Items<Link>?
    public let memos: MemosShown?

    /// Sites on one page.
    public static let mostSites = 20

    /// - `passages`: how many were read against it.
    /// - `made`: proposals gathered from passages that it came from.
    /// - `from`: how many sites stand before the first one that is shown.
    /// - `heuristic`: how it is written; as the study does where nothing is asked for.
    public init(
        _ around: Surroundings, _ configuration: Configuration, in theory: WorkingTheory, passages: Int,
        made: [TheoryProposal] = [], memos: MemosShown? = nil, as heuristic: About.Heuristic? = nil,
        from: Int = 0,
        mostSites: Int = ExplanationPage.mostSites
    ) {
        let words = theory.words
        let addresses = theory.addresses
        heading = theory.text(configuration.title)
        kicker = theory.kicker(of: configuration)
        frame = around.frame(
            theory.labelled(configuration), crumbs: theory.crumbs(to: configuration.stage))
        self.memos = memos
        let shownAs = theory.heuristic(heuristic)
        form = theory.form(configuration, as: shownAs, isWhole: true)
        formWays = theory.formWays(shownAs, at: addresses.explanation(configuration.id))
        edit =
            theory.isWriter
            ? Link(
                text: words["app.theory.edit.change-link"], href: addresses.editExplanation(configuration.id))
            : nil
        overall = theory.overallJudgement(of: configuration.id).map {
            Overall($0, of: configuration, in: theory)
        }
        judgeOverall =
            theory.isEvaluator
            ? Link(
                text: words[overall == nil ? "app.evidence.overall.judge" : "app.evidence.overall.change"],
                href: addresses.judgeOverall(configuration.id)) : nil
        self.passages =
            theory.isEvaluator && passages > 0
            ? Link(
                text: words.count("app.evidence.readings.count", passages),
                href: addresses.explanationReadings(configuration.id)) : nil
        worked =
            theory.isEvaluator && !theory.sites.isEmpty
            ? Link(
                text: words["app.evidence.worked.link"],
                href: addresses.workedSettings(configuration.id)) : nil
        let start = theory.sites.indices.contains(from) ? from : 0
        let shown = theory.sites.dropFirst(start).prefix(mostSites)
        sites = Items(shown.map { SiteLine($0, of: configuration, in: theory) })
        pager = ExplanationPage.pager(
            start..<(start + shown.count), of: theory.sites.count, by: mostSites,
            at: addresses.explanation(configuration.id), words)
        parts = LinkedPart.all(of: configuration, in: theory)
        facts = Facts(configuration, in: theory)
        transfer = configuration.transfer.map { Transfer($0, in: theory) }
        history = Link(
            text: words.count("app.theory.explanation.versions", configuration.revision),
            href: addresses.explanationHistory(configuration.id))
        acts =
            theory.isWriter
            ? Items(
                made.map { Link(text: words["app.linked.made-of"], href: addresses.proposal($0.id)) } + [
                    Link(text: words["app.theory.card.print"], href: addresses.card(configuration.id)),
                    Link(
                        text: words["app.theory.card.enter", ["explanation": configuration.label]],
                        href: addresses.cardAnswer(configuration.id)),
                    Link(text: words["app.prompts.way"], href: addresses.prompts(configuration.id)),
                    Link(text: words["app.theory.links.heading"], href: addresses.theoryLinks),
                    Link(text: words["app.theory.act.merge"], href: addresses.merge(into: configuration.id)),
                    Link(text: words["app.theory.act.archive"], href: addresses.archive(configuration.id)),
                    Link(
                        text: words["app.theory.act.delete"],
                        href: addresses.deleteExplanation(configuration.id)),
                ]) : nil
    }

    private static func pager(
        _ shown: Range<Int>, of count: Int, by most: Int, at address: String, _ words: Words
    ) -> Pager? {
        guard shown.count < count else { return nil }
        func from(_ start: Int) -> String { "\(address)?from=\(start)#said" }
        let gaps = [
            "from": String(shown.lowerBound + 1), "to": String(shown.upperBound), "n": String(count),
        ]
        return Pager(
            text: words["app.theory.explanation.sites-shown", gaps],
            newer: shown.lowerBound > 0 ? from(max(0, shown.lowerBound - most)) : nil,
            older: shown.upperBound < count ? from(shown.upperBound) : nil)
    }

    /// The judgement across sites, which a person wrote.
    public struct Overall: Equatable, Sendable {
        public let chip: VerdictChip
        public let confidence: String
        public let reason: String
        /// What it cites.
        public let cited: String?
        public let written: String
        public let again: String?

        init(_ judgement: OverallJudgement, of configuration: Configuration, in theory: WorkingTheory) {
            chip = theory.chip(judgement.verdict)
            confidence = theory.words["confidence.\(judgement.confidence.rawValue)"]
            reason = Sentences.ended(theory.text(judgement.reason))
            cited = theory.isEvaluator ? theory.cited(judgement.cites) : nil
            written = theory.written(by: judgement.by, on: judgement.on)
            again = theory.lookAgain(judgement.revision, since: judgement.lookAgain, of: configuration)
        }
    }

    /// What one site says of it.
    public struct SiteLine: Equatable, Sendable {
        public let site: String
        /// The judgement's page, for whoever may read the evidence.
        public let judgement: Link?
        public let chip: VerdictChip?
        public let worked: String?
        public let reason: String?
        public let again: String?

        init(_ site: Site, of configuration: Configuration, in theory: WorkingTheory) {
            self.site = theory.label(of: site)
            let judgement = theory.judgement(of: configuration.id, at: site.id)
            let href =
                theory.isEvaluator ? theory.addresses.judgement(of: configuration.id, at: site.id) : nil
            self.judgement = href.map { Link(text: theory.label(of: site), href: $0) }
            chip = judgement.map { theory.chip($0.finding, href: href) }
            worked = judgement.flatMap { theory.worked($0.finding) }
            reason = judgement.map { Sentences.ended(theory.text($0.reason)) }
            again = judgement.flatMap {
                theory.lookAgain($0.revision, since: $0.lookAgain, of: configuration)
            }
        }
    }
}

extension WorkingTheory {
    /// "Explanation I1, on insight. Version 2"
    func kicker(of configuration: Configuration) -> String {
        words[
            "explanation.kicker",
            [
                "label": configuration.label, "revision": String(configuration.revision),
                "stage": Sentences.lowered(stageTitle(configuration.stage)),
            ]]
    }

    func crumbs(to stage: Stage.ID) -> [Link] {
        [
            Link(text: words["app.theory.list.heading"], href: addresses.theory),
            Link(text: stageTitle(stage), href: addresses.theory(stage: stage)),
        ]
    }

    func crumbs(to configuration: Configuration) -> [Link] {
        crumbs(to: configuration.stage) + [
            Link(text: labelled(configuration), href: addresses.explanation(configuration.id))
        ]
    }
}

extension ExplanationPage: PagePart {
    static let pageFields = Fields<ExplanationPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("form", \.form), .init("formWays", \.formWays), .init("edit", \.edit),
        .init("overall", \.overall), .init("judgeOverall", \.judgeOverall), .init("passages", \.passages),
        .init("worked", \.worked),
        .init("sites", \.sites), .init("pager", \.pager), .init("parts", \.parts), .init("facts", \.facts),
        .init("transfer", \.transfer), .init("history", \.history), .init("acts", \.acts),
        .init("memos", \.memos))
}

extension ExplanationPage.Overall: PagePart {
    static let pageFields = Fields<ExplanationPage.Overall>(
        .init("chip", \.chip), .init("confidence", \.confidence), .init("reason", \.reason),
        .init("cited", \.cited), .init("written", \.written), .init("again", \.again))
}

extension ExplanationPage.SiteLine: PagePart {
    static let pageFields = Fields<ExplanationPage.SiteLine>(
        .init("site", \.site), .init("judgement", \.judgement), .init("chip", \.chip),
        .init("worked", \.worked), .init("reason", \.reason), .init("again", \.again))
}
