import Foundation
import Logging
import Realist
import RealistFormats
import RealistSite
import Synchronization
import Testing

@testable import RealistPages
@testable import RealistStore
@testable import RealistWeb

/// A server's app over the worked example, in a folder of its own that is removed with it. Its people are invented.
final class ExampleApp: Sendable {
    let app: WebApp
    let folder: String
    let store: Store
    /// What the app takes for now.
    let now: Now
    /// For what must come in the end: longer than all tests take beside each other on a busy machine.
    static let patience: Duration = .seconds(7_200)

    static let password = "quiet harbour lantern"
    static let site = Site.ID(known: "city-hospital")
    static let otherSite = Site.ID(known: "coastal-hospital")

    /// A clock that a test puts forward.
    final class Now: Sendable {
        private let moment = Mutex(Moment(millisecondsSince1970: 1_780_000_000_000))

        var value: Moment { moment.withLock { $0 } }

        func pass(minutes: Int64) {
            moment.withLock {
                $0 = Moment(millisecondsSince1970: $0.millisecondsSince1970 + minutes * 60_000)
            }
        }
    }

    init(
        address: OwnAddress = .loopback(port: 8080), place: PublishPlace = PublishPlace(),
        patience: Duration = ExampleApp.patience
    ) throws {
        folder = try ExampleApp.newFolder()
        try FileManager.default.copyItem(atPath: ExampleApp.prepared(), toPath: folder + "/support.realist")
        let now = Now()
        self.now = now
        store = try Store.open(
            at: folder + "/support.realist", for: .serving(by: Writer(name: "test", clock: { now.value })))
        let accounts = try Accounts(
            in: folder, cost: PasswordCost(logarithm: 4, blockSize: 8, parallelism: 1))
        app = try WebApp(
            studies: [ServedStudy(key: ExampleApp.key(), store: store, patience: patience)],
            accounts: accounts,
            theme: ThemeFolder.app(share: ExampleApp.share), address: address, place: place,
            clock: { now.value },
            log: Logger(label: "test") { _ in RequestLog { _ in } })
    }

    deinit {
        try? store.close()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Somebody with a password.
    @discardableResult
    func person(
        _ name: String, _ role: Membership.Role?, sites: Set<Site.ID> = [],
        password: String = ExampleApp.password
    ) throws -> Account {
        let email = try #require(EmailAddress("\(name)@example.org"))
        let memberships =
            try role.map { [try Membership(study: ExampleApp.key(), role: $0, sites: sites)] } ?? []
        let account = try app.accounts.add(
            email, name: "\(name.capitalized) Example", memberships: memberships, by: .command("test"),
            now: now.value)
        try app.accounts.setPassword(password, of: account.id, by: .command("test"), now: now.value)
        return account
    }

    /// The browser of somebody who has just signed in.
    func browser(of name: String) async throws -> Browser {
        var browser = Browser(app)
        let answer = try await browser.send(
            [("email", "\(name)@example.org"), ("password", ExampleApp.password)], from: "/sign-in")
        try #require(answer.status == 303)
        return browser
    }

    static func key() throws -> StudyKey { try #require(StudyKey("support")) }

    static let share = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func newFolder() throws -> String {
        let url = FileManager.default.temporaryDirectory.appending(path: "realist-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url.path(percentEncoded: false)
    }

    /// The answers to the example's questionnaire.
    static func answers(to instrument: Instrument) throws -> [Response] {
        let bundle = try Bundle.read(
            at: share.appending(path: "toolkit/examples/professional-support").path(percentEncoded: false),
            vocabularies: [])
        var forms: [Response] = []
        try bundle.responses(to: instrument) { forms.append($0) }
        return forms
    }

    /// The worked example as a study file: read once for all tests.
    private static func prepared() throws -> String {
        try made.withLock { path in
            if let path { return path }
            let vocabularies = try ["frame", "frame-is"].map { name in
                let file = share.appending(path: "toolkit/vocabularies/\(name).yaml").path(
                    percentEncoded: false)
                return try VocabularyFile.read(OpenFile(path: file).readAll(limit: 1 << 20), file: file)
            }
            let bundle = try Bundle.read(
                at: share.appending(path: "toolkit/examples/professional-support").path(
                    percentEncoded: false),
                vocabularies: vocabularies)
            let file = try newFolder() + "/support.realist"
            _ = try Store.create(at: file, by: Writer(name: "test")) { store in
                _ = try store.importBundle(bundle.study)
            }
            path = file
            return file
        }
    }

    private static let made = Mutex<String?>(nil)
}
