/// An address that may stand in a link: the web, mail, or a place beside this page.
enum SafeURL {
    /// - Returns: the address, or `nil` when it may not be a link.
    static func checked(_ address: String) -> String? {
        let bytes = Array(address.utf8)
        guard !bytes.isEmpty, bytes.count <= 2_048 else { return nil }
        // Browsers drop blanks and control signs inside a scheme, and read `\` as `/`.
        guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { return nil }
        guard !address.hasPrefix("//") else { return nil }
        let beforePath = address.prefix { !"/?#".contains($0) }
        guard let colon = beforePath.firstIndex(of: ":") else { return address }
        let scheme = beforePath[..<colon].lowercased()
        return ["http", "https", "mailto"].contains(scheme) ? address : nil
    }

    /// An address as it was typed in Markdown, with its blanks and all signs that no address has in per cent.
    ///
    /// Controls and `\` stay what they are: ``checked(_:)`` refuses them.
    static func encoded(_ address: String) -> String {
        var encoded: [UInt8] = []
        for byte in address.utf8 {
            if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") || isPlain(byte) {
                encoded.append(byte)
            } else {
                encoded += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }

    /// Signs that have a place in an address, and `%`, which begins one that is encoded already.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "@")...UInt8(ascii: "Z"),
            UInt8(ascii: "#")...UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "_"),
            UInt8(ascii: "!"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func hexDigit(_ half: UInt8) -> UInt8 {
        half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "A") + half - 10
    }
}
