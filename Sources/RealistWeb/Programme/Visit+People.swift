internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

extension Visit {
    /// The study's file, every change to it in the name of whoever asks.
    func acting() throws -> Store { try here().store.acting(as: member().id) }

    /// A record as it is; for a form that is sent, else as it last was: somebody may have deleted it meanwhile.
    func written<Value>(_ record: Recorded<Value>) throws -> Value {
        let store = try here().store
        if let present = try store.version(of: record) { return present.value }
        let last =
            asked.method == .post ? try store.history(of: record).last { $0.value != nil }?.value : nil
        guard let last else { throw Turned.notFound }
        return last
    }

    /// Today, by the server's clock.
    var today: Day { app.clock().day ?? Day(2_000, 1, 1) }

    /// Whether it was whoever asks.
    func isOwn(_ actor: String?) -> Bool {
        guard let id = signedIn?.id else { return false }
        return actor == Store.actor(id)
    }

    /// Whoever the audit says did it, by name where the account is known here.
    func who(_ actor: String) -> String {
        let mark = "account:"
        if actor.hasPrefix(mark), let id = Account.ID(String(actor.dropFirst(mark.count))) {
            if id == signedIn?.id { return words["app.lead.you"] }
            if let entry = try? app.accounts.account(id) { return entry.account.name }
            return words["app.lead.somebody"]
        }
        return words["app.lead.team"]
    }

    /// A time of the audit, in words.
    func when(_ time: String) -> String {
        guard let day = Day(time.prefix(10)) else { return time }
        return words[
            "app.visit.moment", ["day": words.date(day), "time": String(time.dropFirst(11).prefix(5))]]
    }
}
