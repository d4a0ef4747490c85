public import Realist

extension StudyAddresses {
    public func decisions(_ site: Site.ID) -> String { self.site(site) + "/decisions" }
    public func decision(_ site: Site.ID, _ recommendation: Recommendation.ID) -> String {
        "\(decisions(site))/\(recommendation)"
    }

    public func confirmDecision(_ site: Site.ID, _ recommendation: Recommendation.ID) -> String {
        RecordAct.confirm.address(of: decision(site, recommendation))
    }

    public func changes(_ site: Site.ID) -> String { self.site(site) + "/changes" }
    public func changesTable(_ site: Site.ID) -> String { self.site(site) + "/changes.csv" }
    public func deletedChanges(_ site: Site.ID) -> String { self.site(site) + "/deleted-changes" }
    public func change(_ site: Site.ID, _ change: Adaptation.ID) -> String {
        changes(site) + "/" + change.text
    }

    /// What one does with a change, or sees of it.
    public func change(_ site: Site.ID, _ change: Adaptation.ID, _ act: ChangeAct) -> String {
        "\(self.change(site, change))/\(act.rawValue)"
    }

    public func change(_ site: Site.ID, _ change: Adaptation.ID, _ act: RecordAct) -> String {
        act.address(of: self.change(site, change))
    }

    public func edit(_ site: Site.ID, _ change: Adaptation.ID, _ question: ChangeQuestion) -> String {
        "\(self.change(site, change))/edit/\(question.rawValue)"
    }

    /// The first question about a new change.
    public func record(_ site: Site.ID) -> String { self.site(site) + "/record" }
    /// All answers so far.
    public func draft(_ site: Site.ID, _ draft: String) -> String { "\(self.site(site))/drafts/\(draft)" }
    /// The next question that is open; all answers where none is.
    public func goOn(_ site: Site.ID, _ draft: String) -> String {
        "\(self.draft(site, draft))?\(ChangeNames.go)=\(ChangeNames.on)"
    }
    public func draft(_ site: Site.ID, _ draft: String, _ question: ChangeQuestion) -> String {
        "\(self.draft(site, draft))/\(question.rawValue)"
    }
    public func dropDraft(_ site: Site.ID, _ draft: String) -> String { self.draft(site, draft) + "/drop" }

    /// A change of another site that it shares.
    public func shared(_ change: Adaptation.ID) -> String { "\(home)/shared/\(change)" }
}

public enum ChangeAct: String, CaseIterable, Sendable {
    case recorded, life, step
}

/// What one does with a record of any kind, or sees of it.
public enum RecordAct: String, CaseIterable, Sendable {
    case history, delete, restore, undo, confirm

    /// - `page`: of the record.
    public func address(of page: String) -> String { "\(page)/\(rawValue)" }
}
