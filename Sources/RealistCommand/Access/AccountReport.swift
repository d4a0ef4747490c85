import Realist
import RealistFormats
import RealistStore

/// Accounts as a list on the terminal, and as JSON.
enum AccountReport {
    /// One line each: address, name, parts, and whether they can sign in.
    static func text(_ entries: [AccountEntry]) -> String {
        let rows = entries.map { entry in
            [entry.account.email.text, entry.account.name, parts(entry), state(entry)]
                .map(Manners.printable)
        }
        let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let padded = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.count))
            }
            return (padded + row.suffix(1)).joined(separator: "  ") + "\n"
        }.joined()
    }

    static func json(_ entry: AccountEntry) -> JsonValue {
        .object([
            .init("id", .text(entry.account.id.text)), .init("email", .text(entry.account.email.text)),
            .init("name", .text(entry.account.name)), .init("disabled", .flag(entry.account.isDisabled)),
            .init("has_password", .flag(entry.hasPassword)),
            .init("signed_in", .optional(entry.signedIn?.description)),
            .init(
                "memberships",
                .list(
                    entry.memberships.map { membership in
                        .object([
                            .init("study", .text(membership.study.text)),
                            .init("role", .text(membership.role.rawValue)),
                            .init("sites", .list(membership.sites.sorted().map { .text($0.text) })),
                        ])
                    })),
        ])
    }

    private static func parts(_ entry: AccountEntry) -> String {
        let parts = entry.memberships.map { membership in
            let sites = membership.sites.sorted().map(\.text).joined(separator: ", ")
            return "\(membership.study): \(membership.role.rawValue)" + (sites.isEmpty ? "" : " (\(sites))")
        }
        return parts.isEmpty ? "no part in a study" : parts.joined(separator: "; ")
    }

    private static func state(_ entry: AccountEntry) -> String {
        if entry.account.isDisabled { return "disabled" }
        guard entry.hasPassword else { return "invited" }
        return entry.signedIn.map { "signed in \($0.description.prefix(10))" } ?? "never signed in"
    }
}
