/// The one rule for text that comes into a study, from a form or a table: lines end with a newline, and nothing in it
/// steers the reader's screen unseen.
///
/// Taken out are controls, and the signs that turn the direction of writing from outside its letters: U+202A to U+202E
/// and U+2066 to U+2069. A name in any script needs none of them. What joins or parts letters (U+200C, U+200D) and marks
/// a direction without holding on to it (U+200E, U+200F, U+061C) stays. `docs/decisions/087-what-comes-in.md` has
/// the reasons.
public enum PlainText {
    /// The text as a study keeps it; the same text where there is nothing to take out.
    public static func of(_ text: String) -> String {
        guard mayNeedWork(text.utf8) else { return text }
        var plain = String.UnicodeScalarView()
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch kind(scalar) {
            case .plain: plain.append(scalar)
            case .lineEnd where scalar == "\n" && last == "\r": break
            case .lineEnd: plain.append("\n")
            case .unseen: break
            }
            last = scalar
        }
        return String(plain)
    }

    /// What becomes of a single sign, so that whoever counts signs can count along.
    ///
    /// - Returns: the sign that a study keeps for it, `nil` where it keeps none. A carriage return that a line feed
    ///   follows is one line's end with it, which a single sign cannot tell.
    public static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch kind(scalar) {
        case .plain: scalar
        case .lineEnd: "\n"
        case .unseen: nil
        }
    }

    private enum Kind {
        case plain, lineEnd, unseen
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x09: .plain
        // Word processors end a line within a paragraph with U+000B; older systems have others.
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: .lineEnd
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: .unseen
        default: .plain
        }
    }

    /// Whether a byte stands in it that such a sign could begin with. Most texts have none.
    private static func mayNeedWork(_ bytes: String.UTF8View) -> Bool {
        var last: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x09, 0x0A: break
            case 0x00...0x1F, 0x7F: return true
            case 0x80...0x9F where last == 0xC2: return true
            case 0x80, 0x81: if last == 0xE2 { return true }
            default: break
            }
            last = byte
        }
        return false
    }
}
