/// The name of one thing of a kind, in lower-case words joined by dashes: `name-an-advocate`.
///
/// At most 64 signs of `[a-z0-9]+(-[a-z0-9]+)*`, and never the name of a device that some file system
/// reserves, because identifiers become file names of the published site.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let text: String

    /// `nil` when the text breaks the rule; ``IdentifierRule/fault(in:)`` says how.
    public init?(_ text: String) {
        guard IdentifierRule.fault(in: text) == nil else { return nil }
        self.text = text
    }

    /// For identifiers that are written in our own source.
    public init(known text: StaticString) {
        let text = "\(text)"
        precondition(IdentifierRule.fault(in: text) == nil, "\(text) is no identifier")
        self.text = text
    }

    public var description: String { text }

    public static func < (left: Identifier, right: Identifier) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

/// What an identifier may be.
public enum IdentifierRule {
    public static let longest = 64
    /// Names that Windows reserves for devices: a file of that name cannot be written there.
    public static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    private static let longestReserved = 4

    /// A sentence part that says what is wrong ("is empty"), or `nil` when the text may be an identifier.
    public static func fault(in text: String) -> String? {
        if text.isEmpty { return "is empty" }
        if text.utf8.count > longest { return "is longer than \(longest) signs" }
        var previousWasDash = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                previousWasDash = false
            case UInt8(ascii: "-"):
                if previousWasDash { return "has a dash at its start or two in a row" }
                previousWasDash = true
            default:
                return "may only hold small letters a to z, digits and single dashes"
            }
        }
        if previousWasDash { return "ends with a dash" }
        if text.utf8.count <= longestReserved && reserved.contains(text) {
            return "is a name that some file systems reserve"
        }
        return nil
    }

    /// Words of `title` joined by dashes, and five random signs, so that two people can name things at once.
    ///
    /// - Parameters:
    ///   - title: any text; what is not a to z or 0 to 9 parts words.
    ///   - random: the source of the five signs (letters and digits without look-alikes).
    /// - Returns: a text that is an identifier; `x-` and the signs when no word of the title can be used.
    public static func make(from title: String, using random: inout some RandomNumberGenerator) -> String {
        let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")
        let tail = String((0..<5).map { _ in signs[Int.random(in: signs.indices, using: &random)] })
        var words: [String] = []
        var word = ""
        for scalar in title.lowercased().unicodeScalars {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        var stem = ""
        for word in words.prefix(6) where stem.utf8.count + word.utf8.count + 1 <= longest - 7 {
            stem += stem.isEmpty ? word : "-" + word
        }
        return stem.isEmpty ? "x-" + tail : stem + "-" + tail
    }
}
