internal import Crypto
internal import Foundation

/// Something that only its holder knows: 32 bytes from the system's source of keys, as 43 signs that fit into an
/// address. Whoever shows it again is who got it; the file keeps its digest alone.
public struct Token<Purpose>: Hashable, Sendable, CustomStringConvertible {
    /// To be given to its holder, and written nowhere else.
    public let text: String

    static var bytes: Int { 32 }
    private static var signs: Int { 43 }

    /// `nil` when it cannot be one of ours.
    public init?(_ text: String) {
        guard text.utf8.count == Token.signs, text.utf8.allSatisfy(Token.isSign) else { return nil }
        self.text = text
    }

    init(random: @Sendable (Int) -> [UInt8]) {
        text = Token.text(of: random(Token.bytes))
    }

    /// Not the token: what is printed by mistake must not open anything.
    public var description: String { "a token" }

    /// What the file keeps.
    var digest: String { Hexadecimal.text(SHA256.hash(data: Array(text.utf8))) }

    static func text(of bytes: some Sequence<UInt8>) -> String {
        let signs = Data(bytes).base64EncodedData().lazy.filter { $0 != UInt8(ascii: "=") }.map { sign in
            switch sign {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            default: sign
            }
        }
        return String(decoding: Array(signs), as: UTF8.self)
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}

/// Shown with every request of somebody who is signed in.
public typealias SessionToken = Token<Session>
/// Part of the address at which somebody chooses a password, once.
public typealias LinkToken = Token<OneTimeLink>
/// Stays in a browser after signing out: it opens nothing, but tells a device of the owner from a stranger's.
public typealias DeviceToken = Token<Device>

/// What a ``LinkToken`` is for.
public enum OneTimeLink {}
/// What a ``DeviceToken`` is for.
public enum Device {}

extension Token where Purpose == Session {
    /// What a form of this session carries, so that no other site can send it: HMAC-SHA-256 of the purpose with the
    /// token as key.
    ///
    /// The purpose is the address or the name of a form. `mark` says whose it is, and stands behind a point.
    public func formToken(for purpose: String, mark: FormMark? = nil) -> String {
        let code = SessionToken.text(of: code(purpose))
        return mark.map { "\(code).\($0.text)" } ?? code
    }

    /// Compares in a time that does not depend on where they differ.
    public func isFormToken(_ text: String, for purpose: String, mark: FormMark? = nil) -> Bool {
        SecretBytes.areEqual(Array(text.utf8), Array(formToken(for: purpose, mark: mark).utf8))
    }

    private func code(_ purpose: String) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(
            for: Array("realist-form-1\n\(purpose)".utf8), using: SymmetricKey(data: Array(text.utf8)))
    }
}

/// Secrets are compared without stopping at the first difference.
enum SecretBytes {
    static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard one.count == other.count else { return false }
        return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Where bytes come from that nobody can guess.
public typealias RandomBytes = @Sendable (_ count: Int) -> [UInt8]

/// The system's source of keys.
public enum SystemRandom {
    public static let bytes: RandomBytes = { count in
        var random = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }
}
