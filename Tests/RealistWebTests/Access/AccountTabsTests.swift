import Realist
import RealistStore
import Testing

@testable import RealistWeb

@Suite("One account in two tabs") struct AccountTabsTests {
    let example: ExampleApp
    let path: String

    init() throws {
        example = try ExampleApp()
        try example.person("adam", .administrator)
        try example.person("eva", .viewer)
        let account = try #require(try example.app.accounts.account(email: "eva@example.org")).account
        path = AdministerTests.admin + "/accounts/\(account.id)"
    }

    private func eva() throws -> (name: String, email: String, role: Membership.Role?) {
        let entry = try #require(
            try example.app.accounts.accounts().first { path.hasSuffix($0.account.id.text) })
        return (entry.account.name, entry.account.email.text, entry.memberships.first?.role)
    }

    @Test("a name saved from one that was opened before does not put a corrected address back")
    func nameAndAddress() async throws {
        var adam = try await example.browser(of: "adam")
        let one = try await adam.get(path + "/name").hidden
        let other = one
        let before = try eva()
        let corrected = try await adam.post(
            path + "/name", one + [("name", before.name), ("email", "eva.new@example.org")])
        #expect(corrected.location?.contains("saved=address") == true)
        let renamed = try await adam.post(
            path + "/name", other + [("name", "Eva New"), ("email", before.email)])
        #expect(renamed.location?.contains("saved=name") == true)
        let after = try eva()
        #expect(after.name == "Eva New" && after.email == "eva.new@example.org")
    }

    @Test("what both changed is asked again, with what is there now")
    func both() async throws {
        var adam = try await example.browser(of: "adam")
        let one = try await adam.get(path + "/name").hidden
        let email = try eva().email
        _ = try await adam.post(path + "/name", one + [("name", "Eva One"), ("email", email)])
        let asked = try await adam.post(path + "/name", one + [("name", "Eva Two"), ("email", email)])
        #expect(asked.status == 422 && asked.text.contains("It is now: Eva One"))
        #expect(try asked.text.contains("value=\"Eva Two\"") && eva().name == "Eva One")
        let again = try await adam.post(
            path + "/name", asked.hidden + [("name", "Eva Two"), ("email", email)])
        #expect(try again.status == 303 && eva().name == "Eva Two")
    }

    @Test("a role that was left as it was shown stays what others made it")
    func roles() async throws {
        var adam = try await example.browser(of: "adam")
        let one = try await adam.get(path + "/role").hidden
        _ = try await adam.post(path + "/role", one + [("role", "evaluator")])
        #expect(try eva().role == .evaluator)
        let untouched = try await adam.post(path + "/role", one + [("role", "viewer")])
        #expect(try untouched.location?.contains("saved=nothing") == true && eva().role == .evaluator)
        let asked = try await adam.post(path + "/role", one + [("role", "administrator")])
        #expect(asked.status == 422 && asked.text.contains("It is now: Evaluator"))
        let again = try await adam.post(path + "/role", asked.hidden + [("role", "administrator")])
        #expect(try again.status == 303 && eva().role == .administrator)
    }

    @Test("what two save at the same moment is there afterwards, both or asked about")
    func together() async throws {
        try example.person("bea", .administrator)
        let (adam, bea) = (try await example.browser(of: "adam"), try await example.browser(of: "bea"))
        let path = path + "/name"
        @Sendable func shown(_ who: Browser) async throws -> [(String, String)] {
            var browser = who
            return try await browser.get(path).hidden
        }
        @Sendable func save(_ who: Browser, _ fields: [(String, String)]) async throws -> Int {
            var browser = who
            return try await browser.post(path, fields).status
        }
        for round in 0..<20 {
            let before = try eva()
            let corrections =
                try await shown(adam) + [("name", before.name), ("email", "eva\(round)@example.org")]
            let names = try await shown(bea) + [("name", "Eva \(round)"), ("email", before.email)]
            async let corrected = save(adam, corrections)
            async let renamed = save(bea, names)
            let statuses = try await [corrected, renamed]
            let after = try eva()
            #expect((statuses[0] == 303) == (after.email == "eva\(round)@example.org"))
            #expect((statuses[1] == 303) == (after.name == "Eva \(round)"))
        }
    }

    @Test("what is saved as it is there says that nothing was changed")
    func nothing() async throws {
        var adam = try await example.browser(of: "adam")
        let (name, email, _) = try eva()
        let same = try await adam.send([("name", name), ("email", email)], from: path + "/name")
        #expect(same.location?.contains("saved=nothing") == true)
        let role = try await adam.send([("role", "viewer")], from: path + "/role")
        #expect(role.location?.contains("saved=nothing") == true)
    }
}
