import ArgumentParser
import Realist
import RealistStore

/// The study or folder, and whose account it is.
struct AccountArguments: ParsableArguments {
    @Argument(help: "The study file, or the folder of several.")
    var study: String

    @Argument(help: "The e-mail address of the account.")
    var email: String
}

struct AccountRoleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role",
        abstract: "Give somebody another role in a study, or other sites.",
        discussion: """
            All sites are named anew. With another role they have to sign in again; other sites count at once.

            Example: realist account role support.realist lena@example.org --role programme-lead --site island-board
            """)

    @OptionGroup var whose: AccountArguments

    @Option(help: ArgumentHelp("administrator, evaluator, programme-lead or viewer.", valueName: "role"))
    var role: String

    @Option(
        name: .customLong("site"), help: ArgumentHelp("A site of theirs; several times.", valueName: "site"))
    var sites: [String] = []

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let place = try AccountPlace(whose.study)
            let membership = try place.membership(role, sites: sites)
            let accounts = try place.accounts()
            let account = try place.find(whose.email, in: accounts).account
            try accounts.set(membership, of: account.id, evenLast: true, by: place.actor, now: place.now)
            manners.remark("\(account.email) is \(membership.role.rawValue) of \(membership.study) now.")
        }
    }
}

struct AccountRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take somebody's part in a study away.",
        discussion: """
            The account stays, and with it the name of who did what.

            Example: realist account remove support.realist lena@example.org
            """)

    @OptionGroup var whose: AccountArguments
    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let place = try AccountPlace(whose.study)
            let accounts = try place.accounts()
            let account = try place.find(whose.email, in: accounts).account
            let study = try place.study()
            try accounts.removeMembership(
                in: study, of: account.id, evenLast: true, by: place.actor, now: place.now)
            manners.remark("\(account.email) has no part in \(study) any more.")
        }
    }
}

struct AccountDisableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable",
        abstract: "Let somebody sign in no longer, in any study of the folder.",
        discussion: """
            Whoever is signed in with the account is so no longer, and its links are void. What they did stays theirs.

            Example: realist account disable support.realist lena@example.org
            """)

    @OptionGroup var whose: AccountArguments
    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let place = try AccountPlace(whose.study)
            let accounts = try place.accounts()
            let account = try place.find(whose.email, in: accounts).account
            try accounts.disable(account.id, evenLast: true, by: place.actor, now: place.now)
            manners.remark("\(account.email) can sign in no longer.")
        }
    }
}

struct AccountEnableCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable",
        abstract: "Let somebody sign in again whose account was disabled.",
        discussion: "Example: realist account enable support.realist lena@example.org")

    @OptionGroup var whose: AccountArguments
    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let place = try AccountPlace(whose.study)
            let accounts = try place.accounts()
            let account = try place.find(whose.email, in: accounts).account
            try accounts.enable(account.id, by: place.actor, now: place.now)
            manners.remark("\(account.email) can sign in again, with the password they had.")
        }
    }
}

struct AccountResetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Make a new link at which somebody chooses a password.",
        discussion: """
            The link before it is void. The present password works until the link is used; with --at-once it ends now, \
            and whoever is signed in with it is so no longer.

            Example: realist account reset support.realist lena@example.org --address https://toolkit.example.org
            """)

    @OptionGroup var whose: AccountArguments

    @Flag(help: "End the present password now: others may know it.")
    var atOnce = false

    @OptionGroup var access: AccountAccess
    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let place = try AccountPlace(whose.study)
            let accounts = try place.accounts()
            let account = try place.find(whose.email, in: accounts).account
            try access.give(
                to: account, try access.password(), endingPassword: atOnce, in: accounts, place, manners)
        }
    }
}
