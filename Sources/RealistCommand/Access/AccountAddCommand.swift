import ArgumentParser
import Realist
import RealistStore

/// Lets somebody in.
struct AccountAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Give somebody a part in a study.",
        discussion: """
            Prints a link at which they choose a password, once, within three days. Nothing is sent to anybody. Who has an \
            account in another study of the folder keeps it, with its password.

            Example: realist account add support.realist eva@example.org --name "Eva Lind" --role evaluator
            Example: realist account add support.realist lena@example.org --name "Lena Fox" --role programme-lead \
            --site city-hospital --site coastal-hospital --address https://toolkit.example.org
            """)

    @Argument(help: "The study file, or the folder of a single one.")
    var study: String

    @Argument(help: "Their e-mail address: the name under which they sign in.")
    var email: String

    @Option(help: ArgumentHelp("The name by which colleagues know them.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("administrator, evaluator, programme-lead or viewer.", valueName: "role"))
    var role: String

    @Option(
        name: .customLong("site"), help: ArgumentHelp("A site of theirs; several times.", valueName: "site"))
    var sites: [String] = []

    @OptionGroup var access: AccountAccess
    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let place = try AccountPlace(study)
            guard let address = EmailAddress(email) else { throw AccountProblem.emailUnfit(email) }
            let name = try Account.name(name)
            let membership = try place.membership(role, sites: sites)
            let password = try access.password()
            if let password { try require(password, fitFor: address, name, membership, place) }
            let accounts = try place.accounts(making: true)
            if let entry = try accounts.account(email: email) {
                return try addPart(membership, to: entry, password, in: accounts, place)
            }
            let account = try accounts.add(
                address, name: name, memberships: [membership], by: place.actor, now: place.now)
            try access.give(to: account, password, in: accounts, place, manners)
        }
    }

    /// Before there is an account without a password.
    private func require(
        _ password: String, fitFor email: EmailAddress, _ name: String, _ membership: Membership,
        _ place: AccountPlace
    ) throws {
        let account = Account(id: Account.ID(known: "a"), email: email, name: name)
        let rules = PasswordRules(
            of: account, studies: [membership.study.text] + (try place.guessableWords(in: [membership])))
        if let problem = rules.problem(with: password) { throw problem }
    }

    private func addPart(
        _ membership: Membership, to entry: AccountEntry, _ password: String?, in accounts: Accounts,
        _ place: AccountPlace
    ) throws {
        let before = entry.memberships.first { $0.study == membership.study }
        guard before == nil else {
            throw AccountHasPart(email: entry.account.email.text, role: before?.role.rawValue ?? "")
        }
        try accounts.set(membership, of: entry.account.id, by: place.actor, now: place.now)
        if entry.hasPassword, password == nil, !access.json {
            return manners.remark("\(entry.account.email) has an account already, and signs in as before.")
        }
        try access.give(to: entry.account, password, in: accounts, place, manners)
    }
}

/// Somebody has a part in the study already.
private struct AccountHasPart: Explained {
    let email: String
    let role: String

    var code: String { "account.has-part" }
    var location: Location? { nil }
    var what: String { "\(email) is in this study already, as \(role)." }
    var remedy: String {
        "Change it with `realist account role`, or make a new link with `realist account reset`."
    }
}
