internal import Realist
internal import RealistPages
internal import RealistStore

extension Visit {
    /// The name of whoever did something, as the audit has them.
    func name(of actor: String) throws -> String {
        guard actor.hasPrefix("account:") else {
            return words["app.administer.audit.command", ["name": actor]]
        }
        let id = Account.ID(String(actor.dropFirst("account:".count)))
        let entry = try id.flatMap { try app.accounts.account($0) }
        return entry?.account.name ?? words["app.administer.audit.someone"]
    }
}
