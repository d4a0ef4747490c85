internal import GRDB
public import Realist

extension Accounts {
    /// Who works with a site, and who looks after its study: by name, without those who only read and those who cannot
    /// sign in. Asked for with every page of a site, so nobody else is read.
    public func people(
        in study: StudyKey, at site: Site.ID
    ) throws -> [(account: Account, role: Membership.Role)] {
        let sql = """
            SELECT account.*, membership.role FROM membership JOIN account ON account.id = membership.accountId
            WHERE membership.study = ?1 AND membership.role <> ?3 AND account.disabled = 0
                AND (membership.role <> ?4 OR EXISTS (
                    SELECT 1 FROM membershipSite AS own
                    WHERE own.accountId = membership.accountId AND own.study = ?1 AND own.siteId = ?2))
            ORDER BY account.name, account.emailKey
            """
        let (viewer, lead) = (Membership.Role.viewer.rawValue, Membership.Role.lead.rawValue)
        return try file.read { database in
            try Row.fetchAll(database, sql: sql, arguments: [study.text, site.text, viewer, lead]).map {
                (try Account(row: $0), try $0.code("role"))
            }
        }
    }
}
