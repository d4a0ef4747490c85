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
            "/sites/:site/changes/:change/step",
            "/sites/:site/changes/:change/delete", "/sites/:site/changes/:change/restore",
            "/sites/:site/changes/:change/undo",
            "/sites/:site/profile/:group", "/sites/:site/profile/statements/:statement",
            "/sites/:site/programme/:part",
            "/sites/:site/new-workshop", "/sites/:site/workshops/:workshop/edit",
            "/sites/:site/workshops/:workshop/decisions", "/sites/:site/workshops/:workshop/delete",
            "/sites/:site/workshops/:workshop/restore", "/sites/:site/workshops/:workshop/undo",
        ].map { "/s/:study" + $0 } + [name, change, workshop])

    /// What is sent from a site's pages and leaves its approval: what is not a change yet, what only its lead sends, and
    /// what is refused while the site is approved.
    static let others = Set(
        [
            "/sites/:site/record", "/sites/:site/drafts/:draft", "/sites/:site/drafts/:draft/:question",
            "/sites/:site/drafts/:draft/drop", "/sites/:site/workshops/:workshop/change",
            "/matrix/:explanation/:site/holds",
        ].map { "/s/:study" + $0 })

    /// What a site is called: the administrator's, who saves nothing else of it.
    fileprivate static let name = "/s/:study/admin/sites/:site"
    /// The pages of a record itself save nothing but what their button takes back.
    fileprivate static let change = "/s/:study/sites/:site/changes/:change"
    fileprivate static let workshop = "/s/:study/sites/:site/workshops/:workshop"

    /// What a save from a page does to an approval.
    fileprivate enum Effect {
        case none, ends
        /// Only where a workshop of all sites becomes this one's.
        case endsWhenNarrowed
    }
}

extension Visit {
    /// “The pages of Harrowmere are approved. What you save here ends that approval.” `nil` where it ends none, and for
    /// whoever approves them.
    func approvalEnding() throws -> String? {
        guard let study, let member = signedIn, ApprovalEnding.pages.contains(pattern) else { return nil }
        let change: Adaptation.ID? = asked.places["change"].flatMap { Adaptation.ID($0) }
        let shown = try change.flatMap { try study.store.lastVersion(of: .adaptation($0)) }
        let id = asked.places["site"].flatMap { Site.ID($0) } ?? shown?.site
        guard let id, let site = try study.site(id), site.isApproved, !member.may(.approveSite, at: id),
            pattern == ApprovalEnding.name ? member.may(.administer) : member.may(.writeSite, at: id)
        else { return nil }
        let effect: ApprovalEnding.Effect
        if let change {
            effect = try saving(change, shown, in: study.store)
        } else if let workshop = asked.places["workshop"].flatMap({ Workshop.ID($0) }) {
            effect = try saving(workshop, at: id, in: study.store)
        } else {
            effect = .ends
        }
        let names = ["site": try study.label(of: id)]
        switch effect {
        case .none: return nil
        case .ends: return words["app.approval.ends", names]
        case .endsWhenNarrowed: return words["app.approval.ends-narrowed", names]
        }
    }

    /// A change that is not shared is on no page.
    private func saving(
        _ id: Adaptation.ID, _ shown: Adaptation?, in store: Store
    ) throws -> ApprovalEnding.Effect {
        guard let shown else { return .none }
        if pattern == ApprovalEnding.change {
            guard let earlier = try store.earlier(of: .adaptation(id)) else { return .none }
            return shown.shared || earlier.value.shared ? .ends : .none
        }
        if asked.query["part"] == FramePart.themes.rawValue { return .none }
        return shown.shared || asked.places["question"] == ChangeQuestion.share.rawValue ? .ends : .none
    }

    /// A workshop of all sites is on no site's page; what a site decided there is.
    private func saving(
        _ id: Workshop.ID, at site: Site.ID, in store: Store
    ) throws -> ApprovalEnding.Effect {
        guard let shown = try store.lastVersion(of: .workshop(id)) else { return .none }
        let act = pattern.dropFirst(ApprovalEnding.workshop.count)
        if act.isEmpty {
            guard let earlier = try store.earlier(of: .workshop(id)) else { return .none }
            return shown.site == site || earlier.value.site == site ? .ends : .none
        }
        if act == "/decisions" || !shown.isOfAll { return .ends }
        return act == "/edit" ? .endsWhenNarrowed : .none
    }
}

extension Store {
    /// As it is, or as it was when it was deleted.
    fileprivate func lastVersion<Value>(of record: Recorded<Value>) throws -> Value? {
        if let present = try version(of: record) { return present.value }
        return try history(of: record).last { $0.value != nil }?.value
    }
}
