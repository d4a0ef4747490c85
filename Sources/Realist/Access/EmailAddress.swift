internal import Foundation

/// An e-mail address: the name under which somebody signs in. No mail is ever sent to it.
public struct EmailAddress: Hashable, Sendable, CustomStringConvertible {
    /// As typed, without blanks around it.
    public let text: String
    /// What it is found by: capitals do not count, nor how an accented letter is put together.
    public let key: String

    /// The longest that mail can carry (RFC 5321, section 4.5.3.1.3), in bytes.
    public static let longest = 254

    /// `nil` when it is none: one `@` with something on both sides, no blank and no sign that steers or separates.
    public init?(_ typed: String) {
        let text = typed.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), text.utf8.count <= EmailAddress.longest,
            text.unicodeScalars.allSatisfy(EmailAddress.mayHold),
            parts[1].first != ".", parts[1].last != ".", !parts[1].contains("..")
        else { return nil }
        self.text = text
        key = EmailAddress.key(of: text)
    }

    public var description: String { text }

    /// Whether there is a dot behind the `@`: what most people mean, though `root@localhost` is an address, too.
    public var hasWholeDomain: Bool { text.split(separator: "@").last?.contains(".") == true }

    /// The same for any text that somebody typed where an address belongs.
    public static func key(of typed: String) -> String {
        typed.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
            .lowercased()
    }

    private static func mayHold(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned,
            .privateUse:
            false
        default: !"<>()[]\\,;:\"".unicodeScalars.contains(scalar)
        }
    }
}
