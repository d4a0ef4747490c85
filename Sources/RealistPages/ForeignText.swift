internal import Realist

/// Marks around a text that is in another language than its page.
///
/// They travel with the text through gaps, lists and sentences, so that no page and no template has to know of them;
/// when the page is written they become `lang` (``ForeignMarks``). The signs are noncharacters, which Unicode keeps for
/// a program's own use: no text from outside has them, ``marked(_:_:)`` sees to that.
enum ForeignText {
    /// Before the code of a language; behind it; behind the text.
    private static let opening = sign(0x90)
    private static let opened = sign(0x91)
    private static let closing = sign(0x92)

    /// U+FDD0 and its neighbours: no literal can have them.
    private static func sign(_ last: UInt8) -> String { String(decoding: [0xEF, 0xB7, last], as: UTF8.self) }

    /// The text with what says its language; nothing for no text.
    static func marked(_ text: String, _ language: Language) -> String {
        if text.isEmpty { return text }
        return opening + language.code + opened + plain(text) + closing
    }

    /// The text alone: for drawings, and for what is no page.
    static func plain(_ text: String) -> String {
        guard text.utf8.contains(0xEF), text.unicodeScalars.contains(where: { mark($0) != nil }) else {
            return text
        }
        var kept = String.UnicodeScalarView()
        var isCode = false
        for sign in text.unicodeScalars {
            switch mark(sign) {
            case .opening: isCode = true
            case .opened: isCode = false
            case .closing: break
            case nil: if !isCode { kept.append(sign) }
            }
        }
        return String(kept)
    }

    private enum Mark: UInt32 {
        case opening = 0xFDD0
        case opened, closing
    }

    private static func mark(_ sign: Unicode.Scalar) -> Mark? { Mark(rawValue: sign.value) }

    /// The text with something done to its first letters, behind the mark that they may have.
    static func changingHead(_ text: String, _ change: (String) -> String) -> String {
        guard text.hasPrefix(opening),
            let end = text.unicodeScalars.firstIndex(where: { mark($0) == .opened })
        else { return change(text) }
        let rest = text.unicodeScalars.index(after: end)
        return String(text[..<rest]) + change(String(text[rest...]))
    }

    /// The text with something done to its last letters, before the mark that they may have.
    static func changingEnd(_ text: String, _ change: (String) -> String) -> String {
        guard text.hasSuffix(closing) else { return change(text) }
        return change(String(text.dropLast(closing.count))) + closing
    }
}
