internal import GRDB
public import struct Realist.Configuration
public import Realist

extension Store {
    /// All networks, in their order.
    public func networks() throws -> [Network] {
        try read { try Network.fetchAll($0) }
    }

    /// Who is or was in a network, in the order in which they were written down.
    public func memberships(of network: Network.ID) throws -> [NetworkMembership] {
        try read { try NetworkMembership.fetchAll($0, where: "networkId", is: network.text) }
    }

    /// All own types of contact, in their order.
    public func contactTypes() throws -> [ContactType] {
        try read { try ContactType.fetchAll($0) }
    }

    public func networkEvents() throws -> [NetworkEvent] {
        try read { try NetworkEvent.fetchAll($0) }
    }

    public func objectives() throws -> [Objective] {
        try read { try Objective.fetchAll($0) }
    }

    public func significantEvents() throws -> [SignificantEvent] {
        try read { try SignificantEvent.fetchAll($0) }
    }

    public func raisedIssues() throws -> [RaisedIssue] {
        try read { try RaisedIssue.fetchAll($0) }
    }

    public func settingTables() throws -> [SettingTable] {
        try read { try SettingTable.fetchAll($0) }
    }

    public func cohorts() throws -> [Cohort] {
        try read { try Cohort.fetchAll($0) }
    }
}

extension Store {
    /// When an explanation is merged into another: events that bear on the one bear on the other.
    func moveMonitored(
        from gone: Configuration.ID, to kept: Configuration.ID, _ database: Database
    ) throws {
        func moved(_ list: [Configuration.ID]) -> [Configuration.ID] {
            let isThere = list.contains(kept)
            return list.compactMap { $0 == gone ? (isThere ? nil : kept) : $0 }
        }
        for var event in try NetworkEvent.fetchAll(database) where event.configurations.contains(gone) {
            event.configurations = moved(event.configurations)
            try save(event, as: .networkEvent(event.id))
        }
        for var event in try SignificantEvent.fetchAll(database) where event.configurations.contains(gone) {
            event.configurations = moved(event.configurations)
            try save(event, as: .significantEvent(event.id))
        }
    }
}
