import ArgumentParser
import Foundation
import Realist
import RealistFormats
import RealistStore

/// How somebody gets in: by a link that is shown once, or with a password that a script hands over.
struct AccountAccess: ParsableArguments {
    @Flag(help: "Read the password from standard input, one line, instead of making a link.")
    var passwordStdin = false

    @Option(
        help: ArgumentHelp("Where the web app is reached: the link is then whole.", valueName: "https://…"))
    var address: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    func validate() throws {
        guard let address else { return }
        guard let url = URL(string: address), ["http", "https"].contains(url.scheme), url.host() != nil,
            url.query() == nil, url.fragment() == nil
        else { throw ValidationError("--address is like https://toolkit.example.org.") }
    }

    /// What was typed for a password, before anything is changed; `nil` where a link is wanted.
    func password() throws -> String? {
        guard passwordStdin else { return nil }
        guard let line = readLine(strippingNewline: true), !line.isEmpty else {
            throw AccountPlaceProblem.noPassword
        }
        return line
    }

    /// Sets the password, or makes a link and shows it.
    func give(
        to account: Account, _ password: String?, endingPassword: Bool = false, in accounts: Accounts,
        _ place: AccountPlace, _ manners: Manners
    ) throws {
        if let password {
            let words = try place.guessableWords(in: accounts.memberships(of: account.id))
            try accounts.setPassword(
                password, of: account.id, words: words, by: place.actor, now: place.now)
            if json { try print(account, in: accounts, link: nil) }
            return manners.remark("\(account.email) can sign in with this password.")
        }
        let token = try accounts.newLink(
            for: account.id, endingPassword: endingPassword, by: place.actor, now: place.now)
        let path = "/sign-in/link/\(token.text)"
        var start = address ?? ""
        while start.hasSuffix("/") { start.removeLast() }
        if json { return try print(account, in: accounts, link: start + path) }
        manners.remark(
            "Give this link to \(account.name). It is shown once, works once, and for three days.")
        try Manners.output(start + path + "\n")
    }

    private func print(_ account: Account, in accounts: Accounts, link: String?) throws {
        guard let entry = try accounts.account(account.id) else { return }
        var result = AccountReport.json(entry)
        if case .object(let entries) = result {
            result = .object(entries + [.init("link", .optional(link))])
        }
        try Manners.output(String(decoding: JsonWriter.bytes(result), as: UTF8.self))
    }
}
