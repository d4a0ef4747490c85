internal import GRDB
internal import Realist

// What changes, decisions and workshops have in common.
//
// Who told something, in the row of the thing itself: a change, a decision, a workshop.

extension ToldBy? {
    func write(_ own: inout Cells) {
        own.put("toldBy", self?.who)
        own.put(code: "toldHow", self?.how)
        own.put("toldOn", self?.on)
        own.put("recordedBy", self?.recordedBy)
        own.put("confirmed", self?.confirmed)
    }
}

extension ToldBy {
    /// `nil` where the site itself recorded it.
    init?(_ own: Row) throws {
        guard let who: String = try own.maybe("toldBy") else { return nil }
        try self.init(
            who: who, how: own.maybeCode("toldHow"), on: own.maybe("toldOn"),
            recordedBy: own.get("recordedBy"), confirmed: own.maybe("confirmed"))
    }
}
