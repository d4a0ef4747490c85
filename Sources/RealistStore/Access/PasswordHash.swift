internal import Crypto
internal import CryptoExtras
internal import Foundation

/// How much work and memory one look at a password takes.
public struct PasswordCost: Hashable, Sendable {
    /// N = 2^logarithm.
    public let logarithm: Int
    public let blockSize: Int
    public let parallelism: Int

    /// scrypt with N = 2^15, r = 8, p = 3: 32 MiB. Source: OWASP *Password Storage Cheat Sheet*, one of its equal rows;
    /// the ones with more memory would let a few people who try to sign in at once fill the machine.
    public static let present = PasswordCost(logarithm: 15, blockSize: 8, parallelism: 3)

    init(logarithm: Int, blockSize: Int, parallelism: Int) {
        self.logarithm = logarithm
        self.blockSize = blockSize
        self.parallelism = parallelism
    }

    /// A file that was tampered with must not ask for more.
    static let mostMemory = 256 * 1024 * 1024

    var isBearable: Bool {
        (1...20).contains(logarithm) && (1...32).contains(blockSize) && (1...16).contains(parallelism)
            && 128 * blockSize << logarithm <= PasswordCost.mostMemory
    }

    /// Less work than `other` in any way: then the password is hashed anew when it is next shown.
    func isLess(than other: PasswordCost) -> Bool {
        logarithm < other.logarithm || blockSize < other.blockSize || parallelism < other.parallelism
    }
}

/// What is kept of a password: `$scrypt$ln=15,r=8,p=3$SALT$KEY`, both in base 64 without padding.
struct PasswordHash: Equatable, Sendable {
    let cost: PasswordCost
    let salt: [UInt8]
    let key: [UInt8]

    static let saltLength = 16
    static let keyLength = 32

    init(cost: PasswordCost, salt: [UInt8], key: [UInt8]) {
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    /// Takes its time: see ``PasswordWork``.
    init(of password: String, salt: [UInt8], cost: PasswordCost) throws {
        self.init(
            cost: cost, salt: salt, key: try PasswordHash.key(of: password, salt: salt, cost: cost))
    }

    /// Takes its time: see ``PasswordWork``.
    func matches(_ password: String) throws -> Bool {
        SecretBytes.areEqual(key, try PasswordHash.key(of: password, salt: salt, cost: cost))
    }

    private static func key(of password: String, salt: [UInt8], cost: PasswordCost) throws -> [UInt8] {
        try KDF.Scrypt.deriveKey(
            from: Array(password.utf8), salt: salt, outputByteCount: keyLength, rounds: 1 << cost.logarithm,
            blockSize: cost.blockSize, parallelism: cost.parallelism
        ).withUnsafeBytes { Array($0) }
    }

    var text: String {
        "$scrypt$ln=\(cost.logarithm),r=\(cost.blockSize),p=\(cost.parallelism)"
            + "$\(PasswordHash.base64(salt))$\(PasswordHash.base64(key))"
    }

    /// `nil` when it is no such text, or asks for more memory than is given.
    init?(_ text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt" else { return nil }
        var numbers: [Int] = []
        for (setting, name) in zip(parts[2].split(separator: ","), ["ln=", "r=", "p="]) {
            guard setting.hasPrefix(name), let number = Int(setting.dropFirst(name.count)) else { return nil }
            numbers.append(number)
        }
        guard numbers.count == 3, parts[2].split(separator: ",").count == 3,
            let salt = PasswordHash.bytes(parts[3]), let key = PasswordHash.bytes(parts[4]),
            salt.count == PasswordHash.saltLength, key.count == PasswordHash.keyLength
        else { return nil }
        let cost = PasswordCost(logarithm: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
        guard cost.isBearable else { return nil }
        self.init(cost: cost, salt: salt, key: key)
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("=", with: "")
    }

    private static func bytes(_ text: Substring) -> [UInt8]? {
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: text + padding).map { Array($0) }
    }
}
