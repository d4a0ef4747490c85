internal import GRDB
public import Realist

extension Store {
    /// The part of a study that cases of a configurational analysis are made of: as ``studyToAnalyse()``, and what sites
    /// decided and changed, what is advised, the theory as it is worded now, and what was judged of it. Everything else is
    /// empty. `nil` while nothing was put into the file.
    public func studyOfCases() throws -> Study? {
        try read { database in
            guard var about = try About.fetchAll(database).first else { return nil }
            about.waves = try Wave.fetchAll(database)
            about.measures = try Measure.fetchAll(database)
            var study = try Study(
                about: about, recommendations: Recommendation.fetchAll(database),
                sites: Site.fetchAll(database), decisions: Decision.fetchAll(database),
                adaptations: Adaptation.fetchAll(database), participants: Participant.fetchAll(database),
                instruments: Instrument.fetchAll(database))
            study.theory.statements = try Statement.fetchAll(database)
            study.theory.configurations = try Configuration.fetchAll(database)
            study.evidence.judgements = try Judgement.fetchAll(database)
            return study
        }
    }
}
