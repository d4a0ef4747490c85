import ArgumentParser
import Foundation
import Realist
import RealistFormats
import RealistPages
import RealistSite
import RealistStore
import RealistWeb

/// The web app.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Open the web app in which programme leads and evaluators work.",
        discussion: """
            Listens on this machine alone, until you press Ctrl-C. Whoever is to sign in needs an account:

              realist account add support.realist ana@example.org --name "Ana Example" --role administrator
              realist serve support.realist

            For others to reach it, put a proxy with TLS before it, and say so:

              realist serve studies --trust-proxy --address https://realist.example.org

            Evaluators publish the study's site from the app: as a zip to download, and into a folder of this machine \
            when you name one:

              realist serve support.realist --publish-to /var/www/support
            """)

    @Argument(help: "A study file, or a folder of study files.")
    var path: String

    @Option(help: ArgumentHelp("The address of this machine to listen on.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen on.", valueName: "number"))
    var port = 8080

    @Option(help: ArgumentHelp("How people reach it: https://realist.example.org.", valueName: "url"))
    var address: String?

    @Flag(help: "A proxy with TLS stands before it, and what it says of whom it asks for is believed.")
    var trustProxy = false

    @Flag(help: "Bring studies of an older format to the present one first; a copy of each is kept.")
    var migrate = false

    @Option(
        help: ArgumentHelp(
            "Where evaluators may publish the site; of several studies each has a folder in it.",
            valueName: "folder"))
    var publishTo: String?

    @Option(
        help: ArgumentHelp(
            "Templates, words and styles of the published site, in a folder.", valueName: "folder"))
    var theme: String?

    @Option(
        help: ArgumentHelp(
            "Pages of the evaluators’ own, texts in Markdown; of several studies each has a folder in it.",
            valueName: "folder"))
    var pages: String?

    @OptionGroup var manners: Manners

    func validate() throws {
        guard (1...65_535).contains(port) else {
            throw ValidationError("A port is a number from 1 to 65535.")
        }
        if publishTo == "" { throw ValidationError("Name the folder of the site.") }
    }

    func run() async throws {
        try await manners.run {
            let place = try WebServer.Place(host: host, port: port, address: address, trustsProxy: trustProxy)
            let studies = try ServedStudies(path, migrating: migrate)
            defer { studies.close() }
            let publishing = PublishPlace(
                root: publishTo, isShared: StudySource.isFolder(path), theme: theme, pages: pages)
            try publishing.check(studies.open.map { $0.key })
            let server = try WebServer(
                studies: studies.open, accounts: studies.accounts,
                theme: ThemeFolder.app(language: .english), at: place,
                publishing: publishing,
                log: { line in try? FileHandle.standardError.write(contentsOf: Data(line.utf8)) })
            if try studies.accounts.accounts().isEmpty {
                manners.remark("Nobody can sign in yet: give somebody an account with `realist account add`.")
            }
            try await server.run { [manners] in
                manners.remark("Realist is open at \(place.text) Press Ctrl-C to stop it.")
            }
        }
    }
}
