internal import GRDB
public import struct Realist.Statement
public import struct Realist.Configuration
public import Realist

extension Store {
    /// Runs `body` with everything it reads from this store in one state, whatever others write meanwhile.
    public func inOneState<Result>(_ body: (Store) throws -> Result) throws -> Result {
        try bound { store in try store.read { _ in try body(store) } }
    }

    /// The study without answers, codings, counts of contacts and the figures of indicators; `nil` while nothing was put into the file.
    ///
    /// - `changes`: whether the changes of its sites and its literature are in it, of which there may be very many.
    public func study(changes: Bool = true) throws -> Study? {
        try read { database in
            guard let about = try About.fetchAll(database).first else { return nil }
            return try Store.study(about, database, changes: changes)
        }
    }

    /// The study with the decisions, workshops and changes of one site, and of the others none: what it takes to make that
    /// site's page.
    public func study(of site: Site.ID) throws -> Study? {
        try read { database in
            guard let about = try About.fetchAll(database).first else { return nil }
            return try Store.study(about, database, of: site)
        }
    }

    private static func study(
        _ about: About, _ database: Database, of site: Site.ID? = nil, changes: Bool = true
    ) throws -> Study {
        func ofSites<Thing: Stored>(_ kind: Thing.Type) throws -> [Thing] {
            guard let site else { return try Thing.fetchAll(database) }
            return try Thing.fetchAll(database, where: "siteId", is: site.text)
        }
        var about = about
        about.stages = try Stage.fetchAll(database)
        about.waves = try Wave.fetchAll(database)
        about.measures = try Measure.fetchAll(database)
        about.roles = try Role.fetchAll(database)
        about.references = try Reference.fetchAll(database)
        let allocations = try Allocation.fetchAll(database)
        var study = try Study(
            about: about, theory: theory(database), recommendations: Recommendation.fetchAll(database),
            materials: Material.fetchAll(database), sites: Site.fetchAll(database),
            decisions: ofSites(Decision.self), workshops: ofSites(Workshop.self),
            adaptations: changes ? ofSites(Adaptation.self) : [],
            participants: Participant.fetchAll(database),
            evidence: evidence(database, literature: changes && site == nil),
            instruments: Instrument.fetchAll(database),
            releases: Release.fetchAll(database), withdrawals: Withdrawal.all(database),
            changeThemes: ChangeTheme.fetchAll(database), ownTerms: OwnTerm.fetchAll(database),
            theoryProposals: TheoryProposal.fetchAll(database),
            standingQuestions: StandingQuestion.fetchAll(database), indicators: Indicators.all(database),
            allocations: allocations, placements: Placement.all(database, of: allocations))
        // No page of one site tells of them.
        if site == nil { try addMonitoring(to: &study, database) }
        return study
    }

    private static func addMonitoring(to study: inout Study, _ database: Database) throws {
        study.contactTypes = try ContactType.fetchAll(database)
        study.networks = try Network.fetchAll(database)
        study.networkMemberships = try NetworkMembership.fetchAll(database)
        study.networkEvents = try NetworkEvent.fetchAll(database)
        study.objectives = try Objective.fetchAll(database)
        study.significantEvents = try SignificantEvent.fetchAll(database)
        study.issues = try RaisedIssue.fetchAll(database)
        study.settingTables = try SettingTable.fetchAll(database)
        study.cohorts = try Cohort.fetchAll(database)
    }

    private static func theory(_ database: Database) throws -> ProgrammeTheory {
        try ProgrammeTheory(
            statements: Statement.fetchAll(database), configurations: Configuration.fetchAll(database),
            leadsTo: LeadsTo.fetchAll(database), contrasts: Contrast.fetchAll(database),
            rivals: Rivalry.fetchAll(database), snapshots: Snapshot.fetchAll(database),
            changes: TheoryChange.fetchAll(database), lineage: Lineage.fetchAll(database),
            revisions: TheoryRevision.fetchAll(database),
            statementSplits: StatementSplit.fetchAll(database))
    }

    private static func evidence(_ database: Database, literature: Bool) throws -> Evidence {
        let rounds = try CodingRound.fetchAll(database)
        // Round by round, as a bundle has them, whoever coded when.
        func ordered<Part>(_ parts: [Part], by round: (Part) -> CodingRound.ID) -> [Part] {
            let grouped = Dictionary(grouping: parts, by: round)
            return rounds.flatMap { grouped[$0.id] ?? [] }
        }
        return try Evidence(
            sources: Source.fetchAll(database), excerpts: Excerpt.fetchAll(database),
            codebook: Codebook(
                dimensions: Dimension.fetchAll(database), themes: Theme.fetchAll(database),
                codes: Code.fetchAll(database)),
            readings: Reading.fetchAll(database), judgements: Judgement.fetchAll(database),
            overallJudgements: OverallJudgement.fetchAll(database),
            linkedCodings: LinkedCoding.fetchAll(database), memos: Memo.fetchAll(database),
            rounds: rounds,
            blindCodings: ordered(BlindCoding.fetchAll(database)) { $0.round },
            adjudications: ordered(Adjudication.fetchAll(database)) { $0.round },
            literature: literature ? Literature.all(database) : Literature())
    }
}
