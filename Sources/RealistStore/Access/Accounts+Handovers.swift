internal import GRDB
public import Realist

extension Accounts {
    /// Handovers of a study that wait for an administrator, the oldest first.
    public func handovers(in study: StudyKey) throws -> [Handover] {
        try handovers("study = ? AND declined IS NULL", [study.text])
    }

    /// What somebody asked for a site, answered or not.
    public func handover(from account: Account.ID, of site: Site.ID, in study: StudyKey) throws -> Handover? {
        try handovers("accountId = ? AND study = ? AND siteId = ?", [account.text, study.text, site.text])
            .first
    }

    public func handover(_ id: Handover.ID) throws -> Handover? {
        try handovers("id = ?", [id.text]).first
    }

    /// `which` is written here and never typed.
    private func handovers(_ which: String, _ arguments: StatementArguments) throws -> [Handover] {
        try file.read { database in
            try Row.fetchAll(
                database, sql: "SELECT * FROM handover WHERE \(which) ORDER BY askedAt, id",
                arguments: arguments
            ).map(Handover.init)
        }
    }

    /// Asks that somebody else leads a site. What the same person asked for it before is replaced.
    ///
    /// - Throws: ``AccountProblem/notYours`` for whoever does not lead the site.
    public func askToHandOver(
        _ site: Site.ID, of study: StudyKey, to name: String, _ email: EmailAddress, on day: Day?,
        by account: Account.ID, now: Moment
    ) throws {
        let name = try Account.name(name)
        try file.change { database in
            let part = try Membership.fetchOne(database, of: account, in: study)
            guard let part, part.role == .lead, part.sites.contains(site) else {
                throw AccountProblem.notYours
            }
            try delete(from: account, of: site, in: study, database)
            try database.execute(
                sql: "INSERT INTO handover VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)",
                arguments: [
                    newId("h-"), account.text, study.text, site.text, name, email.text, day?.description,
                    now.millisecondsSince1970,
                ])
            try AccountEvent.append(
                .handoverAsked, to: account, by: .account(account), at: now, study: study,
                detail: site.text, in: database)
        }
    }

    /// Takes it back, or away once it was declined.
    public func withdrawHandover(
        of site: Site.ID, in study: StudyKey, by account: Account.ID, now: Moment
    ) throws {
        try file.change { database in
            guard try delete(from: account, of: site, in: study, database) else { return }
            try AccountEvent.append(
                .handoverWithdrawn, to: account, by: .account(account), at: now, study: study,
                detail: site.text, in: database)
        }
    }

    /// An administrator says no. Name and address are not kept.
    public func declineHandover(
        _ id: Handover.ID, because reason: String, by actor: AccountActor, now: Moment
    ) throws {
        try file.change { database in
            let asked = try open(id, actor, database)
            try database.execute(
                sql: "UPDATE handover SET name = '', email = '', declined = ? WHERE id = ?",
                arguments: [reason, id.text])
            try AccountEvent.append(
                .handoverDeclined, to: asked.from, by: actor, at: now, study: asked.study,
                detail: asked.site.text, in: database)
        }
    }

    /// An administrator makes the new lead, with an account where there is none, and ends the part that the old one has
    /// at the site: all of it or nothing.
    ///
    /// - `ending`: whether the old lead's part ends now; else both lead it.
    /// - Throws: ``AccountProblem/otherRole(email:)`` for somebody who has another role in the study than these.
    public func handOver(
        _ id: Handover.ID, ending: Bool, by actor: AccountActor, now: Moment
    ) throws -> HandedOver {
        try file.change { database in
            let asked = try open(id, actor, database)
            guard let email = EmailAddress(asked.email) else { throw AccountProblem.emailUnfit(asked.email) }
            let new: Account.ID
            if let there = try owner(of: email, database) {
                new = there
                if try require(new, database).account.isDisabled {
                    throw AccountProblem.disabled(email.text)
                }
            } else {
                new = try insert(email, name: asked.name, by: actor, now: now, database).id
            }
            try lead(asked, new, actor, now, database)
            if ending, new != asked.from { try end(asked, actor, now, database) }
            try database.execute(sql: "DELETE FROM handover WHERE id = ?", arguments: [id.text])
            try AccountEvent.append(
                .handedOver, to: new, by: actor, at: now, study: asked.study, detail: asked.site.text,
                in: database)
            let entry = try require(new, database)
            return HandedOver(account: entry.account, needsLink: !entry.hasPassword)
        }
    }

    private func open(
        _ id: Handover.ID, _ actor: AccountActor, _ database: Database
    ) throws -> Handover {
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM handover WHERE id = ? AND declined IS NULL", arguments: [id.text])
        guard let asked = try row.map(Handover.init) else { throw AccountProblem.nobody(id.text) }
        try requireAdministrator(of: asked.study, actor, database)
        return asked
    }

    /// Of whoever looked at the site, or leads others, too.
    private func lead(
        _ asked: Handover, _ new: Account.ID, _ actor: AccountActor, _ now: Moment, _ database: Database
    ) throws {
        let before = try Membership.fetchOne(database, of: new, in: asked.study)
        switch before?.role {
        case nil, .viewer:
            try write(
                Membership(study: asked.study, role: .lead, sites: [asked.site]), of: new, actor, now,
                database)
            if before != nil { try endSessions(of: new, database) }
        case .lead:
            let sites = (before?.sites ?? []).union([asked.site])
            try write(
                Membership(study: asked.study, role: .lead, sites: sites), of: new, actor, now, database)
        case .evaluator, .administrator: throw AccountProblem.otherRole(email: asked.email)
        }
    }

    private func end(
        _ asked: Handover, _ actor: AccountActor, _ now: Moment, _ database: Database
    ) throws {
        guard let before = try Membership.fetchOne(database, of: asked.from, in: asked.study),
            before.role == .lead
        else { return }
        let sites = before.sites.subtracting([asked.site])
        if sites.isEmpty {
            try Membership.delete(database, of: asked.from, in: asked.study)
            try AccountEvent.append(
                .roleRemoved, to: asked.from, by: actor, at: now, study: asked.study, in: database)
        } else {
            try write(
                Membership(study: asked.study, role: .lead, sites: sites), of: asked.from, actor, now,
                database)
        }
        try endSessions(of: asked.from, database)
    }

    @discardableResult
    private func delete(
        from account: Account.ID, of site: Site.ID, in study: StudyKey, _ database: Database
    ) throws -> Bool {
        try database.execute(
            sql: "DELETE FROM handover WHERE accountId = ? AND study = ? AND siteId = ?",
            arguments: [account.text, study.text, site.text])
        return database.changesCount > 0
    }
}
