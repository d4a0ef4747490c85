internal import GRDB
public import Realist

extension Store {
    /// The part of a study that its answers are analysed with: what it is about, sites, participants, questionnaires.
    /// Everything else is empty. `nil` while nothing was put into the file.
    public func studyToAnalyse() throws -> Study? {
        try read { database in
            guard var about = try About.fetchAll(database).first else { return nil }
            about.waves = try Wave.fetchAll(database)
            about.measures = try Measure.fetchAll(database)
            return try Study(
                about: about, sites: Site.fetchAll(database), participants: Participant.fetchAll(database),
                instruments: Instrument.fetchAll(database))
        }
    }

    /// Whether anything was written since this entry of the audit that figures of answers may depend on. What is not
    /// known to leave them as they are counts.
    public func wereFiguresChanged(_ figures: FiguresOfAnswers, since sequence: Int64) throws -> Bool {
        try read { database in
            let sql = """
                SELECT 1 FROM audit WHERE sequence > ? AND kind <> ? AND kind NOT IN (
                    'adaptation', 'decision', 'workshop', 'recommendation', 'material', 'statement', 'configuration',
                    'leadsTo', 'contrast', 'rivalry', 'snapshot', 'theoryChange', 'lineage', 'theoryRevision',
                    'statementSplit',
                    'theoryProposal', 'standingQuestion', 'codingRound', 'blindCoding', 'adjudication',
                    'linkedCoding', 'memo', 'allocation', 'allocationSeal', 'placement', 'source',
                    'excerpt', 'reading', 'judgement', 'overallJudgement', 'code', 'theme', 'dimension', 'stage', 'role',
                    'reference') LIMIT 1
                """
            let statement = try database.cachedStatement(sql: sql)
            return try Row.fetchOne(statement, arguments: [sequence, figures.untouchedBy]) != nil
        }
    }
}

/// What is computed from answers, by what it depends on besides them.
public enum FiguresOfAnswers: CaseIterable, Sendable {
    /// For the team: nothing is withheld, so earlier releases do not matter.
    case analysed
    /// For the world. Which sites there are is compared by whoever asks; what a site says of itself does not matter.
    case published

    fileprivate var untouchedBy: String {
        switch self {
        case .analysed: Release.stored.code
        case .published: Site.stored.code
        }
    }
}
