internal import GRDB
internal import Realist

extension Withdrawing {
    /// Places in groups stay used, by nobody: a list that gives one twice would be random no more. Under another name the person
    /// would be found by the number of the place.
    mutating func leaveGroups() throws {
        let theirs = try Placement.fetchAll(database, where: "participantId", is: pseudonym)
        try forgetting {
            for var placement in theirs {
                placement.participant = nil
                try ledger.save(placement)
            }
        }
        outcome.count(.placements, theirs.count)
    }
}
