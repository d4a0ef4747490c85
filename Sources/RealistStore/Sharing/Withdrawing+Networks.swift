internal import GRDB
internal import Realist

extension Withdrawing {
    /// The memberships of somebody who goes altogether.
    mutating func takeOutMemberships() throws {
        let theirs = try NetworkMembership.fetchAll(database, where: "participantId", is: pseudonym)
        try forgetting {
            for membership in theirs { try ledger.delete(NetworkMembership.self, membership.storedId) }
        }
        outcome.count(.memberships, theirs.count)
    }

    /// That somebody was in a network, and until when, was counted and stays; what they said of their reasons goes.
    mutating func unlinkMemberships(as name: Participant.ID) throws {
        let theirs = try NetworkMembership.fetchAll(database, where: "participantId", is: pseudonym)
        for var membership in theirs {
            membership.participant = name
            if membership.because?.words != nil { membership.because = .listed(.notTold) }
            let left = membership
            try forgetting { try ledger.save(left) }
        }
        outcome.count(.membershipsUnlinked, theirs.count)
    }

    /// Significant events that were told in a source that goes, and cohorts that were heard there.
    mutating func takeOutTellers(_ gone: Set<Source.ID>) throws {
        for var event in try SignificantEvent.fetchAll(database) {
            guard let source = event.source, gone.contains(source) else { continue }
            event.source = nil
            try ledger.save(event)
            outcome.lessCited.append("\(SignificantEvent.stored.code) \(event.id)")
        }
        for var cohort in try Cohort.fetchAll(database) where !gone.isDisjoint(with: cohort.sources) {
            cohort.sources.removeAll { gone.contains($0) }
            try ledger.save(cohort)
            outcome.lessCited.append("\(Cohort.stored.code) \(cohort.id)")
        }
    }
}
