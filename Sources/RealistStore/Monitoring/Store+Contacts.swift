internal import GRDB
public import Realist

/// Counts of contacts that came in.
public struct ContactsTaken: Equatable, Sendable {
    /// Months of a network of which nothing was counted before.
    public var new = 0
    /// Months whose counts were others before.
    public var replaced = 0
    /// Months that were so already.
    public var same = 0
}

/// Months of networks that are logged already, and nobody said that they may be replaced.
public struct MonthsLogged: Explained {
    public let path: String
    /// By network and month.
    public let months: [LoggedMonth]

    public var code: String { "store.months-logged" }
    public var location: Location? { Location(file: path) }
    public var what: String {
        let told = months.prefix(10).map { "\($0.month) of \($0.network)" }.joined(separator: ", ")
        let more = months.count > 10 ? " and \(months.count - 10) more" : ""
        return "Contacts are logged already for \(told)\(more)."
    }
    public var remedy: String {
        "Say that they are to be replaced, or leave these months out. Nothing was changed."
    }
}

extension Store {
    /// Gives every count of contacts by month, network and type, one after another.
    public func contacts(_ take: (ContactCount) throws -> Void) throws {
        try read { try ContactRows(database: $0).each(take) }
    }

    /// All counts of one network, by month and type.
    public func contacts(of network: Network.ID) throws -> [ContactCount] {
        try read { try ContactRows(database: $0).all(of: network) }
    }

    /// Which months each network has logged.
    public func loggedMonths() throws -> Set<LoggedMonth> {
        try read { try ContactRows(database: $0).logged() }
    }

    /// What ``logContacts(_:replacing:file:)`` would find, without changing anything.
    public func lookAtContacts(_ counts: [ContactCount]) throws -> ContactsTaken {
        try read { database in
            var taken = ContactsTaken()
            for network in Set(counts.map(\.network)) {
                let before = Dictionary(
                    grouping: try ContactRows(database: database).all(of: network), by: \.logged)
                let given = Dictionary(grouping: counts.filter { $0.network == network }, by: \.logged)
                for (month, counts) in given {
                    let sorted = counts.sorted(by: ContactCount.precedes)
                    guard let present = before[month] else {
                        taken.new += 1
                        continue
                    }
                    if ContactCount.tellTheSame(present, sorted) {
                        taken.same += 1
                    } else {
                        taken.replaced += 1
                    }
                }
            }
            return taken
        }
    }

    /// Logs the contacts of whole months, in one transaction with one audit entry: all of it or nothing. What is given of a
    /// month of a network is all that is logged of it afterwards.
    ///
    /// - Parameters:
    ///   - counts: of one or more months; at most one for a network, month and type.
    ///   - replacing: whether months that are logged already, and otherwise, are written anew.
    ///   - file: the name of the table that they come from, for the audit; `nil` where somebody typed them.
    /// - Returns: how many months of networks were new, another, or so already.
    /// - Throws: ``MonthsLogged`` when a month has other counts and is not to be replaced;
    ///   `ContentProblem.brokenReference` when a network is gone.
    @discardableResult
    public func logContacts(
        _ counts: [ContactCount], replacing: Bool = false, file: String? = nil
    ) throws -> ContactsTaken {
        let action = file == nil ? "log contacts" : "import contacts"
        let networks = Set(counts.map(\.network)).sorted()
        let object = file ?? networks.map(\.text).joined(separator: " ")
        return try change(action, kind: ObjectKind.contacts.code, object: object) { ledger in
            let rows = ContactRows(database: ledger.database)
            var taken = ContactsTaken()
            var there: [LoggedMonth] = []
            for network in networks {
                let before = Dictionary(grouping: try rows.all(of: network), by: \.logged)
                let given = Dictionary(grouping: counts.filter { $0.network == network }, by: \.logged)
                try ledger.keep(ObjectKind.contacts.code, network.text, reorders: false) {
                    for (month, counts) in given.sorted(by: { $0.key.month < $1.key.month }) {
                        let sorted = counts.sorted(by: ContactCount.precedes)
                        guard let present = before[month] else {
                            taken.new += 1
                            for count in sorted { try rows.insert(count) }
                            continue
                        }
                        if ContactCount.tellTheSame(present, sorted) {
                            taken.same += 1
                            continue
                        }
                        taken.replaced += 1
                        there.append(month)
                        try rows.delete(month)
                        for count in sorted { try rows.insert(count) }
                    }
                }
            }
            if !replacing, !there.isEmpty { throw MonthsLogged(path: path, months: there) }
            ledger.detail = CanonicalText.object([
                ("new", .number(taken.new)), ("replaced", .number(taken.replaced)),
                ("same", .number(taken.same)),
            ])
            return taken
        }
    }
}

extension ContactCount {
    /// Whether two months say the same, whoever wrote it down and when. Both are sorted.
    static func tellTheSame(_ one: [ContactCount], _ other: [ContactCount]) -> Bool {
        one.count == other.count
            && zip(one, other).allSatisfy { one, other in
                one.type == other.type && one.contacts == other.contacts && one.people == other.people
                    && one.note == other.note
            }
    }
}
