import Foundation
import Realist
import RealistStore
import Testing

@Suite("Accounts on the command line") struct AccountCommandTests {
    let command: Command
    init() throws {
        command = try Command()
        let bundle = try Bundle.example(command)
        let made = try command.run("new", "support.realist", "--from", bundle)
        try #require(made.status == 0, "\(made.errors)")
    }

    private func accounts() throws -> Accounts {
        try Accounts(in: command.folder.path(percentEncoded: false), making: false)
    }

    /// The token of a link that was printed.
    private func token(_ output: String) throws -> LinkToken {
        let line = try #require(output.split(separator: "\n").last)
        return try #require(LinkToken(String(line.split(separator: "/").last ?? "")))
    }

    @Test("are added with a role and sites, by a link that works once")
    func add() async throws {
        defer { command.remove() }
        let added = try command.run(
            "account", "add", "support.realist", "Lena@example.org", "--name", "Lena Fox", "--role",
            "programme-lead", "--site", "city-hospital", "--site", "island-board", "--address",
            "https://toolkit.example.org/")
        #expect(added.status == 0, "\(added.errors)")
        #expect(added.output.hasPrefix("https://toolkit.example.org/sign-in/link/"))
        #expect(
            added.errors == "Give this link to Lena Fox. It is shown once, works once, and for three days.\n")
        let accounts = try accounts()
        let lena = try #require(try accounts.account(email: "lena@example.org"))
        #expect(lena.memberships.map(\.role) == [.lead] && !lena.hasPassword)
        #expect(lena.memberships.first?.sites.map(\.text).sorted() == ["city-hospital", "island-board"])
        let link = try token(added.output)
        #expect(try accounts.owner(of: link, now: .now()) == lena.account)
        let reset = try command.run("account", "reset", "support.realist", "lena@example.org")
        #expect(reset.output.hasPrefix("/sign-in/link/"))
        #expect(throws: LinkProblem.unknown) { try accounts.owner(of: link, now: .now()) }
        #expect(try accounts.owner(of: try token(reset.output), now: .now()) == lena.account)
        #expect(
            try accounts.events().map(\.action.rawValue) == ["link-made", "link-made", "role-set", "added"])
        #expect(try accounts.events().allSatisfy { $0.actor.hasPrefix("command: ") })
    }

    @Test("are copied while a server has them open, without sessions and links, and put back by the copy")
    func backup() async throws {
        defer { command.remove() }
        let added = try command.run(
            [
                "account", "add", "support.realist", "eva@example.org", "--name", "Eva Lind", "--role",
                "evaluator",
            ])
        #expect(added.status == 0, "\(added.errors)")
        // As a server does.
        let open = try accounts()
        let link = try token(added.output)
        #expect(try open.owner(of: link, now: .now()).name == "Eva Lind")
        let bo = try command.run(
            "account", "add", "support.realist", "bo@example.org", "--name", "Bo", "--role", "viewer")
        let signedIn = try await open.use(
            token(bo.output), password: "teapot-velvet-canyon", from: Visitor(address: "192.0.2.1"),
            now: .now())
        for place in ["support.realist", "."] {
            let copied = try command.run(
                "backup", place, "--accounts", "--to", "copy.side", "--force", "--json")
            #expect(copied.status == 0, "\(copied.errors)")
            #expect(copied.output.contains("\"accounts\": 2"), "\(copied.output)")
        }
        let again = try command.run("backup", "support.realist", "--accounts", "--to", "copy.side")
        #expect(again.status == 1)
        let file = command.folder.appending(path: "copy.side").path(percentEncoded: false)
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(
            try command.run("backup", "support.realist", "--accounts", "--to", Accounts.fileName, "--force")
                .status == 1)

        let home = command.folder.appending(path: "restored")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: false)
        try FileManager.default.copyItem(
            atPath: file, toPath: home.appending(path: Accounts.fileName).path(percentEncoded: false))
        let restored = try Accounts(in: home.path(percentEncoded: false), making: false)
        #expect(try restored.accounts() == open.accounts())
        #expect(try restored.events() == open.events())
        #expect(throws: LinkProblem.unknown) { try restored.owner(of: link, now: .now()) }
        #expect(try open.owner(of: link, now: .now()).name == "Eva Lind")
        #expect(try restored.session(signedIn.session, in: nil, now: .now()) == .ended)
        #expect(try open.session(signedIn.session, in: nil, now: .now()) != .ended)
    }

    @Test("are listed for people and for programs")
    func list() throws {
        defer { command.remove() }
        let none = try command.run("account", "list", "support.realist")
        #expect(none.status == 1)
        #expect(
            none.errors.contains("There are no accounts yet. Add the first one with `realist account add`."))
        #expect(try command.files().contains(Accounts.fileName) == false)
        for (email, name, role) in [
            ("eva@example.org", "Eva Lind", "evaluator"), ("bo@example.org", "Bo", "viewer"),
        ] {
            #expect(
                try command.run("account", "add", "support.realist", email, "--name", name, "--role", role)
                    .status
                    == 0)
        }
        #expect(try command.run("account", "disable", "support.realist", "bo@example.org").status == 0)
        let listed = try command.run("account", "list", ".")
        #expect(
            listed.output == """
                bo@example.org   Bo        support: viewer     disabled
                eva@example.org  Eva Lind  support: evaluator  invited

                """)
        let json = try command.run("account", "list", "support.realist", "--json")
        let parsed = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
        #expect(parsed.map { $0["email"] as? String } == ["bo@example.org", "eva@example.org"])
        #expect(parsed.map { $0["disabled"] as? Bool } == [true, false])
        #expect(try command.run("account", "enable", "support.realist", "bo@example.org").status == 0)
        #expect(try accounts().account(email: "bo@example.org")?.account.isDisabled == false)
    }

    @Test("change their role and lose it")
    func role() throws {
        defer { command.remove() }
        _ = try command.run(
            "account", "add", "support.realist", "a@example.org", "--name", "A", "--role", "viewer")
        let changed = try command.run(
            "account", "role", "support.realist", "a@example.org", "--role", "programme-lead", "--site",
            "city-hospital")
        #expect(changed.status == 0 && changed.errors == "a@example.org is programme-lead of support now.\n")
        #expect(try accounts().account(email: "a@example.org")?.memberships.first?.role == .lead)
        #expect(try command.run("account", "remove", "support.realist", "a@example.org").status == 0)
        #expect(try accounts().account(email: "a@example.org")?.memberships.isEmpty == true)
        #expect(
            try command.run("account", "remove", "support.realist", "a@example.org").errors
                == "a@example.org has no part in the study support. Nothing was changed.\n")
        let again = try command.run(
            "account", "add", "support.realist", "a@example.org", "--name", "A", "--role", "viewer")
        #expect(again.status == 0 && again.output.hasPrefix("/sign-in/link/"))
        let twice = try command.run(
            "account", "add", "support.realist", "a@example.org", "--name", "A", "--role", "viewer")
        #expect(twice.status == 1 && twice.errors.contains("is in this study already, as viewer."))
    }

    @Test(
        "say what is wrong and what to do, and nothing is changed",
        arguments: [
            (
                ["a@example.org", "--name", "A", "--role", "boss"],
                "There is no role “boss”. Roles are administrator,"
            ),
            (["no-address", "--name", "A", "--role", "viewer"], "“no-address” is no e-mail address."),
            (["a@example.org", "--name", " ", "--role", "viewer"], "A name has one line"),
            (
                ["a@example.org", "--name", "A", "--role", "programme-lead"],
                "A programme lead needs at least one site."
            ),
            (
                ["a@example.org", "--name", "A", "--role", "viewer", "--site", "nowhere"],
                "The study has no site “nowhere”. Its sites are city-hospital,"
            ),
            (
                ["a@example.org", "--name", "A", "--role", "evaluator", "--site", "city-hospital"],
                "The role evaluator is for the whole study, not for single sites."
            ),
        ])
    func wrong(arguments: [String], words: String) throws {
        defer { command.remove() }
        let outcome = try command.run(["account", "add", "support.realist"] + arguments)
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(try !command.files().contains(Accounts.fileName))
    }

    @Test("of a folder with several studies belong to the one that is named")
    func folder() throws {
        defer { command.remove() }
        #expect(try command.run("new", "other.realist").status == 0)
        let unclear = try command.run(
            "account", "add", ".", "a@example.org", "--name", "A", "--role", "viewer")
        #expect(
            unclear.errors
                == ".: There are several studies: other.realist, support.realist. Name the file of one.\n")
        for study in ["support.realist", "other.realist"] {
            #expect(
                try command.run("account", "add", study, "a@example.org", "--name", "A", "--role", "viewer")
                    .status
                    == 0)
        }
        #expect(
            try accounts().account(email: "a@example.org")?.memberships.map(\.study.text)
                == ["other", "support"])
        #expect(try command.run("account", "list", "none.realist").status == 1)
        #expect(try command.run("account", "add", "support.realist").status == 64)
        #expect(
            try command.run("account", "reset", "support.realist", "a@example.org", "--address", "toolkit")
                .status == 64)
        #expect(try command.run("account", "reset", "support.realist", "b@example.org").status == 1)
    }

    @Test("take a password from a script, in an account file of today’s cost")
    func password() async throws {
        defer { command.remove() }
        let arguments = [
            "account", "add", "support.realist", "eva@example.org", "--name", "Eva Lind", "--role",
            "evaluator",
            "--password-stdin",
        ]
        let weak = try command.run(arguments, typing: "password1234\n")
        #expect(weak.status == 1 && weak.errors.hasPrefix("This password would be guessed soon"))
        let empty = try command.run(arguments, typing: "")
        #expect(empty.errors == "standard input: There is no password. Write it as one line.\n")
        #expect(try !command.files().contains(Accounts.fileName))
        let added = try command.run(arguments, typing: "teapot-velvet-canyon\n")
        #expect(added.status == 0 && added.output.isEmpty, "\(added.errors)")
        let accounts = try accounts()
        let eva = try await accounts.signIn(
            email: "eva@example.org", password: "teapot-velvet-canyon", from: Visitor(address: "127.0.0.1"),
            now: .now())
        func state() throws -> SessionState {
            try accounts.session(eva.session, in: StudyKey("support"), now: .now())
        }
        for _ in 0..<3 { #expect(try state() != .ended) }
        // Another process ends what this one has begun, and remembers.
        let ended = try command.run("account", "reset", "support.realist", "eva@example.org", "--at-once")
        #expect(ended.status == 0)
        #expect(try state() == .ended)
        #expect(try accounts.account(eva.account.id)?.hasPassword == false)
    }
}

extension Bundle {
    /// The worked example with the questionnaire that it uses, in the command's folder.
    fileprivate static func example(_ command: Command) throws -> String {
        _ = try command.run("show", "nothing")  // Makes the folder of content.
        let toolkit = command.folder.appending(path: ".share/toolkit")
        let manager = FileManager.default
        let bundle = command.folder.appending(path: ".example")
        try manager.copyItem(at: toolkit.appending(path: "examples/professional-support"), to: bundle)
        let instruments = bundle.appending(path: "instruments")
        try manager.createDirectory(at: instruments, withIntermediateDirectories: true)
        let proqol = instruments.appending(path: "proqol-5.yaml")
        if !manager.fileExists(atPath: proqol.path(percentEncoded: false)) {
            try manager.copyItem(at: toolkit.appending(path: "instruments/proqol-5.yaml"), to: proqol)
        }
        return bundle.path(percentEncoded: false)
    }
}
