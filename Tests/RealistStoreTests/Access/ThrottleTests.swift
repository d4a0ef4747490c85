import Foundation
import Realist
import Testing

@testable import RealistStore

@Suite("Guessing passwords") struct ThrottleTests {
    let example: ExampleAccounts
    var accounts: Accounts { example.accounts }
    init() throws { example = try ExampleAccounts() }

    /// Fails as often as it may from one address, waiting as long as it is told to. Gives the seconds that took.
    @discardableResult
    func hammer(
        _ times: Int, _ name: String = "anna", from address: String, device: DeviceToken? = nil,
        at start: Int = 0
    ) async throws -> Int {
        var now = start
        for _ in 0..<times {
            var answer = try await example.refusal(name, from: address, device: device, at: now)
            while case .tooMany(let wait) = answer {
                now += Int(wait.components.seconds)
                answer = try await example.refusal(name, from: address, device: device, at: now)
            }
            #expect(answer == .notRight)
        }
        return now - start
    }

    @Test("costs nothing five times, then more each time, and no work at all while it has to wait")
    func growing() async throws {
        _ = try await example.person()
        try await hammer(5, from: "192.0.2.9")
        let before = accounts.work.hashed
        #expect(try await example.refusal() == .tooMany(wait: .seconds(5)))
        #expect(try await example.refusal("anna", ExampleAccounts.password) == .tooMany(wait: .seconds(5)))
        #expect(try await example.refusal(at: 3) == .tooMany(wait: .seconds(2)))
        #expect(accounts.work.hashed == before)
        #expect(try await hammer(6, from: "192.0.2.9") == 5 + 15 + 45 + 135 + 405 + 900)
    }

    @Test("is as slow for an address that has no account")
    func unknown() async throws {
        try await hammer(5, "nobody", from: "192.0.2.9")
        #expect(try await example.refusal("nobody") == .tooMany(wait: .seconds(5)))
    }

    @Test(
        "at somebody’s account does not stop its owner at another address, or with a known device at the same one"
    )
    func owner() async throws {
        let anna = try await example.person()
        try await hammer(12, from: "192.0.2.9")
        #expect(
            try await example.refusal("anna", ExampleAccounts.password, from: "198.51.100.7", at: 2000) == nil
        )
        try await hammer(5, from: "192.0.2.1", at: 4000)
        let now = 4001
        #expect(
            try await example.refusal("anna", ExampleAccounts.password, from: "192.0.2.1", at: now)
                == .tooMany(wait: .seconds(4)))
        #expect(
            try await example.refusal(
                "anna", ExampleAccounts.password, from: "192.0.2.1", device: anna.device, at: now) == nil)
    }

    @Test("from a hundred addresses stops strangers, and neither a known device nor a known address")
    func crowd() async throws {
        let anna = try await example.person()
        for address in 1...20 { try await hammer(5, from: "203.0.113.\(address)") }
        let stranger = try await example.refusal(
            "anna", ExampleAccounts.password, from: "198.51.100.7", at: 60)
        guard case .tooMany(let wait) = stranger else {
            Issue.record("a stranger got in: \(String(describing: stranger))")
            return
        }
        #expect(wait > .seconds(80_000))
        #expect(
            try await example.refusal("anna", ExampleAccounts.password, from: "192.0.2.1", at: 60) == nil,
            "at the address of the link")
        #expect(
            try await example.refusal(
                "anna", ExampleAccounts.password, from: "198.51.100.8", device: anna.device, at: 61) == nil)
        // A link of the administrator makes the new place a known one.
        let link = try accounts.newLink(
            for: anna.account.id, by: .command("test"), now: ExampleAccounts.at(70))
        _ = try await accounts.use(
            link, password: ExampleAccounts.password, from: Visitor(address: "198.51.100.7"),
            now: ExampleAccounts.at(70))
        #expect(
            try await example.refusal("anna", ExampleAccounts.password, from: "198.51.100.7", at: 80) == nil)
    }

    @Test("from a few addresses for a whole day never fills what strangers have together")
    func few() async throws {
        _ = try await example.person()
        for address in 1...9 { try await hammer(30, from: "203.0.113.\(address)") }
        #expect(
            try await example.refusal("anna", ExampleAccounts.password, from: "198.51.100.7", at: 40_000)
                == nil)
    }

    @Test("of many accounts from one address ends after twenty, and not for those who sign in there")
    func spraying() async throws {
        let anna = try await example.person()
        for number in 0..<20 {
            #expect(try await example.refusal("nobody\(number)", from: "192.0.2.1") == .notRight)
        }
        #expect(
            try await example.refusal("nobody20", from: "192.0.2.1", at: 1) == .tooMany(wait: .seconds(299)))
        #expect(
            try await example.refusal(
                "anna", ExampleAccounts.password, from: "192.0.2.1", device: anna.device, at: 1) == nil)
        #expect(try await example.refusal("nobody21", from: "192.0.2.1", at: 300) == .notRight)
    }

    @Test("counts no right password: a whole workshop may sign in from one address")
    func workshop() async throws {
        for number in 0..<30 { _ = try await example.person("p\(number)") }
        for number in 0..<30 { _ = try await example.signIn("p\(number)", from: "192.0.2.50") }
        #expect(try await example.refusal(from: "192.0.2.50") == .notRight)
    }

    @Test("is forgiven when the password was right in the end")
    func forgiven() async throws {
        _ = try await example.person()
        for round in 0..<4 {
            try await hammer(4, from: "192.0.2.9", at: round)
            #expect(try await example.refusal("anna", ExampleAccounts.password, at: round) == nil)
        }
    }

    @Test("with somebody’s device is slow, too")
    func device() async throws {
        let anna = try await example.person()
        try await hammer(5, from: "192.0.2.9", device: anna.device)
        #expect(
            try await example.refusal(from: "192.0.2.77", device: anna.device) == .tooMany(wait: .seconds(5)))
    }

    @Test("with a clock that is put back waits no longer than before")
    func clock() async throws {
        try await hammer(7, from: "192.0.2.9", at: 100_000)
        #expect(try await example.refusal(at: 50) == .tooMany(wait: .seconds(45)))
        #expect(try await example.refusal(at: 95) == .notRight)
    }

    @Test("from one house with many IPv6 addresses is from one place")
    func places() {
        func place(_ address: String) -> String { Visitor(address: address).place }
        #expect(place("2001:db8:1:2::1") == place("2001:db8:1:2:ffff::9"))
        #expect(place("2001:db8:1:2::1") != place("2001:db8:1:3::1"))
        #expect(place("::ffff:192.0.2.1") == place("192.0.2.1"))
        #expect(place("fe80::1%eth0") == place("fe80::2"))
        #expect(place("unix") != place("192.0.2.1"))
        #expect(
            Visitor(address: "::1", deviceName: String(repeating: "é", count: 500)).deviceName.count == 80)
    }

    @Test("leaves nothing in the file that was typed")
    func traces() async throws {
        _ = try await example.refusal("my-secret-word", "another-secret", from: "203.0.113.77")
        let bytes = try example.scratch.bytes(Accounts.fileName)
        for word in ["my-secret-word", "another-secret", "203.0.113"] {
            #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
        }
    }
}
