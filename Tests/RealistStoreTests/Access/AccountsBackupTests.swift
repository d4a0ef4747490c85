import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("A copy of the accounts") struct AccountsBackupTests {
    private static let passing = ["session", "link", "device", "throttle"]

    private func counts(_ accounts: Accounts) throws -> [Int] {
        try accounts.file.writer.read { database in
            try Self.passing.map { try Int.fetchOne(database, sql: "SELECT count(*) FROM \($0)") ?? -1 }
        }
    }

    @Test("has nobody signed in, no link, no device and no counted try, and all that stays")
    func passing() async throws {
        let example = try ExampleAccounts()
        let anna = try await example.person()
        let ben = try example.invite("ben")
        _ = try example.accounts.newLink(for: ben.id, by: .command("test"), now: ExampleAccounts.at(0))
        #expect(try await example.refusal("anna", "wrong", from: "192.0.2.9") == .notRight)
        example.accounts.settle()
        let there = try counts(example.accounts)
        #expect(there.allSatisfy { $0 > 0 }, "\(there)")

        let other = try Scratch()
        _ = try example.accounts.backup(to: other.path(Accounts.fileName))
        let copy = try ExampleAccounts.open(other.folder, making: false)
        #expect(try counts(copy) == [0, 0, 0, 0])
        #expect(try copy.accounts() == example.accounts.accounts())
        #expect(try copy.session(anna.session, in: nil, now: ExampleAccounts.at(1)) == .ended)
        #expect(try example.accounts.session(anna.session, in: nil, now: ExampleAccounts.at(1)) != .ended)
    }
}
