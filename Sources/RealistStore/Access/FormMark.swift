internal import Crypto
internal import Foundation
internal import GRDB
public import Realist

/// Says on a form whose it is, also when their session is over: HMAC-SHA-256 of the account, under a key that only the
/// file of accounts has. It opens nothing; nobody can make another one's.
public struct FormMark: Equatable, Sendable {
    /// 43 signs that fit into a page.
    public let text: String

    /// `nil` when it cannot be one of ours.
    public init?(_ text: String) {
        guard SessionToken(text) != nil else { return nil }
        self.text = text
    }

    /// Of the page that a form came from, by the token that it carried; `nil` where that says nothing of an account.
    public init?(formToken: String) {
        let parts = formToken.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, SessionToken(String(parts[0])) != nil else { return nil }
        self.init(String(parts[1]))
    }

    fileprivate init(_ code: HMAC<SHA256>.MAC) { text = SessionToken.text(of: code) }

    /// Compares in a time that does not depend on where they differ.
    public static func == (one: FormMark, other: FormMark) -> Bool {
        SecretBytes.areEqual(Array(one.text.utf8), Array(other.text.utf8))
    }
}

extension Accounts {
    /// What the forms of an account's person carry.
    public func mark(of id: Account.ID) -> FormMark { formKey.mark(of: id) }
}

/// What marks are made with: one for each file of accounts, made when it is first needed, and in no page.
struct FormKey: Sendable {
    private let key: SymmetricKey
    private static let length = 32

    init(of file: AccountsFile, random: RandomBytes) throws {
        func bytes(_ database: Database) throws -> Data? {
            try Data.fetchOne(database, sql: "SELECT bytes FROM formKey")
        }
        let kept =
            try file.read(bytes)
            ?? file.change { database in
                // Somebody else may have made it while we waited.
                if let kept = try bytes(database) { return kept }
                let made = Data(random(FormKey.length))
                try database.execute(sql: "INSERT INTO formKey VALUES (1, ?)", arguments: [made])
                return made
            }
        key = SymmetricKey(data: kept)
    }

    func mark(of id: Account.ID) -> FormMark {
        FormMark(
            HMAC<SHA256>.authenticationCode(for: Array("realist-form-of-1\n\(id.text)".utf8), using: key))
    }
}
