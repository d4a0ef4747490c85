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

    /// Whether anything happened since this entry of the audit that an analysis may depend on. What is not known to
    /// leave answers as they are counts.
    public func wasMeasured(since sequence: Int64) throws -> Bool {
        try read { database in
            let sql = """
                SELECT 1 FROM audit WHERE sequence > ? AND kind NOT IN (
                    'adaptation', 'decision', 'workshop', 'recommendation', 'material', 'statement', 'configuration',
                    'leadsTo', 'contrast', 'rivalry', 'snapshot', 'theoryChange', 'lineage', 'theoryRevision', 'source',
                    'excerpt', 'reading', 'judgement', 'overallJudgement', 'code', 'theme', 'dimension', 'stage', 'role',
                    'reference', 'release') LIMIT 1
                """
            return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [sequence]) != nil
        }
    }
}
