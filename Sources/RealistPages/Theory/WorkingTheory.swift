public import Realist

/// The programme theory as it is being worked on, told to one person: what is held of it at sites that this person may
/// not read is not in here.
public struct WorkingTheory: TellsTheory {
    public let words: Words
    public let language: Language
    /// What is worked on is shown in the study's first language.
    var untranslated: Language? { nil }
    /// Without what is put aside.
    public let theory: ProgrammeTheory
    /// With it.
    public let whole: ProgrammeTheory
    /// What is put aside.
    public let archived: [Configuration]
    public let stages: [Stage]
    let theoryIndex: TheoryIndex
    let about: About
    /// In the order of the study.
    let sites: [Site]
    let recommendations: [Recommendation]
    let meetings: [Workshop]
    public let addresses: StudyAddresses
    /// May read passages, and judge.
    let isEvaluator: Bool
    /// May write it.
    let isWriter: Bool
    private var statements: [Statement.ID: Statement]
    private let configurations: [Configuration.ID: Configuration]
    private let earlier: [Configuration.ID: Configuration]
    /// Of sites that may be shown, of the latest revision first.
    private let judged: [Configuration.ID: [Site.ID: [Judgement]]]
    /// The same of subgroups.
    private let judgedApart: [Configuration.ID: [Site.ID: [Judgement]]]
    private let overall: [Configuration.ID: [OverallJudgement]]

    /// - `sites`: those whose judgements may be shown, in the order of the study.
    /// - `judgements`: those of other sites are left out.
    public init(
        _ theory: ProgrammeTheory, about: About, sites: [Site], recommendations: [Recommendation],
        meetings: [Workshop], judgements: [Judgement], overallJudgements: [OverallJudgement], words: Words,
        addresses: StudyAddresses, isEvaluator: Bool, isWriter: Bool
    ) {
        self.words = words
        language = about.languages.first ?? .english
        whole = theory
        archived = theory.archived
        let theory = theory.working
        self.theory = theory
        self.about = about
        stages = about.stages
        theoryIndex = TheoryIndex(theory)
        self.sites = sites
        self.recommendations = recommendations
        self.meetings = meetings
        self.addresses = addresses
        self.isEvaluator = isEvaluator
        self.isWriter = isWriter
        statements = Dictionary(theory.statements.map { ($0.id, $0) }) { first, _ in first }
        configurations = Dictionary(theory.configurations.map { ($0.id, $0) }) { first, _ in first }
        let present = Set(theory.configurations.map(\.id))
        let past = theory.revisions.compactMap { revision -> Configuration? in
            guard case .configuration(var value) = revision.value, !present.contains(value.id) else {
                return nil
            }
            value.revision = revision.number
            return value
        }
        earlier = Dictionary(past.map { ($0.id, $0) }) { $0.revision >= $1.revision ? $0 : $1 }
        let shown = Set(sites.map(\.id))
        func sorted(_ all: some Sequence<Judgement>) -> [Configuration.ID: [Site.ID: [Judgement]]] {
            var judged: [Configuration.ID: [Site.ID: [Judgement]]] = [:]
            for judgement in all where shown.contains(judgement.site) {
                judged[judgement.configuration, default: [:]][judgement.site, default: []].append(judgement)
            }
            return judged.mapValues { sites in
                sites.mapValues { $0.count < 2 ? $0 : $0.sorted { $0.revision > $1.revision } }
            }
        }
        judged = sorted(judgements.ofWholeSites)
        judgedApart = sorted(judgements.lazy.filter { $0.subgroup != nil })
        overall = Dictionary(grouping: overallJudgements, by: \.configuration)
    }

    func statement(_ id: Statement.ID) -> Statement? { statements[id] }
    func configuration(_ id: Configuration.ID) -> Configuration? { configurations[id] }
    func gone(_ id: Configuration.ID) -> Configuration? { earlier[id] }

    /// What was judged last at a site: of the latest revision.
    public func judgement(of id: Configuration.ID, at site: Site.ID) -> Judgement? {
        judgements(of: id, at: site).first
    }

    /// All that was judged at a site, of the latest revision first.
    func judgements(of id: Configuration.ID, at site: Site.ID) -> [Judgement] {
        judged[id]?[site] ?? []
    }

    /// What was judged last of each subgroup at a site.
    func judgementsApart(of id: Configuration.ID, at site: Site.ID) -> [Judgement] {
        (judgedApart[id]?[site] ?? []).latest
    }

    /// All that was judged of a subgroup at a site, of the latest revision first.
    func judgements(of id: Configuration.ID, at site: Site.ID, subgroup: Judgement.Subgroup) -> [Judgement] {
        (judgedApart[id]?[site] ?? []).filter { $0.subgroup == subgroup }
    }

    /// Whether anybody was judged apart at a site that may be shown.
    func hasGroups(_ id: Configuration.ID) -> Bool { judgedApart[id] != nil }

    public func overallJudgement(of id: Configuration.ID) -> OverallJudgement? {
        (overall[id] ?? []).max { $0.revision < $1.revision }
    }

    func confidence(of id: Configuration.ID) -> String {
        overallJudgement(of: id).map { words["confidence.\($0.confidence.rawValue)"] }
            ?? words["confidence.none"]
    }

    func label(of site: Site) -> String { text(site.label) }

    /// Explanations that link a statement.
    public func users(of id: Statement.ID) -> [Configuration] {
        theory.configurations.filter { $0.links(id) }
    }

    func meetingTitle(_ id: Workshop.ID) -> String? { meetings.first { $0.id == id }.map { text($0.title) } }

    /// Why a judgement has to be looked at again; `nil` when it has not.
    func lookAgain(_ revision: Int, since: Day?, of configuration: Configuration) -> String? {
        if let said = again(revision, configuration) { return said }
        return since.map { words["app.theory.again-evidence", ["day": words.date($0)]] }
    }

    /// The same with its statements worded as they were on a day.
    func worded(on day: Day) -> WorkingTheory {
        var earlier: [Statement.ID: (number: Int, value: Statement)] = [:]
        for revision in theory.revisions where revision.until > day {
            guard case .statement(let value) = revision.value else { continue }
            if let known = earlier[value.id], known.number <= revision.number { continue }
            earlier[value.id] = (revision.number, value)
        }
        var past = self
        for (id, found) in earlier { past.statements[id] = found.value }
        return past
    }

    /// Statements that do not read alike in both.
    func reworded(beside other: WorkingTheory) -> Set<Statement.ID> {
        Set(statements.filter { id, statement in other.statements[id].map { $0 != statement } ?? true }.keys)
            .union(other.statements.keys.filter { statements[$0] == nil })
    }

    /// A version of an explanation; `nil` where it was not kept.
    func version(_ number: Int, of id: Configuration.ID) -> Configuration? {
        if let present = configuration(id), present.revision == number { return present }
        for revision in theoryIndex.versions[id] ?? [] where revision.number == number {
            if case .configuration(let value) = revision.value { return value }
        }
        return nil
    }
}
