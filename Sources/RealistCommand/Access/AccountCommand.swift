import ArgumentParser

/// Who may sign in to the web app.
struct AccountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Say who may sign in to the web app, and as what.",
        discussion: """
            Accounts lie beside the studies, in accounts.realist-side. They can be changed while `realist serve` runs.
            Roles:
              administrator   accounts, sites, settings, backups, withdrawals; no answers
              evaluator       theory, evidence, answers, analyses, publishing
              programme-lead  the pages of their own sites (--site)
              viewer          looks at the toolkit, and at the sites that are named (--site)

            Example: realist account add support.realist lena@example.org --name "Lena Fox" --role programme-lead \
            --site city-hospital
            """,
        subcommands: [
            AccountAddCommand.self, AccountListCommand.self, AccountRoleCommand.self,
            AccountRemoveCommand.self,
            AccountDisableCommand.self, AccountEnableCommand.self, AccountResetCommand.self,
        ])
}
