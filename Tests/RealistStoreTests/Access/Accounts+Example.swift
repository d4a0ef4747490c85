import Foundation
import Realist
import Testing

@testable import RealistStore

/// A folder with accounts, a clock that a test turns, and people who are plainly invented.
struct ExampleAccounts: Sendable {
    let scratch: Scratch
    let accounts: Accounts
    static let study = StudyKey("support")
    static let password = "teapot-velvet-canyon"
    /// As little work as can be.
    static let cost = PasswordCost(logarithm: 4, blockSize: 8, parallelism: 1)

    init() throws {
        scratch = try Scratch()
        accounts = try ExampleAccounts.open(scratch.folder)
    }

    static func open(_ folder: String, cost: PasswordCost = cost, making: Bool = true) throws -> Accounts {
        try Accounts(in: folder, making: making, cost: cost)
    }

    /// So many seconds after noon.
    static func at(_ seconds: Int) -> Moment {
        Moment(millisecondsSince1970: 1_773_000_000_000 + Int64(seconds) * 1000)
    }

    /// An account whose person has signed in by link, at a device that they keep.
    func person(
        _ name: String = "anna", _ role: Membership.Role = .evaluator, sites: Set<Site.ID> = [],
        at seconds: Int = 0
    ) async throws -> SignedIn {
        let account = try invite(name, role, sites: sites, at: seconds)
        let link = try accounts.newLink(for: account.id, by: .command("test"), now: Self.at(seconds))
        return try await accounts.use(
            link, password: Self.password, from: Visitor(address: "192.0.2.1"), now: Self.at(seconds))
    }

    func invite(
        _ name: String, _ role: Membership.Role = .evaluator, sites: Set<Site.ID> = [], at seconds: Int = 0
    ) throws -> Account {
        try accounts.add(
            #require(EmailAddress("\(name)@example.org")), name: name.capitalized,
            memberships: [Membership(study: #require(Self.study), role: role, sites: sites)],
            by: .command("test"), now: Self.at(seconds))
    }

    func signIn(
        _ name: String = "anna", _ password: String = password, from address: String = "192.0.2.1",
        device: DeviceToken? = nil, at seconds: Int = 0
    ) async throws -> SignedIn {
        try await accounts.signIn(
            email: "\(name)@example.org", password: password,
            from: Visitor(address: address, device: device), now: Self.at(seconds))
    }

    /// What somebody is told who cannot sign in.
    func refusal(
        _ name: String = "anna", _ password: String = "wrong", from address: String = "192.0.2.9",
        device: DeviceToken? = nil, at seconds: Int = 0
    ) async throws -> SignInProblem? {
        do {
            _ = try await signIn(name, password, from: address, device: device, at: seconds)
            return nil
        } catch let problem as SignInProblem {
            return problem
        }
    }
}
