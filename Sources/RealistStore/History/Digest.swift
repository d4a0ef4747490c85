internal import Crypto
internal import Foundation
internal import GRDB

/// SHA-256 as the audit uses it. `docs/audit.md` has every byte.
struct Digest: Hashable, Sendable, DatabaseValueConvertible {
    let bytes: [UInt8]

    /// Thirty-two zeroes: what comes before the first entry.
    static let none = Digest(bytes: [UInt8](repeating: 0, count: 32))

    var hexadecimal: String { Hexadecimal.text(bytes) }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    init(of bytes: [UInt8]) {
        self.bytes = Array(SHA256.hash(data: bytes))
    }

    /// The digest of a value: the salt, then the value's bytes as they are handed over.
    init?(salt: [UInt8], kind: ObjectKind, _ id: String, _ database: Database) throws {
        try self.init(salt: salt) { try kind.content(database, id, $0) }
    }

    /// The digest of what `content` hands over, behind a salt; `nil` when it says that nothing is there.
    init?(salt: [UInt8], _ content: (([UInt8]) throws -> Void) throws -> Bool) throws {
        var hash = SHA256()
        hash.update(data: salt)
        let isThere = try content { hash.update(data: $0) }
        guard isThere else { return nil }
        bytes = Array(hash.finalize())
    }

    /// The name of a thing where it must not be read once the salt is gone.
    init(nameOf object: String, salt: [UInt8]) {
        self.init(of: Array("realist-name-1\n".utf8) + salt + Array(object.utf8))
    }

    /// Thirty-two bytes that nobody can guess; they come from the system's source of keys.
    static func makeSalt() -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        return (0..<4).flatMap { _ in withUnsafeBytes(of: random.next()) { Array($0) } }
    }

    var databaseValue: DatabaseValue { Data(bytes).databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Digest? {
        guard case .blob(let data) = value.storage, data.count == 32 else { return nil }
        return Digest(bytes: Array(data))
    }
}
