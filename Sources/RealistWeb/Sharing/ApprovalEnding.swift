internal import Realist
internal import RealistPages
internal import RealistStore

/// The pages from which something is saved that a site's published pages show. Whoever cannot approve them is told there,
/// before anything is sent, that saving ends the approval.
enum ApprovalEnding {
    static let pages = Set(
        [
            "/matrix/:explanation/:site/judge", "/frame/:change",
            "/sites/:site/decisions", "/sites/:site/decisions/:recommendation",
            "/sites/:site/decisions/:recommendation/undo",
            "/sites/:site/changes/:change/edit/:question", "/sites/:site/changes/:change/life",
            "/sites/:site/changes/:change/delete", "/sites/:site/changes/:change/restore",
            "/sites/:site/changes/:change/undo", "/sites/:site/changes/:change/history",
            "/sites/:site/profile/:group", "/sites/:site/profile/statements/:statement",
            "/sites/:site/programme/:part",
            "/sites/:site/new-workshop", "/sites/:site/workshops/:workshop/edit",
            "/sites/:site/workshops/:workshop/decisions", "/sites/:site/workshops/:workshop/delete",
            "/sites/:site/workshops/:workshop/restore", "/sites/:site/workshops/:workshop/undo",
            "/sites/:site/workshops/:workshop/history", "/admin/sites/:site",
        ].map { "/s/:study" + $0 })

    /// What is sent from a site's pages and leaves its approval: what is not a change yet, and what only its lead sends.
    static let others = Set(
        [
            "/sites/:site/record", "/sites/:site/drafts/:draft", "/sites/:site/drafts/:draft/:question",
            "/sites/:site/drafts/:draft/drop", "/sites/:site/workshops/:workshop/change",
        ].map { "/s/:study" + $0 })
}

extension Visit {
    /// “The pages of Harrowmere are approved. What you save here ends that approval.” `nil` where it ends none, and for
    /// whoever approves them.
    func approvalEnding() throws -> String? {
        guard let study, let member = signedIn, ApprovalEnding.pages.contains(pattern) else { return nil }
        let change: Adaptation.ID? = asked.places["change"].flatMap { Adaptation.ID($0) }
        let shown = try change.flatMap { try study.store.lastVersion(of: $0) }
        if change != nil {
            // A change that is not shared is on no page.
            guard let shown, shown.shared || asked.places["question"] == ChangeQuestion.share.rawValue else {
                return nil
            }
            if asked.query["part"] == FramePart.themes.rawValue { return nil }
        }
        let id = asked.places["site"].flatMap { Site.ID($0) } ?? shown?.site
        guard let id, let site = try study.site(id), site.isApproved,
            member.may(.writeSite, at: id) || member.may(.administer), !member.may(.approveSite, at: id)
        else { return nil }
        return words["app.approval.ends", ["site": try study.label(of: id)]]
    }
}

extension Store {
    /// As it is, or as it was when it was deleted.
    fileprivate func lastVersion(of id: Adaptation.ID) throws -> Adaptation? {
        if let present = try adaptation(id) { return present }
        return try history(of: .adaptation(id)).last { $0.value != nil }?.value
    }
}
