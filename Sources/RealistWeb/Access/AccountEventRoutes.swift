internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// What was done to the accounts of a study. The study's own record does not have it: accounts lie beside it.
enum AccountEventRoutes {
    static let all: [Route] = [
        .getConfirmed("/s/:study/admin/account-events", .right(.administer)) { visit in try page(visit) }
    ]

    private static let most = 50

    private static func page(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let before = visit.asked.query["before"].flatMap { Int64($0) }
        var events = try visit.app.accounts.events(
            in: study.key, before: before ?? .max, most: most + 1)
        let hasMore = events.count > most
        events = Array(events.prefix(most))
        let address = study.addresses.accountEvents
        return .page(
            TablePage.accountEvents(
                try visit.surroundings(), try events.map { try line($0, visit) },
                pager: Pager(
                    newer: before == nil ? nil : address,
                    older: hasMore ? events.last.map { "\(address)?before=\($0.sequence)" } : nil),
                at: study.addresses))
    }

    private static func line(_ event: AccountEvent, _ visit: Visit) throws -> TablePage.AccountEventLine {
        let words = visit.words
        let account = try visit.app.accounts.account(event.account)
        let isHere = try account?.memberships.contains { $0.study == (try visit.here()).key } ?? false
        return TablePage.AccountEventLine(
            at: words.moment(event.at), who: try actor(event.actor, visit),
            what: words["app.administer.event.\(event.action.rawValue)"],
            whose: account?.account.name ?? words["app.administer.audit.someone"],
            account: isHere ? event.account : nil, detail: try detail(event, visit))
    }

    private static func actor(_ text: String, _ visit: Visit) throws -> String {
        let mark = "command: "
        if text.hasPrefix(mark) { return try visit.name(of: String(text.dropFirst(mark.count))) }
        return try visit.name(of: "account:" + text)
    }

    /// `programme-lead: city-hospital` in words.
    private static func detail(_ event: AccountEvent, _ visit: Visit) throws -> String {
        let parts = event.detail.split(separator: ":", maxSplits: 1)
        guard let role = parts.first.flatMap({ Membership.Role(rawValue: String($0)) }) else { return "" }
        let words = visit.words
        let name = words["app.administer.role.\(role.rawValue)"]
        guard parts.count == 2 else { return name }
        let sites = try parts[1].split(separator: ",").map { text in
            let code = String(text).trimmed
            return try Site.ID(code).map { try visit.here().label(of: $0) } ?? code
        }
        return "\(name): \(words.list(sites))"
    }
}
