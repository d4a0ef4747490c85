internal import Realist

extension StoredKind {
    /// Every kind of thing in a study file, each with its own table.
    static let all: [StoredKind] = [
        About.stored, Stage.stored, Wave.stored, Measure.stored, Role.stored, Reference.stored,
        Recommendation.stored, Material.stored, Site.stored, Participant.stored,
        Decision.stored, Workshop.stored, OwnTerm.stored, ChangeTheme.stored, Adaptation.stored,
        Statement.stored, Configuration.stored, LeadsTo.stored, Contrast.stored, Rivalry.stored,
        Snapshot.stored, TheoryChange.stored, Lineage.stored, StatementSplit.stored,
        TheoryProposal.stored,
        Source.stored, Excerpt.stored, Dimension.stored, Theme.stored, Code.stored, Reading.stored,
        Judgement.stored,
        OverallJudgement.stored, Instrument.stored, Release.stored, Withdrawal.stored,
        StandingQuestion.stored, CodingRound.stored, BlindCoding.stored, Adjudication.stored,
        LiteratureSearch.stored, LiteratureRecord.stored, LinkedCoding.stored, Memo.stored,
        Organisation.stored, StaffGroup.stored, Indicator.stored,
        ContactType.stored, Network.stored, NetworkMembership.stored, NetworkEvent.stored, Objective.stored,
        SignificantEvent.stored, RaisedIssue.stored, SettingTable.stored, Cohort.stored,
        Allocation.stored, AllocationSeal.stored, Placement.stored,
    ]
}
