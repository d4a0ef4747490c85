import Foundation
import Realist
import Testing

@testable import RealistStore

@Suite("Signing in") struct SignInTests {
    let example: ExampleAccounts
    var accounts: Accounts { example.accounts }
    init() throws { example = try ExampleAccounts() }

    @Test("works with the password that was chosen, and gives a new session each time")
    func right() async throws {
        let first = try await example.person()
        let second = try await example.signIn(at: 10)
        let third = try await accounts.signIn(
            email: " ANNA@Example.org", password: ExampleAccounts.password,
            from: Visitor(address: "::1"), now: ExampleAccounts.at(20))
        #expect(Set([first.session.text, second.session.text, third.session.text]).count == 3)
        #expect(third.account.email.text == "anna@example.org")
        #expect(try accounts.account(email: "anna@example.org")?.signedIn == ExampleAccounts.at(20))
    }

    @Test("tells nobody which address has an account: same words, same work")
    func enumeration() async throws {
        _ = try await example.person()
        _ = try example.invite("nopassword")
        let gone = try await example.person("gone")
        try accounts.disable(gone.account.id, by: .command("test"), now: ExampleAccounts.at(0))
        var work: [Int] = []
        for (name, password) in [
            ("anna", "wrong"), ("nobody", "wrong"), ("nopassword", "wrong"), ("nopassword", ""),
            ("gone", ExampleAccounts.password), ("anna", String(repeating: "x", count: 5000)),
        ] {
            let before = accounts.work.hashed
            #expect(
                try await example.refusal(name, password, from: "192.0.2.\(work.count + 20)") == .notRight)
            work.append(accounts.work.hashed - before)
        }
        #expect(work == [1, 1, 1, 1, 1, 1])
        let nobody = accounts.nobodysPassword
        #expect(nobody.cost == ExampleAccounts.cost && nobody.key.count == 32 && nobody.salt.count == 16)
    }

    @Test("takes a password however its accents were put together")
    func accents() async throws {
        let anna = try example.invite("anna")
        let link = try accounts.newLink(for: anna.id, by: .command("test"), now: ExampleAccounts.at(0))
        _ = try await accounts.use(
            link, password: "gŵydd, cennin, tebot", from: Visitor(address: "::1"), now: ExampleAccounts.at(0))
        #expect(try await example.refusal("anna", "gw\u{302}ydd, cennin, tebot") == nil)
    }

    @Test("makes the hash stronger when more work is asked for than it has")
    func rehash() async throws {
        _ = try await example.person()
        let stronger = try ExampleAccounts.open(
            example.scratch.folder, cost: PasswordCost(logarithm: 5, blockSize: 8, parallelism: 1))
        let before = stronger.work.hashed
        for (time, hashes) in [(10, 2), (20, 3)] {
            _ = try await stronger.signIn(
                email: "anna@example.org", password: ExampleAccounts.password,
                from: Visitor(address: "192.0.2.1"), now: ExampleAccounts.at(time))
            #expect(stronger.work.hashed - before == hashes)
        }
        #expect(try await example.refusal("anna", ExampleAccounts.password) == nil)
    }

    @Test("costs 32 MiB and keeps its cost with the hash")
    func format() throws {
        let hash = try PasswordHash(
            of: "teapot", salt: [UInt8](repeating: 7, count: 16), cost: ExampleAccounts.cost)
        #expect(hash.text.hasPrefix("$scrypt$ln=4,r=8,p=1$BwcHBwcHBwcHBwcHBwcHBw$"))
        #expect(PasswordHash(hash.text) == hash)
        #expect(try hash.matches("teapot") && !hash.matches("teapots"))
        let present = PasswordCost.present
        #expect(1 << present.logarithm == 32_768 && present.blockSize == 8 && present.parallelism == 3)
        for text in [
            "", "$scrypt$", "teapot", hash.text + "$", hash.text.replacing("ln=4", with: "ln=28"),
            hash.text.replacing("r=8", with: "r=-8"), hash.text.replacing(",p=1", with: ""),
            hash.text.replacing("BwcH", with: "Bw"),
            hash.text.replacing("ln=4", with: "ln=99999999999999999999"),
        ] {
            #expect(PasswordHash(text) == nil, "\(text)")
        }
    }

    /// RFC 7914, section 12: scrypt of "pleaseletmein" with N = 16384, r = 8, p = 1, its first 32 bytes.
    @Test("hashes as RFC 7914 says")
    func known() throws {
        let salt = Array("SodiumChloride".utf8)
        let hash = try PasswordHash(
            of: "pleaseletmein", salt: salt, cost: PasswordCost(logarithm: 14, blockSize: 8, parallelism: 1))
        #expect(
            Hexadecimal.text(hash.key) == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2")
    }
}
